import type { RunResult } from '../../src/domain/run'
import { runReport } from '../../src/results/run-report'
import { describePlans } from '../../src/study/describe'
import { libraryStudies } from '../../src/study/library'
import type { Study } from '../../src/study/study'
import { studyWarnings } from '../../src/study/warnings'

/** A study of the library by its id. */
export function bundledStudy(id: string): Study {
  const study = libraryStudies().find((bundled) => bundled.id === id)
  if (!study) throw new Error(`The library has no study "${id}".`)
  return study
}

/** The report as the command line prints it. */
export function reportOf(study: Study, result: RunResult): string {
  const report = runReport(result, {
    plans: describePlans(study),
    baseline: study.plans.findIndex(({ id }) => id === study.baseline),
    warnings: studyWarnings(study).map(({ message }) => message),
  })
  return `${JSON.stringify(report, null, 2)}\n`
}
