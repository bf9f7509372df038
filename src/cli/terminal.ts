import type { Language, Words } from '../domain/words'

/** What the program is given by the machine; a test gives something else. */
export interface Outside {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly cores: number
  /** YYYY-MM-DD, where the user is. */
  readonly today: string
  /** The bundle that serves the engine in a thread. */
  readonly workerScript: URL
  /** Whether somebody watches what is said beside the answer. */
  readonly watched: boolean
  writeAnswer(text: string): void
  writeBeside(text: string): void
}

/** What a command may do: answer in one language, and talk beside it. */
export interface Terminal {
  readonly language: Language
  readonly cores: number
  readonly today: string
  readonly workerScript: URL
  /** Standard output holds the answer and nothing else. */
  print(text: string): void
  /** All else: problems and remarks. */
  say(words: Words): void
  /** Overwrites the line of progress, null takes it away; without effect where nobody watches. */
  showProgress(words: Words | null): void
}

/** 0 well, 1 a problem in a study (or in us), 2 a command that can't be understood. */
export type ExitCode = 0 | 1 | 2

const TO_LINE_START = '\r\u001b[K'

export function openTerminal(outside: Outside, language: Language): Terminal {
  const { cores, today, workerScript, watched } = outside
  return {
    language,
    cores,
    today,
    workerScript,
    print: (text) => outside.writeAnswer(text),
    say: (words) => outside.writeBeside(`${words[language]}\n`),
    showProgress: (words) => {
      if (watched) outside.writeBeside(`${TO_LINE_START}${words?.[language] ?? ''}`)
    },
  }
}

/** Text that others wrote, on one line and without control characters, which could rule the terminal. */
export function plain(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
}
