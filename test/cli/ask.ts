import { commandLine } from '../../src/cli/command-line'
import type { ExitCode, Outside } from '../../src/cli/terminal'

export interface Asked {
  readonly code: ExitCode
  /** What stands on standard output. */
  readonly answer: string
  /** What stands on standard error. */
  readonly beside: string
}

/** Runs the command line in this process, as a shell would, without a worker bundle. */
export async function ask(
  line: readonly string[],
  surroundings: Partial<Outside> = {},
): Promise<Asked> {
  let answer = ''
  let beside = ''
  const code = await commandLine(
    line,
    {
      environment: {},
      cores: 1,
      today: '2026-04-01',
      workerScript: new URL('file:///nowhere'),
      watched: false,
      writeAnswer: (text) => (answer += text),
      writeBeside: (text) => (beside += text),
      ...surroundings,
    },
    '9.9.9',
  )
  return { code, answer, beside }
}
