import type { PlanDescription } from '../domain/plan-description'
import type { Words } from '../domain/words'
import type { Sentence, StripCell, TableTwin } from './pages'
import { fitHeadline } from './sentence'
import { axisOf, ganttOf, type Gantt, type GanttAxis } from './when/gantt'
import { gateRows, type GateRow } from './when/gates'
import { whenClauses } from './when/headline'
import type { LivedTimeline } from './when/lived-timeline'
import { openingShares, type OpeningShare } from './when/openings'
import { recordSection, type RecordSection } from './when/record'
import { shorteningRows, type ShorteningRow } from './when/shortenings'
import { startMonths, type StartMonths } from './when/starts'
import { whenCell } from './when/strip'
import { taskTable } from './when/task-table'

/** What question 5 is made from: plans as the study has them, and those timelines that have been lived. */
export interface WhenInput {
  readonly plans: readonly PlanDescription[]
  /** Index of the plan in focus, and of the one that others are compared with. */
  readonly focus: number
  readonly baseline: number
  readonly lived: readonly LivedTimeline[]
  /** Ids of the plans that hold a timeline, lived or not yet. */
  readonly planned: readonly string[]
  /** Another plan that is drawn below the one in focus; null: none. */
  readonly beside?: string | null
}

export interface WhenPage {
  readonly headline: Words
  readonly sentence: Sentence
  readonly strip: readonly StripCell[]
  readonly focus: PlanDescription
  readonly baseline: PlanDescription
  /** Null without a timeline, or until it has been lived. */
  readonly lived: LivedTimeline | null
  /** That of the plan in focus first; on one axis. */
  readonly charts: readonly Gantt[]
  readonly axis: GanttAxis | null
  readonly table: TableTwin | null
  /** Null without a timeline, or where no other start was tried. */
  readonly starts: StartMonths | null
  readonly shortenings: readonly ShorteningRow[]
  readonly gates: readonly GateRow[]
  readonly openings: readonly OpeningShare[]
  readonly record: RecordSection | null
}

/** Question 5: when a plan can open, what decides it, and what has to be done by when. */
export function whenPage(input: WhenInput): WhenPage {
  const { plans, planned } = input
  const focus = plans[input.focus]
  const baseline = plans[input.baseline]
  if (!focus || !baseline) throw new Error('The page looks at a plan that is not in the study.')
  const of = (id: string) => input.lived.find(({ planId }) => planId === id) ?? null
  const lived = of(focus.id)
  const charts = [focus, ...plans.filter(({ id }) => id === input.beside && id !== focus.id)]
    .map((plan) => ({ plan, own: of(plan.id) }))
    .flatMap(({ plan, own }) => (own ? [ganttOf(plan, own)] : []))
  const hasOwn = lived !== null
  return {
    ...fitHeadline(lived || !planned.includes(focus.id) ? whenClauses(focus, lived) : [COMPUTING]),
    strip: plans.map((plan) => whenCell(plan, of(plan.id), planned.includes(plan.id))),
    focus,
    baseline,
    lived,
    charts: hasOwn ? charts : [],
    axis: hasOwn ? axisOf(charts) : null,
    table: lived && taskTable(focus, lived),
    starts: lived?.result.tried ? startMonths(focus, lived) : null,
    shortenings: lived ? shorteningRows(lived) : [],
    gates: lived ? gateRows(lived) : [],
    openings: lived ? openingShares(lived) : [],
    record: lived && recordSection(lived),
  }
}

const COMPUTING: Sentence = {
  ja: [{ kind: 'text', text: '工程を計算している。' }],
  en: [{ kind: 'text', text: 'The timeline is being computed.' }],
}
