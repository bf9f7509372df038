import type { Benchmark, BenchmarkFigure, BenchmarkMeasure } from '../domain/benchmark'
import type { Citation, Confidence } from '../domain/citation'
import type { Words } from '../domain/words'
import { formatFiscalYear } from '../domain/fiscal-year'
import { hoursByGrade, hoursDiffer } from './hours/by-grade'
import { rangeOf } from './hours/headline'
import { costLinesOf } from './money/today'
import { FULL_REPLICATIONS, formatFigure, moneyUnitWords, type FigureKind } from './numbers'
import type { PageInput } from './page-input'
import { isOpen, readPage, type PageReader } from './page-reader'
import type { NumberStyle, Summary, TableTwin } from './pages'
import { readBeforeOpening, sumColumns } from './samples'
import { quantiles, summarizeSamples } from './summary'
import { centerAndRange, tableTwin } from './tables'
import { DASH, inBoth, joinWords, same } from './words'

/** The questions on which schools that exist stand beside the plan. */
export type BenchmarkQuestion = 1 | 2 | 3

/**
 * The plan in focus beside schools that exist: its band in the chosen year, their published figures with where each
 * comes from, and what nobody published said to be unknown. Null where the plan has no school in that year.
 */
export function benchmarksTable(
  question: BenchmarkQuestion,
  schools: readonly Benchmark[],
  input: PageInput,
): TableTwin | null {
  const reader = readPage(input)
  if (!isOpen(reader.focus, input.fiscalYear)) return null
  const columns = COLUMNS[question]
  const year = formatFiscalYear(input.fiscalYear)
  const unit = question === 3 ? moneyUnitWords(input.money) : null
  return tableTwin({
    caption: {
      ja: `実在する学校とくらべる（${year.ja}の見込みと、公表された数${unit ? `、${unit.ja}` : ''}）`,
      en: `Beside schools that exist (${year.en} expected; published figures${unit ? `, ${unit.en}` : ''})`,
    },
    columns: [
      { ja: '学校', en: 'School' },
      ...columns.map(({ label }) => label),
      { ja: '出典と注', en: 'Sources and notes' },
    ],
    rows: [
      [reader.focus.name, ...columns.map((column) => column.ofPlan(input, reader)), THIS_STUDY],
      ...schools.map((school) => [
        {
          ja: `${school.name.ja}（${school.form.ja}）`,
          en: `${school.name.en} (${school.form.en})`,
        },
        ...columns.map((column) => column.ofSchool(school, reader.style)),
        remarksOn(school, columns),
      ]),
    ],
    note: HOW_TO_READ,
  })
}

interface Column {
  readonly label: Words
  /** The measures whose sources and notes stand in the last column. */
  readonly measures: readonly BenchmarkMeasure[]
  ofPlan(input: PageInput, reader: PageReader): Words
  ofSchool(school: Benchmark, style: NumberStyle): Words
}

const column = (
  label: Words,
  measure: BenchmarkMeasure,
  kind: FigureKind,
  ofPlan: Column['ofPlan'],
): Column => ({
  label,
  measures: [measure],
  ofPlan,
  ofSchool: (school, style) => published(school.figures[measure], kind, style),
})

const summarized =
  (measure: string, kind: FigureKind): Column['ofPlan'] =>
  ({ focus }, reader) =>
    centerAndRange(reader.summary(focus, measure), kind, reader.style)

const COLUMNS: Readonly<Record<BenchmarkQuestion, readonly Column[]>> = {
  1: [
    column({ ja: '定員', en: 'Places' }, 'places', 'people', (_, { focus }) =>
      focus.places === null ? { ja: '定めなし', en: 'No cap' } : same(String(focus.places)),
    ),
    column(
      { ja: '在籍', en: 'Enrolled' },
      'enrolled',
      'people',
      summarized('pupils.enrolled', 'people'),
    ),
    {
      label: { ja: '在籍÷定員', en: 'Enrolled ÷ places' },
      measures: [],
      ofPlan: fillOfPlan,
      ofSchool: fillOfSchool,
    },
    column(
      { ja: '年間の授業時数', en: 'Lesson units a year' },
      'lessonUnits',
      'lesson-units',
      hoursOfPlan,
    ),
  ],
  2: [
    column(
      { ja: '都道府県が払う教職員', en: 'Posts paid by the prefecture' },
      'prefecturePosts',
      'posts',
      summarized('posts.prefecture', 'quota'),
    ),
    column(
      { ja: '市区町村が払う職員', en: 'Posts paid by the municipality' },
      'municipalPosts',
      'posts',
      summarized('posts.municipal', 'posts'),
    ),
    column(
      { ja: '在籍', en: 'Enrolled' },
      'enrolled',
      'people',
      summarized('pupils.enrolled', 'people'),
    ),
  ],
  3: [
    column(
      { ja: '開校までの準備と施設', en: 'Preparation and facilities' },
      'setupYen',
      'yen',
      (input, reader) => centerAndRange(setupOfPlan(input, reader), 'yen', reader.style),
    ),
  ],
}

/** The range where grades differ, named as such: 「〜」 alone would read as one of futures. */
function hoursOfPlan(input: PageInput, reader: PageReader): Words {
  const { focus } = input
  if (hoursDiffer(focus, input, reader)) {
    const { ja, en } = rangeOf(hoursByGrade(focus, input, reader), reader.style)
    return { ja: `学年により${ja}`, en: `${en} by grade` }
  }
  const units = reader.mean(focus, 'hours.lessonUnits')
  return units === 0 ? DASH : formatFigure(units, 'lesson-units', reader.style)
}

/** Percent stands in tables only. */
function fillOfPlan({ focus }: PageInput, reader: PageReader): Words {
  const { places } = reader.focus
  if (places === null) return DASH
  const shares = reader.samples(focus, 'pupils.enrolled').map((people) => people / places)
  const [low, middle, high] = quantiles(shares, [100, 500, 900]).map(percent) as [
    string,
    string,
    string,
  ]
  return {
    ja: `${middle}（${low}〜${high}）`,
    en: `${middle} (${low}–${high})`,
  }
}

function fillOfSchool({ figures: { enrolled, places } }: Benchmark): Words {
  if (!enrolled || !places) return UNKNOWN
  return joinCell(same(percent(enrolled.value / places.value)), 'D')
}

/** The lines that the published cost holds: without salaries, so without the setup office. */
function setupOfPlan({ result, focus }: PageInput, reader: PageReader): Summary {
  const lines = costLinesOf(result, focus).filter((line) => SETUP_LINES.has(line))
  const opening = reader.focus.openingFiscalYear
  const columns = lines.map((item) =>
    readBeforeOpening(result, focus, 'cost.total', opening, { item }),
  )
  return summarizeSamples(sumColumns(columns, result.replications))
}

const SETUP_LINES = new Set(['preparation', 'facilities'])

function published(
  figure: BenchmarkFigure | undefined,
  kind: FigureKind,
  style: NumberStyle,
): Words {
  // Published is published: it is neither rough while we compute, nor given away by repeating it.
  const full = { ...style, replications: FULL_REPLICATIONS, masking: null }
  if (!figure) return UNKNOWN
  const { value, about, source } = figure
  const stated = formatFigure(value, kind, full)
  return joinCell(about ? aboutWords(stated) : stated, source.confidence)
}

function aboutWords({ ja, en }: Words): Words {
  return { ja: `約${ja}`, en: `about ${en}` }
}

function joinCell(figure: Words, confidence: Confidence): Words {
  const sure = CONFIDENCE_WORDS[confidence]
  return { ja: `${figure.ja}（${sure.ja}）`, en: `${figure.en} (${sure.en})` }
}

/** The sources of the shown figures, each once, and what the figures leave open. */
function remarksOn({ figures }: Benchmark, columns: readonly Column[]): Words {
  const shown = columns.flatMap(({ measures }) => measures.flatMap((id) => figures[id] ?? []))
  if (shown.length === 0) return DASH
  const sources = [...new Set(shown.map(({ source }) => source))].map(citationWords)
  const notes = [...new Set(shown.flatMap(({ note }) => note ?? []))]
  return joinWords(...[...sources, ...notes].map(({ ja, en }) => ({ ja: `${ja}。`, en: `${en}.` })))
}

function citationWords({ title, article, address }: Citation): Words {
  return inBoth((language) =>
    [title[language], article?.[language], address].filter((part) => part !== undefined).join(' '),
  )
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}

const UNKNOWN: Words = { ja: 'わからない', en: 'Unknown' }
const THIS_STUDY: Words = {
  ja: 'この検討の見込み（10回に8回）',
  en: 'This study, expected (8 in 10)',
}

const CONFIDENCE_WORDS: Readonly<Record<Confidence, Words>> = {
  F: { ja: '公表', en: 'published' },
  S: { ja: '資料', en: 'source' },
  D: { ja: '計算', en: 'computed' },
  M: { ja: '一般知識', en: 'general knowledge' },
  U: { ja: '未確認', en: 'unconfirmed' },
  A: { ja: '仮定', en: 'assumed' },
}

const HOW_TO_READ: Words = {
  ja: '実在する学校の数は、そのまちの大きさ、年、定員のちがうなかでの数で、目標でも標準でもない。計算には使っていない。',
  en: 'Figures of real schools come from towns, years and places of their own: neither a goal nor a standard, and no input of the model.',
}
