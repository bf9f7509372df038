import { Parser } from 'saxen'

export interface XmlNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlNode[]
  text: string
}

/** A document as another program reads it; throws where it isn't well-formed. */
export function readXml(xml: string): XmlNode {
  const document: XmlNode = { name: '', attributes: {}, children: [], text: '' }
  const open = [document]
  const parser = new Parser()
  const refuse = (problem: Error) => {
    throw problem
  }
  parser.on('error', refuse).on('warn', refuse)
  parser.on('openTag', (name, attributes) => {
    const node = { name, attributes: { ...attributes() }, children: [], text: '' }
    open.at(-1)!.children.push(node)
    open.push(node)
  })
  parser.on('closeTag', () => void open.pop())
  parser.on('text', (text, decode) => {
    open.at(-1)!.text += decode(text)
  })
  parser.parse(xml)
  return document.children[0]!
}

/** Every element below that has a name. */
export function allOf(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...allOf(child, name),
  ])
}

/** The text of a child; undefined where there is none. */
export function textOf(node: XmlNode, name: string): string | undefined {
  return node.children.find((child) => child.name === name)?.text
}
