/** A piece of an XML document, with all its signs already safe. */
export interface XmlElement {
  readonly text: string
}

type Content = string | number | readonly XmlElement[]
type Attributes = Readonly<Record<string, string | number>>

export function element(name: string, content: Content): XmlElement
export function element(name: string, attributes: Attributes, content: Content): XmlElement
export function element(name: string, ...rest: [Content] | [Attributes, Content]): XmlElement {
  const [attributes, content] = rest.length === 1 ? [{}, rest[0]] : rest
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`)
  const inside = isParts(content) ? content.map(({ text }) => text).join('') : escape(content)
  return { text: `<${name}${written.join('')}>${inside}</${name}>` }
}

export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root.text}\n`
}

const isParts = (content: Content): content is readonly XmlElement[] => typeof content === 'object'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Signs with a meaning as entities; those that XML 1.0 doesn't know are left out. */
function escape(value: string | number): string {
  return String(value)
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
}
