import type { BuiltQuestion } from '../../app/routes'
import type { AssumptionRow } from '../../study/assumption-rows'

/** How many stand on the panel before 「すべて」. */
export const FIRST_FEW = 6

/** Inputs by how far they move each page's key figure, widest first. */
const BY_INFLUENCE: Readonly<Record<BuiltQuestion, readonly string[]>> = {
  1: [
    'funnel.share',
    'funnel.form-effect',
    'funnel.leave',
    'funnel.ready-3',
    'funnel.window-ready',
    'world.trend',
    'funnel.entry-weight',
  ],
  2: ['posts.granted', 'posts.filled', 'posts.left', 'posts.moved', 'posts.kept', 'funnel.share'],
  3: [
    'money.municipal-post',
    'money.running',
    'money.facilities',
    'money.preparation',
    'posts.filled',
    'money.on-cost',
    'money.salary',
    'posts.granted',
  ],
  4: ['funnel.hours-effect'],
  6: [
    'funnel.share',
    'funnel.form-effect',
    'money.municipal-post',
    'money.running',
    'posts.granted',
    'money.facilities',
  ],
}

/** The rows that matter most to a question, those of the plan in focus only where each plan has its own. */
export function mostInfluential(
  rows: readonly AssumptionRow[],
  question: BuiltQuestion,
  focusPlanId: string | null,
): readonly AssumptionRow[] {
  const ours = rows.filter(({ planId }) => planId === null || planId === focusPlanId)
  return BY_INFLUENCE[question]
    .flatMap((id) => ours.find((row) => row.id === id) ?? [])
    .slice(0, FIRST_FEW)
}

/** Rows whose label or reason holds every typed word. */
export function rowsMatching(
  rows: readonly AssumptionRow[],
  typed: string,
  textOf: (row: AssumptionRow) => string,
): readonly AssumptionRow[] {
  const fold = (text: string) => text.normalize('NFKC').toLowerCase()
  const words = fold(typed).split(/\s+/u).filter(Boolean)
  return rows.filter((row) => words.every((word) => fold(textOf(row)).includes(word)))
}
