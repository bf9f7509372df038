import type { Words } from '../../../../domain/words'
import {
  begin,
  equals,
  sumOf,
  times,
  WHOLE_PEOPLE,
  wholePeople,
  type Line,
} from '../../calculation'
import { sourceOf, type Scene } from '../../scene'
import { yearBefore } from './year-before'

/** Pupils of the area: cohorts that move up, and children who enter. */
export function pupilsSteps(scene: Scene): Line[] {
  const { world, value, by } = scene
  const total = value('pupils.total', { by })
  const label = scene.label('pupils.total')
  const source = sourceOf(scene, ({ pupils }) => pupils)
  const projected = ofProjected(scene, world.pupils)
  if (projected === 0 && !scene.world.projected.includes(true))
    return [begin({ label: COUNTED, amount: total, kind: 'people', origin: source })]
  const entered = enteringPupils(scene)
  const movedUp = projected - entered
  return [
    ...cohortLines(scene, movedUp),
    ...entrantLines(scene, entered),
    ...sumOf(
      [
        { label: MOVED_UP, amount: movedUp, kind: 'people' },
        { label: FIRST_GRADE, amount: entered, kind: 'people' },
        { label: COUNTED, amount: total - projected, kind: 'people', origin: source },
      ],
      { label, amount: total, kind: 'people' },
    ),
  ]
}

function cohortLines(scene: Scene, movedUp: number): Line[] {
  const { world, cells } = scene
  const before = ofProjected(scene, world.pupilsBefore)
  if (before === 0) return []
  const expected = ofProjected(
    scene,
    world.pupilsBefore.map((people, cell) => people * world.progression[cell]!),
  )
  return [
    begin({
      label: GRADE_BELOW,
      amount: before,
      kind: 'people',
      ...yearBefore(scene, 'pupils.total', ({ pupils }) => pupils),
    }),
    times({
      label: PROGRESSION,
      amount: expected / before,
      kind: 'times',
      origin: sourceOf(scene, ({ pupils }) => pupils),
    }),
    equals({
      label: MOVED_UP,
      amount: movedUp,
      kind: 'people',
      note: wholePeople(scene.cells),
      within: cells,
    }),
  ]
}

function entrantLines(scene: Scene, entered: number): Line[] {
  const { world, by, facts } = scene
  const inside = (m: number): boolean =>
    world.projected[m]! &&
    (by['municipality'] === undefined || facts.municipalities[m]?.code === by['municipality'])
  const expectedOf = world.expectedEntrants.map((expected, m) => (inside(m) ? expected : 0))
  const expected = expectedOf.reduce((sum, children) => sum + children, 0)
  if (entered === 0 || expected === 0) return []
  const coming = expectedOf.reduce((sum, children, m) => sum + children * world.entrantShare[m]!, 0)
  return [
    begin({
      label: EXPECTED_ENTRANTS,
      amount: expected,
      kind: 'people',
      origin: sourceOf(scene, ({ entrants }) => entrants),
    }),
    times({
      label: ENTRANT_SHARE,
      amount: coming / expected,
      kind: 'share',
      origin: scene.input(scene.request.inputs.world.entrantShare),
    }),
    equals({
      label: FIRST_GRADE,
      amount: entered,
      kind: 'people',
      note: WHOLE_PEOPLE,
      within: 1 + world.expectedEntrants.length,
    }),
  ]
}

/** Pupils in grade 1 of the municipalities whose year is projected, as far as the breakdown asks. */
function enteringPupils(scene: Scene): number {
  return ofProjected(
    scene,
    scene.world.pupils.map((people, cell) => (cell % 9 === 0 ? people : 0)),
  )
}

function ofProjected(scene: Scene, people: readonly number[]): number {
  return scene.sum(
    people.map((count, cell) => (scene.world.projected[Math.floor(cell / 9)] ? count : 0)),
  )
}

const COUNTED: Words = { ja: '数えた児童生徒', en: 'Pupils counted' }
const GRADE_BELOW: Words = {
  ja: '前年度にひとつ下の学年にいた児童生徒',
  en: 'A grade below in the year before',
}
const PROGRESSION: Words = {
  ja: '学年が上がるときの増減（これまでの平均）',
  en: 'Growth of cohorts (mean so far)',
}
const MOVED_UP: Words = { ja: '学年が上がった児童生徒', en: 'Pupils who moved up' }
const EXPECTED_ENTRANTS: Words = {
  ja: '小1になる年齢の子ども',
  en: 'Children of the age of grade 1',
}
const ENTRANT_SHARE: Words = {
  ja: '地元の小学校に入る割合',
  en: 'Share who enter the local school',
}
const FIRST_GRADE: Words = { ja: '小1の児童', en: 'Pupils in grade 1' }
