import { dayOfNumber } from '../../domain/calendar-day'
import { formatMonth } from '../../domain/fiscal-year'
import type { TimelineGate } from '../../domain/timeline'
import type { Words } from '../../domain/words'
import { twentiethsOf } from '../chance'
import { dayNumber, placedTasks, type LivedTimeline, type PlacedTask } from './lived-timeline'
import { shortName } from './words'

/** One gate, who needs it, and how often its window is met. */
export interface GateRow {
  readonly gate: TimelineGate
  readonly tasks: readonly { readonly id: string; readonly name: Words }[]
  /** The month that is meant, 「令和9年12月」; null where none is left for the wanted opening. */
  readonly month: Words | null
  readonly share: number
  /** Of 20 futures, whoever needs it first is ready in time. */
  readonly twentieths: number
  /** Its day isn't known in advance. */
  readonly uncertain: boolean
}

/** What is missed first, where the wanted opening is missed. */
export interface TurningPoint {
  readonly gate: TimelineGate
  readonly task: PlacedTask
  readonly month: Words | null
  /** Day on which its window was to be met, counted from 1970-01-01; null where none is left. */
  readonly day: number | null
  /** Share of all futures in which it is what is missed first. */
  readonly share: number
}

export function isUncertain({ windows }: TimelineGate): boolean {
  return windows.some(({ early, late }) => early !== undefined && late !== undefined)
}

/** The gates that tasks wait for, in the order of the study. */
export function gateRows(lived: LivedTimeline): GateRow[] {
  const { timeline, result } = lived
  const { gateKept, replications } = result.futures
  return timeline.gates.flatMap((gate, index): GateRow[] => {
    const waiting = placedTasks(lived).filter(({ task }) => task.gate === gate.id)
    const kept = gateKept[index] ?? -1
    if (waiting.length === 0 || kept < 0) return []
    const share = kept / replications
    return [
      {
        gate,
        tasks: waiting.map(({ task: { id, name } }) => ({ id, name })),
        month: monthOf(firstMeant(lived, waiting)),
        share,
        twentieths: twentiethsOf(share),
        uncertain: isUncertain(gate),
      },
    ]
  })
}

/** What parts futures that open as wanted from those that don't; null where nothing is missed. */
export function turningPoints(lived: LivedTimeline): TurningPoint[] {
  const { timeline, result } = lived
  const { culprit, replications } = result.futures
  return placedTasks(lived)
    .flatMap((task): TurningPoint[] => {
      const gate = timeline.gates.find(({ id }) => id === task.task.gate)
      const share = (culprit[task.place] ?? 0) / replications
      if (!gate || share === 0) return []
      const day = meantDay(lived, task)
      return [{ gate, task, share, day, month: monthOf(day) }]
    })
    .sort((a, b) => b.share - a.share || a.task.place - b.task.place)
}

/** 「令和9年9月の議会の議決」. */
export function turningWords({ gate, month }: TurningPoint): Words {
  const name = shortName(gate.name)
  if (!month) return name
  return { ja: `${month.ja}の${name.ja}`, en: `${lowerFirst(name.en)} of ${month.en}` }
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function firstMeant(lived: LivedTimeline, waiting: readonly PlacedTask[]): number | null {
  const days = waiting.flatMap((task) => meantDay(lived, task) ?? [])
  return days.length === 0 ? null : Math.min(...days)
}

/**
 * The day on which a task's gate is passed in the likely schedule or, where that misses the wanted opening, the last on
 * which it may be.
 */
function meantDay(lived: LivedTimeline, { place }: PlacedTask): number | null {
  const { schedule } = lived.result
  const onTime = schedule.opening >= 0 && schedule.opening <= lived.opening
  const day = (onTime ? schedule.gatePassed : schedule.lateGate)[place] ?? -1
  return day < 0 ? null : dayNumber(lived, day)
}

function monthOf(day: number | null): Words | null {
  if (day === null) return null
  const [year = 0, month = 1] = dayOfNumber(day).split('-').map(Number)
  return formatMonth(year, month)
}
