import type { QuotaPosts } from '../../../domain/likely'
import type { Words } from '../../../domain/words'
import { pursesOf } from '../../enough-staff/purses'
import { formatGrade } from '../../numbers'
import { begin, equals, minus, plus, sumOf, times, WHOLE_POSTS, type Line } from '../calculation'
import type { StepOrigin } from '../page'
import type { LawBook } from '../request'
import type { OpenSchool, Scene } from '../scene'

type Steps = (scene: Scene, school: OpenSchool) => Line[]
type Part = Omit<Line, 'operator'>

const law = (citation: LawBook['teachers']): StepOrigin => ({ kind: 'law', citation })

function figure(scene: Scene, measure: string, kind: Line['kind']): Part {
  return {
    label: scene.label(measure),
    amount: scene.value(measure),
    kind,
    origin: scene.figure(measure),
  }
}

function result(scene: Scene, kind: Line['kind'], more: Partial<Line> = {}): Line {
  const { measure } = scene.asks
  return equals({ label: scene.label(measure), amount: scene.value(measure), kind, ...more })
}

/** Classes of each grade by its standard, less those that small grades share. */
export const classesSteps: Steps = (scene, { year }) => {
  const { facts, fiscalYear } = scene
  const { classesByGrade, combined, combinedGrades } = year.posts
  return sumOf(
    [
      ...classesByGrade.map(({ grade, pupils, standard, classes }): Part => {
        const { ja, en } = formatGrade(grade)
        const citation = facts.law.classStandard[`${fiscalYear}-${grade}`]
        return {
          label: { ja: `${ja}：${pupils}人 ÷ ${standard}人`, en: `${en}: ${pupils} ÷ ${standard}` },
          amount: classes,
          kind: 'classes',
          note: { ja: '切り上げ', en: 'rounded up' },
          origin: citation ? law(citation) : null,
        }
      }),
      {
        label: { ja: '複式学級で減る学級', en: 'Fewer by combined classes' },
        amount: -combined,
        kind: 'classes',
        note: combined > 0 ? { ja: combinedGrades, en: combinedGrades } : null,
        origin: law(facts.law.combinedClasses),
      },
    ],
    result(scene, 'classes'),
  )
}

/** Posts by law: what the classes of a school earn, or what they change at the parent school. */
export const quotaSteps: Steps = (scene, { year }) => {
  const { quota } = year.posts
  if (quota.kind === 'own-school')
    return [
      ...teacherLines(scene, quota.posts, OWN_CLASSES, TEACHERS),
      ...sumOf(roles(scene, quota.posts), result(scene, 'quota', { note: pooled(scene) })),
    ]
  const { alone, together, recognised } = quota
  return [
    ...teacherLines(scene, together, recognised ? WITH_BRANCH : WITH_BRANCH_PUPILS, TEACHERS_WITH, [
      scene.decision('recognised'),
    ]),
    ...sumOf(roles(scene, together), {
      label: { ja: '分教室を含む本校の定数', en: 'Posts of the parent with the branch' },
      amount: together.total,
      kind: 'quota',
    }),
    ...teacherLines(scene, alone, PARENT_CLASSES, TEACHERS_ALONE),
    ...sumOf(roles(scene, alone), {
      label: { ja: '本校だけの定数', en: 'Posts of the parent alone' },
      amount: alone.total,
      kind: 'quota',
    }),
    begin({
      label: { ja: '分教室を含む本校の定数', en: 'Posts of the parent with the branch' },
      amount: together.total,
      kind: 'quota',
    }),
    minus({
      label: { ja: '本校だけの定数', en: 'Posts of the parent alone' },
      amount: alone.total,
      kind: 'quota',
      origin: law(scene.facts.law.branchQuota),
    }),
    result(scene, 'quota', { note: pooled(scene) }),
  ]
}

function teacherLines(
  scene: Scene,
  posts: QuotaPosts,
  classes: Words,
  teachers: Words,
  restsOn: readonly (StepOrigin | null)[] = [],
): Line[] {
  if (posts.classes === 0) return []
  return [
    begin({ label: classes, amount: posts.classes, kind: 'classes', restsOn }),
    times({
      label: { ja: '乗ずる数', en: 'Multiplier' },
      amount: posts.multiplier,
      kind: 'times',
      origin: law(scene.facts.law.teachers),
    }),
    equals({ label: teachers, amount: posts.teachers, kind: 'quota' }),
  ]
}

function roles({ facts }: Scene, posts: QuotaPosts): Part[] {
  const role = (ja: string, en: string, amount: number, citation: LawBook['clerk']): Part => ({
    label: { ja, en },
    amount,
    kind: 'quota',
    origin: law(citation),
  })
  return [
    { label: TEACHERS, amount: posts.teachers, kind: 'quota', origin: law(facts.law.teachers) },
    ...posts.additions.map(({ item, posts: amount }): Part => {
      const { label, citation } = facts.law.additions[item]
      return { label, amount, kind: 'quota', origin: law(citation) }
    }),
    role('校長', 'Principal', posts.principal, facts.law.principal),
    role('養護教諭等', 'Nurse', posts.nurse, facts.law.nurse),
    role('事務職員', 'Clerk', posts.clerk, facts.law.clerk),
  ]
}

export const prefectureSteps: Steps = (scene) =>
  sumOf(
    [
      figure(scene, 'posts.prefecture.quota', 'quota'),
      figure(scene, 'posts.prefecture.additional', 'posts'),
    ],
    result(scene, 'quota'),
  )

/** Granted once, then kept from year to year. */
export const additionalSteps: Steps = (scene, { inputs, year, operation }) => {
  const { requested, granted, kept } = inputs.additional
  const { additionalBefore } = year.posts
  const first = additionalBefore === null
  const share = first ? granted : kept
  return [
    first
      ? begin({
          label: { ja: '求める加配', en: 'Additional posts requested' },
          amount: requested,
          kind: 'posts',
          origin: scene.decision('additionalPosts'),
        })
      : begin({
          label: { ja: '前年度の加配', en: 'Additional posts of the year before' },
          amount: additionalBefore,
          kind: 'posts',
          origin:
            operation > 0
              ? scene.figure('posts.prefecture.additional', { fiscalYear: scene.fiscalYear - 1 })
              : null,
        }),
    times({
      label: first
        ? { ja: '認められる割合', en: 'Share granted' }
        : { ja: '翌年度も続く割合', en: 'Share kept' },
      amount: scene.likely(share),
      kind: 'share',
      origin: scene.input(share),
    }),
    result(scene, 'posts', { note: WHOLE_POSTS, within: 1 }),
  ]
}

/** Home schools are counted one by one, so there is no one factor to show. */
export const homeLostSteps: Steps = (scene) => [
  begin({ ...figure(scene, 'pupils.enrolled', 'people') }),
  begin({
    label: scene.label('posts.prefecture.homeLost'),
    amount: scene.value('posts.prefecture.homeLost'),
    kind: 'quota',
    note: {
      ja: '在籍校を1校ずつ、抜けた後の人数で法令どおり数え直した差',
      en: 'each home school counted again by law without those who left',
    },
    origin: law(scene.facts.law.schoolPosts),
  }),
]

export const netPostsSteps: Steps = (scene, { inputs, year }) => [
  begin(figure(scene, 'posts.prefecture.additional', 'posts')),
  times({
    label: { ja: 'ほかの学校から移る割合', en: 'Share moved from other schools' },
    amount: scene.likely(inputs.additional.moved),
    kind: 'share',
    origin: scene.input(inputs.additional.moved),
  }),
  equals({ label: MOVED_POSTS, amount: year.posts.additionalMoved, kind: 'posts' }),
  begin(figure(scene, 'posts.prefecture', 'quota')),
  minus(figure(scene, 'posts.prefecture.homeLost', 'quota')),
  minus({ label: MOVED_POSTS, amount: year.posts.additionalMoved, kind: 'posts' }),
  result(scene, 'quota'),
]

export const municipalSteps: Steps = (scene, { inputs, year }) => {
  const { fixed, perPupil, perClass } = inputs.municipalPosts
  const pupils = scene.value('pupils.enrolled')
  const { classes } = year.posts
  const exact = fixed + perPupil * pupils + perClass * classes
  const rounded = year.posts.municipalPlanned !== exact
  return sumOf(
    [
      {
        label: { ja: '決めた人数', en: 'Decided' },
        amount: fixed,
        kind: 'posts',
        origin: scene.decision('municipalPosts'),
      },
      {
        label: {
          ja: `生徒1人あたり${perPupil}人 × ${pupils}人`,
          en: `${perPupil} a pupil × ${pupils}`,
        },
        amount: perPupil * pupils,
        kind: 'posts',
        origin: scene.decision('municipalPostsPerPupil'),
      },
      {
        label: {
          ja: `1学級あたり${perClass}人 × ${classes}学級`,
          en: `${perClass} a class × ${classes}`,
        },
        amount: perClass * classes,
        kind: 'posts',
        origin: scene.decision('municipalPostsPerClass'),
      },
    ],
    result(scene, 'posts', {
      within: rounded ? 1 : 0,
      note: rounded ? { ja: '切り上げ', en: 'rounded up' } : null,
    }),
  )
}

/** Who left stays unreplaced for the year; only posts vacant before can be filled. */
export const vacantSteps: Steps = (scene, { inputs, year }) => {
  const { municipalPlanned, filledBefore, left, found } = year.posts
  const chain = (
    label: Words,
    base: number,
    share: { readonly label: Words; readonly quantity: number },
    outcome: Words,
    amount: number,
  ): Line[] =>
    base === 0
      ? []
      : [
          begin({ label, amount: base, kind: 'posts' }),
          times({
            label: share.label,
            amount: scene.likely(share.quantity),
            kind: 'share',
            origin: scene.input(share.quantity),
          }),
          equals({ label: outcome, amount, kind: 'posts', note: WHOLE_POSTS, within: 1 }),
        ]
  return [
    ...chain(
      FILLED_BEFORE,
      filledBefore,
      {
        label: { ja: '1年で辞める割合', en: 'Share who leave' },
        quantity: inputs.municipalPosts.left,
      },
      LEFT,
      left,
    ),
    ...chain(
      { ja: '空いている職', en: 'Vacant posts' },
      municipalPlanned - filledBefore,
      {
        label: { ja: '1年のうちに埋まる割合', en: 'Share filled in a year' },
        quantity: inputs.municipalPosts.filled,
      },
      FOUND,
      found,
    ),
    begin(figure(scene, 'posts.municipal', 'posts')),
    minus({ label: FILLED_BEFORE, amount: filledBefore, kind: 'posts' }),
    plus({ label: LEFT, amount: left, kind: 'posts' }),
    minus({ label: FOUND, amount: found, kind: 'posts' }),
    result(scene, 'posts'),
  ]
}

/** In a designated city the city is what the law rounds over. */
function pooled({ request }: Scene): Words {
  const { authority } = pursesOf(request.page)
  return {
    ja: `端数の切り上げは${authority.ja}全体で1回だけ（${authority.ja}の按分値）`,
    en: `rounded up once, over the ${authority.en}`,
  }
}

const TEACHERS: Words = { ja: '教頭・教諭等', en: 'Deputy head and teachers' }
const TEACHERS_WITH: Words = {
  ja: '教頭・教諭等（分教室を含む本校）',
  en: 'Deputy head and teachers (parent with the branch)',
}
const TEACHERS_ALONE: Words = {
  ja: '教頭・教諭等（本校だけ）',
  en: 'Deputy head and teachers (parent alone)',
}
const OWN_CLASSES: Words = { ja: '学級数', en: 'Classes' }
const WITH_BRANCH: Words = {
  ja: '分教室を含む本校の学級',
  en: 'Classes of the parent with the branch',
}
const WITH_BRANCH_PUPILS: Words = {
  ja: '分教室の生徒を含む本校の学級（別に数えない）',
  en: 'Classes of the parent with the branch’s pupils (not counted apart)',
}
const PARENT_CLASSES: Words = { ja: '本校だけの学級', en: 'Classes of the parent alone' }
const MOVED_POSTS: Words = { ja: 'ほかの学校から移る加配', en: 'Additional posts moved' }
const FILLED_BEFORE: Words = { ja: '前年度から埋まっている職', en: 'Filled from the year before' }
const LEFT: Words = { ja: '辞める人', en: 'Leaving' }
const FOUND: Words = { ja: '新しく見つかる人', en: 'Found' }
