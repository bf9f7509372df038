import type { LikelyAdmission } from '../../../../domain/likely'
import type { Words } from '../../../../domain/words'
import { begin, equals, minus, plus, sumOf, type Line, type Part } from '../../calculation'
import type { OpenSchool, Scene } from '../../scene'
import { figurePart, gradeBelow, inCell, result, timesShare, type SchoolSteps } from '../parts'
import { appliedPart, applyingLines, calendarMonth } from './applying'
import { roundedPeople, shareOf } from './lines'
import { poolLines } from './pool'

/** From the applicants of April to those who would come: judged, with those who waited, accepting. */
function acceptingLines(scene: Scene, school: OpenSchool): Line[] {
  const { likely, cells } = scene
  const { april, renewed } = school.year
  const { eligible, accept } = school.inputs
  const applied = { ...appliedPart(scene, april), ...inCell(scene, 'pupils.applicants') }
  const judged = likely(eligible) === 1 ? [] : [timesShare(scene, ELIGIBLE_SHARE, eligible)]
  const waited = scene.sum(renewed) === 0 ? [] : [plus(renewedPart(scene, school))]
  const accepting = roundedPeople(scene, ACCEPTING, scene.sum(april.accepting), 2 * cells)
  return [
    ...poolLines(scene, school),
    ...applyingLines(scene, school, april, applied),
    ...judged,
    ...waited,
    timesShare(scene, ACCEPT_SHARE, accept),
    equals(accepting),
  ]
}

function renewedPart(scene: Scene, { year }: OpenSchool): Part {
  return {
    label: RENEWED,
    amount: scene.sum(year.renewed),
    kind: 'people',
    ...inCell(scene, 'pupils.gaveUp'),
  }
}

function acceptingPart(scene: Scene, { year }: OpenSchool): Part {
  return { label: ACCEPTING, amount: scene.sum(year.april.accepting), kind: 'people' }
}

function placedPart(scene: Scene, { year }: OpenSchool): Part {
  return { label: placedLabel(0), amount: scene.sum(year.april.placed), kind: 'people' }
}

function lastYearPart(scene: Scene, school: OpenSchool): Part {
  return {
    label: { ja: '前年度から続けて在籍', en: 'On the roll from the year before' },
    amount: scene.sum(school.year.movedUp),
    kind: 'people',
    ...(school.operation > 0 && rollBefore(scene)),
  }
}

/** The roll of 31 March is kept as a whole alone: a cell leads to its roll of 1 May. */
function rollBefore(scene: Scene): Partial<Part> {
  const fiscalYear = scene.fiscalYear - 1
  if (Object.keys(scene.by).length === 0)
    return inCell(scene, 'pupils.enrolledYearEnd', { fiscalYear })
  const note = { ja: '前年度5月1日からの出入りの後', en: 'after who came and left since 1 May' }
  return { ...inCell(scene, 'pupils.enrolled', { by: gradeBelow(scene.by), fiscalYear }), note }
}

export const demandSteps: SchoolSteps = (scene, school) => [
  ...acceptingLines(scene, school),
  begin(lastYearPart(scene, school)),
  plus(acceptingPart(scene, school)),
  result(scene),
]

export const enrolledSteps: SchoolSteps = (scene, school) => {
  const placed = placedPart(scene, school)
  const full = placed.amount < acceptingPart(scene, school).amount
  return [
    ...acceptingLines(scene, school),
    begin(lastYearPart(scene, school)),
    plus(
      full
        ? {
            ...placed,
            note: { ja: '定員まで', en: 'up to the places' },
            origin: scene.decision('places'),
          }
        : placed,
    ),
    result(scene),
  ]
}

export const waitingSteps: SchoolSteps = (scene, school) => [
  ...acceptingLines(scene, school),
  begin(acceptingPart(scene, school)),
  minus({ ...placedPart(scene, school), origin: scene.decision('places') }),
  result(scene),
]

export const admittedSteps: SchoolSteps = (scene, { year }) =>
  sumOf(
    [year.april, ...year.windows].map(({ month, placed }) => ({
      label: placedLabel(month),
      amount: scene.sum(placed),
      kind: 'people' as const,
    })),
    result(scene),
  )

export const offeredSteps: SchoolSteps = (scene) => {
  const admitted = figurePart(scene, 'pupils.admitted')
  return sumOf(
    [
      admitted,
      {
        label: { ja: '案内を受けて辞退した人', en: 'Offered, and declined' },
        amount: scene.value('pupils.offered') - admitted.amount,
        kind: 'people',
      },
    ],
    result(scene),
  )
}

export const eligibleSteps: SchoolSteps = (scene, { inputs, year }) =>
  shareOf(
    scene,
    figurePart(scene, 'pupils.applicants'),
    { label: ELIGIBLE_SHARE, quantity: inputs.eligible },
    scene.cells * (1 + year.windows.length),
  )

export const gaveUpSteps: SchoolSteps = (scene, { inputs, year }) => {
  const waited: Part = {
    label: { ja: '前年度の終わりに待っていた人', en: 'Waiting at the end of the year before' },
    amount: scene.sum(year.waitingBefore),
    kind: 'people',
  }
  const renewed = scene.sum(year.renewed)
  return [
    begin(waited),
    timesShare(scene, { ja: '翌年度も待つ割合', en: 'Share who renew' }, inputs.renew),
    equals(roundedPeople(scene, RENEWED, renewed, scene.cells)),
    begin(waited),
    minus({ label: RENEWED, amount: renewed, kind: 'people' }),
    result(scene),
  ]
}

function placedLabel(month: LikelyAdmission['month']): Words {
  return month === 0
    ? { ja: '4月に席を得た人', en: 'Given a place in April' }
    : {
        ja: `${calendarMonth(month)}月に席を得た人`,
        en: `Given a place in month ${calendarMonth(month)}`,
      }
}

const ELIGIBLE_SHARE: Words = { ja: '入室検討で認められる割合', en: 'Share judged eligible' }
const ACCEPT_SHARE: Words = { ja: '案内を受けて入学を決める割合', en: 'Share who accept' }
const ACCEPTING: Words = { ja: '4月に入学を決める人', en: 'Would come in April' }
const RENEWED: Words = { ja: '前年度から続けて待つ人', en: 'Waiting on from the year before' }
