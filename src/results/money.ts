import { PAYERS, type Payer } from '../domain/payers'
import type { PlanDescription } from '../domain/plan-description'
import type { Words } from '../domain/words'
import { declaredRows } from './declared-rows'
import { moneyClauses } from './money/headline'
import { itemsTable } from './money/cost-lines'
import { fundingTable } from './money/funding'
import { payerTable } from './money/payer-table'
import { byYearTable, netCostTable } from './money/tables'
import { proposalWords, proposedTeachers, teachingOf } from './enough-staff/teaching'
import { formatAmount, formatFigure, formatRange, unitOf } from './numbers'
import type { MoneyInput, PageInput } from './page-input'
import { isOpen, readPage, type PageReader } from './page-reader'
import type { Asks, MoneyColumn, MoneyPage, StripCell } from './pages'
import { measureOfPayer, payerNamesOf, payerOrderOf, viewpointWords } from './money/payers'
import { PER_PUPIL_BASIS_SHORT, perPupilMarks, perPupilOf, perPupilTable } from './money/per-pupil'
import { maskingNote, meanOfFutures, placesWords, presentNotes, roughNote } from './phrases'
import { meanMovesNote } from './precision'
import { readBeforeOpening } from './samples'
import { fitHeadline } from './sentence'
import { meanOf } from './summary'
import { once, withWhenRead } from './when-read'

/** Question 3: what it costs before opening and each year after, and out of whose purse. */
export function moneyPage(input: MoneyInput): MoneyPage {
  const reader = readPage(input)
  const perPupil = once(() => perPupilOf(input, reader))
  return withWhenRead(
    {
      ...fitHeadline(moneyClauses(input, reader)),
      strip: input.plans.map((plan, index) => stripCell(plan, index, input, reader)),
      fiscalYears: reader.fiscalYears,
      fiscalYear: input.fiscalYear,
      baseline: reader.baseline,
      focus: reader.focus,
      style: reader.style,
      viewpoint: input.viewpoint,
      unit: input.money,
      payerOrder: payerOrderOf(input.viewpoint),
      payerNames: payerNamesOf(input),
      subtitle: subtitleOf(input, reader),
      stacks: input.plans.map((plan, index) => ({
        plan,
        columns: columnsOf(index, input, reader),
      })),
      perPupilBasis: PER_PUPIL_BASIS_SHORT,
    },
    {
      table: () => payerTable(input, reader),
      byYear: () => byYearTable(input, reader),
      items: () => itemsTable(input, reader),
      funding: () => fundingTable(input, reader),
      net: () => netCostTable(input, reader),
      perPupilMarks: () => perPupilMarks(perPupil(), reader),
      perPupil: () => perPupilTable(perPupil(), input, reader),
      unconfirmed: () => unconfirmedOf(input, reader),
      declared: () => declaredRows(input, reader, 3),
      notes: () =>
        presentNotes([
          meanMovesNote(
            reader.summary(input.focus, measureOfPayer(input.viewpoint)),
            'yen',
            reader.style,
          ),
          ...input.plans.map((_, index) => notInSums(index, input, reader)),
          roughNote(reader.style),
          maskingNote(reader.style),
        ]),
    },
  )
}

/** Part-time teachers who would have to be found aren't in the sums until they join the plan's staff. */
function notInSums(index: number, input: PageInput, { style }: PageReader): Words | null {
  const teaching = teachingOf(index, input)
  const count = teaching ? proposedTeachers(teaching.cover.proposal).length : 0
  if (teaching === null || count === 0) return null
  const { name } = input.plans[index]!
  const yen = proposalWords(teaching, input.fiscalYear, style)
  return {
    ja: `${name.ja}：教える人や時間の足りない教科をうめる非常勤講師${count}人（年${yen.ja}）は、計に入れていない。`,
    en: `${name.en || name.ja}: ${count === 1 ? 'a part-time teacher' : `${count} part-time teachers`} for subjects without a teacher or time enough (${yen.en} a year) ${count === 1 ? 'is' : 'are'} in no sum.`,
  }
}

function stripCell(
  plan: PlanDescription,
  index: number,
  input: PageInput,
  reader: PageReader,
): StripCell {
  const { style } = reader
  const measure = measureOfPayer(input.viewpoint)
  const { p10, p90 } = reader.summary(index, measure)
  return {
    plan,
    places: placesWords(plan),
    figure: formatRange(p10, p90, 'yen', style),
    unit: unitOf('yen', style),
    asks: { planId: plan.id, measure },
    nothing: null,
    ...captionOf(plan, index, input, reader),
  }
}

/** Whose burden it is, its mean, and what comes before opening. */
function captionOf(
  plan: PlanDescription,
  index: number,
  input: PageInput,
  reader: PageReader,
): Pick<StripCell, 'caption' | 'captionFigures'> {
  const measure = measureOfPayer(input.viewpoint)
  const asks: Asks = { planId: plan.id, measure }
  const money = (yen: number): Words => formatFigure(yen, 'yen', reader.style)
  const mean = money(reader.mean(index, measure))
  const who = viewpointWords(input)
  const burden: Words =
    input.viewpoint === 'all' ? { ja: '費用', en: who.en } : { ja: `${who.ja}の負担`, en: who.en }
  if (plan.openingFiscalYear === null)
    return {
      caption: {
        ja: `年の${burden.ja}の平均 ${mean.ja}（いまの支援）`,
        en: `${burden.en}, mean ${mean.en} a year (today)`,
      },
      captionFigures: [{ text: mean, asks }],
    }
  const before = money(reader.meanBeforeOpening(index, measure))
  const open = isOpen(plan, input.fiscalYear)
  return {
    caption: {
      ja: `${open ? '年' : 'この年度'}の${burden.ja}の平均 ${mean.ja}。開校まで ${before.ja}`,
      en: `${burden.en}, mean ${mean.en} ${open ? 'a year' : 'this year'}; ${before.en} before opening`,
    },
    captionFigures: [
      { text: mean, asks },
      { text: before, asks: { ...asks, about: 'before-opening' } },
    ],
  }
}

function subtitleOf(input: PageInput, reader: PageReader): Words {
  const mean = meanOfFutures(reader.style)
  const who = viewpointWords(input)
  const burden = input.viewpoint === 'all' ? '全体の費用' : `${who.ja}の負担`
  return {
    ja: `${mean.ja}。縦の線は${burden}が10回に8回おさまる幅`,
    en: `${mean.en}; upright lines: where 8 in 10 lie (${who.en.toLowerCase()})`,
  }
}

function columnsOf(index: number, input: PageInput, reader: PageReader): MoneyColumn[] {
  const measure = measureOfPayer(input.viewpoint)
  return reader.fiscalYears.map((fiscalYear) => {
    const { p10, p90 } = reader.summary(index, measure, fiscalYear)
    const byPayer = forEachPayer((payer) => reader.mean(index, measureOfPayer(payer), fiscalYear))
    const labels = forEachPayer((payer) => formatFigure(byPayer[payer], 'yen', reader.style))
    return { fiscalYear, byPayer, labels, low: p10, high: p90 }
  })
}

function forEachPayer<T>(of: (payer: Payer) => T): Readonly<Record<Payer, T>> {
  return Object.fromEntries(PAYERS.map((payer) => [payer, of(payer)])) as Record<Payer, T>
}

/** Allocation tax comes as an estimate apart, never taken off a burden. */
function unconfirmedOf(input: MoneyInput, reader: PageReader): readonly Words[] {
  const estimates = input.plans.flatMap((plan, index) => {
    if (plan.openingFiscalYear === null) return []
    const special = meanOf(
      readBeforeOpening(input.result, index, 'cost.specialTaxEstimate', plan.openingFiscalYear),
    )
    const ordinary = reader.mean(index, 'cost.ordinaryTaxEstimate')
    const amount = (yen: number): Words => formatAmount(yen, 'yen', reader.style)
    return [
      special === 0
        ? null
        : {
            ja: `特別交付税の見込み、${plan.name.ja}：開校まで${amount(special).ja}（計に入れていない）`,
            en: `Special allocation tax, ${plan.name.en}: ${amount(special).en} before opening (in no sum)`,
          },
      ordinary === 0
        ? null
        : {
            ja: `普通交付税の見込み、${plan.name.ja}：年${amount(ordinary).ja}（計に入れていない）`,
            en: `Ordinary allocation tax, ${plan.name.en}: ${amount(ordinary).en} a year (in no sum)`,
          },
    ]
  })
  return [...presentNotes(estimates), ...input.unconfirmed]
}
