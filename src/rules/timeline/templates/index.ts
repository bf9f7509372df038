import { branchChofu } from './branch-chofu'
import { campusGifu } from './campus-gifu'
import { naganoExample } from './nagano-example'
import { programmeYear } from './programme-year'
import type { TimelineTemplate } from './template'

export type { TimelineTemplate } from './template'

/** The timelines that a plan can begin with, in the order in which they are offered. */
export const TIMELINE_TEMPLATES: readonly TimelineTemplate[] = [
  campusGifu,
  branchChofu,
  naganoExample,
  programmeYear,
]

export function findTemplate(id: string): TimelineTemplate | undefined {
  return TIMELINE_TEMPLATES.find((template) => template.id === id)
}
