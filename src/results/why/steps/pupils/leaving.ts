import type { Words } from '../../../../domain/words'
import { formatGrade } from '../../../numbers'
import { begin, sumOf, type Line, type Part } from '../../calculation'
import type { StepOrigin } from '../../page'
import type { OpenSchool, Scene } from '../../scene'
import { figurePart, result, timesShare, type SchoolSteps } from '../parts'
import { shareOf } from './lines'

export const reabsentSteps: SchoolSteps = (scene, { inputs }) =>
  shareOf(
    scene,
    figurePart(scene, 'pupils.enrolled'),
    { label: { ja: '再び欠席する割合', en: 'Share absent again' }, quantity: inputs.reabsent },
    scene.cells,
  )

export const returnedSteps: SchoolSteps = (scene, { inputs, year }) =>
  shareOf(
    scene,
    { label: IN_MARCH, amount: scene.sum(year.enrolledInMarch), kind: 'people' },
    {
      label: { ja: '1年のうちにもどる割合', en: 'Share returning in a year' },
      quantity: inputs.leave,
    },
    scene.cells,
  )

export const movedSteps: SchoolSteps = (scene, { inputs, year }) =>
  shareOf(
    scene,
    {
      label: IN_MARCH_WHO_STAY,
      amount: scene.sum(year.enrolledInMarch) - year.returned,
      kind: 'people',
    },
    {
      label: { ja: '1年のうちに転出する割合', en: 'Share moving away in a year' },
      quantity: inputs.move,
    },
    scene.cells,
  )

export const yearEndSteps: SchoolSteps = (scene, school) => {
  const less = (part: Part): Part => ({ ...part, amount: -part.amount })
  return sumOf(
    [
      figurePart(scene, 'pupils.enrolled'),
      joinedWithinTheYear(scene, school),
      less(figurePart(scene, 'pupils.returned')),
      less(figurePart(scene, 'pupils.moved')),
    ],
    result(scene),
  )
}

function joinedWithinTheYear(scene: Scene, { year }: OpenSchool): Part {
  return {
    label: { ja: '年度途中に席を得た人', en: 'Given a place within the year' },
    amount: year.windows.reduce((sum, { placed }) => sum + scene.sum(placed), 0),
    kind: 'people',
    origin: scene.figure('pupils.admitted'),
  }
}

export const graduatedSteps: SchoolSteps = (scene, { inputs }) => {
  const grade = inputs.grades.at(-1)!
  return single(scene, scene.figure('pupils.enrolled', { by: { grade } }), {
    ja: `3月31日に残っている${formatGrade(grade).ja}`,
    en: `${formatGrade(grade).en} still on the roll on 31 March`,
  })
}

export const furtherSchoolingSteps: SchoolSteps = (scene, { inputs }) =>
  inputs.grades.includes(9)
    ? shareOf(
        scene,
        figurePart(scene, 'pupils.graduated'),
        { label: { ja: '進学する割合', en: 'Share who go on' }, quantity: inputs.furtherSchooling },
        1,
      )
    : single(scene, null, {
        ja: '中3がないので、義務教育が続く',
        en: 'without grade 9 compulsory schooling goes on',
      })

export const attendedSteps: SchoolSteps = (scene, { inputs }) => [
  begin(figurePart(scene, 'pupils.enrolled')),
  timesShare(scene, { ja: '登校率', en: 'Attendance' }, inputs.attendance),
  result(scene),
]

/** One line for what has nothing to calculate. */
function single(scene: Scene, origin: StepOrigin | null, note: Words): Line[] {
  return [begin({ ...figurePart(scene, scene.asks.measure), origin, note })]
}

const IN_MARCH: Words = { ja: '年度末の在籍', en: 'On the roll in March' }
const IN_MARCH_WHO_STAY: Words = {
  ja: '年度末の在籍（もどる人を除く）',
  en: 'On the roll in March, without those returning',
}
