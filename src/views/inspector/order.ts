import type { BuiltQuestion } from '../../app/routes'
import type { AssumptionRow } from '../../study/assumption-rows'

/** How many stand on the panel before 「すべて」. */
export const FIRST_FEW = 6

/**
 * Until a study's own order is worked out: inputs by how far they move a page's key figures of the bundled city, each
 * set to its low and its high alone.
 */
const BY_INFLUENCE: Readonly<Record<BuiltQuestion, readonly string[]>> = {
  1: [
    'funnel.share',
    'funnel.entry-weight',
    'funnel.form-effect',
    'world.trend',
    'funnel.ready-3',
    'funnel.recent-ready',
    'funnel.accept',
  ],
  2: [
    'posts.left',
    'posts.filled',
    'posts.granted',
    'funnel.share',
    'funnel.entry-weight',
    'posts.kept',
  ],
  3: [
    'money.facilities',
    'money.running',
    'money.support-centre',
    'money.municipal-post',
    'money.price-growth',
    'money.wage-growth',
    'posts.left',
  ],
  4: ['funnel.hours-effect'],
  5: [],
  6: [
    'funnel.share',
    'money.running',
    'funnel.entry-weight',
    'money.municipal-post',
    'funnel.form-effect',
    'world.trend',
  ],
}

/**
 * The rows that matter most to a question, those of the plan in focus only where each plan has its own: in the order
 * in which they move the study's own figure, as far as that has been weighed.
 *
 * @param weighed paths, what moves the figure most first
 */
export function mostInfluential(
  rows: readonly AssumptionRow[],
  question: BuiltQuestion,
  focusPlanId: string | null,
  weighed: readonly string[],
): readonly AssumptionRow[] {
  const ours = rows.filter(({ planId }) => planId === null || planId === focusPlanId)
  const measured = weighed.flatMap((path) => ours.find((row) => row.path === path) ?? [])
  const usual = BY_INFLUENCE[question].flatMap((id) => ours.find((row) => row.id === id) ?? [])
  return [...new Set([...measured, ...usual])].slice(0, FIRST_FEW)
}

/** The order on the panel, and the one that has been worked out since, while the panel stands still. */
export interface PanelOrder {
  /** Where it stands: question and plan in focus. */
  readonly place: string
  readonly shown: readonly string[]
  /** Null while it is the one shown. */
  readonly newer: readonly string[] | null
}

/**
 * Nothing moves under a reader: an order that is worked out later is only offered. It is taken where the panel shows
 * something else anyway (another question, an input gone) or isn't looked at.
 */
export function nextOrder(
  before: PanelOrder | null,
  place: string,
  paths: readonly string[],
  { isSeen, isThere }: { readonly isSeen: boolean; readonly isThere: (path: string) => boolean },
): PanelOrder {
  const stays = before?.place === place && isSeen && before.shown.every(isThere)
  if (!stays || before.shown.length === 0) return { place, shown: paths, newer: null }
  const isSame =
    paths.length === before.shown.length && paths.every((p, i) => p === before.shown[i])
  return { ...before, newer: isSame ? null : paths }
}

/**
 * What stands on paper below a question: the inputs known to move it, those that belong to it, and whatever has been
 * changed, of all plans.
 */
export function rowsOnPaper(
  rows: readonly AssumptionRow[],
  question: BuiltQuestion,
): readonly AssumptionRow[] {
  const usual = BY_INFLUENCE[question].flatMap((id) => rows.filter((row) => row.id === id))
  const others = rows.filter((row) => row.question === question || row.changed)
  return [...new Set([...usual, ...others])]
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
