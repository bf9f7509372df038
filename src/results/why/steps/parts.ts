import { sameBreakdown } from '../../../domain/columns'
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

/**
 * Where another figure can be asked in the cell that is asked about: no link where the run keeps no such cell, but the
 * line rests on the whole all the same.
 */
export function inCell(
  scene: Scene,
  measure: string,
  { by = scene.by, fiscalYear = scene.fiscalYear }: { by?: Breakdown; fiscalYear?: number } = {},
): Pick<Part, 'origin' | 'restsOn'> {
  const { series } = scene.request.page.result.layout
  const kept = series.some(
    (one) => one.plan === scene.plan && one.measure === measure && sameBreakdown(one.by, by),
  )
  return kept
    ? { origin: scene.figure(measure, { by, fiscalYear }) }
    : { restsOn: [scene.figure(measure, { fiscalYear })] }
}

/** Where the pupils of a cell were a year before. */
export function gradeBelow(by: Breakdown): Breakdown {
  const { grade } = by
  return typeof grade === 'number' ? { ...by, grade: grade - 1 } : by
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
