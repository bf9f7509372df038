import type { Attachment } from 'svelte/attachments'

/**
 * Places an element by what has been computed: `{@attach styled({ left: '12px' })}`. Set through the
 * object model, because the page's security policy and its lint allow no style attributes.
 */
export function styled(properties: Readonly<Record<string, string>>): Attachment<HTMLElement> {
  return (element) => {
    for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, value)
  }
}
