import { parseStudy } from './parse'
import type { Study } from './study'
import { parseSurvey } from './survey/parse-survey'
import type { Survey } from './survey/survey'

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

/** Surveys stand among the cases too, in this order, but there is nothing in them to simulate. */
const SURVEYS = ['nagano'] as const

/** @throws if a file is missing: the order is written by hand. */
export function libraryFiles(): LibraryFile[] {
  return ORDER.map((id) => ({ id, text: textOf(id) }))
}

function textOf(id: string): string {
  const text = TEXTS[`../../scenarios/${id}.json`]
  if (text === undefined) throw new Error(`The library lacks scenarios/${id}.json.`)
  return text
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

/** @throws if a bundled survey doesn't parse. */
export function librarySurveys(): Survey[] {
  return SURVEYS.map((id) => {
    const parsed = parseSurvey(textOf(id))
    if (parsed.ok) return parsed.value
    const [first] = parsed.problems
    throw new Error(`scenarios/${id}.json: ${first?.path} ${first?.message.en}`)
  })
}

/** Every file in `scenarios/`, shown or not, by name: for tests. */
export function scenarioIds(): string[] {
  return Object.keys(TEXTS).map((path) => path.replace(/^.*\/(.+)\.json$/, '$1'))
}
