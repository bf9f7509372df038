import type { Study } from './study'

/** Answers a question about a study once for as long as it is in use: studies are never changed in place. */
export function oncePerStudy<Answer>(ask: (study: Study) => Answer): (study: Study) => Answer {
  const answers = new WeakMap<Study, { readonly answer: Answer }>()
  return (study) => {
    const known = answers.get(study) ?? { answer: ask(study) }
    answers.set(study, known)
    return known.answer
  }
}
