import { describe, expect, it } from 'vitest'
import { Explanations, type Question } from '../../src/app/explanations.svelte'
import type { Influence } from '../../src/domain/influence'
import type { LikelyFuture } from '../../src/domain/likely'
import type { ModelInputs } from '../../src/domain/model-inputs'
import type { RunResult } from '../../src/domain/run'
import type { Explainer, Outcome } from '../../src/runs/runner'

const inputs = () => ({}) as ModelInputs
const likely = {} as LikelyFuture
const influences: readonly Influence[] = []
const partner = {} as RunResult
const rest = () => new Promise((resolve) => setTimeout(resolve))

/** Notes what it is asked, and answers everything at once. */
function explainer(answer: Outcome<LikelyFuture> = { status: 'done', value: likely }) {
  const asked: string[] = []
  const aborted: AbortSignal[] = []
  const note = (what: string, signal?: AbortSignal) => {
    asked.push(what)
    if (signal) aborted.push(signal)
  }
  const noted: Explainer = {
    explain: (_, options) => (note('explain', options?.signal), Promise.resolve(answer)),
    weigh: (_, options) => (
      note('weigh', options?.signal),
      Promise.resolve({ status: 'done', value: influences })
    ),
    partner: (_, options) => (
      note('partner', options?.signal),
      Promise.resolve({ status: 'done', result: partner, healed: false })
    ),
  }
  return { noted, asked, aborted }
}

const question = (of: ModelInputs, changes: Partial<Question> = {}): Question => ({
  inputs: of,
  seed: 1,
  figure: 'demand',
  samples: () => new Float64Array(4),
  ...changes,
})

describe('what an explanation needs', () => {
  it('is the future of even luck at once, and weights and partners when the run is through', async () => {
    const { noted, asked } = explainer()
    const explanations = new Explanations(noted)
    const run = inputs()
    explanations.seek(question(run, { samples: null }))
    await rest()
    expect(asked).toEqual(['explain'])
    expect(explanations.likelyOf(run)).toBe(likely)
    explanations.seek(question(run))
    await rest()
    expect(asked).toEqual(['explain', 'weigh', 'partner'])
    expect(explanations.influencesOn('demand')).toBe(influences)
    expect(explanations.partnerOf(run)).toBe(partner)
  })

  it('is asked for once for a run, and its weights once for a figure', async () => {
    const { noted, asked } = explainer()
    const explanations = new Explanations(noted)
    const run = inputs()
    for (const figure of ['demand', 'demand', 'cost', 'cost']) {
      explanations.seek(question(run, { figure }))
      explanations.seek(question(run, { figure }))
      await rest()
    }
    expect(asked).toEqual(['explain', 'weigh', 'partner', 'weigh'])
    expect(explanations.influencesOn('demand')).toBeNull()
  })

  it('gives up what newer inputs have overtaken, and keeps the weights until the new ones are there', async () => {
    const { noted, aborted } = explainer()
    const explanations = new Explanations(noted)
    const [before, after] = [inputs(), inputs()]
    explanations.seek(question(before))
    await rest()
    explanations.seek(question(after, { samples: null }))
    expect(explanations.likelyOf(after)).toBeNull()
    expect(explanations.influencesOn('demand')).toBe(influences)
    explanations.seek(question(inputs(), { samples: null }))
    expect(aborted.at(-2)?.aborted).toBe(true)
    await rest()
    expect(explanations.likelyOf(after)).toBeNull()
  })

  it('tells what went wrong, and does not try it again and again', async () => {
    const message = { ja: '計算が止まりました', en: 'The calculation stopped' }
    const { noted, asked } = explainer({ status: 'failed', message })
    const explanations = new Explanations(noted)
    const run = inputs()
    explanations.seek(question(run, { samples: null }))
    await rest()
    explanations.seek(question(run, { samples: null }))
    await rest()
    expect(explanations.failure).toEqual(message)
    expect(asked).toEqual(['explain'])
  })
})
