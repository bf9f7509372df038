import type { Line } from '../calculation'
import { begin } from '../calculation'
import { kindOfMeasure } from '../../page-reader'
import { NO_NEW_SCHOOL, NOT_OPEN_YET } from '../../phrases'
import type { OpenSchool, Scene } from '../scene'
import { hoursSteps } from './hours'
import * as money from './money'
import * as posts from './posts'
import * as applying from './pupils/applying'
import * as leaving from './pupils/leaving'
import * as places from './pupils/places'
import { fromSupportCentreSteps } from './pupils/support-centre'
import { uncoveredSteps } from './subjects'
import { nonAttendingSteps, pupilsSteps, unreachedSteps } from './world'

/** Measures that every plan has, school or not. */
const ALWAYS: Readonly<Record<string, (scene: Scene) => Line[]>> = {
  'pupils.total': pupilsSteps,
  'pupils.nonAttending': nonAttendingSteps,
  'pupils.unreached': unreachedSteps,
  'cost.total': money.costSteps,
  'cost.nation': money.payerSteps('nation'),
  'cost.prefecture': money.payerSteps('prefecture'),
  'cost.municipality': money.payerSteps('municipality'),
  'cost.other': money.payerSteps('other'),
  'cost.net': money.netCostSteps,
  'cost.funding': money.fundingSteps,
  'cost.specialTaxEstimate': money.specialTaxSteps,
  'cost.ordinaryTaxEstimate': money.ordinaryTaxSteps,
  'hours.lessonUnits': hoursSteps,
  'subjects.uncovered': uncoveredSteps,
}

/** Measures of a school that is open. */
const WHEN_OPEN: Readonly<Record<string, (scene: Scene, school: OpenSchool) => Line[]>> = {
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
  'posts.classes': posts.classesSteps,
  'posts.prefecture': posts.prefectureSteps,
  'posts.prefecture.quota': posts.quotaSteps,
  'posts.prefecture.additional': posts.additionalSteps,
  'posts.prefecture.homeLost': posts.homeLostSteps,
  'posts.prefecture.net': posts.netPostsSteps,
  'posts.municipal': posts.municipalSteps,
  'posts.municipal.vacant': posts.vacantSteps,
  'cost.lessAtHome': money.lessAtHomeSteps,
  'cost.moved': money.movedYenSteps,
  'cost.comparator': money.comparatorSteps,
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
