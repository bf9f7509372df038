import type { Application, ApplicationText } from '../domain/application'
import type { Words } from '../domain/words'
import { applicationPlace } from './application-words'

/** A named part of the application: what a reader is told, and all that decides whether it differs. */
export interface ApplicationPart {
  readonly key: string
  readonly label: Words
  readonly words: Words
  readonly data: unknown
}

/** Each text, and the pupils by grade: the smallest things that two applications differ in. */
export function partsOfApplication({ texts, pupils, subjects }: Application): ApplicationPart[] {
  return [
    ...textParts(texts, []),
    ...(pupils === null ? [] : [pupilsPart(pupils)]),
    ...Object.entries(subjects).flatMap(([id, said]) => textParts(said, ['subjects', id])),
  ]
}

function textParts(
  texts: Readonly<Record<string, ApplicationText | undefined>>,
  above: readonly string[],
): ApplicationPart[] {
  return Object.entries(texts).flatMap(([id, entry]) => {
    if (!entry) return []
    const path = [...above, id]
    const label = inApplication(applicationPlace(null, path)!)
    return [{ key: path.join('.'), label, words: entry.text, data: entry }]
  })
}

function pupilsPart(pupils: NonNullable<Application['pupils']>): ApplicationPart {
  const grades = Object.entries(pupils.byGrade).map(([grade, count]) => {
    const { ja, en } = applicationPlace(null, ['byGrade', grade])!
    return { ja: `${ja} ${count}`, en: `${en} ${count}` }
  })
  return {
    key: 'pupils',
    label: inApplication(applicationPlace(null, ['pupils'])!),
    words: {
      ja: grades.map(({ ja }) => ja).join('・'),
      en: grades.map(({ en }) => en).join(', '),
    },
    data: pupils,
  }
}

const inApplication = ({ ja, en }: Words): Words => ({
  ja: `実施計画書・${ja}`,
  en: `Application, ${en}`,
})
