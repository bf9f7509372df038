import { formatFiscalYear } from '../../domain/fiscal-year'
import { crisp, type Mark, type TextMark } from '../marks'
import { enlargement, labelWidth, type Stage } from '../stage'
import { planInk } from '../tokens'
import { say } from '../words'
import type { Frame } from './frame'
import { ROW } from './frame'

const APRIL = 4

/** Months as figures, fiscal years above, and the lines of months, years, today and the opening. */
export function axisMarks(frame: Frame, stage: Stage): Mark[] {
  return [...monthMarks(frame, stage), ...labelMarks(frame, stage)]
}

function monthMarks({ months, x, top, bottom }: Frame, stage: Stage): Mark[] {
  const { textSize: size } = stage
  const k = enlargement(stage)
  const [first, second] = months
  const room = first && second ? x(second.day) - x(first.day) : Infinity
  const step = [1, 2, 3, 6, 12].find((each) => each * room >= size * 1.7) ?? 12
  return months.flatMap(({ day, month, year }, index): Mark[] => {
    const at = crisp(x(day))
    const isApril = month === APRIL
    const line = { x1: at, x2: at, y1: isApril ? top - ROW.header * k : top - 4 * k, y2: bottom }
    const next = months[index + 1]
    const middle = next ? (x(day) + x(next.day)) / 2 : x(day) + room / 2
    const name = {
      x: middle,
      y: top - size * 0.6,
      text: String(month),
      size,
      ink: 'text-2',
    } as const
    return [
      {
        type: 'line',
        key: `month ${year}-${month}`,
        ...line,
        stroke: isApril ? 'rule' : 'grid',
        strokeWidth: 1,
      },
      ...((month - APRIL + 12) % step === 0
        ? [{ type: 'text', key: `name ${year}-${month}`, ...name, anchor: 'middle' } as const]
        : []),
    ]
  })
}

interface Label {
  readonly mark: TextMark
  readonly from: number
  readonly to: number
}

/** What is more important first; a label that would lie on another stays away. */
function labelMarks(frame: Frame, stage: Stage): Mark[] {
  const wanted = [...openingLabels(frame, stage), ...todayLabels(frame, stage)]
  const placed: Label[] = []
  for (const label of [...wanted, ...yearLabels(frame, stage)])
    if (placed.every(({ from, to }) => label.to < from || label.from > to)) placed.push(label)
  return placed.map(({ mark }) => mark)
}

function openingLabels({ charts, x, top }: Frame, stage: Stage): Label[] {
  return charts.slice(0, 1).map(({ chart }) => {
    const text = chart.openingLabel[stage.language]
    const at = x(chart.opening) - 6
    const width = labelWidth(stage, text, true)
    const y = yearLine(top, stage)
    const ink = planInk(chart.plan.slot)
    const { textSize: size } = stage
    return {
      from: at - width - 8,
      to: at,
      mark: { type: 'text', key: 'opens', x: at, y, text, size, ink, bold: true, anchor: 'end' },
    }
  })
}

function todayLabels({ charts, x, top }: Frame, stage: Stage): Label[] {
  const today = charts[0]?.chart.today ?? null
  if (today === null) return []
  const text = say('today', stage.language)
  const { textSize: size } = stage
  const at = x(today)
  const half = labelWidth(stage, text, true) / 2
  const words = { x: at, y: yearLine(top, stage), text, size, ink: 'action', bold: true } as const
  return [
    {
      from: at - half - 6,
      to: at + half + 6,
      mark: { type: 'text', key: 'today', ...words, anchor: 'middle' },
    },
  ]
}

function yearLabels({ months, x, top, left, right }: Frame, stage: Stage): Label[] {
  const { textSize: size, language } = stage
  const starts = months.filter(({ month }, index) => month === APRIL || index === 0)
  return starts.flatMap(({ day, month, year }, index): Label[] => {
    const text = formatFiscalYear(month >= APRIL ? year : year - 1)[language]
    const from = Math.max(left, x(day)) + 5
    const to = from + labelWidth(stage, text)
    const next = starts[index + 1]
    if (to > (next ? x(next.day) : right)) return []
    const y = yearLine(top, stage)
    return [
      {
        from,
        to,
        mark: { type: 'text', key: `year ${day}`, x: from, y, text, size, ink: 'text' },
      },
    ]
  })
}

function yearLine(top: number, stage: Stage): number {
  return top - (ROW.header - 16) * enlargement(stage)
}

/** Today and the opening, over the lanes of each plan. */
export function dayMarks({ charts, x, top }: Frame, stage: Stage): Mark[] {
  const k = enlargement(stage)
  return charts.flatMap(({ chart, top: from, bottom }, index): Mark[] => {
    const y1 = index === 0 ? top - (ROW.header - 22) * k : from
    const at = (day: number) => ({ x1: x(day), x2: x(day), y1, y2: bottom })
    const today: Mark[] =
      chart.today === null
        ? []
        : [
            {
              type: 'line',
              key: `today ${chart.plan.id}`,
              ...at(chart.today),
              stroke: 'action',
              strokeWidth: 2,
            },
          ]
    return [
      ...today,
      {
        type: 'line',
        key: `opening ${chart.plan.id}`,
        ...at(chart.opening),
        stroke: planInk(chart.plan.slot),
        strokeWidth: 3,
      },
    ]
  })
}
