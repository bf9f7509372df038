import type { PlanDescription } from '../domain/plan-description'
import type { Words } from '../domain/words'
import { formatChance, type Chance } from './chance'
import { declaredRows } from './declared-rows'
import { formatFiscalYear, formatFiscalYearTick } from '../domain/fiscal-year'
import { funnelOf, funnelTable } from './how-many/funnel'
import { MEASURE_OF_CHOICE, howManyClauses } from './how-many/headline'
import { byGradeTable, fanTable, forPupilsTable } from './how-many/tables'
import { formatAmountRange, formatCount, formatRange, unitAfter, unitOf } from './numbers'
import { shownPosition } from './masking/threshold'
import type { HowManyInput } from './page-input'
import { isOpen, readPage, type PageReader } from './page-reader'
import type { FanLine, HowManyMeasure, HowManyPage, NumberStyle, StripCell } from './pages'
import {
  NOT_OPEN_YET,
  NO_NEW_SCHOOL,
  labelled,
  maskingNote,
  opensWords,
  placesWords,
  presentNotes,
  pupilsWord,
  roughNote,
} from './phrases'
import { chanceMoves, rangeMovesNote } from './precision'
import { twentyFutures } from './samples'
import { fitHeadline } from './sentence'
import { shortagesOf, type Shortage } from './how-many/shortage'
import { NOTHING } from './words'
import { once, withWhenRead } from './when-read'

/** Question 1 for the plan in focus: who comes, whether the places suffice, what it does for the pupils. */
export function howManyPage(input: HowManyInput): HowManyPage {
  const reader = readPage(input)
  const { focus, style } = reader
  const shortages = shortagesOf(input, reader)
  const shortage = shortages[input.focus] ?? null
  const funnel = once(() => (shortage ? funnelOf(input, reader) : []))
  return withWhenRead(
    {
      ...fitHeadline(howManyClauses(input, shortage, reader)),
      strip: input.plans.map((plan, index) =>
        stripCell({ plan, index, shortage: shortages[index] ?? null }, input, reader),
      ),
      fiscalYears: reader.fiscalYears,
      fiscalYear: input.fiscalYear,
      baseline: reader.baseline,
      focus,
      style,
      measure: input.measure,
      fan: fanOf(input, reader),
      futures: shortage && futuresOf(input, shortage, reader),
    },
    {
      funnel,
      funnelTable: () => shortage && funnelTable(funnel(), focus, input.fiscalYear),
      forPupils: () => forPupilsTable(input, reader),
      byGrade: () => byGradeTable(input, reader),
      table: () => fanTable(input, reader),
      declared: () => declaredRows(input, reader, 1),
      notes: () =>
        presentNotes([
          shortage?.byGrade ? GRADE_CAPS_NOTE : null,
          longRangeNote(input.fiscalYear - (reader.fiscalYears[0]! - 1)),
          shortage && rangeMovesNote(keySamples(input, reader), 'people', style),
          roughNote(style),
          maskingNote(style),
        ]),
    },
  )
}

/** What headline, strip and picture count in each future. */
function keySamples({ focus, measure }: HowManyInput, reader: PageReader): Float64Array {
  return reader.samples(focus, MEASURE_OF_CHOICE[measure])
}

interface PlanOfStrip {
  readonly plan: PlanDescription
  readonly index: number
  /** Null before the plan opens. */
  readonly shortage: Shortage | null
}

function stripCell(
  { plan, index, shortage }: PlanOfStrip,
  input: HowManyInput,
  reader: PageReader,
): StripCell {
  const { style } = reader
  const common = { plan, places: placesWords(plan), unit: unitOf('people', style) }
  const none = { figure: null, asks: null }
  if (plan.openingFiscalYear === null)
    return {
      ...common,
      ...none,
      nothing: NO_NEW_SCHOOL,
      ...unreachedCaption(plan, index, reader),
    }
  if (shortage === null)
    return { ...common, ...none, nothing: NOT_OPEN_YET, caption: opensWords(plan) ?? NOTHING }
  const measure = MEASURE_OF_CHOICE[input.measure]
  const { p10, p90 } = reader.summary(index, measure)
  const figure = formatRange(p10, p90, 'people', style)
  return {
    ...common,
    figure,
    unit: unitAfter(figure, 'people', style),
    asks: { planId: plan.id, measure },
    nothing: null,
    caption: labelled(SOME_FIND_NO_PLACE, formatChance(shortage.chance)),
    captionFigures: [
      {
        text: formatChance(shortage.chance),
        asks: { planId: plan.id, measure: 'pupils.waiting', about: 'chance' },
      },
    ],
  }
}

function unreachedCaption(plan: PlanDescription, index: number, reader: PageReader) {
  const measure = 'pupils.unreached'
  const { p10, p90 } = reader.summary(index, measure)
  const text = formatAmountRange(p10, p90, 'people', reader.style)
  return {
    caption: labelled(UNREACHED, text),
    captionFigures: [{ text, asks: { planId: plan.id, measure } }],
  }
}

function fanOf(input: HowManyInput, reader: PageReader): HowManyPage['fan'] {
  const places = placesShown(input, reader)
  const count = places === null ? '' : formatCount(places)
  return {
    title: FAN_TITLE[input.measure](pupilsWord(reader.focus.grades)),
    subtitle: FAN_SUBTITLE,
    unit: unitOf('people', reader.style),
    lines: input.plans.flatMap((plan, index) => fanLine(plan, index, input, reader)),
    places,
    placesLabel: places === null ? null : { ja: `定員 ${count}人`, en: `${count} places` },
    observed: input.observed.map((count) => ({
      ...count,
      value: shownPosition(count.value, reader.style.masking),
    })),
  }
}

/** Places are a line only where the chart counts pupils against them. */
function placesShown({ measure }: HowManyInput, { focus }: PageReader): number | null {
  return measure === 'waiting' ? null : focus.places
}

function fanLine(
  plan: PlanDescription,
  index: number,
  input: HowManyInput,
  reader: PageReader,
): FanLine[] {
  if (plan.openingFiscalYear === null) return []
  const measure = MEASURE_OF_CHOICE[input.measure]
  const bands = reader.fiscalYears.map((fiscalYear) =>
    isOpen(plan, fiscalYear) ? reader.summary(index, measure, fiscalYear) : null,
  )
  return [{ plan, bands }]
}

function futuresOf(
  input: HowManyInput,
  { chance, byGrade }: Shortage,
  reader: PageReader,
): HowManyPage['futures'] {
  const everybody = {
    share: 1 - chance.share,
    twentieths: 20 - chance.twentieths,
    always: chance.share === 0,
  }
  const values = reader.samples(input.focus, MEASURE_OF_CHOICE[input.measure])
  const waiting = reader.samples(input.focus, 'pupils.waiting')
  // Dots stand against a line only where the line decides: not where grades do, nor on the roll, which never crosses it.
  const places = input.measure === 'demand' && !byGrade ? reader.focus.places : null
  const futures = twentyFutures(values, waiting, places)
  return {
    ...futures,
    values: futures.values.map((value) => shownPosition(value, reader.style.masking)),
    short: chance.twentieths,
    title: {
      ja: `${formatFiscalYearTick(input.fiscalYear).ja}年度の20通りの未来`,
      en: `20 futures of ${formatFiscalYear(input.fiscalYear).en}`,
    },
    captionShort: labelled(SOME_FIND_NO_PLACE, withMoves(chance, reader.style)),
    captionAll: labelled(EVERYBODY_GETS_IN, formatChance(everybody)),
  }
}

/** 「20回に7回（±1回）」, where more futures could still change a dot. */
function withMoves(chance: Chance, { replications }: NumberStyle): Words {
  const often = formatChance(chance)
  const moves = chanceMoves(chance.share, replications)
  return moves ? { ja: `${often.ja}（${moves.ja}）`, en: `${often.en} (${moves.en})` } : often
}

/**
 * What the back-test of the model on national totals showed (MODEL 1.3), origins 2014–2023, and what to make of it:
 * four years ahead the 8-in-10 range held in 2 of 7 cases, five years ahead in 1 of 6; the others came out above it.
 */
function longRangeNote(yearsAhead: number): Words | null {
  if (yearsAhead < 4) return null
  const [years, above, cases] = yearsAhead === 4 ? [4, 5, 7] : [5, 5, 6]
  const beyond = yearsAhead > 5 ? BEYOND_FIVE_YEARS : NOTHING
  return {
    ja: `${years}年先の見込みを過去の全国の数で試すと、${cases}回のうち${above}回で、実際の不登校は「10回に8回」の幅より多かった。${beyond.ja}幅より多くなったときにどうするかも決めておき、新しい調査の数が出たら入れて計算し直す。`,
    en: `Tested on past national counts, more pupils than the 8-in-10 range were not attending ${years} years on in ${above} of ${cases} cases. ${beyond.en}Settle what to do if more come than the range says, and compute anew with each new survey.`,
  }
}

const BEYOND_FIVE_YEARS: Words = {
  ja: 'それより先は試せていない。',
  en: 'Further ahead it has not been tested. ',
}

const SOME_FIND_NO_PLACE: Words = { ja: '入れない生徒が出る', en: 'Some find no place:' }
const EVERYBODY_GETS_IN: Words = { ja: '全員が通える', en: 'Everybody gets in:' }
const UNREACHED: Words = { ja: 'どこにもつながらない生徒', en: 'Reached by nothing:' }

const FAN_TITLE: Readonly<Record<HowManyMeasure, (pupils: Words) => Words>> = {
  demand: ({ ja }) => ({ ja: `通いたい${ja}と定員`, en: 'Pupils who want to come, and places' }),
  enrolled: ({ ja }) => ({ ja: `在籍する${ja}と定員`, en: 'Pupils enrolled, and places' }),
  waiting: ({ ja }) => ({ ja: `入れない${ja}`, en: 'Pupils without a place' }),
}

const FAN_SUBTITLE: Words = {
  ja: 'まんなかの線のまわりに、10回に5回・10回に8回の幅',
  en: 'Around the middle line: the ranges of 5 in 10 and of 8 in 10',
}

const GRADE_CAPS_NOTE: Words = {
  ja: '学年ごとの定員があるので、合計が定員の中でも入れない生徒が出ることがある。',
  en: 'Places are capped by grade: some may find none although there are places in all.',
}
