import { expect, test } from 'vitest'
import { libraryStudies } from '../../src/study/library'
import { oncePerStudy } from '../../src/study/once-per-study'

test('a question about a study is answered once, and anew for another study', () => {
  const [study] = libraryStudies()
  let asked = 0
  const lastYear = oncePerStudy(({ lastFiscalYear }) => {
    asked += 1
    return lastFiscalYear
  })
  const later = { ...study!, lastFiscalYear: study!.lastFiscalYear + 1 }
  expect([lastYear(study!), lastYear(study!)]).toEqual([
    later.lastFiscalYear - 1,
    later.lastFiscalYear - 1,
  ])
  expect(lastYear(later)).toBe(later.lastFiscalYear)
  expect(asked).toBe(2)
})
