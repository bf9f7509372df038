import type { Result } from '../domain/problem'
import type { Timeline, TimelineTask } from '../domain/timeline'
import { NEW_YEAR_CLOSURE } from '../rules/timeline/closures'
import {
  ordinanceRule,
  schoolNoticeRule,
  type Founding,
  type LegalForm,
} from '../rules/timeline/founding-rules'
import { findTemplate, type TimelineTemplate } from '../rules/timeline/templates'
import { gatesFor, takesFrom } from '../rules/timeline/templates/template'
import { refuse, withField, withTimeline, withoutTasks } from './change-timeline'
import { compileStudy } from './compile'
import { checked } from './decisions'
import type { PlanEntry, Source, Study } from './study'
import { timelineOf } from './timeline-of'

/**
 * Gives a plan a template's timeline in the place of its own. Ordinance and notice are in it where the plan's form in
 * law asks for them. Lengths that a case's dates gave are assumed here: it was another town.
 * @param startsOn YYYY-MM-DD; left out, as long before the plan's opening as in the case
 */
export function beginTimeline(
  study: Study,
  planId: string,
  { templateId, startsOn }: { readonly templateId: string; readonly startsOn?: string },
): Result<Study> {
  const template = findTemplate(templateId)
  const plan = study.plans.find(({ id }) => id === planId)
  const form = legalFormOf(study, planId)
  if (!template || !plan || form === null) return refuse(study, NO_SCHOOL)
  const { source, sources } = withSource(study, template)
  const timeline: Timeline = {
    startsOn: startsOn ?? startFor(template, plan['openingFiscalYear'] as number),
    asOf: null,
    tasks: template.tasks.map((task) => assumedHere(task, source)),
    gates: template.gates,
    closures: [NEW_YEAR_CLOSURE],
    movesOpening: timelineOf(plan)?.movesOpening ?? false,
    record: null,
  }
  const founding = { form, founder: founderOf(plan) }
  return checked(withField({ ...study, sources }, planId, fittedTo(founding, timeline)))
}

const NO_SCHOOL = {
  ja: '学校をつくる案にだけ、工程を入れられます',
  en: 'can hold a timeline only where a plan founds a school',
}

/** Whether an ordinance for it is among the steps; its notice follows it. */
export function switchOrdinance(study: Study, planId: string, isOn: boolean): Result<Study> {
  return withTimeline(study, planId, (timeline) =>
    isOn ? withOrdinance(timeline) : withoutTasks(timeline, ORDINANCE),
  )
}

/** What the plan founds; null where it founds no school. */
export function legalFormOf(study: Study, planId: string): LegalForm | null {
  const school = compileStudy(study).plans.find(({ id }) => id === planId)?.school
  if (!school) return null
  const { basis } = school.quota
  if (basis.kind !== 'own-school') return 'branch-classroom'
  return basis.branchSchool ? 'branch-school' : 'school'
}

const ORDINANCE = ['ordinance-draft', 'ordinance-vote']
const NOTICE = 'school-notice'
const NO_SOURCE = takesFrom('')

function founderOf(plan: PlanEntry): Founding['founder'] {
  return plan['founder'] === 'prefecture' ? 'prefecture' : 'municipality'
}

function fittedTo(founding: Founding, timeline: Timeline): Timeline {
  const ordered = ordinanceRule.apply(founding.form)
    ? withOrdinance(timeline)
    : withoutTasks(timeline, ORDINANCE)
  return schoolNoticeRule.apply(founding) ? withNotice(ordered) : withoutTasks(ordered, [NOTICE])
}

/** After what the case had by then: its outline, else its decision, else what it begins with. */
function withOrdinance(timeline: Timeline): Timeline {
  const { tasks } = timeline
  if (tasks.some(({ id }) => ORDINANCE.includes(id))) return timeline
  const before = firstOf(tasks, ['plan-outline', 'decision'])
  const told = firstOf(tasks, ['council-explained'])
  const steps = [
    NO_SOURCE('ordinance-draft', before),
    NO_SOURCE('ordinance-vote', ['ordinance-draft', ...told]),
  ]
  const waiting = tasks.map((task) =>
    task.id === NOTICE
      ? { ...task, predecessors: NO_SOURCE(NOTICE, ['ordinance-vote']).predecessors }
      : task,
  )
  return withSteps({ ...timeline, tasks: waiting }, steps)
}

function withNotice(timeline: Timeline): Timeline {
  const { tasks } = timeline
  if (tasks.some(({ id }) => id === NOTICE)) return timeline
  const before = firstOf(tasks, ['ordinance-vote', 'plan-outline', 'decision'])
  return withSteps(timeline, [NO_SOURCE(NOTICE, before)])
}

function withSteps(timeline: Timeline, steps: readonly TimelineTask[]): Timeline {
  const known = new Set(timeline.gates.map(({ id }) => id))
  return {
    ...timeline,
    tasks: [...timeline.tasks, ...steps],
    gates: [...timeline.gates, ...gatesFor(steps).filter(({ id }) => !known.has(id))],
  }
}

function firstOf(tasks: readonly TimelineTask[], ids: readonly string[]): string[] {
  const found = ids.find((id) => tasks.some((task) => task.id === id))
  return found === undefined ? tasks.slice(0, 1).map(({ id }) => id) : [found]
}

function assumedHere(task: TimelineTask, source: string): TimelineTask {
  return task.source === undefined ? task : { ...task, origin: 'assumed', source }
}

/** The template's source under an id of the study; the same source is kept once. */
function withSource(study: Study, { source }: TimelineTemplate) {
  const same = study.sources.find(({ title }) => title.ja === source.title.ja)
  if (same) return { source: same.id, sources: study.sources }
  const id = unusedId(study.sources, source.id)
  return { source: id, sources: [...study.sources, { ...source, id } satisfies Source] }
}

function unusedId(entries: readonly { readonly id: string }[], wanted: string): string {
  const isTaken = (id: string) => entries.some((entry) => entry.id === id)
  let id = wanted
  for (let number = 2; isTaken(id); number += 1) id = `${wanted}-${number}`
  return id
}

/** As many months before the opening as the case began, on the same day of the month. */
function startFor({ startsOn, opening }: TimelineTemplate, wanted: number): string {
  const [year = 0, month = 1, day = 1] = startsOn.split('-').map(Number)
  const at = new Date(Date.UTC(year + wanted - opening, month - 1, day))
  return at.toISOString().slice(0, 10)
}

/** The plan's timeline as the pages and files need it; null without one. */
export function plannedTimeline(plan: PlanEntry): {
  readonly timeline: Timeline
  readonly opening: number
} | null {
  const timeline = timelineOf(plan)
  return timeline && { timeline, opening: plan['openingFiscalYear'] as number }
}
