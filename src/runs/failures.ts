import type { Words } from '../domain/words'

/** How a run or a question ends that could not be answered. */
export interface Failure {
  readonly status: 'failed'
  readonly message: Words
}

/** We were wrong; the sentence of the broken invariant is what the user can pass on. */
export function failedBy(error: unknown): Failure {
  const reason = error instanceof Error ? error.message : String(error)
  return {
    status: 'failed',
    message: {
      ja: `プログラムの誤りのため、計算を止めました。入力した内容は残っています。同じことが続くときは、次の文を添えて知らせてください：${reason}`,
      en: `An error of the program stopped the calculation. What you entered is kept. If it happens again, report this sentence: ${reason}`,
    },
  }
}

/** The same range has cost too many workers: memory, most likely, or a machine that forbids them. */
export const GIVEN_UP: Failure = {
  status: 'failed',
  message: {
    ja: '計算の同じ部分が三回止まったため、計算をやめました。入力した内容は残っています。ほかのタブやソフトを閉じて、もう一度計算してください。続くときは、計算の回数を減らしてください。',
    en: 'The same part of the calculation stopped three times, so it was given up. What you entered is kept. Close other tabs and programs and run it again; if that does not help, use fewer replications.',
  },
}
