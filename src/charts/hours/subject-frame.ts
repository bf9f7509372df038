import { scaleLinear } from 'd3-scale'
import type { SubjectBar, SubjectBars } from '../../results/hours/subject-bars'
import { enlargement, labelWidth, type Stage } from '../stage'

/** Heights in pixels at letters of 14. */
export const ROW = { step: 29, bar: 19, top: 30, total: 36 }
/** Names take at most this part of the width; longer ones go on in a second line. */
const NAMES_AT_MOST = 0.3

export type Figures = Pick<SubjectBar, 'plannedWords' | 'differenceWords'>

/** Where things stand in the picture of subjects. */
export interface Frame {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly ticks: readonly number[]
  readonly x: (units: number) => number
  /** Right ends of the two columns of figures. */
  readonly planned: number
  readonly difference: number
}

export function frameOf({ bars, apart, total }: SubjectBars, stage: Stage): Frame {
  const { textSize: size, language, width } = stage
  const all = [...bars, ...apart]
  const rows: readonly Figures[] = [...all, total]
  const widest = (texts: readonly string[], bold = false) =>
    Math.max(0, ...texts.map((text) => labelWidth(stage, text, bold)))
  const names = widest(all.map(({ label }) => label[language]))
  const left = Math.min(names, width * NAMES_AT_MOST) + size * 0.8
  const changes = widest(
    rows.map(({ differenceWords }) => differenceWords[language]),
    true,
  )
  const figures = widest(
    rows.map(({ plannedWords }) => plannedWords[language]),
    true,
  )
  const planned = width - changes - size
  const right = Math.max(left + 1, planned - figures - size * 1.6)
  const axis = weekAxis(Math.max(1, ...all.flatMap((bar) => [bar.planned, bar.standard])))
  const x = scaleLinear([0, axis.top], [left, right])
  const top = ROW.top * enlargement(stage)
  return { left, right, top, ticks: axis.ticks, x: (u) => x(u), planned, difference: width }
}

/** A lesson a week is 35 a year: the grid counts in such steps, at most six of them. */
function weekAxis(most: number): { readonly top: number; readonly ticks: readonly number[] } {
  const lessons = Math.ceil(most / LESSON_A_WEEK)
  const step = Math.ceil(lessons / MOST_STEPS) * LESSON_A_WEEK
  const steps = Math.ceil(most / step)
  return { top: steps * step, ticks: Array.from({ length: steps + 1 }, (_, n) => n * step) }
}

const LESSON_A_WEEK = 35
const MOST_STEPS = 6
