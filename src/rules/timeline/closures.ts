import type { Timeline } from '../../domain/timeline'
import { administrativeHolidaysAct, localAutonomyAct } from './laws'

/**
 * 年末年始: law for the nation's offices (行政機関の休日に関する法律1条); municipalities set theirs by ordinance
 * (地方自治法4条の2), commonly the same days.
 */
export const NEW_YEAR_CLOSURE: Timeline['closures'][number] = { from: '12-29', to: '01-03' }

export const CLOSURE_SOURCES = [
  administrativeHolidaysAct('1条', 'art. 1'),
  localAutonomyAct('4条の2', 'art. 4-2'),
]
