import type { Line } from '../calculation'
import { begin } from '../calculation'
import { kindOfMeasure } from '../../page-reader'
import { NO_NEW_SCHOOL, NOT_OPEN_YET } from '../../phrases'
import type { Scene } from '../scene'
import { hoursSteps } from './hours'
import { ordinaryTaxSteps, specialTaxSteps } from './money/allocation-tax'
import { comparatorSteps } from './money/comparator'
import * as elsewhere from './money/elsewhere'
import { costSteps } from './money/items'
import { fundingSteps, payerSteps } from './money/payers'
import { classesSteps } from './posts/classes'
import * as municipal from './posts/municipal'
import * as prefecture from './posts/prefecture'
import { quotaSteps } from './posts/quota'
import type { SchoolSteps, Steps } from './parts'
import * as applying from './pupils/applying'
import * as leaving from './pupils/leaving'
import * as places from './pupils/places'
import { fromSupportCentreSteps } from './pupils/support-centre'
import { uncoveredSteps } from './subjects'
import { pupilsSteps } from './world/cohorts'
import { nonAttendingSteps } from './world/counted'
import { unreachedSteps } from './world/unreached'

/** Measures that every plan has, school or not. */
const ALWAYS: Readonly<Record<string, Steps>> = {
  'pupils.total': pupilsSteps,
  'pupils.nonAttending': nonAttendingSteps,
  'pupils.unreached': unreachedSteps,
  'cost.total': costSteps,
  'cost.nation': payerSteps('nation'),
  'cost.prefecture': payerSteps('prefecture'),
  'cost.municipality': payerSteps('municipality'),
  'cost.other': payerSteps('other'),
  'cost.net': elsewhere.netCostSteps,
  'cost.funding': fundingSteps,
  'cost.specialTaxEstimate': specialTaxSteps,
  'cost.ordinaryTaxEstimate': ordinaryTaxSteps,
  'hours.lessonUnits': hoursSteps,
  'subjects.uncovered': uncoveredSteps,
}

/** Measures of a school that is open. */
const WHEN_OPEN: Readonly<Record<string, SchoolSteps>> = {
  'pupils.enquired': applying.enquiredSteps,
  'pupils.tried': applying.triedSteps,
  'pupils.applicants': applying.applicantsSteps,
  'pupils.eligible': places.eligibleSteps,
  'pupils.offered': places.offeredSteps,
  'pupils.admitted': places.admittedSteps,
  'pupils.demand': places.demandSteps,
  'pupils.enrolled': places.enrolledSteps,
  'pupils.enrolledYearEnd': leaving.yearEndSteps,
  'pupils.waiting': places.waitingSteps,
  'pupils.gaveUp': places.gaveUpSteps,
  'pupils.reabsent': leaving.reabsentSteps,
  'pupils.returned': leaving.returnedSteps,
  'pupils.moved': leaving.movedSteps,
  'pupils.graduated': leaving.graduatedSteps,
  'pupils.furtherSchooling': leaving.furtherSchoolingSteps,
  'pupils.fromSupportCentre': fromSupportCentreSteps,
  'pupils.attended': leaving.attendedSteps,
  'posts.classes': classesSteps,
  'posts.prefecture': prefecture.prefectureSteps,
  'posts.prefecture.quota': quotaSteps,
  'posts.prefecture.additional': prefecture.additionalSteps,
  'posts.prefecture.homeLost': prefecture.homeLostSteps,
  'posts.prefecture.net': prefecture.netPostsSteps,
  'posts.municipal': municipal.municipalSteps,
  'posts.municipal.vacant': municipal.vacantSteps,
  'cost.lessAtHome': elsewhere.lessAtHomeSteps,
  'cost.moved': elsewhere.movedYenSteps,
  'cost.comparator': comparatorSteps,
}

/** How the value of a measure comes about in the likely future. @throws for a measure without steps */
export function valueSteps(scene: Scene): Line[] {
  const { measure } = scene.asks
  const always = ALWAYS[measure]
  if (always) return always(scene)
  const whenOpen = WHEN_OPEN[measure]
  if (!whenOpen) throw new Error(`Nobody has said how "${measure}" comes about.`)
  return scene.school ? whenOpen(scene, scene.school) : nothingYet(scene)
}

function nothingYet({ asks, by, value, inputs, label }: Scene): Line[] {
  return [
    begin({
      label: label(asks.measure),
      amount: value(asks.measure, { by }),
      kind: kindOfMeasure(asks.measure),
      note: inputs.school ? NOT_OPEN_YET : NO_NEW_SCHOOL,
    }),
  ]
}
