import { standardsAct } from '../citations'
import type { Rule } from '../rule'

/**
 * 栄養教諭等 (8条の2) go with kitchens, not with schools: a new school fed by a joint kitchen brings
 * none unless its pupils push that kitchen over a step.
 */
export function ownKitchenPosts(pupils: number): number {
  return pupils >= 550 ? 1 : 0.25
}

/**
 * Item 2: a municipality with no joint kitchen and no big school, and one to three small schools
 * with kitchens of their own, has one post instead of quarters.
 */
export function smallKitchensOfMunicipality(schools: number): number {
  return schools >= 1 && schools <= 3 ? 1 : schools / 4
}

/** Item 3: a joint kitchen (共同調理場), by the pupils it feeds. */
export function jointKitchenPosts(pupils: number): number {
  if (pupils <= 1500) return 1
  return pupils <= 6000 ? 2 : 3
}

type NutritionGiven = { readonly kitchen: 'own' | 'joint'; readonly pupils: number }

export const nutritionRule: Rule<NutritionGiven, number> = {
  id: 'nutrition',
  words: { ja: '栄養教諭等', en: 'Nutrition teacher' },
  unit: 'posts',
  source: standardsAct('8条の2', 'art. 8-2'),
  inForce: { first: 2017 },
  examples: [
    { given: { kitchen: 'own', pupils: 549 }, value: 0.25 },
    { given: { kitchen: 'own', pupils: 550 }, value: 1 },
    { given: { kitchen: 'joint', pupils: 1500 }, value: 1 },
    { given: { kitchen: 'joint', pupils: 1501 }, value: 2 },
    { given: { kitchen: 'joint', pupils: 6000 }, value: 2 },
    { given: { kitchen: 'joint', pupils: 6001 }, value: 3 },
  ],
  apply: ({ kitchen, pupils }) =>
    kitchen === 'own' ? ownKitchenPosts(pupils) : jointKitchenPosts(pupils),
}
