import type { Application } from '../domain/application'
import { fieldsOf } from './fields-of'
import type { PlanEntry } from './study'

const EMPTY: Application = { texts: {}, pupils: null, subjects: {} }

/** What a plan says of its application; empty where it says nothing yet. */
export function applicationOf(plan: PlanEntry): Application {
  return (fieldsOf(plan)['application'] as Application | null | undefined) ?? EMPTY
}

/** Whether the application says anything that isn't known from elsewhere. */
export function isEmptyApplication({ texts, pupils, subjects }: Application): boolean {
  return pupils === null && Object.keys(texts).length === 0 && Object.keys(subjects).length === 0
}
