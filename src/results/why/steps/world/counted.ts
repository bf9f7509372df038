import type { Words } from '../../../../domain/words'
import { begin, equals, minus, plus, sumOf, times, wholePeople, type Line } from '../../calculation'
import type { Scene } from '../../scene'
import { inCell } from '../parts'
import { yearBefore } from './year-before'

/** Pupils not attending with the plan: those of the area, less those at the school who would be among them. */
export function nonAttendingSteps(scene: Scene): Line[] {
  const { school, sum, value, by, world } = scene
  const lines = countedSteps(scene)
  if (!school) return lines
  const { wouldBeCounted, reabsent } = school.year
  return [
    ...lines,
    begin({ label: WITHOUT_SCHOOL, amount: sum(world.counted), kind: 'people' }),
    minus({
      label: { ja: '在籍して、不登校に数えなくなる児童生徒', en: 'Enrolled who would be counted' },
      amount: sum(wouldBeCounted),
      kind: 'people',
    }),
    plus({
      label: scene.label('pupils.reabsent'),
      amount: sum(reabsent),
      kind: 'people',
      ...inCell(scene, 'pupils.reabsent'),
    }),
    equals({
      label: scene.label('pupils.nonAttending'),
      amount: value('pupils.nonAttending', { by }),
      kind: 'people',
    }),
  ]
}

/** Who is counted again and who newly, if nothing new opened. */
function countedSteps(scene: Scene): Line[] {
  const { world, sum, cells } = scene
  const continuing = sum(world.continuing)
  const newly = sum(world.newly)
  return [
    ...againLines(scene, continuing, cells),
    ...newLines(scene, newly, cells),
    ...sumOf(
      [
        { label: AGAIN, amount: continuing, kind: 'people' },
        { label: NEWLY, amount: newly, kind: 'people' },
      ],
      { label: WITHOUT_SCHOOL, amount: sum(world.counted), kind: 'people' },
    ),
  ]
}

function againLines(scene: Scene, continuing: number, cells: number): Line[] {
  const { world, sum } = scene
  const before = sum(world.countedBefore)
  if (before === 0) return []
  const expected = sum(world.countedBefore.map((people, cell) => people * world.carryOn[cell]!))
  return [
    begin({
      label: {
        ja: '前年度も不登校で、学年が上がった児童生徒',
        en: 'Not attending a year and a grade before',
      },
      amount: before,
      kind: 'people',
      ...yearBefore(scene, 'pupils.nonAttending', ({ nonAttending }) => nonAttending),
    }),
    times({
      label: { ja: '翌年度も続く割合', en: 'Share who carry on' },
      amount: expected / before,
      kind: 'share',
      origin: scene.input(scene.request.inputs.world.continuationShift),
    }),
    equals({
      label: AGAIN,
      amount: continuing,
      kind: 'people',
      note: wholePeople(scene.cells),
      within: cells,
    }),
  ]
}

function newLines(scene: Scene, newly: number, cells: number): Line[] {
  const { world, sum } = scene
  const others = world.pupils.map((people, cell) => people - world.continuing[cell]!)
  const base = sum(others)
  if (base === 0) return []
  const expected = sum(others.map((people, cell) => people * world.onset[cell]!))
  return [
    begin({
      label: { ja: '続く人を除いた児童生徒', en: 'Pupils without those who carry on' },
      amount: base,
      kind: 'people',
      origin: scene.figure('pupils.total', { by: scene.by }),
    }),
    times({
      label: { ja: '新しく不登校になる割合', en: 'Share newly not attending' },
      amount: expected / base,
      kind: 'share',
      origin: scene.input(scene.request.inputs.world.trend),
    }),
    equals({
      label: NEWLY,
      amount: newly,
      kind: 'people',
      note: wholePeople(scene.cells),
      within: cells,
    }),
  ]
}

const AGAIN: Words = { ja: '続いて不登校の児童生徒', en: 'Not attending again' }
const NEWLY: Words = { ja: '新しく不登校の児童生徒', en: 'Newly not attending' }

export const WITHOUT_SCHOOL: Words = {
  ja: '不登校の児童生徒（新しい学校がないとき）',
  en: 'Not attending if nothing new opened',
}
