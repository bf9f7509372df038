import type { Words } from '../../domain/words'
import { formatFiscalYear } from '../../domain/fiscal-year'
import { differencesOf } from '../frame'
import { formatAmount, formatAmountRange, formatFigure } from '../numbers'
import type { PageInput } from '../page-input'
import { isOpen, type PageReader } from '../page-reader'
import type { Sentence, SentencePart } from '../pages'
import { measureOfPayer, viewpointWords } from './payers'
import { figurePart, parts, planPart, type Clause } from '../sentence'
import { summarizeSamples } from '../summary'
import { verdictOf, type Verdict } from '../verdict'
import { NOTHING } from '../words'

/** The clauses of question 3's sentence, the dispensable ones last. */
export function moneyClauses(input: PageInput, reader: PageReader): Clause[] {
  const named = namedPlans(input)
  if (named.length === 0) return [payAlone(input, reader)]
  const others = alternativesOf(input).filter((index) => !named.includes(index))
  return [
    payClause(named, input, reader),
    comparison(named, input, reader),
    ...(others.length > 0 ? [othersClause(others, input, reader)] : []),
  ]
}

/** The plans with a school that are compared with the baseline. */
function alternativesOf({ plans, baseline }: PageInput): number[] {
  return plans.flatMap(({ openingFiscalYear }, index) =>
    index === baseline || openingFiscalYear === null ? [] : [index],
  )
}

/** Two plans at most stand in the sentence: the first two, or the first and the one in focus. */
function namedPlans(input: PageInput): number[] {
  const all = alternativesOf(input)
  if (!all.includes(input.focus) || all.indexOf(input.focus) < 2) return all.slice(0, 2)
  return [all[0]!, input.focus]
}

/** At two lengths: 「開校後に」 goes first, being said by 「年」 as well. */
function payClause(named: readonly number[], input: PageInput, reader: PageReader): Sentence[] {
  const after = named.every((index) => isOpen(input.plans[index]!, input.fiscalYear))
  const year = formatFiscalYear(input.fiscalYear)
  const when: Words = after
    ? { ja: '開校後に', en: 'After opening, ' }
    : { ja: `${year.ja}に`, en: `In ${year.en}, ` }
  const amounts = (english: string): Sentence =>
    join(
      named.map((index, place) => payment(index, after, place === 0, input, reader)),
      '、',
      english,
    )
  const { ja, en } = payVerb(input)
  const sentence = (start: Words, list: Sentence): Sentence => ({
    ja: [...parts`${start.ja}${ja}のは、`, ...list.ja, ...parts`。`],
    en: [...parts`${start.en}${start.en === '' ? capital(en) : en} `, ...list.en, ...parts`.`],
  })
  const long = sentence(when, amounts(' and '))
  return after ? [long, sentence(NOTHING, amounts(', '))] : [long]
}

/** A plan that nothing is compared with. */
function payAlone(input: PageInput, reader: PageReader): Sentence {
  const year = formatFiscalYear(input.fiscalYear)
  const amount = amountOf(input.focus, input, reader)
  const plan = planPart(reader.focus)
  const { ja, en } = payVerb(input)
  return {
    ja: parts`${year.ja}に${ja}のは${amount.ja}（${plan.ja}）。`,
    en: parts`In ${year.en}, ${en} ${amount.en} (${plan.en}).`,
  }
}

function payment(
  index: number,
  after: boolean,
  first: boolean,
  input: PageInput,
  reader: PageReader,
): Sentence {
  const amount = amountOf(index, input, reader)
  const plan = planPart(input.plans[index]!)
  return {
    ja: parts`${plan.ja}で${after ? '年' : ''}${amount.ja}`,
    en: parts`${amount.en}${after && first ? ' a year' : ''} for ${plan.en}`,
  }
}

function payVerb(input: PageInput): Words {
  if (input.viewpoint === 'all') return { ja: 'かかる', en: 'the cost is' }
  const { ja, en } = viewpointWords(input)
  return { ja: `${ja}が払う`, en: `the ${en.charAt(0).toLowerCase()}${en.slice(1)} pays` }
}

/** Beside what the same pupils cost today; nothing where today costs this purse nothing. */
function comparison(named: readonly number[], input: PageInput, reader: PageReader): Sentence[] {
  const { baseline, style } = reader
  const today = reader.mean(input.baseline, measureOfPayer(input.viewpoint))
  if (formatFigure(today, 'yen', style).ja === '0') return [{ ja: [], en: [] }]
  const amount = amountOf(input.baseline, input, reader)
  const plan = planPart(baseline)
  const changes = changesOf(named, input, reader)
  const sentence = (start: Sentence): Sentence => ({
    ja: [...start.ja, ...changes.ja, ...parts`。`],
    en: [...start.en, ...changes.en, ...parts`.`],
  })
  const ofPlan = {
    ja: parts`基準の${plan.ja}の${amount.ja}より、`,
    en: parts`Against ${amount.en} for ${plan.en}: `,
  }
  const ofToday = {
    ja: parts`いまの支援にかけている${amount.ja}より、`,
    en: parts`Today’s support ${amount.en}: `,
  }
  const ofTodayInShort = {
    ja: parts`いまの${amount.ja}より、`,
    en: parts`Today ${amount.en}: `,
  }
  const thanToday = { ja: parts`いまより、`, en: parts`Against today: ` }
  return baseline.openingFiscalYear === null
    ? [ofToday, ofTodayInShort, thanToday].map(sentence)
    : [sentence(ofPlan)]
}

interface Change {
  readonly index: number
  readonly verdict: Verdict
  readonly amount: ReturnType<typeof figurePart>
}

function changesOf(named: readonly number[], input: PageInput, reader: PageReader): Sentence {
  const changes = named.map((index) => changeOf(index, input, reader))
  const [first] = changes
  if (!changes.every(({ verdict }) => verdict === first!.verdict))
    return join(
      changes.map((change, place) => ownChange(change, place === changes.length - 1, input)),
      '、',
      ', ',
    )
  const { ja, en } = VERDICTS[first!.verdict]
  const amounts = join(
    changes.map(({ amount }) => ({ ja: [amount.ja], en: [amount.en] })),
    'と',
    ' and ',
  )
  return isSized(first!.verdict)
    ? { ja: [...amounts.ja, ...parts`${ja}`], en: [...amounts.en, ...parts` ${en}`] }
    : { ja: parts`${ja}`, en: parts`${en}` }
}

function changeOf(index: number, input: PageInput, reader: PageReader): Change {
  const measure = measureOfPayer(input.viewpoint)
  const difference = summarizeSamples(
    differencesOf(reader.samples(input.baseline, measure), reader.samples(index, measure)),
  )
  const value = Math.max(reader.mean(input.baseline, measure), reader.mean(index, measure))
  return {
    index,
    verdict: verdictOf(difference, difference.mean, value),
    amount: figurePart(formatAmount(Math.abs(difference.mean), 'yen', reader.style), {
      planId: input.plans[index]!.id,
      measure,
      about: 'difference',
    }),
  }
}

function ownChange(
  { index, verdict, amount }: Change,
  last: boolean,
  { plans }: PageInput,
): Sentence {
  const plan = planPart(plans[index]!)
  const { ja, en } = (last ? VERDICTS : VERDICTS_IN_A_ROW)[verdict]
  if (!isSized(verdict)) return { ja: parts`${plan.ja}は${ja}`, en: parts`${en} with ${plan.en}` }
  return {
    ja: parts`${plan.ja}は${amount.ja}${ja}`,
    en: parts`${amount.en} ${en} with ${plan.en}`,
  }
}

function isSized(verdict: Verdict): boolean {
  return verdict === 'more' || verdict === 'less'
}

const VERDICTS: Readonly<Record<Verdict, Words>> = {
  more: { ja: 'ふえる', en: 'more' },
  less: { ja: 'へる', en: 'less' },
  little: { ja: 'ほとんど変わらない', en: 'hardly any change' },
  unclear: { ja: 'どちらともいえない', en: 'unclear' },
}

const VERDICTS_IN_A_ROW: Readonly<Record<Verdict, Words>> = {
  more: { ja: 'ふえ', en: VERDICTS.more.en },
  less: { ja: 'へり', en: VERDICTS.less.en },
  little: { ja: 'ほとんど変わらず', en: VERDICTS.little.en },
  unclear: { ja: 'どちらともいえず', en: VERDICTS.unclear.en },
}

function othersClause(others: readonly number[], input: PageInput, reader: PageReader): Sentence {
  const measure = measureOfPayer(input.viewpoint)
  const means = others.map((index) => reader.mean(index, measure))
  const range = figurePart(
    formatAmountRange(Math.min(...means), Math.max(...means), 'yen', reader.style),
    { planId: input.plans[others[0]!]!.id, measure },
  )
  return { ja: parts`ほかの案は年${range.ja}。`, en: parts`Other plans: ${range.en} a year.` }
}

function amountOf(index: number, input: PageInput, reader: PageReader) {
  const measure = measureOfPayer(input.viewpoint)
  const planId = input.plans[index]!.id
  return figurePart(formatAmount(reader.mean(index, measure), 'yen', reader.style), {
    planId,
    measure,
  })
}

function join(items: readonly Sentence[], ja: string, en: string): Sentence {
  const between = (language: 'ja' | 'en', text: string): SentencePart[] =>
    items.flatMap((item, index) => [...(index === 0 ? [] : parts`${text}`), ...item[language]])
  return { ja: between('ja', ja), en: between('en', en) }
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
