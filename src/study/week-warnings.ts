import type { PatternFacts } from '../domain/day-patterns'
import type { Words } from '../domain/words'
import { compileStudy } from './compile'
import { ownCalendar } from './describe-calendar'
import { describePatterns } from './describe-patterns'
import { fullestOf, SAME_WEEK } from './fullest-pattern'
import { gradeWords } from './learning-words'
import type { PlanEntry, Study } from './study'

/** What to look at once more, its place and why; the place stands before the sentence. */
export interface WeekWarning {
  readonly path: readonly (string | number)[]
  readonly code: string
  readonly sentence: Words
}

/** A year's hours are whole. */
const SAME_YEAR = 0.5

/** Day patterns whose week isn't that of the school calendar, or doesn't make the hours of the year. */
export function weekWarnings(study: Study): WeekWarning[] {
  const facts = describePatterns(study)
  if (facts.length === 0) return []
  const { plans } = compileStudy(study)
  return facts.flatMap((patterns) => {
    const index = study.plans.findIndex(({ id }) => id === patterns.planId)
    const hours = (plans[index]?.lessonUnits ?? []).filter((units) => units !== null)
    const path = ['plans', index, 'learning']
    return [
      ...calendarDiffers(study.plans[index]!, patterns, path),
      ...yearDiffers(hours, patterns, path),
    ]
  })
}

/**
 * What is said beside a plan's week: 「「毎日登校」の週は35週で770時間。中2の840時間と合わない。」. Stricter than the
 * warning: every grade whose hours it doesn't make is told, also where it makes another's. Null where all agree.
 */
export function weekNote(study: Study, planId: string): Words | null {
  const facts = describePatterns(study).find((patterns) => patterns.planId === planId)
  const index = study.plans.findIndex(({ id }) => id === planId)
  if (!facts || index < 0) return null
  const { name, week } = fullestOf(facts)
  const made = week.lessonUnits * facts.weeks
  const differing = (compileStudy(study).plans[index]!.lessonUnits ?? []).flatMap((units, at) =>
    units === null || Math.abs(units - made) <= SAME_YEAR ? [] : [{ grade: at + 1, units }],
  )
  if (differing.length === 0) return null
  const hours = hoursOf(differing)
  return {
    ja: `「${name.ja}」の週は${facts.weeks}週で${tenths(made)}時間。${hours.ja}と合わない。`,
    en: `The week of “${name.en || name.ja}” makes ${tenths(made)} lesson units in ${facts.weeks} weeks, unlike ${hours.en}.`,
  }
}

/** 「中2の840時間」, of grades alike 「中1・中2の840時間」; of many different ones 「計画の850〜1015時間」. */
function hoursOf(differing: readonly { readonly grade: number; readonly units: number }[]): Words {
  const low = Math.min(...differing.map(({ units }) => units))
  const high = Math.max(...differing.map(({ units }) => units))
  if (low !== high) {
    const range = `${tenths(low)}〜${tenths(high)}`
    return { ja: `計画の${range}時間`, en: `the ${range.replace('〜', '–')} planned` }
  }
  const names = differing.map(({ grade }) => gradeWords(String(grade))!)
  return {
    ja: `${names.map(({ ja }) => ja).join('・')}の${tenths(low)}時間`,
    en: `the ${tenths(low)} planned (${names.map(({ en }) => en).join(', ')})`,
  }
}

function calendarDiffers(
  plan: PlanEntry,
  facts: PatternFacts,
  path: WeekWarning['path'],
): WeekWarning[] {
  const calendar = ownCalendar(plan)
  if (!calendar) return []
  const carried = calendar.periods.lessonUnits.reduce((sum, units) => sum + units, 0)
  const { name, week } = fullestOf(facts)
  if (Math.abs(carried - week.lessonUnits) <= SAME_WEEK) return []
  const [days, pattern] = [tenths(carried), tenths(week.lessonUnits)]
  return [
    {
      path: [...path, 'calendar', 'periods'],
      code: 'week-differs',
      sentence: {
        ja: `1週で${days}時間ですが、いちばん多い日課表「${name.ja}」は1週${pattern}時間です。どちらかを直してください。`,
        en: `come to ${days} a week, while the fullest day pattern, “${name.en || name.ja}”, has ${pattern}. Correct one of them.`,
      },
    },
  ]
}

/** Grades may differ: one that the fullest week makes is enough. */
function yearDiffers(
  hours: readonly number[],
  facts: PatternFacts,
  path: WeekWarning['path'],
): WeekWarning[] {
  if (hours.length === 0) return []
  const { name, week } = fullestOf(facts)
  const made = week.lessonUnits * facts.weeks
  if (hours.some((units) => Math.abs(units - made) <= SAME_YEAR)) return []
  const [aWeek, aYear, most] = [week.lessonUnits, made, Math.max(...hours)].map(tenths)
  return [
    {
      path: [...path, 'patterns'],
      code: 'year-differs',
      sentence: {
        ja: `いちばん多い「${name.ja}」は1週${aWeek}時間、${facts.weeks}週で${aYear}時間で、計画の${most}時間と合いません。日課表か教科の時数を直してください。`,
        en: `the fullest, “${name.en || name.ja}”, has ${aWeek} lesson units a week and ${aYear} in ${facts.weeks} weeks, while ${most} are planned. Correct the pattern or the subjects.`,
      },
    },
  ]
}

function tenths(units: number): string {
  return String(Number(units.toFixed(1)))
}
