import type { Problem } from '../domain/problem'
import type { Timeline } from '../domain/timeline'
import { GRADES, levelOfGrade } from '../domain/school'
import type { Words } from '../domain/words'
import { planKindOf } from '../plans'
import type { GradeCounts } from '../plans/fields'
import { findUnconfirmedInput } from '../rules/assumptions'
import { yearsLookedAt } from '../rules/timeline/network'
import { classStandard } from '../rules/staffing/class-standard'
import { baseFiscalYearOf } from './base-year'
import { calendarWarnings } from './calendar-warnings'
import { declaredWarnings } from './declared-warnings'
import { unconfirmedRules } from './describe-costs'
import { fieldsOf } from './fields-of'
import { formatPath, placeWords } from './labels'
import { lawDateWarnings } from './law-date'
import { isOutgrown, lastCountedYear } from './municipality'
import { isMunicipalityCode } from './municipality-code'
import { emptyInputs } from './stated-entry'
import type { Municipality, PlanEntry, Study } from './study'
import { timelineOf } from './timeline-of'
import { weekWarnings } from './week-warnings'

/** What a valid study should be looked at for once more. None of it keeps the study from running. */
export function studyWarnings(study: Study): Problem[] {
  return [
    ...study.municipalities.flatMap((municipality, index) =>
      municipalityWarnings(study, municipality, index),
    ),
    ...lawDateWarnings(study).map((problem) => ({ path: 'lawDate', ...problem })),
    ...classStandardWarnings(study),
    ...study.plans.flatMap((plan, index) => planWarnings(study, plan, index)),
    ...[...calendarWarnings(study), ...weekWarnings(study)].map(({ path, code, sentence }) =>
      warning(study, path, code, sentence),
    ),
    ...declaredWarnings(study).map(({ code, sentence }) => ({
      path: 'declared',
      code,
      message: sentence,
    })),
    ...copyWarnings(study),
  ]
}

/** Whoever opens a copy for others is told why it need not give the figures of the original. */
function copyWarnings(study: Study): Problem[] {
  const { copy } = study.disclosure
  const sentences = [
    copy?.withoutInternal ? LIBRARY_STANDS_IN : null,
    copy?.withoutSmallCounts ? COUNTS_PUT_TOGETHER : null,
  ]
  return sentences.flatMap((sentence) =>
    sentence === null ? [] : [warning(study, ['disclosure', 'copy'], 'copy', sentence)],
  )
}

const LIBRARY_STANDS_IN: Words = {
  ja: '内部検討用の前提は入っていないので、ライブラリの値で計算しています。もとの検討とは結果がちがうことがあります。',
  en: 'internal inputs are not in it; the library’s values stand in, so results may differ from the original’s.',
}

const COUNTS_PUT_TOGETHER: Words = {
  ja: '少ない不登校の人数は、小・中の合計か全国の割合に置きかえてあります。もとの検討とは結果がちがうことがあります。',
  en: 'small counts of pupils not attending are given by level or as national rates, so results may differ from the original’s.',
}

type Path = readonly (string | number)[]

function warning(study: Study, path: Path, code: string, sentence: Words): Problem {
  const place = placeWords(study, path)
  return {
    path: formatPath(path),
    code,
    message: { ja: `${place.ja}：${sentence.ja}`, en: `${place.en}: ${sentence.en}` },
  }
}

function municipalityWarnings(study: Study, municipality: Municipality, index: number): Problem[] {
  const warn = (path: Path, code: string, ja: string, en: string) =>
    warning(study, ['municipalities', index, ...path], code, { ja, en })
  const { code, pupils, nonAttending, agesOnJanuaryFirst, homeSchools } = municipality
  const years = Object.keys(pupils.byFiscalYear).map(Number)
  const problems: Problem[] = []
  if (!isMunicipalityCode(code))
    problems.push(
      warn(
        ['code'],
        'check-digit',
        '検査数字が合いません。総務省の団体コード（6桁）と見くらべてください。',
        'the check digit does not fit: compare it with the ministry’s six-digit code.',
      ),
    )
  if (nonAttending === null)
    problems.push(
      warn(
        ['nonAttending'],
        'national-rates',
        '人数がないので、全国の割合で置きかえています。',
        'there are no counts; the national rates stand in.',
      ),
    )
  if (!years.some((year) => years.includes(year + 1)))
    problems.push(
      warn(
        ['pupils', 'byFiscalYear'],
        'one-year',
        '続く2年分がないので、学年が上がるときの増減をなし（1倍）と置いています。',
        'without two years in a row, cohorts are taken to keep their size.',
      ),
    )
  if (!Array.isArray(homeSchools))
    problems.push(
      warn(
        ['homeSchools'],
        'home-schools-spread',
        '在籍校ごとの児童生徒数がないので、平均の0.7〜1.3倍に散らして置いています。減る学級と定数は目安です。',
        'without pupils by home school their sizes are spread from 0.7 to 1.3 of the mean; what falls away there is a rough figure.',
      ),
    )
  const lastCounted = lastCountedYear(municipality, baseFiscalYearOf(study))
  if (agesOnJanuaryFirst && isOutgrown(agesOnJanuaryFirst, lastCounted))
    problems.push(
      warn(
        ['agesOnJanuaryFirst', 'year'],
        'register-too-old',
        `${agesOnJanuaryFirst.year}年1月の年齢別人口は、いちばん小さい子も${lastCounted}年度までに入学しているので使っていません。新しい年の数に置きかえてください。`,
        `of January ${agesOnJanuaryFirst.year} even the youngest were in school by fiscal ${lastCounted}, so it is not used: enter a later register.`,
      ),
    )
  if (agesOnJanuaryFirst && agesOnJanuaryFirst.year > lastCounted + 1)
    problems.push(
      warn(
        ['agesOnJanuaryFirst', 'year'],
        'gap-before-ages',
        '児童生徒数の最後の年度との間があくので、その間の小1は最初に分かる年の人数で置いています。',
        'the years between the last count and the register take its first cohort.',
      ),
    )
  return problems
}

/** A prefecture may set fewer pupils than the law, not more (義務標準法3条2項). */
function classStandardWarnings(study: Study): Problem[] {
  const { classStandard: own } = study.prefecture
  const first = baseFiscalYearOf(study) + 1
  return (['elementary', 'juniorHigh'] as const).flatMap((key) => {
    const level = key === 'elementary' ? 'elementary' : 'junior-high'
    const byLaw = GRADES.filter((grade) => levelOfGrade(grade) === level).map((grade) =>
      classStandard(level, grade, first),
    )
    const stated = own?.[key]
    if (stated === undefined || stated <= Math.max(...byLaw)) return []
    return [
      warning(study, ['prefecture', 'classStandard', key], 'above-the-law', {
        ja: `法令の${Math.max(...byLaw)}人より多いので、法令の人数で計算しています。`,
        en: `more than the law’s ${Math.max(...byLaw)}, which is used instead.`,
      }),
    ]
  })
}

function planWarnings(study: Study, plan: PlanEntry, index: number): Problem[] {
  const kind = planKindOf(plan.kind)
  const base = baseFiscalYearOf(study)
  const own = kind.warnings(fieldsOf(plan), { baseFiscalYear: base }).map((problem) => ({
    ...problem,
    path: `${formatPath(['plans', index])}.${problem.path}`,
  }))
  return [
    ...own,
    ...gradeWarnings(study, plan, index),
    ...timelineWarnings(study, plan, index),
    ...unconfirmedWarnings(study, plan, index),
    ...unconfirmedRules(study, plan).map(({ ja, en }) =>
      warning(study, ['plans', index], 'unconfirmed', {
        ja: `未確認のまま計算しています：${ja}。`,
        en: `unconfirmed in the computation: ${en}.`,
      }),
    ),
  ]
}

/** It may be meant: an opening is tried, and the way to it is told as impossible. */
function timelineWarnings(study: Study, plan: PlanEntry, index: number): Problem[] {
  const timeline = timelineOf(plan)
  if (!timeline) return []
  const opening = plan['openingFiscalYear'] as number
  const wanted = `${opening}-04-01`
  const gates = gatesNeverOpen(timeline, opening).map(({ gate, first, last }) =>
    warning(study, ['plans', index, 'timeline', 'gates', gate, 'dated'], 'gate-never-opens', {
      ja: `見ている年（${first}〜${last}年度）には、この関門が一度も開きません。期間の年をなおすか、毎年の期間（windows）を入れてください。`,
      en: `lie all outside the fiscal years looked at (${first}–${last}), so this gate never opens: correct the years, or give windows of every year (windows).`,
    }),
  )
  if (timeline.startsOn < wanted) return gates
  return [
    ...gates,
    warning(study, ['plans', index, 'timeline', 'startsOn'], 'starts-after-opening', {
      ja: `ひらきたい日（${wanted}）に間に合いません。始める日を早くするか、開校する年度をおそくしてください。`,
      en: `the wanted opening (${wanted}) can’t be kept: begin earlier, or open in a later year.`,
    }),
  ]
}

/** Gates whose windows, each of one year only, all lie where nobody looks. */
function gatesNeverOpen(timeline: Timeline, opening: number) {
  const { first, last } = yearsLookedAt(timeline, opening)
  const isLookedAt = (day: string) => day >= `${first}-04-01` && day <= `${last + 1}-03-31`
  return timeline.gates.flatMap(({ windows, dated }, gate) =>
    windows.length > 0 || dated.some(({ from, to }) => isLookedAt(from) && isLookedAt(to))
      ? []
      : [{ gate, first, last }],
  )
}

/** Counts of grades that the plan doesn't take are kept, since they may be wanted again, but not used. */
function gradeWarnings(study: Study, plan: PlanEntry, index: number): Problem[] {
  const { fields } = planKindOf(plan.kind)
  const grades = plan['grades'] as readonly number[] | undefined
  if (!grades) return []
  return Object.entries(fields).flatMap(([key, field]) => {
    const counts = plan[key] as GradeCounts | null
    if (field.type !== 'grade-counts' || field.of === 'level' || counts === null) return []
    const unused = Object.keys(counts).filter((grade) => !grades.includes(Number(grade)))
    if (unused.length === 0) return []
    return [
      warning(study, ['plans', index, key], 'unused-grades', {
        ja: `受け入れない学年（${unused.join('・')}）の数字は使っていません。`,
        en: `the figures of grades it does not take (${unused.join(', ')}) are not used.`,
      }),
    ]
  })
}

function unconfirmedWarnings(study: Study, plan: PlanEntry, index: number): Problem[] {
  return emptyInputs(plan).map((id) =>
    warning(study, ['plans', index, 'assumptions', id], 'unconfirmed', {
      ja: findUnconfirmedInput(id)!.reason.ja,
      en: findUnconfirmedInput(id)!.reason.en,
    }),
  )
}
