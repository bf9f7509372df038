import type { Learning } from '../domain/learning'
import { fieldsOf } from './fields-of'
import type { PlanEntry } from './study'

/** What a plan says of learning; null where it says nothing or founds no school. */
export function learningOf(plan: PlanEntry): Learning | null {
  return (fieldsOf(plan)['learning'] ?? null) as Learning | null
}
