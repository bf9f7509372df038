import type { QuotaPosts } from '../../../../domain/likely'
import type { Words } from '../../../../domain/words'
import { pursesOf } from '../../../enough-staff/purses'
import { begin, equals, minus, sumOf, times, type Line, type Part } from '../../calculation'
import type { StepOrigin } from '../../page'
import type { LawBook } from '../../request'
import type { Scene } from '../../scene'
import { result, type SchoolSteps } from '../parts'
import { byLaw } from './by-law'

/** Posts by law: what the classes of a school earn, or what they change at the parent school. */
export const quotaSteps: SchoolSteps = (scene, { year }) => {
  const { quota } = year.posts
  if (quota.kind === 'own-school')
    return [
      ...teacherLines(scene, quota.posts, OWN_CLASSES, TEACHERS),
      ...sumOf(roles(scene, quota.posts), result(scene, { note: pooled(scene) })),
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
      origin: byLaw(scene.facts.law.branchQuota),
    }),
    result(scene, { note: pooled(scene) }),
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
      origin: byLaw(scene.facts.law.teachers),
    }),
    equals({ label: teachers, amount: posts.teachers, kind: 'quota' }),
  ]
}

function roles({ facts }: Scene, posts: QuotaPosts): Part[] {
  const role = (ja: string, en: string, amount: number, citation: LawBook['clerk']): Part => ({
    label: { ja, en },
    amount,
    kind: 'quota',
    origin: byLaw(citation),
  })
  return [
    { label: TEACHERS, amount: posts.teachers, kind: 'quota', origin: byLaw(facts.law.teachers) },
    ...posts.additions.map(({ item, posts: amount }): Part => {
      const { label, citation } = facts.law.additions[item]
      return { label, amount, kind: 'quota', origin: byLaw(citation) }
    }),
    role('校長', 'Principal', posts.principal, facts.law.principal),
    role('養護教諭等', 'Nurse', posts.nurse, facts.law.nurse),
    role('事務職員', 'Clerk', posts.clerk, facts.law.clerk),
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
