import type { ByCell, LikelyAdmission } from '../../../domain/likely'
import type { QuantityIndex } from '../../../domain/model-inputs'
import type { Words } from '../../../domain/words'
import { formatGrade } from '../../numbers'
import {
  labelOf,
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
import type { StepOrigin } from '../page'
import type { OpenSchool, Scene } from '../scene'

type Steps = (scene: Scene, school: OpenSchool) => Line[]

/** One line for what has nothing to calculate. */
function single(scene: Scene, origin: StepOrigin | null = null, note: Words | null = null): Line[] {
  const { measure } = scene.asks
  const amount = scene.value(measure, { by: scene.by })
  return [begin({ label: scene.label(measure), amount, kind: 'people', origin, note })]
}

const result = (scene: Scene, within = 0): Line => {
  const { measure } = scene.asks
  return equals({
    label: scene.label(measure),
    amount: scene.value(measure, { by: scene.by }),
    kind: 'people',
    within,
    note: within > 0 ? wholePeople(scene.cells) : null,
  })
}

/** Who applies in April and in the windows of the year. */
export const applicantsSteps: Steps = (scene, school) => {
  const admissions = [school.year.april, ...school.year.windows]
  return [
    ...poolLines(scene, school),
    ...admissions.flatMap((admission) => applyingLines(scene, school, admission)),
    ...sumOf(
      admissions.map((admission) => ({
        label: appliedLabel(admission),
        amount: appliedIn(scene, admission),
        kind: 'people' as const,
      })),
      result(scene),
    ),
  ]
}

/** How many stand before the school: the pool, the share who would come, and who of them hasn't come yet. */
function poolLines(scene: Scene, school: OpenSchool): Line[] {
  const { sum } = scene
  const { pool, willing, willingLong, willingNew } = school.year
  const people = sum(pool)
  if (people === 0) return []
  const expected = sum(pool.map((count, cell) => count * enteringShare(willing, cell)))
  const share = {
    label: SHARE_WHO_WOULD_COME,
    amount: expected / people,
    kind: 'share' as const,
    origin: shareOrigin(scene, school),
  }
  const waiting = sum(willingLong) + sum(willingNew)
  const first = begin({
    label: {
      ja: '前年度に不登校だった児童生徒（入る学年のひとつ下）',
      en: 'Not attending in the year before, a grade below',
    },
    amount: people,
    kind: 'people',
    origin:
      scene.yearIndex > 0
        ? scene.figure('pupils.nonAttending', { fiscalYear: scene.fiscalYear - 1 })
        : null,
  })
  if (school.operation === 0)
    return [
      first,
      times(share),
      equals({
        label: WILLING,
        amount: waiting,
        kind: 'people',
        note: wholePeople(scene.cells),
        within: 2 * scene.cells,
      }),
    ]
  // Later years have met the school before: who applied, gave up or newly came is gone from the product.
  return [
    first,
    begin(share),
    begin({ label: WILLING, amount: waiting, kind: 'people', note: ALREADY_OUT }),
  ]
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

function applyingLines(scene: Scene, school: OpenSchool, admission: LikelyAdmission): Line[] {
  const { sum } = scene
  const { month, ready, recentReady, begun, appliedLong, appliedNew } = admission
  const origin = readyOrigin(scene, school, admission)
  const long = sum(admission.willingLong)
  const recent = sum(begun)
  const part = (label: Words, who: Words, base: number, share: number, applied: number): Line[] =>
    base === 0
      ? []
      : [
          begin({ label, amount: base, kind: 'people' }),
          times({ label: readyLabel(month), amount: share, kind: 'share', origin }),
          equals({
            label: labelOf(appliedLabel(admission), who),
            amount: applied,
            kind: 'people',
            note: wholePeople(scene.cells),
            within: scene.cells,
          }),
        ]
  return [
    ...part(month === 0 ? WILLING_LONG : WILLING_STILL, LONG, long, ready, sum(appliedLong)),
    ...part(WILLING_NEW, RECENT, recent, recentReady, sum(appliedNew)),
  ]
}

function readyOrigin(
  scene: Scene,
  { inputs, operation }: OpenSchool,
  { month }: LikelyAdmission,
): StepOrigin | null {
  const april: QuantityIndex = inputs.ready[Math.min(2, operation)]!
  return scene.input(month === 0 ? april : inputs.windowReady)
}

function appliedIn({ sum }: Scene, { appliedLong, appliedNew }: LikelyAdmission): number {
  return sum(appliedLong) + sum(appliedNew)
}

const calendarMonth = (month: number): number => ((month + 3) % 12) + 1

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

/** From the applicants of April to those who would come: judged, with those who waited, accepting. */
function acceptingLines(scene: Scene, school: OpenSchool): Line[] {
  const { sum, likely, input, cells } = scene
  const { april, renewed } = school.year
  const { eligible, accept } = school.inputs
  const accepting = sum(april.accepting)
  const judged = likely(eligible)
  return [
    ...poolLines(scene, school),
    ...applyingLines(scene, school, april),
    begin({
      label: appliedLabel(april),
      amount: appliedIn(scene, april),
      kind: 'people',
      origin: scene.figure('pupils.applicants'),
    }),
    ...(judged === 1
      ? []
      : [times({ label: ELIGIBLE_SHARE, amount: judged, kind: 'share', origin: input(eligible) })]),
    ...(sum(renewed) === 0
      ? []
      : [
          plus({
            label: RENEWED,
            amount: sum(renewed),
            kind: 'people',
            origin: scene.figure('pupils.gaveUp'),
          }),
        ]),
    times({ label: ACCEPT_SHARE, amount: likely(accept), kind: 'share', origin: input(accept) }),
    equals({
      label: ACCEPTING,
      amount: accepting,
      kind: 'people',
      note: wholePeople(scene.cells),
      within: 2 * cells,
    }),
  ]
}

function fromLastYear(scene: Scene, school: OpenSchool) {
  return {
    label: { ja: '前年度から続けて在籍', en: 'On the roll from the year before' },
    amount: scene.sum(school.year.movedUp),
    kind: 'people' as const,
    origin:
      school.operation > 0
        ? scene.figure('pupils.enrolledYearEnd', { fiscalYear: scene.fiscalYear - 1 })
        : null,
  }
}

export const demandSteps: Steps = (scene, school) => [
  ...acceptingLines(scene, school),
  begin(fromLastYear(scene, school)),
  plus({ label: ACCEPTING, amount: scene.sum(school.year.april.accepting), kind: 'people' }),
  result(scene),
]

export const enrolledSteps: Steps = (scene, school) => {
  const placed = scene.sum(school.year.april.placed)
  const full = placed < scene.sum(school.year.april.accepting)
  return [
    ...acceptingLines(scene, school),
    begin(fromLastYear(scene, school)),
    plus({
      label: PLACED,
      amount: placed,
      kind: 'people',
      note: full ? { ja: '定員まで', en: 'up to the places' } : null,
      origin: full ? scene.decision('places') : null,
    }),
    result(scene),
  ]
}

export const waitingSteps: Steps = (scene, school) => [
  ...acceptingLines(scene, school),
  begin({ label: ACCEPTING, amount: scene.sum(school.year.april.accepting), kind: 'people' }),
  minus({
    label: PLACED,
    amount: scene.sum(school.year.april.placed),
    kind: 'people',
    origin: scene.decision('places'),
  }),
  result(scene),
]

export const admittedSteps: Steps = (scene, { year }) =>
  sumOf(
    [year.april, ...year.windows].map(({ month, placed }) => ({
      label:
        month === 0
          ? { ja: '4月に席を得た人', en: 'Given a place in April' }
          : {
              ja: `${calendarMonth(month)}月に席を得た人`,
              en: `Given a place in month ${calendarMonth(month)}`,
            },
      amount: scene.sum(placed),
      kind: 'people' as const,
    })),
    result(scene),
  )

export const offeredSteps: Steps = (scene) => {
  const admitted = scene.value('pupils.admitted')
  return sumOf(
    [
      {
        label: scene.label('pupils.admitted'),
        amount: admitted,
        kind: 'people',
        origin: scene.figure('pupils.admitted'),
      },
      {
        label: { ja: '案内を受けて辞退した人', en: 'Offered, and declined' },
        amount: scene.value('pupils.offered') - admitted,
        kind: 'people',
      },
    ],
    result(scene),
  )
}

/** A share of another figure of the plan, in whole people. */
function shareOfFigure(
  scene: Scene,
  base: { readonly label: Words; readonly amount: number; readonly origin?: StepOrigin | null },
  share: { readonly label: Words; readonly quantity: QuantityIndex },
  within: number,
): Line[] {
  return [
    begin({ ...base, kind: 'people' }),
    times({
      label: share.label,
      amount: scene.likely(share.quantity),
      kind: 'share',
      origin: scene.input(share.quantity),
    }),
    result(scene, within),
  ]
}

const figureOf = (scene: Scene, measure: string) => ({
  label: scene.label(measure),
  amount: scene.value(measure, { by: scene.by }),
  origin: scene.figure(measure, { by: scene.by }),
})

export const eligibleSteps: Steps = (scene, { inputs, year }) =>
  shareOfFigure(
    scene,
    figureOf(scene, 'pupils.applicants'),
    { label: ELIGIBLE_SHARE, quantity: inputs.eligible },
    scene.cells * (1 + year.windows.length),
  )

/** Opened backwards: who tried and didn't apply, who enquired and didn't try. */
function backwards(
  scene: Scene,
  before: string,
  failed: Words,
  share: QuantityIndex,
  note: (percent: string) => Words,
): Line[] {
  const base = figureOf(scene, before)
  const percent = `${Math.round(scene.likely(share) * 1000) / 10}%`
  return sumOf(
    [
      { ...base, kind: 'people' },
      {
        label: failed,
        amount: scene.value(scene.asks.measure) - base.amount,
        kind: 'people',
        note: note(percent),
        origin: scene.input(share),
      },
    ],
    result(scene),
  )
}

export const triedSteps: Steps = (scene, { inputs }) =>
  backwards(
    scene,
    'pupils.applicants',
    { ja: '体験して申し込まなかった人', en: 'Tried out and did not apply' },
    inputs.triedApply,
    (percent) => ({
      ja: `体験した人の${percent}が申し込むとして、申込みから逆に開く`,
      en: `opened backwards: ${percent} of those who try apply`,
    }),
  )

export const enquiredSteps: Steps = (scene, { inputs }) =>
  backwards(
    scene,
    'pupils.tried',
    { ja: '相談して体験しなかった人', en: 'Enquired and did not try out' },
    inputs.enquiredTry,
    (percent) => ({
      ja: `相談した人の${percent}が体験するとして、体験から逆に開く`,
      en: `opened backwards: ${percent} of those who enquire try out`,
    }),
  )

export const gaveUpSteps: Steps = (scene, { inputs, year }) => {
  const before = scene.sum(year.waitingBefore)
  const waited = {
    label: { ja: '前年度の終わりに待っていた人', en: 'Waiting at the end of the year before' },
    amount: before,
    kind: 'people' as const,
  }
  return [
    begin(waited),
    times({
      label: { ja: '翌年度も待つ割合', en: 'Share who renew' },
      amount: scene.likely(inputs.renew),
      kind: 'share',
      origin: scene.input(inputs.renew),
    }),
    equals({
      label: RENEWED,
      amount: scene.sum(year.renewed),
      kind: 'people',
      note: wholePeople(scene.cells),
      within: scene.cells,
    }),
    begin(waited),
    minus({ label: RENEWED, amount: scene.sum(year.renewed), kind: 'people' }),
    result(scene),
  ]
}

export const reabsentSteps: Steps = (scene, { inputs }) =>
  shareOfFigure(
    scene,
    figureOf(scene, 'pupils.enrolled'),
    { label: { ja: '再び欠席する割合', en: 'Share absent again' }, quantity: inputs.reabsent },
    scene.cells,
  )

export const returnedSteps: Steps = (scene, { inputs, year }) =>
  shareOfFigure(
    scene,
    { label: IN_MARCH, amount: scene.sum(year.enrolledInMarch) },
    {
      label: { ja: '1年のうちにもどる割合', en: 'Share returning in a year' },
      quantity: inputs.leave,
    },
    scene.cells,
  )

export const movedSteps: Steps = (scene, { inputs, year }) =>
  shareOfFigure(
    scene,
    {
      label: {
        ja: '年度末の在籍（もどる人を除く）',
        en: 'On the roll in March, without those returning',
      },
      amount: scene.sum(year.enrolledInMarch) - year.returned,
    },
    {
      label: { ja: '1年のうちに転出する割合', en: 'Share moving away in a year' },
      quantity: inputs.move,
    },
    scene.cells,
  )

export const yearEndSteps: Steps = (scene, { year }) =>
  sumOf(
    [
      { ...figureOf(scene, 'pupils.enrolled'), kind: 'people' },
      {
        label: { ja: '年度途中に席を得た人', en: 'Given a place within the year' },
        amount: year.windows.reduce((sum, { placed }) => sum + scene.sum(placed), 0),
        kind: 'people',
        origin: scene.figure('pupils.admitted'),
      },
      { ...figureOf(scene, 'pupils.returned'), amount: -year.returned, kind: 'people' },
      { ...figureOf(scene, 'pupils.moved'), amount: -year.moved, kind: 'people' },
    ],
    result(scene),
  )

export const graduatedSteps: Steps = (scene, { inputs }) => {
  const grade = inputs.grades.at(-1)!
  return single(scene, scene.figure('pupils.enrolled', { by: { grade } }), {
    ja: `3月31日に残っている${formatGrade(grade).ja}`,
    en: `${formatGrade(grade).en} still on the roll on 31 March`,
  })
}

export const furtherSchoolingSteps: Steps = (scene, { inputs }) =>
  inputs.grades.includes(9)
    ? shareOfFigure(
        scene,
        figureOf(scene, 'pupils.graduated'),
        { label: { ja: '進学する割合', en: 'Share who go on' }, quantity: inputs.furtherSchooling },
        1,
      )
    : single(scene, null, {
        ja: '中3がないので、義務教育が続く',
        en: 'without grade 9 compulsory schooling goes on',
      })

export const fromSupportCentreSteps: Steps = (scene, { year }) => {
  const { request, world, likely, inputs } = scene
  const { places } = request.inputs.world
  const centre = inputs.relief!.supportCentre
  const weights = places.map(({ pull }, place) => world.inPlace[place]! * likely(pull))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const people = scene.sum(year.wouldBeCounted)
  const share = all === 0 ? 0 : weights[centre]! / all
  const value = scene.value('pupils.fromSupportCentre')
  const full = value === world.inPlace[centre] && people * share > value
  return [
    begin({
      label: {
        ja: '在籍のうち、学校がなければ不登校だった児童生徒',
        en: 'On the roll who would be counted',
      },
      amount: people,
      kind: 'people',
      origin: scene.figure('pupils.enrolled'),
    }),
    times({
      label: { ja: '教育支援センターから来る割合', en: 'Share from the support centre' },
      amount: share,
      kind: 'share',
      note: { ja: 'いる人数と移りやすさから', en: 'by those there and the pull on them' },
      origin: scene.input(places[centre]!.pull),
    }),
    equals({
      label: scene.label('pupils.fromSupportCentre'),
      amount: value,
      kind: 'people',
      note: full ? { ja: 'いる人数まで', en: 'no more than are there' } : WHOLE_PEOPLE,
      within:
        places.length * request.inputs.municipalities.length + (full ? people * share - value : 0),
    }),
  ]
}

export const attendedSteps: Steps = (scene, { inputs }) => [
  begin({ ...figureOf(scene, 'pupils.enrolled'), kind: 'people' }),
  times({
    label: { ja: '登校率', en: 'Attendance' },
    amount: scene.likely(inputs.attendance),
    kind: 'share',
    origin: scene.input(inputs.attendance),
  }),
  equals({
    label: scene.label('pupils.attended'),
    amount: scene.value('pupils.attended'),
    kind: 'pupil-years',
  }),
]

const SHARE_WHO_WOULD_COME: Words = {
  ja: '通いたい割合（この案、学年の平均）',
  en: 'Share who would come (this plan, mean of grades)',
}
const WILLING: Words = {
  ja: '通いたいが、まだ申し込んでいない人',
  en: 'Willing, and not applied yet',
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
const ALREADY_OUT: Words = {
  ja: 'すでに申し込んだ人や、やめた人を除く',
  en: 'without those who applied or gave up',
}
const ELIGIBLE_SHARE: Words = { ja: '入室検討で認められる割合', en: 'Share judged eligible' }
const ACCEPT_SHARE: Words = { ja: '案内を受けて入学を決める割合', en: 'Share who accept' }
const ACCEPTING: Words = { ja: '4月に入学を決める人', en: 'Would come in April' }
const RENEWED: Words = { ja: '前年度から続けて待つ人', en: 'Waiting on from the year before' }
const PLACED: Words = { ja: '4月に席を得た人', en: 'Given a place in April' }
const IN_MARCH: Words = { ja: '年度末の在籍', en: 'On the roll in March' }
