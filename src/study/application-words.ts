import type { Words } from '../domain/words'
import { gradeWords } from './learning-words'
import { placeWithin, type PartNames } from './place-within'

const NAMES: Readonly<Record<string, Words>> = {
  schoolName: { ja: '学校名', en: 'name of the school' },
  pupils: { ja: '学年別の人数', en: 'pupils by grade' },
  pupilsMeant: { ja: '対象とする生徒', en: 'pupils meant' },
  coordination: { ja: '在籍校との連携', en: 'co-ordination with the home school' },
  transferBack: { ja: '在籍校へもどる転学', en: 'transfer back to the home school' },
  outline: { ja: '特例の概要', en: 'outline of the special curriculum' },
  necessity: { ja: '特例の必要性', en: 'necessity of the special curriculum' },
  subjects: { ja: '新しい教科', en: 'new subject' },
  aims: { ja: '目標', en: 'aims' },
  contents: { ja: '内容', en: 'contents' },
  text: { ja: '文', en: 'text' },
  origin: { ja: '由来', en: 'origin' },
  source: { ja: '出典', en: 'source' },
}

const PARTS: PartNames = {
  names: NAMES,
  unsaid: new Set(['texts', 'byGrade', 'ja', 'en']),
  own: (above, key) => (above === 'byGrade' ? gradeWords(key) : null),
}

/** 「特例の必要性・文」 of `texts.necessity.text`; the path begins within the application. */
export function applicationPlace(application: unknown, path: readonly PropertyKey[]): Words | null {
  return placeWithin(PARTS, application, path)
}
