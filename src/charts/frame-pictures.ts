import { getContext, setContext } from 'svelte'
import { factsLine, type FileFact } from './file-facts'
import { placed, type Mark, type Picture } from './marks'
import { estimateTextWidth } from './text-width'

/** A chart as its frame knows it: where it stands, and what a file shows of it. */
export interface FramedChart {
  readonly element: () => Element | null
  readonly picture: () => Picture
}

/** The charts of one frame; each announces itself, so that a file holds all of them as they stand. */
export class FramePictures {
  readonly #charts = new Set<FramedChart>()

  add(chart: FramedChart): () => void {
    this.#charts.add(chart)
    return () => this.#charts.delete(chart)
  }

  /** One picture of the frame's box, under its title, with a margin: what a file shows. */
  compose(box: Element, { title, subtitle, facts }: FileWords): Picture {
    const frame = box.getBoundingClientRect()
    const marks = titleMarks(title, subtitle)
    let [width, height] = [frame.width, frame.height]
    for (const chart of this.#charts) {
      const at = chart.element()?.getBoundingClientRect()
      if (!at) continue
      const picture = chart.picture()
      const [x, y] = [Math.round(at.left - frame.left), Math.round(at.top - frame.top)]
      marks.push(placed(picture, x + MARGIN, y + HEAD))
      width = Math.max(width, x + picture.width)
      height = Math.max(height, y + picture.height)
    }
    const below = factLines(facts, width)
    const foot = below.length * FACT_STEP
    marks.push(...below.map((text, line) => factMark(text, height + HEAD + (line + 1) * FACT_STEP)))
    const size = { width: width + 2 * MARGIN, height: height + HEAD + foot + MARGIN }
    return { ...size, marks, readings: [], nearest: 'point' }
  }
}

/** What a file says beside the picture. */
export interface FileWords {
  readonly title: string
  readonly subtitle: string
  /** Below the picture, in the page's order. */
  readonly facts: readonly FileFact[]
}

const FACT_SIZE = 14
const FACT_STEP = 20

function factMark(text: string, y: number): Mark {
  return { type: 'text', x: MARGIN, y, text, size: FACT_SIZE, ink: 'text-2' }
}

/** As many facts in a line as the picture is wide. */
export function factLines(facts: readonly FileFact[], width: number): readonly string[] {
  const lines: FileFact[][] = []
  for (const fact of facts) {
    const line = [...(lines.at(-1) ?? []), fact]
    const fits = lines.length > 0 && estimateTextWidth(factsLine(line), FACT_SIZE) <= width
    if (fits) lines.splice(-1, 1, line)
    else lines.push([fact])
  }
  return lines.map(factsLine)
}

const MARGIN = 16
const HEAD = 52

function titleMarks(title: string, subtitle: string): Mark[] {
  const y = MARGIN + 18
  const after = MARGIN + estimateTextWidth(title, 18, true) + 12
  return [
    { type: 'text', x: MARGIN, y, text: title, size: 18, ink: 'text', bold: true },
    { type: 'text', x: after, y, text: subtitle, size: 14, ink: 'text-2' },
  ]
}

const KEY = Symbol('the pictures of a chart frame')

export function provideFramePictures(): FramePictures {
  return setContext(KEY, new FramePictures())
}

/** Null where a chart stands without a frame. */
export function framePictures(): FramePictures | null {
  return getContext<FramePictures | undefined>(KEY) ?? null
}
