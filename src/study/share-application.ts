import type { Application, ApplicationText } from '../domain/application'

/** An application as others may have it, and how many entries are not in it. */
export interface SharedApplication {
  readonly application: Application
  readonly withheld: number
}

/** What the user typed is a draft for colleagues and may name people: it doesn't leave. What a source states does. */
export function shareApplication(application: Application): SharedApplication {
  const { texts, pupils, subjects } = application
  const kept = statedOf(texts)
  const keptSubjects = Object.fromEntries(
    Object.entries(subjects)
      .map(([id, said]) => [id, statedOf(said)] as const)
      .filter(([, said]) => Object.keys(said).length > 0),
  )
  const shared: Application = {
    texts: kept,
    pupils: pupils?.origin === 'own' ? null : pupils,
    subjects: keptSubjects,
  }
  return { application: shared, withheld: entriesIn(application) - entriesIn(shared) }
}

function statedOf<T extends Readonly<Record<string, ApplicationText | undefined>>>(texts: T): T {
  return Object.fromEntries(
    Object.entries(texts).filter(([, entry]) => entry?.origin !== 'own'),
  ) as T
}

function entriesIn({ texts, pupils, subjects }: Application): number {
  const ofSubjects = Object.values(subjects).map((said) => Object.keys(said).length)
  return [Object.keys(texts).length, pupils === null ? 0 : 1, ...ofSubjects].reduce(
    (sum, count) => sum + count,
    0,
  )
}
