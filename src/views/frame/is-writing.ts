const WITHOUT_TEXT = new Set(['button', 'checkbox', 'file', 'radio', 'range', 'reset', 'submit'])

/** Whether keys that are pressed here are letters of a text, or choices in a list. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !WITHOUT_TEXT.has(target.type)
  return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName)
}
