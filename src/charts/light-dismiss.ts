/**
 * Closes an open `<details>` that works as a menu: with Escape, which gives the focus back to its summary, when the
 * focus goes elsewhere, and when anything outside of it is pressed.
 */
export function lightDismiss(details: HTMLDetailsElement): () => void {
  const isOutside = (target: EventTarget | null) =>
    target instanceof Node && !details.contains(target)
  const onkeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !details.open) return
    event.stopPropagation()
    closeMenu(details)
  }
  const onfocusout = ({ relatedTarget }: FocusEvent) => {
    if (isOutside(relatedTarget)) details.open = false
  }
  const onpointerdown = ({ target }: PointerEvent) => {
    if (isOutside(target)) details.open = false
  }
  details.addEventListener('keydown', onkeydown)
  details.addEventListener('focusout', onfocusout)
  document.addEventListener('pointerdown', onpointerdown)
  return () => {
    details.removeEventListener('keydown', onkeydown)
    details.removeEventListener('focusout', onfocusout)
    document.removeEventListener('pointerdown', onpointerdown)
  }
}

/** Closes a menu of which something was chosen; what opened it has the focus again. */
export function closeMenu(details: HTMLDetailsElement): void {
  if (!details.open) return
  details.open = false
  details.querySelector('summary')?.focus()
}
