import type { Study } from './study'

/**
 * The year whose stock is known: that of the counts of pupils not attending, the same for every
 * municipality that has any; else the last year in which all have counted their pupils.
 */
export function baseFiscalYearOf(study: Pick<Study, 'municipalities'>): number {
  const counted = study.municipalities.flatMap((m) => m.nonAttending?.fiscalYear ?? [])
  if (counted[0] !== undefined) return counted[0]
  const last = study.municipalities.map(({ pupils }) =>
    Math.max(...Object.keys(pupils.byFiscalYear).map(Number)),
  )
  return Math.min(...last)
}
