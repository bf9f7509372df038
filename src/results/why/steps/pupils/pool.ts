import type { ByCell } from '../../../../domain/likely'
import type { Words } from '../../../../domain/words'
import { begin, equals, times, type Line, type Part } from '../../calculation'
import type { StepOrigin } from '../../page'
import type { OpenSchool, Scene } from '../../scene'
import { gradeBelow, inCell } from '../parts'
import { roundedPeople } from './lines'

/** How many stand before the school: the pool, the share who would come, and who of them hasn't come yet. */
export function poolLines(scene: Scene, school: OpenSchool): Line[] {
  const { sum } = scene
  const { pool, willingLong, willingNew } = school.year
  const people = sum(pool)
  if (people === 0) return []
  const first = begin({ label: POOL, amount: people, kind: 'people', ...poolOrigin(scene) })
  const share = sharePart(scene, school, people)
  const waiting = sum(willingLong) + sum(willingNew)
  if (school.operation === 0)
    return [first, times(share), equals(roundedPeople(scene, WILLING, waiting, 2 * scene.cells))]
  // Later years have met the school before: who applied, gave up or newly came is gone from the product.
  return [
    first,
    begin(share),
    begin({ label: WILLING, amount: waiting, kind: 'people', note: ALREADY_OUT }),
  ]
}

/** The mean of the grades, each by its part of the pool. */
function sharePart(scene: Scene, school: OpenSchool, people: number): Part {
  const { pool, willing } = school.year
  const expected = scene.sum(pool.map((count, cell) => count * enteringShare(willing, cell)))
  return {
    label: SHARE_WHO_WOULD_COME,
    amount: expected / people,
    kind: 'share',
    origin: shareOrigin(scene, school),
  }
}

/** Willing before they moved up: the chance of the grade below. */
function enteringShare(willing: ByCell, cell: number): number {
  return cell % 9 === 0 ? willing[cell]! : willing[cell - 1]!
}

function shareOrigin({ facts, input }: Scene, { inputs }: OpenSchool): StepOrigin | null {
  if (inputs.share.typed !== null) return input(inputs.share.typed)
  const path = facts.own.find(({ part }) => part === 'share')?.path
  return path ? { kind: 'input', path } : null
}

function poolOrigin(scene: Scene): Pick<Part, 'origin' | 'restsOn'> {
  const { yearIndex, fiscalYear, by } = scene
  if (yearIndex === 0) return {}
  return inCell(scene, 'pupils.nonAttending', { by: gradeBelow(by), fiscalYear: fiscalYear - 1 })
}

const POOL: Words = {
  ja: '前年度に不登校だった児童生徒（入る学年のひとつ下）',
  en: 'Not attending in the year before, a grade below',
}
const SHARE_WHO_WOULD_COME: Words = {
  ja: '通いたい割合（この案、学年の平均）',
  en: 'Share who would come (this plan, mean of grades)',
}
const WILLING: Words = {
  ja: '通いたいが、まだ申し込んでいない人',
  en: 'Willing, and not applied yet',
}
const ALREADY_OUT: Words = {
  ja: 'すでに申し込んだ人や、やめた人を除く',
  en: 'without those who applied or gave up',
}
