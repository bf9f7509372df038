/**
 * The moments of a plan's year at which somebody may look on. The order is that of the year; `applied` and `placed`
 * come again for each window.
 */
export type Moment =
  /** 1 April: everybody has moved up a grade. */
  | 'moved-up'
  /** Who waited has renewed or given up. */
  | 'renewed'
  /** Applicants have left the willing. */
  | 'applied'
  /** Judged, asked, given a place or put on the list. */
  | 'placed'
  /** The year in the world has passed: who would be counted, who is newly counted. */
  | 'lived'
  /** 31 March, before anybody leaves. */
  | 'march'
  /** Who returned or moved is gone. */
  | 'closed'
  /** Posts are counted and money is booked. */
  | 'booked'

/**
 * Called once a step, never in a loop over people or grades: explaining may not cost the runs anything.
 * @param month 0 in April, the months after it in a window
 */
export type Observe = (moment: Moment, year: number, month: number) => void
