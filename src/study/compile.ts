import type {
  ModelInputs,
  MunicipalityInputs,
  PlaceInputs,
  PlanInputs,
  WorldInputs,
} from '../domain/model-inputs'
import type { Timeline } from '../domain/timeline'
import { planKindOf } from '../plans'
import { assumptionOf, findAssumption } from '../rules/assumptions'
import { PLACE_IDS } from '../rules/assumptions/funnel'
import { CONTINUATION, NEW_SHARE, ONSET, PROCESS } from '../rules/assumptions/world'
import { networkOf } from '../rules/timeline/network'
import { baseFiscalYearOf } from './base-year'
import { gradesTaught } from './describe'
import { fieldsOf } from './fields-of'
import { averageSchool } from './home-schools'
import { compileMunicipality } from './municipality'
import { onsetFactor } from './national'
import { oncePerStudy } from './once-per-study'
import { QuantityTable, planQuantity, planUnconfirmed, studyTriple } from './quantities'
import { statedEntry } from './stated-entry'
import type { PlanEntry, Study } from './study'
import { timelineOf } from './timeline-of'

/**
 * A study as numbers for the engine. The study must have been parsed.
 * @param table takes the quantities, and afterwards knows what each was made from
 */
export function compileStudy(study: Study, table?: QuantityTable): ModelInputs {
  return table ? compileInto(table, study) : compileAlone(study)
}

const compileAlone = oncePerStudy((study) => compileInto(new QuantityTable(), study))

function compileInto(table: QuantityTable, study: Study): ModelInputs {
  const baseFiscalYear = baseFiscalYearOf(study)
  const world = compileWorld(table, study, baseFiscalYear)
  const expectation = {
    share: studyTriple(study, assumptionOf('world.entrant-share')).likely,
    trend: studyTriple(study, assumptionOf('world.entrant-trend')).likely,
  }
  const municipalities = study.municipalities.map((municipality) =>
    compileMunicipality(municipality, baseFiscalYear, expectation),
  )
  const plans = study.plans.map((plan) => compilePlan(plan, study, municipalities, table))
  return {
    version: 1,
    baseFiscalYear,
    lastFiscalYear: study.lastFiscalYear,
    quantities: table.quantities,
    world,
    municipalities,
    plans,
  }
}

function compileWorld(table: QuantityTable, study: Study, baseFiscalYear: number): WorldInputs {
  const quantity = (id: string) => {
    const assumption = assumptionOf(id)
    return table.indexOf(assumption, studyTriple(study, assumption))
  }
  const factor = onsetFactor(baseFiscalYear)
  const place = (id: string): PlaceInputs => ({
    id,
    share: findAssumption(`place.${id}.share`) ? quantity(`place.${id}.share`) : null,
    pull: quantity(`place.${id}.pull`),
  })
  return {
    onset: ONSET.map((onset) => onset * factor),
    continuation: CONTINUATION,
    newShare: NEW_SHARE,
    places: PLACE_IDS.map(place),
    process: PROCESS,
    continuationShift: quantity('world.continuation-shift'),
    onsetShift: quantity('world.onset-shift'),
    trend: quantity('world.trend'),
    entrantShare: quantity('world.entrant-share'),
    entrantTrend: quantity('world.entrant-trend'),
    gradeSixShare: quantity('world.grade-six-share'),
  }
}

function compilePlan(
  plan: PlanEntry,
  study: Study,
  municipalities: readonly MunicipalityInputs[],
  table: QuantityTable,
): PlanInputs {
  const quantity = planQuantity(table, study, plan)
  const founder = municipalities[0]!
  const compiled = planKindOf(plan.kind).compile(fieldsOf(plan), {
    planId: plan.id,
    baseFiscalYear: baseFiscalYearOf(study),
    lastFiscalYear: study.lastFiscalYear,
    asIfToday: study.asIfToday,
    municipalities: municipalities.map(({ code }) => code),
    founderType: study.municipalities[0]!.type,
    ownClassStandard: (level) => {
      const own = study.prefecture.classStandard
      return (level === 'elementary' ? own?.elementary : own?.juniorHigh) ?? null
    },
    gradesTaught: gradesTaught(study),
    averageSchool: (level) => averageSchool(founder.homeSchools, founder.pupils[0]!, level),
    typedShare: statedEntry(study.assumptions, 'funnel.share') ? quantity('funnel.share') : null,
    quantity,
    unconfirmed: planUnconfirmed(table, plan),
  })
  return withMovingOpening(compiled, timelineOf(plan))
}

/** Only where the plan says so does its timeline cross to the runs: else it moves nothing there. */
function withMovingOpening(compiled: PlanInputs, timeline: Timeline | null): PlanInputs {
  if (!timeline?.movesOpening || !compiled.school) return compiled
  return { ...compiled, timeline: networkOf(timeline, compiled.school.openingFiscalYear) }
}
