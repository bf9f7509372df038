import type { Moment, PatternFacts } from '../../domain/day-patterns'
import type { PlanDescription } from '../../domain/plan-description'
import type { Words } from '../../domain/words'
import { chanceThat, formatChance } from '../chance'
import { formatRange, isMasked, type FigureKind } from '../numbers'
import type { PageInput } from '../page-input'
import { isOpen, readPage, type PageReader } from '../page-reader'
import type { NumberStyle, Summary, TableTwin } from '../pages'
import { heldBackNote, presentNotes, pupilsWord } from '../phrases'
import { maskSummary } from '../masking/threshold'
import { meanOf, summarizeSamples } from '../summary'
import {
  COUNTED,
  eachCounted,
  presenceOf,
  type Counted,
  type Counts,
  type Presence,
} from './presence'
import { kindsTable, mostTable, weekTable } from './tables'
import { COUNTED_WORDS, weekWords } from './words'

/** How pupils of the plan in focus spend the week, and what that takes at once. */
export interface PatternSection {
  readonly plan: PlanDescription
  readonly patterns: readonly {
    readonly id: string
    readonly name: Words
    /** Places, days and hours of its week. */
    readonly caption: Words
  }[]
  /** Where, with whom, how assessed, and what it counts as: all patterns, slots alike in one row. */
  readonly kinds: TableTwin
  /** Null before the plan opens. */
  readonly presence: PresenceSection | null
}

export interface PresenceSection {
  /** 「同じ時間に学校にいるのは18〜24人、要る大人は4〜6人、部屋は3〜4（10回に8回）。」 */
  readonly sentence: Words
  /** Whether the posts would do, were every post with pupils. */
  readonly enough: Words
  /** The most at once, with the moment it comes up. */
  readonly most: TableTwin
  /** Times × weekdays, by what is counted. */
  readonly byTime: readonly {
    readonly id: Counted
    readonly label: Words
    readonly table: TableTwin
  }[]
  readonly notes: readonly Words[]
}

/** One counted thing of a moment or of the week, with how it is written. */
export interface CountedSummary {
  readonly summary: Summary
  readonly kind: FigureKind
  /** True where the roll less this would give a masked count of another place away. */
  readonly heldBack: boolean
}

export type CountedSummaries = Readonly<Record<Counted, CountedSummary>>

/** Null where the plan in focus has no day patterns. */
export function patternSection(
  input: PageInput,
  allFacts: readonly PatternFacts[],
): PatternSection | null {
  const plan = input.plans[input.focus]
  const facts = allFacts.find(({ planId }) => planId === plan?.id)
  if (!plan || !facts) return null
  const patterns = facts.patterns.map(({ id, name, week }) => ({
    id,
    name,
    caption: weekWords(week, facts.weeks),
  }))
  const presence = isOpen(plan, input.fiscalYear) ? presenceSection(input, facts) : null
  return { plan, patterns, kinds: kindsTable(facts), presence }
}

function presenceSection(input: PageInput, facts: PatternFacts): PresenceSection {
  const reader = readPage(input)
  const roll = reader.focus.grades.map((grade) =>
    reader.samples(input.focus, 'pupils.enrolled', input.fiscalYear, { grade }),
  )
  const presence = presenceOf(facts, roll)
  const kinds = kindsOf(facts, reader.style)
  const summaries = oncePerCounts((counts) => summarized(counts, kinds, reader.style))
  const most = summaries(presence.most)
  const moments = presence.moments.map(({ moment, counts }) => ({
    moment,
    counted: summaries(counts),
  }))
  return {
    sentence: sentenceOf(most, reader),
    enough: enoughOf(presence, input, reader),
    most: mostTable(most, fullestOf(presence), reader.style),
    byTime: COUNTED.map((id) => ({
      id,
      label: COUNTED_WORDS[id],
      table: weekTable(id, moments, reader.style),
    })),
    notes: presentNotes([...NOTES, heldBackNote(reader.style)]),
  }
}

/** Moments alike share their counts: what is read of them is worked out once. */
function oncePerCounts<T>(workOut: (counts: Counts) => T): (counts: Counts) => T {
  const known = new Map<Counts, T>()
  return (counts) => {
    const found = known.get(counts) ?? workOut(counts)
    known.set(counts, found)
    return found
  }
}

/** Adults are counted one for one with small groups of pupils: where that would give a masked count away they are people too. */
function kindsOf(
  { moments, groups }: PatternFacts,
  style: NumberStyle,
): Record<Counted, FigureKind> {
  const companies = new Set(
    moments.flatMap(({ gatherings }) => gatherings.map(({ company }) => company)),
  )
  const sizes = (['teacher', 'support', 'counselor'] as const).flatMap((company) =>
    companies.has(company) ? [groups[company]] : [],
  )
  const smallest = Math.min(groups.room, ...sizes)
  const adults = smallest < (style.masking?.threshold ?? 0) ? 'people' : 'classes'
  return { school: 'people', home: 'people', online: 'people', adults, rooms: adults }
}

function summarized(
  counts: Counts,
  kinds: Record<Counted, FigureKind>,
  style: NumberStyle,
): CountedSummaries {
  const of = (what: Counted) => {
    const summary = summarizeSamples(counts[what])
    return kinds[what] === 'people' ? maskSummary(summary, style.masking) : summary
  }
  const summaries = COUNTED.map((what) => ({ what, summary: of(what), kind: kinds[what] }))
  const hides = summaries.some(
    ({ what, summary, kind }) => isPlace(what) && isMaskedSummary(summary, kind, style),
  )
  return Object.fromEntries(
    summaries.map(({ what, summary, kind }) => [
      what,
      { summary, kind, heldBack: hides && isPlace(what) && summary.p90 > 0 },
    ]),
  ) as unknown as CountedSummaries
}

function isPlace(what: Counted): boolean {
  return what === 'school' || what === 'home' || what === 'online'
}

function isMaskedSummary({ p10, p50, p90 }: Summary, kind: FigureKind, style: NumberStyle) {
  return [p10, p50, p90].some((value) => isMasked(value, kind, style))
}

function sentenceOf(most: CountedSummaries, { style, focus }: PageReader): Words {
  const range = (what: Counted, unit: Words): Words => {
    const { summary, kind } = most[what]
    const { ja, en } = formatRange(summary.p10, summary.p90, kind, style)
    return { ja: ja.endsWith('未満') ? ja : `${ja}${unit.ja}`, en: `${en} ${unit.en}` }
  }
  const pupils = pupilsWord(focus.grades)
  const there = range('school', { ja: '人', en: pupils.en })
  const adults = range('adults', { ja: '人', en: 'adults' })
  const rooms = range('rooms', { ja: '室', en: 'rooms' })
  const present: Words = most.school.heldBack
    ? { ja: 'いちばん多いときに', en: 'The fullest moment takes ' }
    : {
        ja: `同じ時間に学校にいる${pupils.ja}は、多いときで${there.ja}。`,
        en: `At the fullest moment ${there.en} are at school; it takes `,
      }
  return {
    ja: `${present.ja}大人は${adults.ja}、部屋は${rooms.ja}要る（10回に8回）。`,
    en: `${present.en}${adults.en} and ${rooms.en} (8 in 10).`,
  }
}

/** Posts less the vacant ones against the adults of the fullest moment, future by future. */
function enoughOf({ most }: Presence, input: PageInput, reader: PageReader): Words {
  const of = (measure: string) => reader.samples(input.focus, measure)
  const [ours, municipal, vacant] = [
    of('posts.prefecture'),
    of('posts.municipal'),
    of('posts.municipal.vacant'),
  ]
  const spare = most.adults.map((adults, r) => ours[r]! + municipal[r]! - vacant[r]! - adults)
  const chance = chanceThat(spare, (posts) => posts >= 0)
  const { ja, en } = formatChance(chance)
  if (chance.always)
    return {
      ja: 'いる教職員（欠員をのぞき、管理職・事務も数える）で、どの未来でも足りる。',
      en: 'The posts filled, heads and clerks among them, suffice in every future.',
    }
  return {
    ja: `いる教職員（欠員をのぞき、管理職・事務も数える）で足りる見込みは、${ja}。`,
    en: `The posts filled, heads and clerks among them, suffice: ${en}.`,
  }
}

/** The moment at which each is largest on average; the first of several alike. */
function fullestOf({ moments }: Presence): Record<Counted, Moment | null> {
  const means = oncePerCounts((counts) => eachCounted((what) => meanOf(counts[what])))
  return eachCounted(
    (what) =>
      moments.reduce<{ moment: Moment; mean: number } | null>((best, { moment, counts }) => {
        const mean = means(counts)[what]
        return mean > (best?.mean ?? 0) ? { moment, mean } : best
      }, null)?.moment ?? null,
  )
}

const NOTES: readonly Words[] = [
  {
    ja: '在籍する全員が日課のとおりに過ごすとして数える。欠席は引かない。',
    en: 'Everybody on the roll is taken to keep the pattern: absences are not taken off.',
  },
  {
    ja: '先生は学年ごとに、支援員と相談は学年をまたいで数える。過ごし方を選ぶ割合と1人あたりの人数は、もとの資料になければ仮定。',
    en: 'Teachers take one grade each, support workers and counselors pupils of all grades. Shares and group sizes are assumptions unless a source states them.',
  },
]
