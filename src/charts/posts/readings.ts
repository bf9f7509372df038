import type { PlanDescription } from '../../domain/plan-description'
import type { PostRow, PostSection } from '../../results/pages'
import type { Reading } from '../marks'
import type { Stage } from '../stage'
import { say } from '../words'

export interface Post {
  readonly section: PostSection['id']
  readonly row: PostRow
  readonly plan: PlanDescription
  readonly fiscalYear: number
}

export function postReading(
  { section, row, plan, fiscalYear }: Post,
  place: Pick<Reading, 'row' | 'column' | 'x' | 'y'>,
  radius: number,
  { language, formats }: Stage,
): Reading {
  return {
    ...place,
    radius,
    title: `${formats.year(fiscalYear)} ${row.label[language]}`,
    plan: { slot: plan.slot, name: plan.name[language] },
    lines: linesOf(row, language, formats),
    point: { chart: 'posts', planId: plan.id, fiscalYear, item: section },
  }
}

function linesOf(
  row: PostRow,
  language: Stage['language'],
  { value, range }: Stage['formats'],
): Reading['lines'] {
  const words = row.instead ?? row.requested
  if (words) return [{ label: words[language], value: '' }]
  const figure = row.figure?.[language] ?? value(row.value)
  const expected = { label: say('expected', language), value: figure }
  const spread =
    row.low === null || row.high === null
      ? []
      : [{ label: say('eightInTen', language), value: range(row.low, row.high) }]
  const vacant =
    row.vacant > 0 ? [{ label: say('vacant', language), value: value(row.vacant) }] : []
  return [expected, ...spread, ...vacant]
}
