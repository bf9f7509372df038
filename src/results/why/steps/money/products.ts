import { pursesOf } from '../../../enough-staff/purses'
import { begin, equals, times, WHOLE_YEN, type Line, type Part } from '../../calculation'
import type { Scene } from '../../scene'

/** Yen that come out of a product, rounded to the yen. */
export const roundedYen = (part: Part): Line => equals({ ...part, note: WHOLE_YEN, within: 1 })

/** So many of something at a price; nothing where there are none. */
export function product(base: Part, price: Part, outcome: Part): Line[] {
  return base.amount === 0 ? [] : [begin(base), times(price), roundedYen(outcome)]
}

/** What one post by law costs in the year. */
export function postPart(scene: Scene, yen: number): Part {
  const { byLaw } = pursesOf(scene.request.page)
  const { salary, onCost, growth } = scene.inputs.relief!
  return {
    label: {
      ja: `${byLaw.ja}の職1人の費用（上乗せと伸びを含む）`,
      en: `Yen of a ${byLaw.en} post, with on-cost and growth`,
    },
    amount: yen,
    kind: 'yen',
    origin: scene.input(salary),
    restsOn: [scene.input(onCost), scene.input(growth)],
  }
}
