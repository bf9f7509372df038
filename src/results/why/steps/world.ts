import {
  begin,
  equals,
  minus,
  plus,
  sumOf,
  times,
  WHOLE_PEOPLE,
  wholePeople,
  type Line,
} from '../calculation'
import { sourceOf, type Scene } from '../scene'

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
      origin: yearBefore(scene, 'pupils.total'),
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

/** The same figure of the year before; before the first simulated year, its source. */
function yearBefore(scene: Scene, measure: string) {
  const { yearIndex, fiscalYear, figure } = scene
  if (yearIndex > 0) return figure(measure, { fiscalYear: fiscalYear - 1 })
  return sourceOf(scene, (m) => (measure === 'pupils.total' ? m.pupils : m.nonAttending))
}

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
      origin: scene.figure('pupils.reabsent'),
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
      origin: yearBefore(scene, 'pupils.nonAttending'),
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

/** Who is reached by nothing today, less those of them who come to the school. */
export function unreachedSteps(scene: Scene): Line[] {
  const { world, school, value, sum, request } = scene
  const { places } = request.inputs.world
  const { share } = places.at(-1)!
  const counted = sum(world.counted)
  const today = world.inPlace.at(-1)!
  const of = places.length * request.inputs.municipalities.length
  const lines: Line[] = [
    begin({
      label: WITHOUT_SCHOOL,
      amount: counted,
      kind: 'people',
      origin: scene.figure('pupils.nonAttending'),
    }),
    ...(share === null
      ? []
      : [
          times({
            label: { ja: 'どこにもつながらない割合', en: 'Share reached by nothing' },
            amount: scene.likely(share) * placeScale(scene),
            kind: 'share',
            origin: scene.input(share),
          }),
        ]),
    equals({
      label: UNREACHED_TODAY,
      amount: today,
      kind: 'people',
      note: WHOLE_PEOPLE,
      within: of,
    }),
  ]
  if (!school) return lines
  return [
    ...lines,
    begin({ label: UNREACHED_TODAY, amount: today, kind: 'people' }),
    minus({
      label: { ja: 'そこから新しい学校に在籍する児童生徒', en: 'Of them at the new school' },
      amount: school.year.origins.at(-1)!,
      kind: 'people',
    }),
    equals({
      label: scene.label('pupils.unreached'),
      amount: value('pupils.unreached'),
      kind: 'people',
    }),
  ]
}

/** Shares that pass 1 together are scaled down. */
function placeScale({ request, likely }: Scene): number {
  const sum = request.inputs.world.places.reduce(
    (total, { share }) => total + (share === null ? 0 : likely(share)),
    0,
  )
  return sum > 1 ? 1 / sum : 1
}

const COUNTED = { ja: '数えた児童生徒', en: 'Pupils counted' }
const GRADE_BELOW = {
  ja: '前年度にひとつ下の学年にいた児童生徒',
  en: 'A grade below in the year before',
}
const PROGRESSION = {
  ja: '学年が上がるときの増減（これまでの平均）',
  en: 'Growth of cohorts (mean so far)',
}
const MOVED_UP = { ja: '学年が上がった児童生徒', en: 'Pupils who moved up' }
const EXPECTED_ENTRANTS = { ja: '小1になる年齢の子ども', en: 'Children of the age of grade 1' }
const ENTRANT_SHARE = { ja: '地元の小学校に入る割合', en: 'Share who enter the local school' }
const FIRST_GRADE = { ja: '小1の児童', en: 'Pupils in grade 1' }
const AGAIN = { ja: '続いて不登校の児童生徒', en: 'Not attending again' }
const NEWLY = { ja: '新しく不登校の児童生徒', en: 'Newly not attending' }
const WITHOUT_SCHOOL = {
  ja: '不登校の児童生徒（新しい学校がないとき）',
  en: 'Not attending if nothing new opened',
}
const UNREACHED_TODAY = { ja: 'いまの支援につながらない児童生徒', en: 'Reached by nothing today' }
