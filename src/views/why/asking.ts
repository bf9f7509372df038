import type { Why } from '../../app/why.svelte'
import { pointName, type Point } from '../../charts'
import { asksOfPoint, type Sight } from './points'

/** What a chart is given so that its points can be asked. */
export function askablePoints(why: Why, sight?: Sight) {
  return {
    asked: why.mark,
    onask: (point: Point, place: SVGElement) => {
      const asks = asksOfPoint(point, sight)
      if (asks) why.ask(asks, { mark: pointName(point), place })
    },
  }
}
