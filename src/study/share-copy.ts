import { planKindOf } from '../plans'
import { findAssumption, findUnconfirmedInput } from '../rules/assumptions'
import { baseFiscalYearOf } from './base-year'
import { sourcesNamedIn } from './consistency-learning'
import { applicationOf, isEmptyApplication } from './application-of'
import { isInternal } from './decisions'
import { fieldsOf } from './fields-of'
import { learningOf } from './learning-of'
import type {
  AssumptionEntries,
  Disclosure,
  InputEntry,
  Municipality,
  NonAttending,
  PlanEntry,
  Study,
} from './study'
import { shareApplication } from './share-application'
import { shareStaff } from './share-staff'
import { shareTimeline } from './share-timeline'
import { timelineOf } from './timeline-of'

/** A study as others may have it, and how much is not in it. */
export interface ShareCopy {
  readonly study: Study
  /** Internal inputs left out, with their reasons, sources and history, remarks on the timeline, drafts of the application, names of teachers. */
  readonly withheld: number
  /** Municipalities whose counts of pupils not attending were made coarser. */
  readonly coarsened: number
}

/**
 * The copy that may leave the room. Internal inputs fall back to the library's values without a trace; small
 * counts of pupils not attending become totals of their level where these are large enough, else the national
 * rates stand in. Pupils by grade stay: the school survey publishes them.
 */
export function shareCopy(study: Study): ShareCopy {
  const own = withoutInternal(study.assumptions)
  const plans = study.plans.map(withoutInternalInputs)
  const ways = plans.map(({ plan }) => withoutRemarks(plan))
  const drafts = ways.map(({ plan }) => withoutDrafts(plan))
  const staffs = drafts.map(({ plan }) => withoutNames(plan))
  const remarks = [...ways, ...drafts, ...staffs].reduce((sum, one) => sum + one.withheld, 0)
  const towns = coarserTowns(study.municipalities, study.disclosure)
  const withheld = plans.reduce((sum, plan) => sum + plan.withheld, own.withheld)
  const coarsened = towns.filter(
    ({ nonAttending }, at) => nonAttending !== study.municipalities[at]!.nonAttending,
  ).length
  const copy: Study = {
    ...study,
    assumptions: own.entries,
    plans: staffs.map(({ plan }) => plan),
    municipalities: towns,
    disclosure: {
      threshold: study.disclosure.threshold,
      audienceMaySee: study.disclosure.audienceMaySee,
      ...((withheld > 0 || coarsened > 0) && {
        copy: { withoutInternal: withheld > 0, withoutSmallCounts: coarsened > 0 },
      }),
    },
  }
  return {
    study: { ...copy, sources: sourcesInUse(copy, study) },
    withheld: withheld + remarks,
    coarsened,
  }
}

interface Kept {
  readonly entries: AssumptionEntries
  readonly withheld: number
}

/** An entry is internal by its own mark, else by the library's. */
function withoutInternal(entries: AssumptionEntries): Kept {
  const all = Object.entries(entries)
  const kept = all.filter(([id, entry]) => !isInternalEntry(id, entry))
  return {
    entries: Object.fromEntries(kept.map(([id, entry]) => [id, withoutInternalPast(id, entry)])),
    withheld: all.length - kept.length,
  }
}

function isInternalEntry(id: string, { confidential }: Pick<InputEntry, 'confidential'>) {
  const input = findAssumption(id) ?? findUnconfirmedInput(id)
  return confidential ?? input?.confidential ?? false
}

/** What an open entry replaced may have been internal. */
function withoutInternalPast(id: string, entry: InputEntry): InputEntry {
  const { before, ...now } = entry
  return before === undefined || isInternalEntry(id, before) ? now : entry
}

function withoutInternalInputs(plan: PlanEntry): {
  readonly plan: PlanEntry
  readonly withheld: number
} {
  const { fields } = planKindOf(plan.kind)
  const internal = Object.entries(fields).filter(([key, field]) => isInternal(field, plan[key]))
  const defaults = internal.map(([key, field]) => [key, 'default' in field ? field.default : null])
  const { entries, withheld } = withoutInternal(plan.assumptions)
  return {
    plan: { ...plan, ...(Object.fromEntries(defaults) as object), assumptions: entries },
    withheld: withheld + internal.length,
  }
}

/** What is said on the way to the opening changes no figure: the copy needs no warning for it. */
function withoutRemarks(plan: PlanEntry): { readonly plan: PlanEntry; readonly withheld: number } {
  const way = timelineOf(plan)
  if (way === null) return { plan, withheld: 0 }
  const { timeline, withheld } = shareTimeline(way)
  return { plan: { ...plan, timeline }, withheld }
}

/** Nor does what was drafted for the application. */
function withoutDrafts(plan: PlanEntry): { readonly plan: PlanEntry; readonly withheld: number } {
  const { application, withheld } = shareApplication(applicationOf(plan))
  if (withheld === 0) return { plan, withheld }
  const kept = isEmptyApplication(application) ? null : application
  return { plan: { ...plan, application: kept }, withheld }
}

/** Nor what the user calls a teacher. */
function withoutNames(plan: PlanEntry): { readonly plan: PlanEntry; readonly withheld: number } {
  const taught = learningOf(plan)
  if (taught === null) return { plan, withheld: 0 }
  const { learning, withheld } = shareStaff(taught)
  return { plan: withheld === 0 ? plan : { ...plan, learning }, withheld }
}

function coarserTowns(
  towns: readonly Municipality[],
  { threshold, audienceMaySee }: Disclosure,
): readonly Municipality[] {
  if (audienceMaySee) return towns
  const coarser = towns.map((town) => {
    if (town.nonAttending === null || !hasSmallCount(town.nonAttending, threshold)) return town
    return { ...town, nonAttending: byLevel(town.nonAttending, threshold) }
  })
  return inTheSameYear(coarser, baseFiscalYearOf({ municipalities: towns }))
}

/** Where no count is left to fix the base year, the last year of pupils does: none after it may stay then. */
function inTheSameYear(towns: readonly Municipality[], base: number): readonly Municipality[] {
  if (baseFiscalYearOf({ municipalities: towns }) === base) return towns
  return towns.map((town) => {
    const years = Object.entries(town.pupils.byFiscalYear).filter(([year]) => Number(year) <= base)
    return { ...town, pupils: { ...town.pupils, byFiscalYear: Object.fromEntries(years) } }
  })
}

function hasSmallCount(
  { byGrade = [], elementary = 0, juniorHigh = 0 }: NonAttending,
  threshold: number,
): boolean {
  return [...byGrade, elementary, juniorHigh].some((count) => isSmall(count, threshold))
}

function isSmall(count: number, threshold: number): boolean {
  return count > 0 && count < threshold
}

/** Totals of the levels that are large enough; without either the national rates stand in. */
function byLevel(counted: NonAttending, threshold: number): NonAttending | null {
  const { byGrade, fiscalYear, source } = counted
  const sum = (from: number, to: number) =>
    byGrade?.slice(from, to).reduce((total, count) => total + count, 0)
  const totals = {
    elementary: byGrade ? sum(0, 6) : counted.elementary,
    juniorHigh: byGrade ? sum(6, 9) : counted.juniorHigh,
  }
  const shown = Object.entries(totals).filter(
    ([, count]) => count !== undefined && !isSmall(count, threshold),
  )
  return shown.length === 0 ? null : { fiscalYear, ...Object.fromEntries(shown), source }
}

/** A source that only withheld entries named would still tell that there were some. */
function sourcesInUse(copy: Study, original: Study): Study['sources'] {
  const now = sourcesNamed(copy)
  const before = sourcesNamed(original)
  return copy.sources.filter(({ id }) => now.has(id) || !before.has(id))
}

function sourcesNamed({ assumptions, plans, municipalities, declared }: Study): Set<string> {
  const entries = [assumptions, ...plans.map((plan) => plan.assumptions)].flatMap((all) =>
    Object.values(all).flatMap((entry) => [entry.source, entry.before?.source]),
  )
  const counts = municipalities.flatMap(({ pupils, agesOnJanuaryFirst, nonAttending }) => [
    pupils.source,
    agesOnJanuaryFirst?.source,
    nonAttending?.source,
  ])
  const taught = plans.flatMap((plan) => sourcesNamedIn(fieldsOf(plan)).map(({ id }) => id))
  const named = [...entries, ...counts, ...taught, ...declared.map(({ source }) => source)]
  return new Set(named.filter((id) => id !== undefined))
}
