import type { Gantt, GanttAxis } from '../../results/when/gantt'

export interface GanttData {
  /** One under the other, on the same axis. */
  readonly charts: readonly Gantt[]
  readonly axis: GanttAxis
  /** Lanes that are folded to one row. */
  readonly folded: readonly string[]
  /** A task that is being dragged, by whole days. */
  readonly moved: GanttMove | null
}

export interface GanttMove {
  readonly planId: string
  readonly task: string
  readonly days: number
}
