import type { LikelyAdmission } from '../../../../domain/likely'
import type { QuantityIndex } from '../../../../domain/model-inputs'
import type { Words } from '../../../../domain/words'
import { begin, equals, labelOf, sumOf, times, type Line, type Part } from '../../calculation'
import type { StepOrigin } from '../../page'
import type { OpenSchool, Scene } from '../../scene'
import { figurePart, result, type SchoolSteps } from '../parts'
import { roundedPeople } from './lines'
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

/** Who applies at one admission: families who have waited long and those who are new to it, each for themselves. */
export function applyingLines(
  scene: Scene,
  school: OpenSchool,
  admission: LikelyAdmission,
): Line[] {
  const { month, ready, recentReady, willingLong, begun, appliedLong, appliedNew } = admission
  const origin = readyOrigin(scene, school, admission)
  const readyPart = (amount: number): Part => ({
    label: readyLabel(month),
    amount,
    kind: 'share',
    origin,
  })
  const groups = [
    {
      who: LONG,
      base: { label: month === 0 ? WILLING_LONG : WILLING_STILL, amount: scene.sum(willingLong) },
      share: readyPart(ready),
      applied: scene.sum(appliedLong),
    },
    {
      who: RECENT,
      base: { label: WILLING_NEW, amount: scene.sum(begun) },
      share: readyPart(recentReady),
      applied: scene.sum(appliedNew),
    },
  ].filter(({ base }) => base.amount > 0)
  return groups.flatMap(({ who, base, share, applied }) => [
    begin({ ...base, kind: 'people' }),
    times(share),
    equals(roundedPeople(scene, labelOf(appliedLabel(admission), who), applied, scene.cells)),
  ])
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
