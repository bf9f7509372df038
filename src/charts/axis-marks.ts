import type { Axis } from './axis'
import { crisp, type Mark } from './marks'
import { baselineShift, labelWidth, type Stage } from './stage'

/** How wide the numbers of an axis stand, with the gap to the plot. */
export function axisGutter(axis: Axis, stage: Stage): number {
  const widths = tickTexts(axis, stage).map((text) => labelWidth(stage, text))
  return Math.ceil(Math.max(0, ...widths) + stage.textSize * 0.6)
}

function tickTexts(axis: Axis, { formats }: Stage): readonly string[] {
  return withoutEmptyDecimals(axis.ticks.map((tick) => formats.plain(tick)))
}

/** The numbers of an axis; 「5.0」 is 5 where no other number has a fraction. */
export function withoutEmptyDecimals(texts: readonly string[]): readonly string[] {
  return texts.every((text) => !/[.][0-9]*[1-9]/u.test(text))
    ? texts.map((text) => text.replace(/[.]0+$/u, ''))
    : texts
}

export interface AxisPlace {
  readonly left: number
  readonly right: number
  readonly y: (value: number) => number
  /** False for further panels that share the axis. */
  readonly numbered: boolean
}

/** Horizontal grid lines, their numbers, and the zero line. */
export function axisMarks(axis: Axis, place: AxisPlace, stage: Stage): Mark[] {
  const { left, right, y, numbered } = place
  const texts = tickTexts(axis, stage)
  return axis.ticks.flatMap((tick, index): Mark[] => {
    const at = crisp(y(tick))
    const line: Mark = {
      type: 'line',
      key: `grid ${left} ${tick}`,
      x1: left,
      x2: right,
      y1: at,
      y2: at,
      stroke: tick === 0 ? 'zero' : 'grid',
      strokeWidth: 1,
    }
    return numbered ? [line, tickNumber(texts[index] ?? '', left, at, stage)] : [line]
  })
}

function tickNumber(text: string, left: number, y: number, stage: Stage): Mark {
  return {
    type: 'text',
    key: `number ${text}`,
    x: left - stage.textSize * 0.55,
    y: y + baselineShift(stage.textSize),
    text,
    size: stage.textSize,
    ink: 'text-2',
    anchor: 'end',
  }
}

/** The unit, once, above the axis: over the numbers where it fits, else from the left edge. */
export function unitMark(unit: string, left: number, top: number, stage: Stage): Mark {
  const size = stage.textSize
  const end = left - size * 0.55
  const fits = labelWidth(stage, unit) <= end
  return {
    type: 'text',
    key: 'unit',
    x: fits ? end : 0,
    y: top - size * 0.95,
    text: unit,
    size,
    ink: 'text-2',
    ...(fits ? { anchor: 'end' } : {}),
  }
}

export interface YearTick {
  readonly fiscalYear: number
  readonly x: number
}

/** Which years are labelled: every n-th, counted from the selected one, n as small as labels allow. */
export function labelledYears(
  years: readonly YearTick[],
  selected: number,
  { room, label }: { readonly room: number; readonly label: (fiscalYear: number) => string },
  stage: Stage,
): YearTick[] {
  const half = ({ fiscalYear }: YearTick) =>
    labelWidth(stage, label(fiscalYear), fiscalYear === selected) / 2
  const clear = (a: YearTick, b: YearTick) => Math.abs(a.x - b.x) >= half(a) + half(b) + room
  const start = Math.max(
    0,
    years.findIndex(({ fiscalYear }) => fiscalYear === selected),
  )
  for (let step = 1; step < years.length; step += 1) {
    const kept = years.filter((_, index) => (index - start) % step === 0)
    if (kept.every((tick, index) => index === 0 || clear(kept[index - 1] ?? tick, tick)))
      return kept
  }
  return years.slice(start, start + 1)
}

/** The labels of the years under the plot, the selected one bold. */
export function yearMarks(
  years: readonly YearTick[],
  selected: number,
  { y, label }: { readonly y: number; readonly label: (fiscalYear: number) => string },
  stage: Stage,
): Mark[] {
  return years.map(({ fiscalYear, x }) => ({
    type: 'text',
    key: `year ${fiscalYear} ${Math.round(x)}`,
    x,
    y,
    text: label(fiscalYear),
    size: stage.textSize,
    ink: fiscalYear === selected ? 'text' : 'text-2',
    anchor: 'middle',
    ...(fiscalYear === selected ? { bold: true } : {}),
  }))
}
