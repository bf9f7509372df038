import type { Words } from '../domain/words'
import type { Arguments, FlagSpec } from './arguments'
import type { ExitCode, Terminal } from './terminal'

/** One verb of the command line. */
export interface Command {
  readonly name: string
  /** What follows the name, e.g. `FILE…`. */
  readonly operands: string
  readonly summary: Words
  readonly flags: readonly FlagSpec[]
  /** True where the command reads flags that only it knows. */
  readonly readsOwnFlags?: true
  run(given: Arguments, terminal: Terminal): Promise<ExitCode>
}

export const JSON_FLAG: FlagSpec = {
  flag: 'json',
  takes: 'nothing',
  words: { ja: '結果をJSONで出す', en: 'print the answer as JSON' },
}
