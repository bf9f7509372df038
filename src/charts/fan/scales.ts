import { scaleLinear, scalePoint } from 'd3-scale'
import type { Summary } from '../../results/pages'
import type { Axis } from '../axis'
import { axisGutter, type YearTick } from '../axis-marks'
import { labelWidth, plotRows, type Stage } from '../stage'
import { fitText } from '../text-width'
import type { FanData } from './data'

export interface FanPoint {
  readonly fiscalYear: number
  readonly x: number
  readonly band: Summary
}

/** Where everything in the fan lies. */
export interface FanScales {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly years: readonly YearTick[]
  readonly x: (fiscalYear: number) => number
  readonly y: (value: number) => number
  /** What is written at the line's end; cut where the name is long. */
  readonly endLabel: (name: string, bold: boolean) => string
}

export function fanScales(data: FanData, stage: Stage, axis: Axis): FanScales {
  const { top, bottom } = plotRows(stage)
  const left = axisGutter(axis, stage) + stage.textSize * 0.6
  const most = stage.width * 0.3
  const endLabel = (name: string, bold: boolean) =>
    fitText(name, most, (text) => labelWidth(stage, text, bold))
  const names = data.lines
    .filter(({ bands }) => bands.some((band) => band !== null))
    .map(({ plan }) => labelWidth(stage, endLabel(plan.name[stage.language], true), true))
  const right = Math.max(left + 1, stage.width - Math.max(0, ...names) - stage.textSize * 0.9)
  const x = scalePoint(shownYears(data), [left, right])
  const y = scaleLinear([0, axis.top], [bottom, top])
  const at = (fiscalYear: number) => x(fiscalYear) ?? left
  const years = shownYears(data).map((fiscalYear) => ({ fiscalYear, x: at(fiscalYear) }))
  return { left, right, top, bottom, years, x: at, y: (value) => y(value), endLabel }
}

/** From the year before anything is to be seen: counts, a band, or the selected year. */
function shownYears({ fiscalYears, observed, lines, fiscalYear }: FanData): number[] {
  const counted = observed.map((count) => count.fiscalYear)
  const open = fiscalYears.filter((_, index) =>
    lines.some(({ bands }) => (bands[index] ?? null) !== null),
  )
  const first = Math.min(...counted, ...open, fiscalYear) - 1
  const all = new Set([...counted, ...fiscalYears.filter((year) => year >= first)])
  return [...all].sort((a, b) => a - b)
}

/** The years in which a plan has values, in unbroken stretches: nothing is drawn before it opens. */
export function stretches(
  bands: readonly (Summary | null)[],
  fiscalYears: readonly number[],
  x: (fiscalYear: number) => number,
): FanPoint[][] {
  const all: FanPoint[][] = []
  let current: FanPoint[] = []
  fiscalYears.forEach((fiscalYear, index) => {
    const band = bands[index] ?? null
    if (band !== null) {
      if (current.length === 0) all.push(current)
      current.push({ fiscalYear, x: x(fiscalYear), band })
    } else if (current.length > 0) current = []
  })
  return all
}

/** Height of straight segments at x; null beside them. */
export function heightAt(
  points: readonly FanPoint[],
  x: number,
  value: (band: Summary) => number,
): number | null {
  for (let index = 1; index < points.length; index += 1) {
    const [a, b] = [points[index - 1], points[index]]
    if (!a || !b || x < a.x || x > b.x) continue
    const share = b.x === a.x ? 0 : (x - a.x) / (b.x - a.x)
    return value(a.band) + (value(b.band) - value(a.band)) * share
  }
  return null
}

/** Places between two ends, close enough together to meet whatever runs through. */
export function acrossOf(from: number, to: number): number[] {
  return Array.from({ length: 9 }, (_, index) => from + ((to - from) * index) / 8)
}
