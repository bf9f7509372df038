import { readdirSync } from 'node:fs'
import { layoutColumns } from '../../../src/domain/columns'
import type { ModelInputs } from '../../../src/domain/model-inputs'
import type { RunResult } from '../../../src/domain/run'
import { likelyFuture } from '../../../src/engine/likely'
import { prepare, simulate } from '../../../src/engine/simulate'
import type { PageInput } from '../../../src/results/page-input'
import type { WhyRequest } from '../../../src/results/why/request'
import { compileStudy } from '../../../src/study/compile'
import { declaredFigures } from '../../../src/study/declared'
import { describePlans } from '../../../src/study/describe'
import { describeInputs } from '../../../src/study/describe-inputs'
import type { Study } from '../../../src/study/study'
import { scenarioText, studyOf } from '../../study/city'

/** Every bundled study that can be run. */
export const STUDIES: readonly (readonly [string, Study])[] = readdirSync('scenarios')
  .map((name) => name.replace('.json', ''))
  .map((id) => [id, JSON.parse(scenarioText(id)) as { readonly format: string }] as const)
  .filter(([, { format }]) => format === 'manabiba-study')
  .map(([id, file]) => [id, studyOf(file)])

/** A run of a study in one chunk. */
export function runOf(inputs: ModelInputs, seed: number, replications: number): RunResult {
  return {
    engine: 'test',
    runKey: 'test',
    seed,
    replications,
    layout: layoutColumns(inputs),
    chunks: [simulate(prepare(inputs), seed, 0, replications)],
  }
}

export function pageOf(study: Study, result: RunResult): PageInput {
  const plans = describePlans(study)
  return {
    result,
    plans,
    focus: plans.length - 1,
    baseline: study.plans.findIndex(({ id }) => id === study.baseline),
    fiscalYear: result.layout.fiscalYears.at(-1)!,
    money: 'million-yen',
    viewpoint: 'municipality',
    declared: declaredFigures(study),
  }
}

/** Everything but the question, with the likely future worked out. */
export function requestOf(study: Study, replications = 40): Omit<WhyRequest, 'asks'> {
  const inputs = compileStudy(study)
  return {
    page: pageOf(study, runOf(inputs, study.seed, replications)),
    inputs,
    facts: describeInputs(study),
    likely: likelyFuture(inputs),
    influences: null,
    partner: null,
  }
}
