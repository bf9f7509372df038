import type { DeclaredArithmetic, DeclaredFigure } from '../domain/declared'
import type { DeclaredEntry, Study } from './study'

/** The figures that sources declare, ready to stand beside the computed ones. */
export function declaredFigures(study: Study): DeclaredFigure[] {
  return study.declared.map((entry) => figureOf(entry, study))
}

function figureOf(entry: DeclaredEntry, study: Study): DeclaredFigure {
  const { id, label, value, unit, readings, parts } = entry
  const arithmetic = arithmeticOf(entry)
  return {
    id,
    label,
    value,
    unit,
    note: entry.note ?? null,
    source: study.sources.find((source) => source.id === entry.source)!.title,
    planId: entry.plan ?? null,
    measure: entry.measure ?? null,
    fiscalYear: entry.fiscalYear ?? null,
    by: entry.by ?? {},
    ...(entry.itemsBeforeOpening && { itemsBeforeOpening: entry.itemsBeforeOpening }),
    ...(readings && {
      readings: readings.map((reading) => ({ ...reading, by: reading.by ?? {} })),
    }),
    ...(parts && { parts }),
    ...(parts && value !== null && { residual: value - sumOf(parts.map((part) => part.value)) }),
    ...(arithmetic && { arithmetic }),
  }
}

function arithmeticOf({ arithmetic }: DeclaredEntry): DeclaredArithmetic | null {
  if (!arithmetic) return null
  const { terms, divisor = 1 } = arithmetic
  const products = terms.map(({ factors }) => factors.reduce((product, n) => product * n, 1))
  return { terms, divisor, value: sumOf(products) / divisor }
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0)
