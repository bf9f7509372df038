import { formatIsoDay, formatMonth } from '../../domain/fiscal-year'
import type { PlanDescription } from '../../domain/plan-description'
import type { Words } from '../../domain/words'
import { twentiethsOf } from '../chance'
import type { Asks } from '../pages'
import { figurePart, parts, planPart, type Clause } from '../sentence'
import { lowerFirst, turningPoints, turningWords } from './gates'
import type { LivedTimeline } from './lived-timeline'
import { earliestOpening, middleOpening } from './openings'
import { beyondWords, openingDay, shortName } from './words'

/** What the chance of a wanted opening answers to 「なぜこの数字？」. */
export const OPENING_CHANCE = 'timeline.chance'

export const asksOfOpening = (planId: string): Asks => ({ planId, measure: OPENING_CHANCE })

/** Starting so much later is what the page tells. */
const LATER = 3

export function whenClauses(focus: PlanDescription, lived: LivedTimeline | null): Clause[] {
  if (!lived) return [nothingPlanned(focus)]
  if (lived.result.chance === 0) return [impossible(focus, lived), ...turningClause(lived, MISSED)]
  return [chanceClause(focus, lived), ...laterClause(lived), ...turningClause(lived, DECIDES)]
}

function nothingPlanned(focus: PlanDescription): Clause {
  const plan = planPart(focus)
  if (focus.openingFiscalYear === null)
    return {
      ja: parts`${plan.ja}では、新しい学校をひらかない。`,
      en: parts`${plan.en} opens no new school.`,
    }
  return {
    ja: parts`${plan.ja}には、まだ工程がない。`,
    en: parts`${plan.en} has no timeline yet.`,
  }
}

function impossible(focus: PlanDescription, lived: LivedTimeline): Clause {
  const plan = planPart(focus)
  const day = openingDay(lived.opening)
  const earliest = earliestOpening(lived)
  const asks = asksOfOpening(focus.id)
  if (earliest === null) {
    const beyond = beyondWords(lastYear(lived))
    return {
      ja: parts`${plan.ja}は、${day.ja}にはひらけない。${beyond.ja}になる。`,
      en: parts`${plan.en} cannot open on ${day.en}: only ${beyond.en}.`,
    }
  }
  const first = figurePart(openingDay(earliest), asks)
  return {
    ja: parts`${plan.ja}は、${day.ja}にはひらけない。早くて${first.ja}。`,
    en: parts`${plan.en} cannot open on ${day.en}. The earliest is ${first.en}.`,
  }
}

function chanceClause(focus: PlanDescription, lived: LivedTimeline): Clause {
  const plan = planPart(focus)
  const start = startWords(lived)
  const day = openingDay(lived.opening)
  const { chance } = lived.result
  const figure = figurePart(adverb(chance), asksOfOpening(focus.id))
  if (twentiethsOf(chance) > 0)
    return {
      ja: parts`${start.ja.if}、${plan.ja}は${day.ja}に${figure.ja}ひらける。`,
      en: parts`${start.en}, ${plan.en} opens on ${day.en} ${figure.en}.`,
    }
  const middle = middleOpening(lived)
  const likely = middle === null ? beyondWords(lastYear(lived)) : openingDay(middle)
  return {
    ja: parts`${start.ja.evenIf}、${plan.ja}が${day.ja}にひらけることは${figure.ja}。まんなかは${likely.ja}。`,
    en: parts`${start.en}, ${plan.en} opens on ${day.en} ${figure.en}. The middle is ${likely.en}.`,
  }
}

/** 「20回に18回」, and in words at both ends. */
export function adverb(share: number): Words {
  const k = twentiethsOf(share)
  if (share === 1) return { ja: '確実に', en: 'for certain' }
  if (k === 20) return { ja: 'ほぼ確実に', en: 'almost for certain' }
  if (k === 0) return { ja: 'ほとんどない', en: 'hardly ever' }
  return { ja: `20回に${k}回`, en: `in ${k} of 20` }
}

function laterClause(lived: LivedTimeline): Clause[] {
  if (isUnderWay(lived)) return []
  const later = lived.result.byStart.find(({ months }) => months === LATER)
  if (!later) return []
  if (twentiethsOf(later.chance) === twentiethsOf(lived.result.chance))
    return [
      {
        ja: parts`始まりが${String(LATER)}か月おくれても変わらない。`,
        en: parts`${LATER_EN} months later it is the same.`,
      },
    ]
  const chance = adverb(later.chance)
  return [
    {
      ja: parts`始まりが${String(LATER)}か月おくれると${chance.ja.replace(/に$/u, '')}。`,
      en: parts`${LATER_EN} months later: ${chance.en.replace(/^in /, '')}.`,
    },
  ]
}

const LATER_EN = 'Three'

/** What is said of the gate: it parts the futures, or all of them miss it. */
const DECIDES: Words = { ja: '分かれ目は、', en: 'What decides: ' }
const MISSED: Words = { ja: '間に合わないのは、', en: 'What is missed: ' }

function turningClause(lived: LivedTimeline, said: Words): Clause[] {
  const [first] = turningPoints(lived)
  if (!first) return []
  const whole = turningWords(first)
  const { ja: named, en } = shortName(first.gate.name)
  const name = { ja: named, en: lowerFirst(en) }
  return [
    [whole, name].map(({ ja, en }) => ({
      ja: parts`${said.ja}${ja}。`,
      en: parts`${said.en}${en}.`,
    })),
  ]
}

/** What has been done can't begin in another month. */
function isUnderWay({ timeline }: LivedTimeline): boolean {
  return timeline.tasks.some(({ state }) => state.kind !== 'planned')
}

/** From where it goes on: the month of its start, or the day of the states where some of it has been done. */
function startWords(lived: LivedTimeline) {
  const { asOf } = lived.timeline
  if (asOf !== null && isUnderWay(lived)) {
    const day = formatIsoDay(asOf)
    const stands = `${day.ja}の進みぐあいで`
    return { ja: { if: `${stands}は`, evenIf: `${stands}は` }, en: `As of ${day.en}` }
  }
  const month = startMonth(lived)
  return {
    ja: { if: `${month.ja}に始めれば`, evenIf: `${month.ja}に始めても` },
    en: `Begun in ${month.en}`,
  }
}

export function startMonth({ timeline }: LivedTimeline): Words {
  const [year = 0, month = 1] = timeline.startsOn.split('-').map(Number)
  return formatMonth(year, month)
}

function lastYear({ inputs }: LivedTimeline): number {
  return inputs.calendar.fiscalYear.at(-1) ?? 0
}
