import type { Words } from '../domain/words'

type Path = readonly PropertyKey[]

/** What the keys of a field with many parts are called, and which of them tell nothing by themselves. */
export interface PartNames {
  readonly names: Readonly<Record<string, Words>>
  readonly unsaid: ReadonlySet<string>
  /** Keys that are data themselves, under the key above them. */
  readonly own?: (above: PropertyKey | undefined, key: string) => Words | null
}

/** 「工程『開設の決定』・所要」 of `tasks[3].duration`; the path begins within the field. */
export function placeWithin(parts: PartNames, field: unknown, path: Path): Words | null {
  const words: Words[] = []
  let here = field
  path.forEach((key, depth) => {
    here = childOf(here, key)
    const text = String(key)
    if (typeof key === 'number') words.push(entryWords(here, key))
    else if (!parts.unsaid.has(text))
      words.push(parts.own?.(path[depth - 1], text) ?? parts.names[text] ?? plain(text))
  })
  if (words.length === 0) return null
  return {
    ja: words
      .map(({ ja }) => ja)
      .join('・')
      .replaceAll('・『', '『'),
    en: words
      .map(({ en }) => en)
      .join(', ')
      .replaceAll(', “', ' “'),
  }
}

function childOf(data: unknown, key: PropertyKey): unknown {
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, key)) return undefined
  return (data as Record<PropertyKey, unknown>)[key]
}

/** An entry by its name where it has one, else by its number. */
function entryWords(entry: unknown, index: number): Words {
  const name = childOf(entry, 'name')
  const [ja, en] = [childOf(name, 'ja'), childOf(name, 'en')]
  if (typeof ja !== 'string' || ja === '')
    return { ja: `${index + 1}番目`, en: `entry ${index + 1}` }
  const english = typeof en === 'string' && en !== '' ? en : ja
  return { ja: `『${shortened(ja)}』`, en: `“${shortened(english)}”` }
}

function shortened(text: string): string {
  const characters = Array.from(text)
  return characters.length <= 40 ? text : `${characters.slice(0, 40).join('')}…`
}

const plain = (text: string): Words => ({ ja: shortened(text), en: shortened(text) })
