import type { Words } from '../domain/words'
import type { Study } from './study'

/** Takes what is wrong: the place, a code, and what would mend it. */
export type Report = (path: readonly (string | number)[], code: string, remedy: Words) => void

/** Two things of one id could not be told apart. */
export function reportRepeated(
  values: readonly (string | number)[],
  report: (index: number) => void,
): void {
  const seen = new Set<string | number>()
  values.forEach((value, index) => {
    if (seen.has(value)) report(index)
    seen.add(value)
  })
}

export function checkSource(
  id: string,
  study: Pick<Study, 'sources'>,
  path: readonly (string | number)[],
  report: Report,
): void {
  if (study.sources.some((source) => source.id === id)) return
  report(path, 'unknown-source', {
    ja: 'sources にあるidにしてください',
    en: 'must be the id of an entry in sources',
  })
}
