/** Answers the same question a second time without working it out again. */
export function remembered<Question extends readonly unknown[], Answer>(
  ask: (...question: Question) => Answer,
): (...question: Question) => Answer {
  const answers = new Map<string, Answer>()
  return (...question) => {
    const key = JSON.stringify(question)
    if (!answers.has(key)) answers.set(key, ask(...question))
    return answers.get(key) as Answer
  }
}
