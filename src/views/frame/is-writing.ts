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
  const stop = new AbortController()
  const { signal } = stop
  const end = ({ target }: Event) => {
    if (target) begun.delete(target)
  }
  page.addEventListener('input', ({ target }) => target && begun.add(target), { signal })
  page.addEventListener('change', end, { signal })
  page.addEventListener('focusout', end, { signal })
  // A field that takes what was typed rewrites it, after which the browser sees no change.
  page.addEventListener('keydown', (event) => isTaken(event as KeyboardEvent) && end(event), {
    signal,
  })
  return () => {
    stop.abort()
  }
}

function isTaken({ key, isComposing, target }: KeyboardEvent): boolean {
  return ['Enter', 'Escape'].includes(key) && !isComposing && target instanceof HTMLInputElement
}

/** Whether a text has been begun here, or stands here refused: undoing then belongs to the text. */
export function isBeingTyped(target: EventTarget | null): boolean {
  if (!isWriting(target) || !(target instanceof HTMLElement)) return false
  return begun.has(target) || target.getAttribute('aria-invalid') === 'true'
}
