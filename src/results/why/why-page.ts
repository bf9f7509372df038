import { sameBreakdown } from '../../domain/columns'
import { measureOf } from '../../domain/measures'
import type { Words } from '../../domain/words'
import {
  convergenceOf,
  convergenceOfChance,
  convergenceOfRatio,
  type ConvergencePoint,
} from '../convergence'
import { declaredRows } from '../declared-rows'
import { internalFigure } from '../masking/internal'
import { shownPosition } from '../masking/threshold'
import { countsPeople, formatAmount, FULL_REPLICATIONS, isMasked, unitOf } from '../numbers'
import { readPage } from '../page-reader'
import type { PageInput } from '../page-input'
import type { Asks, DeclaredRow } from '../pages'
import { chanceMovesNote, figureMovesNote, meanMoves, quantilesMove } from '../precision'
import { askedFigure, type AskedFigure } from './asked-figure'
import { isFigureKind, writeLine, type Line } from './calculation'
import { isHeldBack } from './held-back'
import { restsOnConfidential } from './confidential'
import { inputsOf } from './inputs'
import { NOTHING, NOT_SHOWN } from '../words'
import type { WhyPage, WhyStep } from './page'
import { plainTextOf } from './plain-text'
import type { WhyRequest } from './request'
import { planAgainst, planAsked, ratioSamples, samplesAsked } from './samples-asked'
import { openScene, type Scene } from './scene'
import { splitWords } from './split'
import { valueSteps } from './steps'
import { beforeOpeningSteps, chanceSteps, differenceSteps, perPupilSteps } from './steps/about'

/** 「なぜこの数字？」 of any figure of a run: how it comes about at the likely values, and what makes it uncertain. */
export function whyPage(request: WhyRequest): WhyPage {
  const { asks, page, facts } = request
  const plan = page.plans[planAsked(page, asks)]!
  const asked = askedFigure(page, asks, facts)
  const told = readPage(page).internal(planAsked(page, asks), asks.measure)
  if (told) return toldInstead(request, asked, told.instead, NOT_PUBLIC_YET)
  if (isHeldBack(page, asks)) return toldInstead(request, asked, NOT_SHOWN, HELD_BACK)
  const lines = linesOf(request, asked)
  const readable = readableOf(lines, asked, request)
  const { title, figure, unit, reading } = asked
  const answer = {
    asks,
    fiscalYear: asks.fiscalYear ?? page.fiscalYear,
    plan,
    title,
    figure,
    unit,
    reading,
    steps: stepsOf(readable, asked, request),
    notTheMiddle: notTheMiddle(readable, asked, request),
    ...inputsOf(request, planIdsOf(request), lines),
    declared: declaredFor(request),
    split: splitOf(request, asked),
    precision: precisionFor(request, asked),
    convergence: convergenceFor(request, asked),
    converging: convergingFor(asked),
  }
  return { ...answer, plainText: plainTextOf(answer, facts) }
}

/** Others who ask what they may not see are told something else, and nothing that would give it away. */
function toldInstead(
  { asks, page, facts }: WhyRequest,
  asked: AskedFigure,
  figure: Words,
  reading: Words,
): WhyPage {
  const answer = {
    asks,
    fiscalYear: asks.fiscalYear ?? page.fiscalYear,
    plan: page.plans[planAsked(page, asks)]!,
    title: asked.title,
    figure,
    unit: NOTHING,
    reading,
    steps: [],
    notTheMiddle: null,
    inputs: [],
    widening: 0,
    declared: [],
    split: null,
    precision: null,
    convergence: [],
    converging: null,
  }
  return { ...answer, plainText: plainTextOf(answer, facts) }
}

const HELD_BACK: Words = {
  ja: 'この数字があると、示さない小さな数が差し引きで分かってしまいます。そのため示しません。',
  en: 'With this figure a small count that is not shown could be worked out, so it is not shown either.',
}

const NOT_PUBLIC_YET: Words = {
  ja: 'どれだけ認められるかは、公表できる数字がありません。求めている人数だけを示しています。',
  en: 'How many will be granted is not for publication; only what is requested is shown.',
}

function linesOf(request: WhyRequest, asked: AskedFigure): readonly Line[] {
  const { asks, likely } = request
  if (asks.about === 'chance') return chanceSteps(asked)
  if (!likely) return []
  return likelyLines(openScene(request, likely, asks))
}

/** What may be read of a calculation: others see none that rests on what stays in the room. */
function readableOf(
  lines: readonly Line[],
  { style }: AskedFigure,
  request: WhyRequest,
): readonly Line[] {
  const { likely } = request
  const withheld = style.masking && likely && restsOnConfidential(lines, request, likely)
  return withheld ? [] : lines
}

function likelyLines(scene: Scene): readonly Line[] {
  switch (scene.asks.about) {
    case 'difference':
      return differenceSteps(scene)
    case 'before-opening':
      return beforeOpeningSteps(scene)
    case 'per-pupil':
      return perPupilSteps(scene)
    default:
      return valueSteps(scene)
  }
}

/** A masked count, and an input or a guess that stays in the room, could be worked out of the other lines: then there are none. */
function stepsOf(
  lines: readonly Line[],
  { style }: AskedFigure,
  { page }: WhyRequest,
): readonly WhyStep[] {
  const gives = ({ amount, kind, origin }: Line): boolean =>
    (isFigureKind(kind) && isMasked(amount, kind, style)) ||
    (origin?.kind === 'figure' && mayNotBeSeen(page, origin.asks))
  if (style.masking !== null && lines.some(gives)) return []
  return lines.map((line) => writeLine(line, style))
}

/** An internal guess, or a count that would give a masked one away. */
function mayNotBeSeen(page: PageInput, asks: Asks): boolean {
  const guess = internalFigure(page.internal ?? [], asks.measure, asks.planId)
  return guess !== null || isHeldBack(page, asks)
}

/** Every input at its likely value is one future, and no middle of them. */
function notTheMiddle(
  lines: readonly Line[],
  { chance, kind, style, center, samples }: AskedFigure,
  { asks }: WhyRequest,
): Words | null {
  const likely = lines.at(-1)?.amount
  if (chance || likely === undefined || samples.every((value) => value === samples[0])) return null
  const full = { ...style, replications: FULL_REPLICATIONS }
  const ours = formatAmount(likely, kind, full)
  const middle = formatAmount(center, kind, style)
  const name = asks.about === 'per-pupil' ? RATIO : kind === 'yen' ? MEAN : MIDDLE
  if (countsPeople(kind) && isMasked(likely, kind, style)) return null
  return ours.ja === middle.ja
    ? {
        ja: `どの前提も「ふつう」とした1通りの計算は${ours.ja}。すべての未来の${name.ja}も${middle.ja}だが、いつも同じになるとはかぎらない。`,
        en: `With every input at likely: ${ours.en}. The ${name.en} of all futures is ${middle.en} too, which need not be so.`,
      }
    : {
        ja: `どの前提も「ふつう」とした1通りの計算は${ours.ja}で、すべての未来の${name.ja}は${middle.ja}。人数の丸めや定員、前提が動く幅の左右の違いなどで、同じにならない。`,
        en: `With every input at likely: ${ours.en}. The ${name.en} of all futures is ${middle.en}, as people are whole, places limited, or what is uncertain isn’t so to both sides alike.`,
      }
}

const MEAN: Words = { ja: '平均', en: 'mean' }
const RATIO: Words = { ja: '費用の平均÷在籍の平均', en: 'mean cost over mean roll' }
const MIDDLE: Words = { ja: 'まんなか', en: 'middle' }

/** The plans whose own inputs a figure hangs on. */
function planIdsOf({ asks, page }: WhyRequest): string[] {
  return asks.about === 'difference'
    ? [asks.planId, page.plans[planAgainst(page, asks)]!.id]
    : [asks.planId]
}

/** Declared figures of the same plan, measure and cell. */
function declaredFor({ asks, page }: WhyRequest): readonly DeclaredRow[] {
  const { planId, measure, by = {}, fiscalYear = page.fiscalYear, about = 'value' } = asks
  if (about !== 'value' && about !== 'before-opening') return []
  const declared = page.declared.filter(
    (figure) =>
      figure.planId === planId &&
      (about === 'before-opening'
        ? figure.itemsBeforeOpening !== undefined
        : figure.measure === measure &&
          [figure.by, ...(figure.readings ?? []).map((reading) => reading.by)].some((cell) =>
            sameBreakdown(cell, by),
          )),
  )
  const input = { ...page, declared, fiscalYear }
  return declaredRows(input, readPage(input), measureOf(measure).question)
}

function splitOf({ asks, page, partner }: WhyRequest, { samples }: AskedFigure) {
  return partner && splitWords(samples, samplesAsked({ ...page, result: partner }, asks))
}

/** How far more replications could still move the figure, 19 times in 20; null where every future agrees. */
function precisionFor(
  { asks }: WhyRequest,
  { samples, chance, kind, style, summary }: AskedFigure,
): Words | null {
  if (samples.length < 2 || isSettled(samples)) return null
  if (chance) return chanceMovesNote(chance.share, samples.length)
  const byMean = kind === 'yen' || asks.about === 'per-pupil'
  const most = byMean ? meanMoves(summary) : quantilesMove(samples, [100, 500, 900])
  return figureMovesNote(most, kind, style)
}

/** Every future agrees: there is nothing to settle and nothing to split. */
function isSettled(samples: Float64Array): boolean {
  return samples.every((value) => value === samples[0])
}

/** Yen per pupil settle as the ratio that they are; a count that others may not see lies in the middle of its zone. */
function convergenceFor(
  { asks, page }: WhyRequest,
  { samples, chance, kind, style }: AskedFigure,
): ConvergencePoint[] {
  if (isSettled(samples)) return []
  if (chance) return convergenceOfChance(samples)
  if (asks.about === 'per-pupil') return convergenceOfRatio(ratioSamples(page, asks))
  const shown = (value: number) =>
    countsPeople(kind) ? shownPosition(value, style.masking) : value
  return convergenceOf(samples, kind).map(({ replications, low, middle, high }) => {
    return { replications, low: shown(low), middle: shown(middle), high: shown(high) }
  })
}

/** Times of 20 have a decimal, as posts have: with it one sees them settle. */
function convergingFor({ chance, kind, style }: AskedFigure): WhyPage['converging'] {
  return chance
    ? { kind: 'posts', style, unit: OF_TWENTY }
    : { kind, style, unit: unitOf(kind, style) }
}

const OF_TWENTY: Words = { ja: '20回のうち', en: 'of 20' }
