import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { importsOf, importsThroughWalls } from './walls'

const SCRIPTS = /\.(ts|js|svelte)$/

const house = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .filter((path) => SCRIPTS.test(path))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }))

/** A made-up file with one import. */
const file = (path: string, text: string) => ({ path, text })

describe('the house', () => {
  test('imports go down only, and rooms on one floor do not see each other', () => {
    expect(importsThroughWalls(house)).toEqual([])
  })

  test('is read: many files, with imports found in scripts and in components', () => {
    const all = house.flatMap(importsOf)
    expect(house.length).toBeGreaterThan(20)
    expect(all.filter(({ typesOnly }) => typesOnly).length).toBeGreaterThan(10)
    expect(all.filter(({ typesOnly }) => !typesOnly).length).toBeGreaterThan(10)
  })
})

describe('an import through a wall is found', () => {
  test.each([
    ['up a floor', file('src/domain/school.ts', "import { x } from '../rules/staffing'")],
    ['up for a type', file('src/domain/school.ts', "import type { X } from '../study/study'")],
    ['engine to study', file('src/engine/world.ts', "import { z } from '../study/z'")],
    ['plans to engine', file('src/plans/campus.ts', "import { x } from '../engine/world'")],
    ['results to runs', file('src/results/bands.ts', "import { x } from '../runs/runner'")],
    [
      'charts to exports',
      file('src/charts/fan/layout.ts', "import { x } from '../../exports/svg'"),
    ],
    ['views to cli', file('src/views/word.ts', "import { x } from '../cli/list'")],
    [
      'from a component',
      file(
        'src/charts/fan/Fan.svelte',
        `<script lang="ts">
      import { x } from '../../app/study'
    </script>`,
      ),
    ],
    ['re-exported', file('src/rules/index.ts', "export * from '../plans'")],
    ['loaded later', file('src/results/bands.ts', "await import('../exports/xlsx')")],
    ['named as a type', file('src/domain/run.ts', "type X = import('../runs/runner').Runner")],
    ['named as a URL', file('src/results/x.ts', "new URL('../runs/worker.ts', import.meta.url)")],
    ['with a suffix', file('src/app/runs.ts', "import W from '../engine/w?worker&inline'")],
    ['globbed', file('src/app/library.ts', "import.meta.glob('../../scenarios/*.json')")],
    ['the engine’s code', file('src/runs/cache.ts', "import { x } from '../engine/simulate'")],
    ['zod beside z.ts', file('src/study/parse.ts', "import { z } from 'zod'")],
    ['zod’s small form', file('src/study/parse.ts', "import { z } from 'zod/mini'")],
    ['a package in a pure room', file('src/engine/world.ts', "import { sum } from 'd3-array'")],
    [
      'the engine’s code from the page',
      file('src/main.ts', "import { x } from './engine/simulate'"),
    ],
    ['Node on the page', file('src/runs/runner.ts', "import { cpus } from 'node:os'")],
    ['svelte without the page', file('src/results/frame.ts', "import { tick } from 'svelte'")],
    ['out of the project’s rooms', file('src/study/x.ts', "import x from '../../test/x'")],
  ])('%s', (_, violating) => {
    expect(importsThroughWalls([violating])).toEqual([
      expect.stringContaining(`${violating.path} imports `),
    ])
  })

  test('a file in no room', () => {
    const stray = file('src/helpers/text.ts', '')
    expect(importsThroughWalls([stray])).toEqual(['src/helpers/text.ts is in no room of the house'])
  })
})

describe('an import that the house allows passes', () => {
  test.each([
    ['down a floor', file('src/engine/world.ts', "import { x } from '../rules/staffing'")],
    ['its own room', file('src/engine/numeric/a.ts', "import { x } from '../streams'")],
    [
      'the engine’s types',
      file('src/runs/cache.ts', "import type { X } from '../engine/simulate'"),
    ],
    [
      'the worker’s door',
      file('src/runs/worker.ts', "import { simulate } from '../engine/simulate'"),
    ],
    ['the bundled studies', file('src/study/l.ts', "import.meta.glob('../../scenarios/*.json')")],
    ['zod at its door', file('src/study/z.ts', "import { z } from 'zod'")],
    ['Node in Node’s worker', file('src/runs/node-worker.ts', "import 'node:worker_threads'")],
    ['an import in a comment', file('src/domain/x.ts', "// import { x } from '../study/z'")],
    ['an import in a text', file('src/domain/x.ts', `export const x = "import '../study/z'"`)],
  ])('%s', (_, allowed) => {
    expect(importsThroughWalls([allowed])).toEqual([])
  })
})
