import type { Language } from '../domain/words'
import { chartFormats, type ChartFormats } from './formats'
import { estimateTextWidth, type TextMeasure } from './text-width'
import { say } from './words'

/** What a chart is drawn on: its size, its letters, its language and how it writes numbers. */
export interface Stage {
  readonly width: number
  readonly height: number
  readonly language: Language
  /** Size of the labels: 14, on wide screens 16, when presenting 24. */
  readonly textSize: number
  readonly measureText: TextMeasure
  readonly formats: Required<ChartFormats>
}

export interface StageWish {
  readonly width: number
  readonly height: number
  readonly language: Language
  readonly textSize?: number | undefined
  readonly measureText?: TextMeasure | undefined
  readonly formats?: ChartFormats | undefined
}

/** Fills in what was not wished for. */
export function makeStage(wish: StageWish): Stage {
  return {
    width: Math.max(1, wish.width),
    height: Math.max(1, wish.height),
    language: wish.language,
    textSize: wish.textSize ?? 14,
    measureText: wish.measureText ?? estimateTextWidth,
    formats: completeFormats(wish),
  }
}

function completeFormats({ language, formats }: StageWish): Required<ChartFormats> {
  const own = chartFormats(language)
  if (!formats) return own
  const range = (low: number, high: number) =>
    say('range', language, { low: formats.value(low), high: formats.value(high) })
  const { plain = formats.value, threshold = null } = formats
  return { ...formats, plain, threshold, range: formats.range ?? range }
}

/** How much larger than on an ordinary screen strokes and dots are. */
export function enlargement(stage: Stage): number {
  return stage.textSize / 14
}

/** Width of a label in the stage's letters. */
export function labelWidth(stage: Stage, text: string, bold = false): number {
  return stage.measureText(text, stage.textSize, bold)
}

/** From the middle of a line of letters down to its baseline. */
export function baselineShift(size: number): number {
  return size * 0.36
}

/** Top and bottom of the plot; fan and futures share it, so that they share the axis. */
export function plotRows(stage: Stage): { readonly top: number; readonly bottom: number } {
  const top = Math.round(stage.textSize * 1.8)
  const bottom = Math.round(stage.height - stage.textSize * 2)
  return { top, bottom: Math.max(top + 1, bottom) }
}
