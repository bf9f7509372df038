import { convergenceOf, type ConvergencePoint } from '../convergence'
import { formatCount, formatDifference } from '../numbers'
import type { NumberStyle, TableTwin } from '../pages'
import { MIDDLE } from '../phrases'
import { figureMoves } from '../precision'
import { tableTwin } from '../tables'
import { same } from '../words'
import type { Words } from '../../domain/words'
import type { HangingDifference } from './hangs-on'

/** How a difference settles while futures come in, and how far more of them could still move it. */
export interface Settling {
  readonly points: readonly ConvergencePoint[]
  /** Null where the digits that are shown stay as they are. */
  readonly moves: Words | null
  readonly table: TableTwin
}

export function settlingOf(
  { row, first, second, samples, pair }: HangingDifference,
  style: NumberStyle,
): Settling {
  const points = convergenceOf(samples(), row.kind)
  const { center, precision } = row.compare(pair.second, pair.first)!
  const open: NumberStyle = { ...style, masking: null }
  const write = (value: number): Words => formatDifference(value, row.kind, open)
  return {
    points,
    moves: figureMoves(center, precision, row.kind, open),
    table: tableTwin({
      caption: {
        ja: `計算の回数と、${first.name.ja}と${second.name.ja}の差：${row.label.ja}（${row.unit.ja}）`,
        en: `Number of futures, and ${first.name.en} less ${second.name.en}: ${row.label.en} (${row.unit.en})`,
      },
      columns: [
        { ja: '回数', en: 'Futures' },
        row.kind === 'yen' ? { ja: '平均', en: 'Mean' } : MIDDLE,
        { ja: '10回に8回 下', en: '8 in 10, low' },
        { ja: '10回に8回 上', en: '8 in 10, high' },
      ],
      rows: points.map(({ replications, low, middle, high }) => [
        same(formatCount(replications)),
        write(middle),
        write(low),
        write(high),
      ]),
    }),
  }
}
