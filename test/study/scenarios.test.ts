import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { RunResult } from '../../src/domain/run'
import type { Question } from '../../src/domain/measures'
import { declaredRows } from '../../src/results/declared-rows'
import { defaultFiscalYear } from '../../src/results/fiscal-year'
import { readPage } from '../../src/results/page-reader'
import type { DeclaredRow } from '../../src/results/pages'
import { compileStudy } from '../../src/study/compile'
import { declaredFigures } from '../../src/study/declared'
import { describePlans } from '../../src/study/describe'
import type { DeclaredEntry, Study } from '../../src/study/study'
import { isSurvey } from '../../src/study/survey/parse-survey'
import { scenarioText, studyOf } from './city'
import { goldenText } from './golden-text'
import { runStudy, summaryOf } from './run-study'

const REPLICATIONS = 1000

const IDS = readdirSync('scenarios')
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace(/\.json$/, ''))
  .filter((id) => !isSurvey(scenarioText(id)))
  .sort()

const studies = IDS.map((id) => studyOf(JSON.parse(scenarioText(id)) as object))

/** Each study runs once; its file and its data are frozen while it does. */
const runs = new Map<string, Promise<RunResult>>()
function runOf(study: Study): Promise<RunResult> {
  const known = runs.get(study.id) ?? runStudy(deepFrozen(study), REPLICATIONS)
  runs.set(study.id, known)
  return known
}

describe.each(studies.map((study) => [study.id, study] as const))(
  'scenarios/%s.json',
  (id, study) => {
    test('names itself as its file is named', () => {
      expect(study.id).toBe(id)
    })

    test('compiles and runs, and stays untouched', async () => {
      const before = scenarioText(id)
      const result = await runOf(study)
      expect(result.replications).toBe(REPLICATIONS)
      expect(result.seed).toBe(1)
      expect(study).toEqual(studyOf(JSON.parse(before) as object))
      expect(scenarioText(id)).toBe(before)
    })

    test('gives the digits of its golden, which are the model’s and not the truth', async () => {
      const text = goldenText(study, await runOf(study))
      await expect(text).toMatchFileSnapshot(`goldens/${id}.json`)
    })

    test('has a future in every number: none is missing, none is infinite', async () => {
      const result = await runOf(study)
      for (const { plan, measure, by } of result.layout.series) {
        const planId = result.layout.planIds[plan]!
        for (const year of result.layout.fiscalYears) {
          const { mean, p10, p90 } = summaryOf(result, planId, measure, year, [by])
          expect([mean, p10, p90].every(Number.isFinite), `${planId} ${measure} ${year}`).toBe(true)
        }
      }
    })

    test('says everything in both languages', () => {
      for (const [path, { ja, en }] of wordsIn(study)) {
        expect(ja, path).toMatch(/\S/)
        expect(en, path).toMatch(/\S/)
        expect(en, path).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/)
      }
    })

    test('names every source it lists, and has a source for each figure it declares', () => {
      const text = JSON.stringify({ ...study, sources: [] })
      for (const source of study.sources)
        expect(text, source.id).toContain(`"source":"${source.id}"`)
    })
  },
)

describe('A golden', () => {
  test('stands for every scenario, and for nothing else', () => {
    expect(readdirSync('test/study/goldens').sort()).toEqual(IDS.map((id) => `${id}.json`))
  })

  test.each(IDS)('of %s says that it is not the truth', (id) => {
    const text = readFileSync(`test/study/goldens/${id}.json`, 'utf8')
    const { note } = JSON.parse(text) as { note: string }
    expect(note).toMatch(/^OUR MODEL’S OUTPUT AND NOT THE TRUTH/)
  })
})

const figures = studies.flatMap((study) =>
  study.declared.map((entry) => [study.id, entry.id, study, entry] as const),
)

describe('Changing a declared figure', () => {
  test.each(figures)('of %s, %s, moves no computed number', (_study, id, study) => {
    expect(compileStudy(withDeclared(study, id, raised))).toEqual(compileStudy(study))
  })

  test.each(figures)('of %s, %s, changes exactly its line', async (_study, id, study, entry) => {
    const result = await runOf(study)
    const before = rowsOf(study, result)
    const after = rowsOf(withDeclared(study, id, raised), result)
    expect(after.map((row) => row.id)).toEqual(expect.arrayContaining(before.map((row) => row.id)))
    const changed = after.filter((row) => !before.some((old) => sameRow(old, row)))
    // A figure that the source's own words work out has a second line, which shows the figure too.
    const own = entry.readings
      ? [`${id}.0`]
      : [id, ...(entry.arithmetic ? [`${id}.arithmetic`] : [])]
    expect(changed.map((row) => row.id)).toEqual(own)
  })
})

/** The figure, or its first reading where the source leaves it open, by seven more. */
function raised(entry: DeclaredEntry): DeclaredEntry {
  const [first, ...others] = entry.readings ?? []
  return first
    ? { ...entry, readings: [{ ...first, value: first.value + 7 }, ...others] }
    : { ...entry, value: (entry.value ?? 0) + 7 }
}

function withDeclared(
  study: Study,
  id: string,
  change: (entry: DeclaredEntry) => DeclaredEntry,
): Study {
  const declared = study.declared.map((entry) => (entry.id === id ? change(entry) : entry))
  return studyOf({ ...study, declared })
}

const QUESTIONS: readonly Question[] = [1, 2, 3, 4, 5, 6]

/** The declared lines of all pages. */
function rowsOf(study: Study, result: RunResult): DeclaredRow[] {
  const plans = describePlans(study)
  const input = {
    result,
    plans,
    focus: plans.length - 1,
    baseline: 0,
    fiscalYear: defaultFiscalYear(plans, result.layout.fiscalYears),
    money: 'yen',
    viewpoint: 'municipality',
    declared: declaredFigures(study),
  } as const
  const reader = readPage(input)
  return QUESTIONS.flatMap((question) => declaredRows(input, reader, question))
}

const sameRow = (a: DeclaredRow, b: DeclaredRow): boolean => JSON.stringify(a) === JSON.stringify(b)

function deepFrozen<T>(data: T): T {
  if (typeof data !== 'object' || data === null) return data
  Object.values(data).forEach(deepFrozen)
  return Object.freeze(data)
}

/** Every text in two languages, with its place. */
function wordsIn(data: unknown, path = ''): [string, { ja: string; en: string }][] {
  if (typeof data !== 'object' || data === null) return []
  if ('ja' in data && 'en' in data) return [[path, data as { ja: string; en: string }]]
  return Object.entries(data).flatMap(([key, value]) => wordsIn(value, `${path}/${key}`))
}
