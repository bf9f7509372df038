import type { Words } from '../../domain/words'
import type { Chance } from '../chance'
import { shortagesOf } from '../how-many/shortage'
import type { WhichOneInput } from '../page-input'
import type { PageReader } from '../page-reader'
import type { ComparisonCell, ComparisonRow } from '../pages'
import { DASH, NOTHING } from '../words'

/** How often a plan has too few places, counted as question 1 counts it: the middle of the waiting alone would hide it. */
export function shortOfPlacesRow(input: WhichOneInput, reader: PageReader): ComparisonRow {
  const shortages = shortagesOf(input, reader)
  const chanceOf = (index: number): Chance | null => shortages[index]?.chance ?? null
  const cell = (index: number): ComparisonCell => {
    const plan = input.plans[index]!
    const chance = chanceOf(index)
    return {
      plan,
      value: timesWords(chance),
      asks: { planId: plan.id, measure: 'pupils.waiting', about: 'chance' },
      difference: DASH,
      spoken: NOTHING,
      interval: null,
      dots: chance && chance.twentieths,
      better: null,
    }
  }
  return {
    id: 'pupils.waiting.chance',
    question: 1,
    label: { ja: '入れない生徒が出る', en: 'Some find no place' },
    unit: { ja: '20回のうち', en: 'of 20' },
    measureUnit: 'people',
    baseline: timesWords(chanceOf(input.baseline)),
    cells: input.plans.flatMap((_, index) => (index === input.baseline ? [] : [cell(index)])),
  }
}

/** 「7回」; at both ends what a number would turn into never or always. */
export function timesWords(chance: Chance | null): Words {
  if (chance === null) return DASH
  const { twentieths, share, always } = chance
  if (always || share === 0 || (twentieths > 0 && twentieths < 20))
    return { ja: `${twentieths}回`, en: `${twentieths}` }
  return twentieths === 0 ? { ja: '1回未満', en: 'under 1' } : { ja: '19回より多い', en: 'over 19' }
}
