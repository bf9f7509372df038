import type { Result } from '../domain/problem'
import { checked } from './decisions'
import type { Municipality, Source, Study } from './study'

/** Where counts come from that somebody types over a study's own. */
export const OWN_COUNTS: Source = {
  id: 'own-counts',
  title: { ja: '自分で入れた人数', en: 'Counts entered by hand' },
  confidence: 'M',
}

/** What can be typed of a municipality. */
export type TownFigures = Partial<
  Pick<Municipality, 'name' | 'type' | 'pupils' | 'nonAttending' | 'homeSchools'>
>

/** Replaces figures of a municipality; the whole study is checked again. */
export function changeTown(study: Study, index: number, figures: TownFigures): Result<Study> {
  const town = study.municipalities[index]
  if (!town) throw new Error(`The study has no municipality ${index}.`)
  const known = study.sources.some(({ id }) => id === OWN_COUNTS.id)
  return checked({
    ...study,
    sources: known ? study.sources : [...study.sources, OWN_COUNTS],
    municipalities: study.municipalities.with(index, { ...town, ...figures }),
  })
}

/** The pupils of one year, grade by grade, as far as the study has them; a new year begins as the last one. */
export function withPupils(
  { pupils }: Municipality,
  fiscalYear: number,
  change: { readonly grade: number; readonly count: number },
): Municipality['pupils'] {
  const { byFiscalYear } = pupils
  const years = Object.keys(byFiscalYear).map(Number)
  const before = byFiscalYear[fiscalYear] ?? byFiscalYear[Math.max(...years)] ?? []
  const counts = before.with(change.grade - 1, change.count)
  return { byFiscalYear: { ...byFiscalYear, [fiscalYear]: counts }, source: OWN_COUNTS.id }
}

/** Those counted as not attending, by level; without either number the national rates stand in. */
export function withNonAttending(
  { nonAttending }: Municipality,
  fiscalYear: number,
  change: { readonly level: 'elementary' | 'juniorHigh'; readonly count: number | null },
): Municipality['nonAttending'] {
  const { elementary, juniorHigh } = nonAttending ?? {}
  const counts = { elementary, juniorHigh, [change.level]: change.count ?? undefined }
  const stated = Object.fromEntries(
    Object.entries(counts).filter(([, count]) => count !== undefined),
  )
  if (Object.keys(stated).length === 0) return null
  return { fiscalYear: nonAttending?.fiscalYear ?? fiscalYear, ...stated, source: OWN_COUNTS.id }
}
