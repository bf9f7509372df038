import { listAssumptions } from './assumption-rows'
import { compileStudy } from './compile'
import { describePurses } from './describe-purses'
import type { Study } from './study'

/** What the prefecture grants of the posts requested, and what it keeps. */
const GUESSES: readonly string[] = ['posts.granted', 'posts.kept']

/** Figures that are nothing but an internal guess, and what others are told instead. */
export function describeInternal(study: Study) {
  const internal = new Set(
    listAssumptions(study)
      .filter(({ id, confidential }) => confidential && GUESSES.includes(id))
      .map(({ planId }) => planId),
  )
  const { authority } = describePurses(study)
  return compileStudy(study).plans.flatMap(({ id, school }) => {
    const requested = school?.additional.requested ?? 0
    if (requested === 0 || !internal.has(id)) return []
    const instead = {
      ja: `要望 ${requested}人（認められるかは${authority.ja}しだい）`,
      en: `${requested} requested (the ${authority.en} decides)`,
    }
    return [{ planId: id, measure: 'posts.prefecture.additional', requested, instead }]
  })
}
