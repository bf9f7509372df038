import type { ModelInputs } from '../../domain/model-inputs'
import type { Question } from '../../app/explanations.svelte'
import type { PageInput } from '../../results/page-input'
import type { Asks } from '../../results/pages'
import { samplesAsked } from '../../results/why/samples-asked'

/** A figure of the run on screen as a question; it can be weighed once the run is through. */
export function questionOf(
  asks: Asks,
  page: PageInput,
  { inputs, seed }: { readonly inputs: ModelInputs; readonly seed: number },
  isThrough: boolean,
): Question {
  return {
    inputs,
    seed,
    figure: figureName(asks, page),
    samples: isThrough ? () => samplesAsked(page, asks) : null,
  }
}

/** Names a figure among all of a run: the same words for the year looked at and the year itself. */
export function figureName(
  asks: Asks,
  page: Pick<PageInput, 'plans' | 'fiscalYear' | 'baseline'>,
): string {
  const { planId, measure, by = {}, about = 'value' } = asks
  const baselineId = page.plans[page.baseline]?.id
  const against = about === 'difference' ? (asks.against ?? baselineId) : null
  return JSON.stringify([planId, measure, by, asks.fiscalYear ?? page.fiscalYear, about, against])
}
