/** What the choice hangs on: how far each input moves the answer when it lies low or high. */
export interface TornadoData {
  /** Today's answer in the drawing unit, e.g. a difference of two plans in pupils. */
  readonly now: number
  /** e.g. 「いま+2」. */
  readonly nowLabel: string
  /** Longest first, at most eight. */
  readonly bars: readonly TornadoBar[]
  /** What lies to the left and to the right of 「同じ」, e.g. 「分教室型が多い」. */
  readonly directions: { readonly less: string; readonly more: string }
  /** A signed value of the axis, e.g. 「▲4」. */
  readonly difference: (value: number) => string
  /** How the answer is called in the tooltip, e.g. 「差（人）」. */
  readonly answer: string
}

export interface TornadoBar {
  readonly id: string
  readonly label: string
  readonly low: TornadoEnd
  readonly high: TornadoEnd
}

export interface TornadoEnd {
  /** The answer when the input lies there. */
  readonly at: number
  /** The input as it is written, e.g. 「10.2%」. */
  readonly input: string
}
