import type { Reading } from '../marks'
import { enlargement, type Stage } from '../stage'
import { say } from '../words'
import type { TornadoBar, TornadoData } from './data'
import { ROW, sidesOf, type TornadoScale } from './scale'

/** ↑↓ walks the inputs, ←→ the two ends of a bar. */
export function tornadoReadings(
  data: TornadoData,
  rows: readonly { readonly bar: TornadoBar; readonly y: number }[],
  { x }: TornadoScale,
  stage: Stage,
): Reading[] {
  return rows.flatMap(({ bar, y }, row) => {
    const sides = sidesOf(bar)
    return [sides.left, sides.right].map((side, column) => ({
      row,
      column,
      x: x(bar[side].at),
      y,
      radius: (ROW.bar / 2) * enlargement(stage),
      title: bar.label,
      plan: null,
      lines: readingLines(data, bar, stage),
      point: { chart: 'tornado', planId: null, fiscalYear: null, item: bar.id },
    }))
  })
}

function readingLines(
  { difference, answer, nowLabel }: TornadoData,
  { low, high }: TornadoBar,
  { language }: Stage,
): Reading['lines'] {
  return [
    { label: answer, value: nowLabel },
    { label: say('inputLow', language, { input: low.input }), value: difference(low.at) },
    { label: say('inputHigh', language, { input: high.input }), value: difference(high.at) },
  ]
}
