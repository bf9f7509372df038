import type { Citation } from '../../domain/citation'
import type { ClosedDay, SchoolCalendar, Vacation } from '../../domain/learning'
import type { Words } from '../../domain/words'

/** Vacations and closed days as some founders set them (施行令29条), for a school whose own aren't known yet. */
export interface TypicalYear {
  readonly id: string
  readonly words: Words
  /** Whose rule it follows, and what of it is our own. */
  readonly reason: Words
  readonly sources: readonly Citation[]
  readonly vacations: readonly Vacation[]
  readonly closedDays: readonly ClosedDay[]
}

const vacation = (id: string, ja: string, en: string, from: string, to: string): Vacation => ({
  id,
  name: { ja, en },
  from,
  to,
  origin: 'assumed',
})

const summer = (from: string, to: string) =>
  vacation('summer', '夏季休業', 'Summer vacation', from, to)
const winter = (from: string, to: string) =>
  vacation('winter', '冬季休業', 'Winter vacation', from, to)
const yearEnd = (from: string, to: string) =>
  vacation('year-end', '学年末休業', 'Vacation at the end of the year', from, to)
const yearStart = (from: string, to: string) =>
  vacation('year-start', '学年始休業', 'Vacation at the beginning of the year', from, to)

const ministryPaper: Citation = {
  title: {
    ja: '文部科学省「学校における休業日について」関係資料',
    en: 'Ministry of Education, material on days without school',
  },
  article: {
    ja: '参考資料5（札幌市・鹿児島市の冬季休業）',
    en: 'paper 5 (winter in Sapporo and Kagoshima)',
  },
  address: 'happylibus.com/doc/308096',
  confidence: 'F',
}

const zamamiNotice: Citation = {
  title: {
    ja: '座間味村「座間味村立幼小中学校の学校休業日変更について」（令和6年2月）',
    en: 'Zamami Village on changes of its school vacations (February 2024)',
  },
  article: { ja: '小中学校の改正前の期間', en: 'schools, before the change' },
  address: 'www.vill.zamami.okinawa.jp/news/m/2024/02/post-700.php',
  confidence: 'F',
}

export const TYPICAL_YEARS = [
  {
    id: 'ordinary',
    words: { ja: '多くの市町村', en: 'Most municipalities' },
    reason: {
      ja: '冬は鹿児島市（12月25日〜1月7日）、学年の始めと終わり、夏は座間味村の以前の規則にならう仮置き。設置者の管理規則に置きかえる',
      en: 'Provisional: winter as in Kagoshima, the year’s ends and summer as once in Zamami. Replace by the founder’s own rule',
    },
    sources: [ministryPaper, zamamiNotice],
    vacations: [
      yearStart('04-01', '04-06'),
      summer('07-21', '08-31'),
      winter('12-25', '01-07'),
      yearEnd('03-25', '03-31'),
    ],
    closedDays: [],
  },
  {
    id: 'tokyo',
    words: { ja: '東京都の市', en: 'Cities of Tokyo' },
    reason: {
      ja: '東村山市の管理規則にならう仮置き。都民の日（10月1日）を休みとする。設置者の管理規則に置きかえる',
      en: 'Provisional, as in Higashimurayama: 1 October is closed. Replace by the founder’s own rule',
    },
    sources: [
      {
        title: {
          ja: '東村山市「学校の夏休みや冬休みは、いつですか」',
          en: 'Higashimurayama City on its school vacations',
        },
        address:
          'www.city.higashimurayama.tokyo.jp/faq/kosodate/gakko/syochugakko/q_gamu_0001.html',
        confidence: 'F',
      },
    ],
    vacations: [
      summer('07-21', '08-31'),
      winter('12-26', '01-07'),
      vacation('spring', '春季休業', 'Spring vacation', '03-26', '04-05'),
    ],
    closedDays: [
      {
        id: 'tokyo-day',
        name: { ja: '都民の日', en: 'Tokyo Citizens’ Day' },
        on: '10-01',
        origin: 'assumed',
      },
    ],
  },
  {
    id: 'cold-region',
    words: { ja: '寒い地方', en: 'Cold regions' },
    reason: {
      ja: '札幌市は冬季を12月20日〜2月10日のうち25日とする。夏も25日とし、日は仮置き。設置者の管理規則に置きかえる',
      en: 'Sapporo takes 25 days of 20 December to 10 February; summer of 25 days and all dates are provisional. Replace by the founder’s own rule',
    },
    sources: [ministryPaper],
    vacations: [
      yearStart('04-01', '04-06'),
      summer('07-25', '08-18'),
      winter('12-26', '01-19'),
      yearEnd('03-25', '03-31'),
    ],
    closedDays: [],
  },
] as const satisfies readonly TypicalYear[]

/** Weeks of lessons over which a typical year spreads the hours, as the course of study counts at least. */
const WEEKS = 35

/** Prefectures whose schools keep to another typical year than most. */
const BY_PREFECTURE: Readonly<Record<string, TypicalYear>> = {
  '01': TYPICAL_YEARS[2],
  '13': TYPICAL_YEARS[1],
}

/** @param prefecture its code, two digits */
export function typicalYearOf(prefecture: string): TypicalYear {
  return BY_PREFECTURE[prefecture] ?? TYPICAL_YEARS[0]
}

/**
 * What stands in where a plan has no calendar: a typical year's vacations, no events, and as many lessons on each
 * weekday as the hours presuppose in 35 weeks of five days.
 * @param lessonUnits the year's hours of the grade that has most
 */
export function typicalCalendar(
  lessonUnits: number,
  { vacations, closedDays }: TypicalYear = TYPICAL_YEARS[0],
): SchoolCalendar {
  const day = lessonUnits / WEEKS / 5
  return {
    vacations,
    closedDays,
    events: [],
    periods: { lessonUnits: [day, day, day, day, day], origin: 'assumed' },
  }
}
