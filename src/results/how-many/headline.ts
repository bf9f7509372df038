import type { PlanDescription } from '../../domain/plan-description'
import type { Words } from '../../domain/words'
import { NEARLY_CERTAIN, formatChance, type Chance } from '../chance'
import { formatFirstDay, formatFiscalYear } from '../../domain/fiscal-year'
import { formatAmountRange, formatCount } from '../numbers'
import type { HowManyInput } from '../page-input'
import type { PageReader } from '../page-reader'
import type { HowManyMeasure, Sentence } from '../pages'
import { pupilsWord } from '../phrases'
import { figurePart, parts, planPart } from '../sentence'
import type { Shortage } from './shortage'

export const MEASURE_OF_CHOICE: Readonly<Record<HowManyMeasure, string>> = {
  demand: 'pupils.demand',
  enrolled: 'pupils.enrolled',
  waiting: 'pupils.waiting',
}

/** The clauses of question 1's sentence, the dispensable ones last. */
export function howManyClauses(
  input: HowManyInput,
  shortage: Shortage | null,
  reader: PageReader,
): Sentence[] {
  if (reader.focus.openingFiscalYear === null) return withoutSchool(input, reader)
  if (shortage === null) return notOpenYet(reader.focus, input.fiscalYear)
  return [comers(input, reader), placesClause(reader.focus, shortage)]
}

function comers(input: HowManyInput, reader: PageReader): Sentence {
  const { focus, style } = reader
  const measure = MEASURE_OF_CHOICE[input.measure]
  const { p10, p90 } = reader.summary(input.focus, measure)
  const year = formatFiscalYear(input.fiscalYear)
  const plan = planPart(focus)
  const range = figurePart(formatAmountRange(p10, p90, 'people', style), {
    planId: focus.id,
    measure,
  })
  const who = pupilsWord(focus.grades).ja
  const { ja, en } = DOES[input.measure]
  return {
    ja: parts`${year.ja}、${plan.ja}${ja}${who}は${range.ja}（10回に8回）。`,
    en: parts`In ${year.en}, ${range.en} ${en} ${plan.en} (8 in 10).`,
  }
}

const DOES: Readonly<Record<HowManyMeasure, Words>> = {
  demand: { ja: 'に通いたい', en: 'want to come to' },
  enrolled: { ja: 'に在籍する', en: 'are enrolled at' },
  waiting: { ja: 'に入れない', en: 'find no place at' },
}

/** Whether the places suffice; a plan without any cap has nothing to say here. */
function placesClause(plan: PlanDescription, { chance, byGrade }: Shortage): Sentence {
  if (plan.places === null && chance.share === 0) return { ja: [], en: [] }
  const places = placesSubject(plan, byGrade)
  const often = figurePart(formatChance(chance), {
    planId: plan.id,
    measure: 'pupils.waiting',
    about: 'chance',
  })
  if (chance.always)
    return {
      ja: parts`${places.ja}では、${often.ja}に足りなくなる。`,
      en: parts`${places.en} are ${often.en} to fall short.`,
    }
  return shortClause(places, chance, often)
}

function shortClause(
  { ja, en }: Words,
  { twentieths }: Chance,
  often: ReturnType<typeof figurePart>,
): Sentence {
  if (twentieths === 0)
    return {
      ja: parts`${ja}で足りなくなることは、ほとんどない。`,
      en: parts`${en} will hardly ever fall short.`,
    }
  if (twentieths === 20)
    return {
      ja: parts`${ja}で足りなくなるのは、${often.ja}。`,
      en: parts`That ${en} fall short is ${NEARLY_CERTAIN.en}.`,
    }
  return {
    ja: parts`${ja}で足りなくなるのは${often.ja}。`,
    en: parts`${en} fall short in ${often.en}.`,
  }
}

function placesSubject({ places }: PlanDescription, byGrade: boolean): Words {
  if (places === null) return { ja: '学年ごとの定員', en: 'Places by grade' }
  const count = formatCount(places)
  return byGrade
    ? { ja: `学年ごとの定員（計${count}人）`, en: `Places by grade (${count} in all)` }
    : { ja: `定員${count}人`, en: `${count} places` }
}

function withoutSchool(input: HowManyInput, reader: PageReader): Sentence[] {
  const year = formatFiscalYear(input.fiscalYear)
  const range = (measure: string) => {
    const { p10, p90 } = reader.summary(input.focus, measure)
    return figurePart(formatAmountRange(p10, p90, 'people', reader.style), {
      planId: reader.focus.id,
      measure,
    })
  }
  const absent = range('pupils.nonAttending')
  const unreached = range('pupils.unreached')
  return [
    {
      ja: parts`${year.ja}の不登校の児童生徒は${absent.ja}（10回に8回）。`,
      en: parts`In ${year.en}, ${absent.en} do not attend school (8 in 10).`,
    },
    {
      ja: parts`どこにもつながらない児童生徒は${unreached.ja}。`,
      en: parts`${unreached.en} are reached by nothing.`,
    },
  ]
}

/** What every page says of a plan in a year before it opens. */
export function notOpenYet(focus: PlanDescription, fiscalYear: number): Sentence[] {
  const plan = planPart(focus)
  const year = formatFiscalYear(fiscalYear)
  const day = formatFirstDay(focus.openingFiscalYear!)
  return [
    {
      ja: parts`${year.ja}、${plan.ja}はまだひらいていない。`,
      en: parts`In ${year.en}, ${plan.en} is not open yet.`,
    },
    { ja: parts`ひらくのは${day.ja}。`, en: parts`It opens on ${day.en}.` },
  ]
}
