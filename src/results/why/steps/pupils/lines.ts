import type { QuantityIndex } from '../../../../domain/model-inputs'
import type { Words } from '../../../../domain/words'
import { begin, wholePeople, type Line, type Part } from '../../calculation'
import type { Scene } from '../../scene'
import { result, timesShare } from '../parts'

/** The asked figure as a share of other people, in whole people; `within` counts what is rounded. */
export function shareOf(
  scene: Scene,
  base: Part,
  share: { readonly label: Words; readonly quantity: QuantityIndex },
  within: number,
): Line[] {
  const note = within > 0 ? wholePeople(scene.cells) : null
  return [
    begin(base),
    timesShare(scene, share.label, share.quantity),
    result(scene, { within, note }),
  ]
}

/** An amount of people that luck makes whole, cell by cell. */
export function roundedPeople(scene: Scene, label: Words, amount: number, within: number): Part {
  return { label, amount, kind: 'people', note: wholePeople(scene.cells), within }
}
