import type { Words } from '../../domain/words'
import type { SubjectLine } from './subjects'

/** What people call the subjects with long names; the 教育課程表 writes them in full. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  特別の教科である道徳: '道徳',
  総合的な学習の時間: '総合的な学習',
}

export function shortName({ ja, en }: Words): Words {
  return { ja: SHORT_NAMES[ja] ?? ja, en: en === '' ? ja : en }
}

/** 「音楽・美術・技術家庭」: a dot within a name would read as one more subject. */
export function parentNames({ parents }: Pick<SubjectLine, 'parents'>): Words {
  const names = parents.map(({ words }) => shortName(words))
  return {
    ja: names.map(({ ja }) => ja.replaceAll('・', '')).join('・'),
    en: names.map(({ en }) => en).join(', '),
  }
}

/** Several subjects of the standard stand in one row. */
export function isMerged({ parents }: Pick<SubjectLine, 'parents'>): boolean {
  return parents.length > 1
}
