import type { QuantityIndex } from '../../../domain/model-inputs'
import type { Breakdown } from '../../../domain/measures'
import type { Words } from '../../../domain/words'
import { kindOfMeasure } from '../../page-reader'
import { equals, times, type Line, type Part } from '../calculation'
import type { OpenSchool, Scene } from '../scene'

/** How a measure comes about that every plan has. */
export type Steps = (scene: Scene) => Line[]

/** How a measure comes about once the school is open. */
export type SchoolSteps = (scene: Scene, school: OpenSchool) => Line[]

/** Another figure of the plan in this year, which can be asked in turn. */
export function figurePart(scene: Scene, measure: string, by: Breakdown = {}): Part {
  return {
    label: scene.label(measure),
    amount: scene.value(measure, { by }),
    kind: kindOfMeasure(measure),
    origin: scene.figure(measure, { by }),
  }
}

/** The asked figure itself, which the lines above come to. */
export function result(scene: Scene, more: Partial<Part> = {}): Line {
  const { measure } = scene.asks
  return equals({
    label: scene.label(measure),
    amount: scene.value(measure, { by: scene.by }),
    kind: kindOfMeasure(measure),
    ...more,
  })
}

/** Times a share that the study states, at its likely value. */
export function timesShare(scene: Scene, label: Words, quantity: QuantityIndex): Line {
  return times({
    label,
    amount: scene.likely(quantity),
    kind: 'share',
    origin: scene.input(quantity),
  })
}
