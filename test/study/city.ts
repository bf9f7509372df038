import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseStudy } from '../../src/study/parse'
import type { Study } from '../../src/study/study'

/** The text of a bundled study. */
export function scenarioText(id: string): string {
  return readFileSync(fileURLToPath(new URL(`../../scenarios/${id}.json`, import.meta.url)), 'utf8')
}

type Loose = Record<string, unknown>

/** The city's file, for tests to change as they like: where it ends in unknown, anything may stand. */
export interface Draft extends Loose {
  assumptions: Loose
  prefecture: Loose
  municipalities: MunicipalityDraft[]
  plans: Loose[]
}

export interface MunicipalityDraft extends Loose {
  pupils: { byFiscalYear: Record<string, unknown[]>; source: unknown }
  nonAttending?: Loose
  agesOnJanuaryFirst?: Loose
}

export function cityDraft(): Draft {
  return JSON.parse(scenarioText('aoba-city')) as Draft
}

/** @throws if the study doesn't parse. */
export function studyOf(draft: object): Study {
  const parsed = parseStudy(JSON.stringify(draft))
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message.en).join(' '))
  return parsed.value
}

export const city = studyOf(cityDraft())

/** The city's study with something changed in its file. */
export function cityWith(change: (draft: Draft) => void): Study {
  const draft = cityDraft()
  change(draft)
  return studyOf(draft)
}
