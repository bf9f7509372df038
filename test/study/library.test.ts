import { expect, test } from 'vitest'
import { compileStudy } from '../../src/study/compile'
import { isMunicipalityCode } from '../../src/study/municipality-code'
import { libraryFiles, libraryStudies, librarySurveys, scenarioIds } from '../../src/study/library'
import { formatStudy, parseStudy } from '../../src/study/parse'

test('Every scenario file is shown in the library, under its own id', () => {
  const studies = libraryStudies()
  expect(studies.map(({ id }) => id)).toEqual(libraryFiles().map(({ id }) => id))
  const shown = [...studies, ...librarySurveys()]
  expect([...scenarioIds()].sort()).toEqual(shown.map(({ id }) => id).sort())
})

test.each(libraryStudies().map((study) => [study.id, study] as const))(
  '%s compiles, and stays the same through saving and opening',
  (_id, study) => {
    expect(compileStudy(study).plans).toHaveLength(study.plans.length)
    expect(parseStudy(formatStudy(study))).toEqual({ ok: true, value: study })
  },
)

test('One study is the first to meet, and it is marked as fictional', () => {
  const heroes = libraryStudies().filter(({ card }) => card?.hero)
  expect(heroes.map(({ id }) => id)).toEqual(['aoba-city'])
  expect(heroes[0]!.card!.fictional).toBe(true)
  expect(heroes[0]!.title.ja).toContain('架空')
})

test('Fictional places have codes of a prefecture that does not exist', () => {
  for (const study of libraryStudies().filter(({ card }) => card?.fictional)) {
    expect(Number(study.prefecture.code)).toBeGreaterThan(47)
    for (const { code } of study.municipalities) {
      expect(code.slice(0, 2)).toBe(study.prefecture.code)
      expect(isMunicipalityCode(code)).toBe(true)
    }
  }
})

test.each([
  ['212016', true],
  ['011002', true],
  ['132080', true],
  ['212017', false],
])('The check digit of %s fits: %s', (code, fits) => {
  expect(isMunicipalityCode(code)).toBe(fits)
})
