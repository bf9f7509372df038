import { getContext, setContext } from 'svelte'
import { placed, type Mark, type Picture } from './marks'

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

  /** One picture of the frame's box. */
  compose(box: Element): Picture {
    const frame = box.getBoundingClientRect()
    const marks: Mark[] = []
    let [width, height] = [frame.width, 0]
    for (const chart of this.#charts) {
      const at = chart.element()?.getBoundingClientRect()
      if (!at) continue
      const picture = chart.picture()
      const [x, y] = [Math.round(at.left - frame.left), Math.round(at.top - frame.top)]
      marks.push(placed(picture, x, y))
      width = Math.max(width, x + picture.width)
      height = Math.max(height, y + picture.height)
    }
    return { width, height, marks, readings: [], nearest: 'point' }
  }
}

const KEY = Symbol('the pictures of a chart frame')

export function provideFramePictures(): FramePictures {
  return setContext(KEY, new FramePictures())
}

/** Null where a chart stands without a frame. */
export function framePictures(): FramePictures | null {
  return getContext<FramePictures | undefined>(KEY) ?? null
}
