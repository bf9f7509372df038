/** So much of a study's title stands in a name that it stays within what Windows allows. */
const MOST_OF_TITLE = 40

/** 「青葉市_3 いくらかかり、誰が払うか_年度ごとの費用」: what a file is of, when it has left the page. */
export function chartFileName({
  study,
  question,
  chart,
}: Readonly<Record<'study' | 'question' | 'chart', string>>): string {
  const title = [...study].slice(0, MOST_OF_TITLE).join('')
  return [title, question, chart].filter((part) => part !== '').join('_')
}
