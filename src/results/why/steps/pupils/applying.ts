import type { ByCell, LikelyAdmission } from '../../../../domain/likely'
import type { QuantityIndex } from '../../../../domain/model-inputs'
import type { Words } from '../../../../domain/words'
import {
  begin,
  equals,
  labelOf,
  plus,
  sumOf,
  times,
  wholePeople,
  type Line,
  type Part,
} from '../../calculation'
import type { StepOrigin } from '../../page'
import type { OpenSchool, Scene } from '../../scene'
import { figurePart, result, type SchoolSteps } from '../parts'
import { poolLines } from './pool'

/** Who applies in April and in the windows of the year. */
export const applicantsSteps: SchoolSteps = (scene, school) => {
  const admissions = [school.year.april, ...school.year.windows]
  return [
    ...poolLines(scene, school),
    ...admissions.flatMap((admission) => applyingLines(scene, school, admission)),
    ...sumOf(
      admissions.map((admission) => appliedPart(scene, admission)),
      result(scene),
    ),
  ]
}

/**
 * Who applies at one admission: those who have not attended for long and those for whom it is new, each by their own
 * share, then both together. @param all who apply then, as the last line says it
 */
export function applyingLines(
  scene: Scene,
  school: OpenSchool,
  admission: LikelyAdmission,
  all: Part = appliedPart(scene, admission),
): Line[] {
  const groups = groupsOf(scene, school, admission)
  const rounded = { note: wholePeople(scene.cells), within: scene.cells }
  const linesOf = ({ base, share }: Group, applied: Part): Line[] => [
    begin(base),
    times(share),
    equals({ ...applied, ...rounded }),
  ]
  const [first, second] = groups
  if (!first) return [begin(all)]
  if (!second) return linesOf(first, all)
  return [
    ...linesOf(first, first.applied),
    ...linesOf(second, second.applied),
    plus(first.applied),
    equals(all),
  ]
}

interface Group {
  readonly base: Part
  readonly share: Part
  readonly applied: Part
}

/** Those of whom anybody stands before the school. */
function groupsOf(scene: Scene, school: OpenSchool, admission: LikelyAdmission): Group[] {
  const { month, ready, recentReady, willingLong, begun, appliedLong, appliedNew } = admission
  const origin = readyOrigin(scene, school, admission)
  const group = (who: Words, base: Words, of: readonly [ByCell, number, ByCell]): Group => ({
    base: { label: base, amount: scene.sum(of[0]), kind: 'people' },
    share: { label: readyLabel(month), amount: of[1], kind: 'share', origin },
    applied: {
      label: labelOf(appliedLabel(admission), who),
      amount: scene.sum(of[2]),
      kind: 'people',
    },
  })
  return [
    group(LONG, month === 0 ? WILLING_LONG : WILLING_STILL, [willingLong, ready, appliedLong]),
    group(RECENT, WILLING_NEW, [begun, recentReady, appliedNew]),
  ].filter(({ base }) => base.amount > 0)
}

function readyOrigin(
  scene: Scene,
  { inputs, operation }: OpenSchool,
  { month }: LikelyAdmission,
): StepOrigin | null {
  const april: QuantityIndex = inputs.ready[Math.min(2, operation)]!
  return scene.input(month === 0 ? april : inputs.windowReady)
}

/** All who apply at one admission. */
export function appliedPart(scene: Scene, admission: LikelyAdmission): Part {
  const { appliedLong, appliedNew } = admission
  return {
    label: appliedLabel(admission),
    amount: scene.sum(appliedLong) + scene.sum(appliedNew),
    kind: 'people',
  }
}

/** Opened backwards: who tried and didn't apply, who enquired and didn't try. */
function backwards(
  scene: Scene,
  before: string,
  share: QuantityIndex,
  failed: { readonly label: Words; readonly note: (percent: string) => Words },
): Line[] {
  const base = figurePart(scene, before)
  const percent = `${Math.round(scene.likely(share) * 1000) / 10}%`
  return sumOf(
    [
      base,
      {
        label: failed.label,
        amount: scene.value(scene.asks.measure) - base.amount,
        kind: 'people',
        note: failed.note(percent),
        origin: scene.input(share),
      },
    ],
    result(scene),
  )
}

export const triedSteps: SchoolSteps = (scene, { inputs }) =>
  backwards(scene, 'pupils.applicants', inputs.triedApply, {
    label: { ja: '体験して申し込まなかった人', en: 'Tried out and did not apply' },
    note: (percent) => ({
      ja: `体験した人の${percent}が申し込むとして、申込みから逆に開く`,
      en: `opened backwards: ${percent} of those who try apply`,
    }),
  })

export const enquiredSteps: SchoolSteps = (scene, { inputs }) =>
  backwards(scene, 'pupils.tried', inputs.enquiredTry, {
    label: { ja: '相談して体験しなかった人', en: 'Enquired and did not try out' },
    note: (percent) => ({
      ja: `相談した人の${percent}が体験するとして、体験から逆に開く`,
      en: `opened backwards: ${percent} of those who enquire try out`,
    }),
  })

/** 4 for April, which is month 0 of a fiscal year. */
export const calendarMonth = (month: number): number => ((month + 3) % 12) + 1

function appliedLabel({ month }: LikelyAdmission): Words {
  if (month === 0) return { ja: '4月の申込み', en: 'Applying in April' }
  return {
    ja: `${calendarMonth(month)}月の申込み`,
    en: `Applying in month ${calendarMonth(month)}`,
  }
}

function readyLabel(month: number): Words {
  return month === 0
    ? { ja: '4月に申し込む割合', en: 'Share who apply in April' }
    : { ja: '年度途中に申し込む割合', en: 'Share who apply within the year' }
}

const WILLING_LONG: Words = {
  ja: '通いたい人（1年をこえて不登校）',
  en: 'Willing, not attending for more than a year',
}
const WILLING_STILL: Words = {
  ja: '通いたい人（前年度からの不登校）',
  en: 'Willing, not attending since the year before',
}
const WILLING_NEW: Words = {
  ja: '通いたい人（不登校になって間もない）',
  en: 'Willing, newly not attending',
}
const LONG: Words = { ja: '前から', en: 'long-term' }
const RECENT: Words = { ja: '間もない人', en: 'newly' }
