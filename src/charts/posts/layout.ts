import type { PlanDescription } from '../../domain/plan-description'
import type { PostRow, PostSection } from '../../results/pages'
import type { Mark, Picture, Reading } from '../marks'
import { equalColumns, type PlanColumn } from '../plan-columns'
import { enlargement, labelWidth, type Stage } from '../stage'
import { planInk } from '../tokens'
import {
  besideText,
  drawHead,
  drawRow,
  indentOf,
  isNarrow,
  type Cell,
  type CellPlace,
} from './cells'
import { mostPosts, squareList, squaresOf } from './data'
import { postReading } from './readings'
import type { SquareSize } from './squares'

export interface PostsData {
  readonly plans: readonly {
    readonly plan: PlanDescription
    readonly sections: readonly PostSection[]
  }[]
  readonly fiscalYear: number
  /** Where each plan stands, to keep under its column of the strip; equal shares if missing. */
  readonly columns?: readonly PlanColumn[] | undefined
  /** Whether the plans' names stand above: in files, where no strip says them. */
  readonly named?: boolean
}

const SECTIONS = ['quota', 'additional', 'municipal'] as const
/** The largest at which no row has to break is taken; over 40 posts only the smallest. */
const SIDES = [22, 20, 18, 16, 14, 12]
/** Smaller than this, squares make no more room for what is said of them: those words take a line of their own. */
const LEAST_BESIDE_WORDS = 16
const SMALL_OVER = 40
/** So much of a column its labels may take before they are cut. */
const MOST_LABELS = 0.45

/** Posts as counted squares: a column a plan, sections and rows on common lines. Its height follows. */
export function layoutPosts(data: PostsData, stage: Stage): Picture {
  const columns = data.columns ?? equalColumns(data.plans.length, stage.width, stage.textSize * 2)
  const labels = labelWidthOf(data, columns, stage)
  const size = sizeFor(data, columns, labels, stage)
  const marks: Mark[] = []
  const readings: Reading[] = []
  let y = 0
  lanesOf(data).forEach((lane, at) => {
    const cells = lane.cells.map((cell, plan) =>
      cell({ stage, size, width: columns[plan]?.width ?? stage.width, labels }),
    )
    cells.forEach((cell, plan) => {
      const x = columns[plan]?.left ?? 0
      if (cell.marks.length > 0) marks.push({ type: 'group', x, y, marks: cell.marks })
      const of = data.plans[plan]
      if (!of || !lane.id || !cell.post) return
      const place = { row: plan, column: at, x: x + cell.right, y: y + cell.middle }
      const post = { section: lane.id, row: cell.post, plan: of.plan, fiscalYear: data.fiscalYear }
      readings.push(postReading(post, place, size.side / 2, stage))
    })
    y += Math.max(0, ...cells.map(({ height }) => height))
  })
  return { width: stage.width, height: Math.ceil(y), marks, readings, nearest: 'point' }
}

interface Lane {
  readonly id: PostSection['id'] | null
  readonly cells: readonly ((place: CellPlace) => Cell)[]
}

/** From top to bottom: heads and rows, each with a cell a plan. */
function lanesOf({ plans, named }: PostsData): Lane[] {
  const names: Lane = {
    id: null,
    cells: plans.map(
      ({ plan }) =>
        (place) =>
          drawName(plan, place),
    ),
  }
  const lanes = SECTIONS.flatMap((id): Lane[] => {
    const sections = plans.map((of) => of.sections.find((section) => section.id === id))
    const rows = Math.max(0, ...sections.map((section) => section?.rows.length ?? 0))
    if (rows === 0) return []
    const head: Lane = { id: null, cells: sections.map((of) => (place) => drawHead(of, place)) }
    const body = Array.from({ length: rows }, (_, at): Lane => {
      const cells = sections.map(
        (section) => (place: CellPlace) => drawRow(id, section?.rows[at], place),
      )
      return { id, cells }
    })
    return [head, ...body]
  })
  return named ? [names, ...lanes] : lanes
}

function drawName(plan: PlanDescription, { stage }: CellPlace): Cell {
  const { textSize: size, language } = stage
  const glyph = {
    type: 'glyph',
    slot: plan.slot,
    x: size * 0.6,
    y: size * 0.7,
    size: size * 0.9,
  } as const
  const words = { type: 'text', x: size * 1.5, y: size * 1.1, size } as const
  const text = plan.name[language]
  const marks: Mark[] = [
    { ...glyph, fill: planInk(plan.slot) },
    { ...words, text, ink: 'text', bold: true },
  ]
  return { marks, height: size * 2, right: 0, middle: 0, post: null }
}

/** One width of the role labels for all plans, so that squares begin on common lines. */
function labelWidthOf({ plans }: PostsData, columns: readonly PlanColumn[], stage: Stage): number {
  const labels = plans.flatMap(({ sections }) =>
    sections.flatMap(({ rows }) => rows.map(({ label }) => label[stage.language])),
  )
  const widths = labels.map((label) => stage.measureText(label, stage.textSize))
  const narrowest = Math.min(...columns.map(({ width }) => width))
  return Math.min(Math.max(0, ...widths) + stage.textSize * 1.2, narrowest * MOST_LABELS)
}

function sizeFor(
  { plans }: PostsData,
  columns: readonly PlanColumn[],
  labels: number,
  stage: Stage,
): SquareSize {
  const k = enlargement(stage)
  const sizes = SIDES.map((side) => ({
    side: side * k,
    gap: (side * k * 5) / 22,
    radius: (side * k) / 7,
  }))
  const smallest = sizes.at(-1) ?? { side: 12, gap: 3, radius: 2 }
  if (mostPosts(plans) > SMALL_OVER) return smallest
  const room = Math.min(...columns.map(({ width }) => width))
  // The head of the additional posts says what they are: nothing stands before their squares.
  const labelled = indentOf(stage) + (isNarrow(room, stage) ? 0 : labels)
  const rows = plans.flatMap(({ sections }) =>
    sections.flatMap((section) =>
      section.rows.map((row) => {
        return { row, before: section.id === 'additional' ? indentOf(stage) : labelled }
      }),
    ),
  )
  const fits = (words: (row: PostRow) => string) => (size: SquareSize) =>
    rows.every(({ row, before }) => {
      if (row.instead) return true
      const squares = squareList(squaresOf(row)).length * (size.side + size.gap)
      const said = words(row)
      const beside = said === '' ? 0 : labelWidth(stage, said) + stage.textSize * 0.6
      return before + squares + beside - size.gap <= room
    })
  return (
    sizes
      .filter(({ side }) => side >= LEAST_BESIDE_WORDS * k)
      .find(fits((row) => besideText(row, stage))) ??
    sizes.find(fits((row) => (row.requested ?? row.figure)?.[stage.language] ?? '')) ??
    smallest
  )
}
