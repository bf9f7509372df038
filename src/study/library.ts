import { parseStudy } from './parse'
import type { Study } from './study'

/** A study that is bundled with the product, as its file has it. */
export interface LibraryFile {
  readonly id: string
  readonly text: string
}

/** The order in which the library shows them; a file that isn't named here is not shown. */
const ORDER = ['aoba-city', 'soujun', 'hashiuchi', 'blank'] as const

const TEXTS: Readonly<Record<string, string>> = import.meta.glob('../../scenarios/*.json', {
  eager: true,
  query: '?raw',
  import: 'default',
})

/** @throws if a file is missing: the order is written by hand. */
export function libraryFiles(): LibraryFile[] {
  return ORDER.map((id) => {
    const text = TEXTS[`../../scenarios/${id}.json`]
    if (text === undefined) throw new Error(`The library lacks scenarios/${id}.json.`)
    return { id, text }
  })
}

/** @throws if a bundled study doesn't parse: a test keeps that from being shipped. */
export function libraryStudies(): Study[] {
  return libraryFiles().map(({ id, text }) => {
    const parsed = parseStudy(text)
    if (parsed.ok) return parsed.value
    const [first] = parsed.problems
    throw new Error(`scenarios/${id}.json: ${first?.path} ${first?.message.en}`)
  })
}

/** Every file in `scenarios/`, shown or not, by name: for tests. */
export function scenarioIds(): string[] {
  return Object.keys(TEXTS).map((path) => path.replace(/^.*\/(.+)\.json$/, '$1'))
}
