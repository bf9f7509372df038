import { expect, test } from 'vitest'
import { BENCHMARKS } from '../../src/rules/benchmarks'
import soujun from '../../scenarios/soujun.json'
import hashiuchi from '../../scenarios/hashiuchi.json'

const figures = (id: string) => BENCHMARKS.find((school) => school.id === id)!.figures

test('Benchmarks are five schools, each figure with a source and a confidence', () => {
  expect(BENCHMARKS.map(({ id }) => id)).toEqual([
    'soujun',
    'hashiuchi',
    'neiro',
    'takaosan',
    'kumanoe',
  ])
  for (const school of BENCHMARKS)
    for (const { value, source } of Object.values(school.figures)) {
      expect(value).toBeGreaterThan(0)
      expect(source.title.ja).not.toBe('')
      expect(['S', 'F']).toContain(source.confidence)
    }
})

test('What the library’s cases declare is what the benchmarks say', () => {
  const declared = (entries: readonly { id: string; value: number | null }[], id: string) =>
    entries.find((entry) => entry.id === id)?.value
  expect(figures('soujun').places!.value).toBe(declared(soujun.declared, 'places'))
  expect(figures('hashiuchi').enrolled!.value).toBe(declared(hashiuchi.declared, 'enrolled'))
  expect(figures('hashiuchi').prefecturePosts!.value).toBe(
    declared(hashiuchi.declared, 'metropolitan-posts'),
  )
})
