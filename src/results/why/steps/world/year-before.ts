import type { Words } from '../../../../domain/words'
import type { Part } from '../../calculation'
import type { WhyFacts } from '../../request'
import { sourceOf, type Scene } from '../../scene'
import { gradeBelow, inCell } from '../parts'

/** The same figure of the year before, a grade below; before the first simulated year, its source. */
export function yearBefore(
  scene: Scene,
  measure: string,
  source: (municipality: WhyFacts['municipalities'][number]) => Words,
): Pick<Part, 'origin' | 'restsOn'> {
  const { yearIndex, fiscalYear, by } = scene
  if (yearIndex === 0) return { origin: sourceOf(scene, source) }
  return inCell(scene, measure, { by: gradeBelow(by), fiscalYear: fiscalYear - 1 })
}
