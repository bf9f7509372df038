import type { ModelInputs } from '../domain/model-inputs'
import type { Words } from '../domain/words'
import { compileStudy } from '../study/compile'
import type { Study } from '../study/study'
import type { Arguments } from './arguments'
import { readPlannedStudy, refuse } from './planned-study'
import {
  mostReplications,
  readRunSettings,
  tooManyReplications,
  type RunSettings,
} from './run-settings'
import type { ExitCode, Terminal } from './terminal'

/** A study that a command can run, with what it was told of the run. */
export interface SimulableStudy {
  readonly study: Study
  readonly inputs: ModelInputs
  readonly settings: RunSettings
  readonly seed: number
}

/** Reads the one file that a command names; what is wrong has been said, and the code says whose fault it is. */
export async function readSimulableStudy(
  given: Arguments,
  terminal: Terminal,
  oneFile: Words,
): Promise<SimulableStudy | ExitCode> {
  const settings = readRunSettings(given, terminal.cores)
  if (!settings.ok) return refuse(terminal, settings.problems)
  const study = await readPlannedStudy(given.names, terminal, oneFile)
  if (typeof study === 'number') return study
  const inputs = compileStudy(study)
  const most = mostReplications(inputs)
  if (settings.value.replications > most) return refuse(terminal, tooManyReplications(most))
  const seed = settings.value.seed ?? study.seed
  return { study, inputs, settings: settings.value, seed }
}
