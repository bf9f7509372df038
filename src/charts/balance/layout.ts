import type { Words } from '../../domain/words'
import { formatDifference, formatFigure } from '../../results/numbers'
import type { BalancePart, BalanceSection, PlanBalance } from '../../results/hours/balance'
import { crisp, type Mark, type Picture, type Reading } from '../marks'
import { baselineShift, enlargement, labelWidth, type Stage } from '../stage'
import { fitText } from '../text-width'
import { planInk } from '../tokens'
import { say, type ChartWord } from '../words'

const ROW = { step: 25, bar: 15, head: 54, total: 32 }
/** Names take at most this part of the width. */
const NAMES_AT_MOST = 0.26
/** Narrower panels show no bars: then the plan in focus stands alone, and the table has them all. */
const LEAST_PANEL = 300

type Sums = Pick<BalancePart, 'standard' | 'planned' | 'kept' | 'lost' | 'gained'>

export function balanceHeight({ rows }: BalanceSection, textSize = 14): number {
  return Math.round((ROW.head + rows.length * ROW.step + ROW.total) * (textSize / 14))
}

/** A panel a plan, subjects as rows: what is kept as a figure, what is lost to the left of zero, what is gained to the right. */
export function layoutBalance(data: BalanceSection, stage: Stage): Picture {
  const frame = frameOf(data, stage)
  const { top, step } = frame
  const end = top + data.rows.length * step
  const totalMiddle = end + (ROW.total / 2) * enlargement(stage)
  const middles = data.rows.map((_, index) => top + (index + 0.5) * step)
  const names = data.rows.map((row, index) => nameMark(row.words, middles[index]!, frame, stage))
  const total = nameMark({ ja: '計', en: 'Total' }, totalMiddle, frame, stage, true)
  const rule = { x1: 0, x2: stage.width, y1: crisp(end + 3), y2: crisp(end + 3) }
  return {
    width: stage.width,
    height: balanceHeight(data, stage.textSize),
    marks: [
      ...names,
      total,
      { type: 'line', key: 'rule', ...rule, stroke: 'rule', strokeWidth: 1 },
      ...frame.panels.flatMap((panel) => [
        ...headMarks(panel, end, frame, stage),
        ...data.rows.flatMap(({ key }, index) =>
          rowMarks(panel.parts.get(key), key, middles[index]!, panel, stage),
        ),
        ...figureMarks(panel.balance, 'total', totalMiddle, panel, stage, true),
      ]),
    ],
    readings: frame.panels.flatMap((panel, column) => [
      ...data.rows.flatMap(({ key, words }, row) => {
        const part = panel.parts.get(key)
        return part ? [reading(part, words, { row, column, y: middles[row]! }, panel, stage)] : []
      }),
      reading(
        panel.balance,
        { ja: '計', en: 'Total' },
        { row: data.rows.length, column, y: totalMiddle },
        panel,
        stage,
      ),
    ]),
    nearest: 'point',
  }
}

interface Panel {
  readonly balance: PlanBalance
  readonly parts: ReadonlyMap<string, BalancePart>
  readonly left: number
  readonly right: number
  /** Right end of the kept figures. */
  readonly kept: number
  readonly zero: number
  readonly perUnit: number
  readonly style: BalanceSection['style']
}

interface Frame {
  readonly top: number
  readonly step: number
  readonly names: number
  readonly panels: readonly Panel[]
}

function frameOf({ plans, rows, style }: BalanceSection, stage: Stage): Frame {
  const { textSize: size, language, width } = stage
  const k = enlargement(stage)
  const widest = Math.max(...rows.map(({ words }) => labelWidth(stage, words[language])))
  const names = Math.min(widest, width * NAMES_AT_MOST)
  const gap = size * 2
  const first = names + size
  const fitting = Math.floor((width - first + gap) / (LEAST_PANEL * k + gap))
  const shown = plans.slice(0, Math.max(1, fitting))
  const panelWidth = (width - first - gap * (shown.length - 1)) / shown.length
  const kept = labelWidth(stage, formatFigure(9999, 'lesson-units', style)[language], true)
  // A number stands at the end of each side.
  const number = labelWidth(stage, formatDifference(-999, 'lesson-units', style)[language], true)
  const parts = shown.flatMap((balance) => balance.parts)
  const most = (of: 'lost' | 'gained') => Math.max(1, ...parts.map((part) => part[of]))
  const room = Math.max(1, panelWidth - kept - 2 * number - size * 2.6)
  const perUnit = room / (most('lost') + most('gained'))
  const panels = shown.map((balance, index): Panel => {
    const left = first + index * (panelWidth + gap)
    const keptEnd = left + kept
    const zero = keptEnd + size * 1.9 + number + most('lost') * perUnit
    const byKey = new Map(balance.parts.map((part) => [part.key, part]))
    return {
      balance,
      parts: byKey,
      left,
      right: left + panelWidth,
      kept: keptEnd,
      zero,
      perUnit,
      style,
    }
  })
  return { top: ROW.head * k, step: ROW.step * k, names, panels }
}

function nameMark(words: Words, middle: number, frame: Frame, stage: Stage, bold = false): Mark {
  const { textSize: size, language } = stage
  const text = fitText(words[language], frame.names, (cut) => labelWidth(stage, cut))
  const y = middle + baselineShift(size)
  const common = { type: 'text', key: `name ${words.ja} ${bold}`, x: 0, y, text, size } as const
  return { ...common, ink: 'text', ...(bold && { bold: true as const }) }
}

/** The plan above its panel, and what the columns are. */
function headMarks({ balance, left, kept, zero }: Panel, end: number, frame: Frame, stage: Stage) {
  const { textSize: size, language } = stage
  const { plan } = balance
  const head = frame.top - size * 2.6
  const columns = frame.top - size * 0.6
  const word = (key: ChartWord, x: number, anchor?: 'end'): Mark => ({
    type: 'text',
    key: `${key} ${plan.id}`,
    x,
    y: columns,
    text: say(key, language),
    size,
    ink: 'text-2',
    ...(anchor && { anchor }),
  })
  const glyph = { x: left + size * 0.5, y: head - size * 0.34, size: size * 0.85 } as const
  const marks: Mark[] = [
    { type: 'glyph', key: `glyph ${plan.id}`, slot: plan.slot, ...glyph, fill: planInk(plan.slot) },
    {
      type: 'text',
      key: `plan ${plan.id}`,
      x: left + size * 1.3,
      y: head,
      text: plan.name[language],
      size,
      ink: 'text',
      bold: true,
    },
    word('kept', kept, 'end'),
    word('lost', zero - size * 0.5, 'end'),
    word('gained', zero + size * 0.5),
    {
      type: 'line',
      key: `zero ${plan.id}`,
      x1: crisp(zero),
      x2: crisp(zero),
      y1: frame.top - size * 0.3,
      y2: end,
      stroke: 'zero',
      strokeWidth: 1,
    },
  ]
  return marks
}

function rowMarks(
  part: BalancePart | undefined,
  key: string,
  middle: number,
  panel: Panel,
  stage: Stage,
): Mark[] {
  if (!part) return []
  const { zero, perUnit, balance } = panel
  const height = ROW.bar * enlargement(stage)
  const y = middle - height / 2
  const name = `${balance.plan.id} ${key}`
  const [lost, gained] = [part.lost * perUnit, part.gained * perUnit]
  const rect = { type: 'rect', part: 'data', y: y + 0.5, height: height - 1 } as const
  const ink = planInk(balance.plan.slot)
  const marks: Mark[] = []
  if (lost > 0)
    marks.push({
      ...rect,
      key: `lost ${name}`,
      x: zero - lost + 0.5,
      width: Math.max(0.5, lost - 0.5),
      fill: 'ground',
      stroke: 'border',
      strokeWidth: 1,
    })
  if (gained > 0)
    marks.push({ ...rect, key: `gained ${name}`, x: zero + 0.5, width: gained, fill: ink })
  return [...marks, ...figureMarks(part, key, middle, panel, stage)]
}

/** What is kept in its column, what is lost and gained at the ends of their bars; a total has its figures beside zero. */
function figureMarks(
  sums: Sums,
  key: string,
  middle: number,
  { balance, kept, zero, perUnit, style }: Panel,
  stage: Stage,
  isTotal = false,
): Mark[] {
  const { textSize: size, language } = stage
  const name = `${balance.plan.id} ${key}`
  const words = { type: 'text', y: middle + baselineShift(size), size } as const
  const bold = isTotal ? { bold: true as const } : {}
  const change = (value: number) => formatDifference(value, 'lesson-units', style)[language]
  const [left, right] = isTotal ? [0, 0] : [sums.lost * perUnit, sums.gained * perUnit]
  const gap = size * 0.5
  const text = formatFigure(sums.kept, 'lesson-units', style)[language]
  const marks: Mark[] = [
    { ...words, ...bold, key: `kept ${name}`, x: kept, text, ink: 'text', anchor: 'end' },
  ]
  if (sums.lost > 0)
    marks.push({
      ...words,
      ...bold,
      key: `less ${name}`,
      x: zero - left - gap,
      text: change(-sums.lost),
      ink: 'text',
      anchor: 'end',
    })
  if (sums.gained > 0)
    marks.push({
      ...words,
      ...bold,
      key: `more ${name}`,
      x: zero + right + gap,
      text: change(sums.gained),
      ink: 'text',
    })
  return marks
}

function reading(
  sums: Sums,
  words: Words,
  at: { readonly row: number; readonly column: number; readonly y: number },
  { balance, zero, perUnit, style }: Panel,
  { language, ...stage }: Stage,
): Reading {
  const { plan } = balance
  const line = (word: ChartWord, value: number) => ({
    label: say(word, language),
    value: formatFigure(value, 'lesson-units', style)[language],
  })
  const shift = sums === balance ? 0 : ((sums.gained - sums.lost) / 2) * perUnit
  return {
    ...at,
    x: zero + shift,
    radius: (ROW.bar / 2) * (stage.textSize / 14),
    title: words[language],
    plan: { slot: plan.slot, name: plan.name[language] },
    lines: [
      line('standard', sums.standard),
      line('kept', sums.kept),
      line('lost', sums.lost),
      line('gained', sums.gained),
      line('planned', sums.planned),
    ],
    point: { chart: 'balance', planId: plan.id, fiscalYear: null, item: words.ja },
  }
}
