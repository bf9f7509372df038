import type { ApplicationFacts } from '../../domain/application'
import type { Words } from '../../domain/words'
import { formatFigure, formatGrade, isMasked } from '../numbers'
import type { PageReader } from '../page-reader'
import type { NumberStyle } from '../pages'
import { NOT_SHOWN } from '../words'
import { filled, lacking, type ItemContent } from './items'

const ENROLLED = 'pupils.enrolled'

/** 学年別人数: as typed, else the places decided by grade, else what the runs expect of the first year. */
export function pupilsItem(facts: ApplicationFacts, plan: number, reader: PageReader): ItemContent {
  const { application, gradePlaces, grades } = facts
  const own = application.pupils?.byGrade
  if (own && grades.some((grade) => own[grade] !== undefined)) return typedItem(own, facts, reader)
  if (gradePlaces) return filled([table(grades, gradePlaces, openly(reader))], BY_PLACES)
  return expectedItem(facts, plan, reader)
}

type Counts = Readonly<Record<string, number>>

/** What a grade's places are isn't a count of children. */
const openly = ({ style }: PageReader): NumberStyle => ({ ...style, masking: null })

function typedItem(own: Counts, { grades, gradePlaces }: ApplicationFacts, reader: PageReader) {
  const gaps = grades
    .filter((grade) => own[grade] === undefined)
    .map((grade) => ({ words: formatGrade(grade), place: { kind: 'pupils' } as const }))
  const above = grades.filter((grade) => (own[grade] ?? 0) > (gradePlaces?.[grade] ?? Infinity))
  return {
    blocks: [table(grades, own, reader.style)],
    basis: null,
    gaps,
    isProvisional: false,
    checks: above.map(aboveWords),
  }
}

function aboveWords(grade: number): Words {
  const { ja, en } = formatGrade(grade)
  return {
    ja: `${ja}の人数が学年の定員をこえる`,
    en: `${en} has more pupils than places`,
  }
}

/** The middle of the futures, where the first year is one that was computed and others may know it. */
function expectedItem(
  { openingFiscalYear, grades, planId }: ApplicationFacts,
  plan: number,
  reader: PageReader,
): ItemContent {
  const isKnown = reader.fiscalYears.includes(openingFiscalYear)
  if (!isKnown || grades.length === 0 || reader.internal(plan, ENROLLED)?.planId === planId)
    return lacking({
      words: { ja: '学年別の人数', en: 'Pupils by grade' },
      place: { kind: 'pupils' },
    })
  const cells = grades.map((grade) => {
    const { p50 } = reader.summary(plan, ENROLLED, openingFiscalYear, { grade })
    return formatFigure(p50, 'people', reader.style)
  })
  return {
    ...filled(
      [
        {
          kind: 'table',
          columns: grades.map(formatGrade),
          shares: grades.map(() => 1),
          rows: [cells],
        },
      ],
      EXPECTED,
    ),
    checks: [CHECK_EXPECTED],
  }
}

function table(grades: readonly number[], counts: Counts, style: NumberStyle) {
  const known = grades.map((grade) => counts[grade])
  const total = known.reduce<number>((sum, count) => sum + (count ?? 0), 0)
  const isHeld = known.some((count) => count !== undefined && isMasked(count, 'people', style))
  const cells = known.map((count) =>
    count === undefined ? MISSING : formatFigure(count, 'people', style),
  )
  return {
    kind: 'table',
    columns: [...grades.map(formatGrade), TOTAL],
    shares: [...grades, TOTAL].map(() => 1),
    rows: [[...cells, isHeld ? NOT_SHOWN : formatFigure(total, 'people', style)]],
  } as const
}

const TOTAL: Words = { ja: '合計', en: 'Total' }
const MISSING: Words = { ja: '不足', en: 'missing' }
const BY_PLACES: Words = { ja: '学年ごとの定員', en: 'Places by grade' }
const EXPECTED: Words = {
  ja: '開校した年の5月1日の見込み（まん中の値）',
  en: 'Expected on 1 May of the first year (middle of the futures)',
}
const CHECK_EXPECTED: Words = {
  ja: '学年別の人数は見込み。申請する人数を決めたら書きこむ',
  en: 'Pupils by grade are an expectation: type the numbers applied for once decided',
}
