import type { Timeline } from '../domain/timeline'
import { fieldsOf } from './fields-of'
import type { PlanEntry } from './study'

/** What a plan says of the way to its opening; null where it says nothing or founds no school. */
export function timelineOf(plan: PlanEntry): Timeline | null {
  return (fieldsOf(plan)['timeline'] ?? null) as Timeline | null
}
