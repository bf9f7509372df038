import type { Breakdown } from '../../src/domain/measures'
import type { RunResult } from '../../src/domain/run'
import { readYear } from '../../src/results/column'
import type { Summary } from '../../src/results/pages'
import { summarizeSamples } from '../../src/results/summary'
import { inProcessRunner } from '../../src/runs/in-process'
import { compileStudy } from '../../src/study/compile'
import type { Study } from '../../src/study/study'

/** Runs a study in this thread, with its own seed. */
export async function runStudy(study: Study, replications: number): Promise<RunResult> {
  const request = { inputs: compileStudy(study), seed: study.seed, replications }
  const outcome = await inProcessRunner().run(request)
  if (outcome.status !== 'done') throw new Error(`The run of ${study.id} is ${outcome.status}.`)
  return outcome.result
}

/** The samples of a measure, added up over several cells of it: one, the whole, by default. */
export function samplesOf(
  result: RunResult,
  plan: string,
  measure: string,
  fiscalYear: number,
  cells: readonly Breakdown[] = [{}],
): Float64Array {
  const index = result.layout.planIds.indexOf(plan)
  const columns = cells.map((by) => readYear(result, index, measure, fiscalYear, by))
  return Float64Array.from({ length: result.replications }, (_, r) =>
    columns.reduce((sum, column) => sum + column[r]!, 0),
  )
}

export function summaryOf(...of: Parameters<typeof samplesOf>): Summary {
  return summarizeSamples(samplesOf(...of))
}
