const WITHOUT_TEXT = new Set(['button', 'checkbox', 'file', 'radio', 'range', 'reset', 'submit'])

/** Whether keys that are pressed here are letters of a text, or choices in a list. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !WITHOUT_TEXT.has(target.type)
  return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName)
}

/** Elements in which something was typed that nobody has taken yet. */
const begun = new WeakSet<EventTarget>()

/** Follows what is typed, so that undoing can tell a letter from a change; answers how to stop. */
export function followTyping(page: EventTarget): () => void {
  const begin = ({ target }: Event) => {
    if (target) begun.add(target)
  }
  const end = ({ target }: Event) => {
    if (target) begun.delete(target)
  }
  page.addEventListener('input', begin)
  for (const taken of ['change', 'focusout']) page.addEventListener(taken, end)
  return () => {
    page.removeEventListener('input', begin)
    for (const taken of ['change', 'focusout']) page.removeEventListener(taken, end)
  }
}

/** Whether a text has been begun here, or stands here refused: undoing then belongs to the text. */
export function isBeingTyped(target: EventTarget | null): boolean {
  if (!isWriting(target) || !(target instanceof HTMLElement)) return false
  return begun.has(target) || target.getAttribute('aria-invalid') === 'true'
}
