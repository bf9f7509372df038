import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MaskedReport } from '../../src/results/masking/report'
import type { RunReport } from '../../src/results/run-report'
import { libraryFiles, librarySurveys } from '../../src/study/library'
import { ask } from './ask'

const AOBA = libraryFiles().find(({ id }) => id === 'aoba-city')!.text

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'manabiba-cli-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

/** The city's study with something changed. */
function changed(change: (study: Record<string, unknown>) => void): string {
  const study = JSON.parse(AOBA) as Record<string, unknown>
  change(study)
  return JSON.stringify(study)
}

describe('a command that cannot be understood', () => {
  test.each([
    [[], 'まなびば'],
    [['frobnicate'], '「frobnicate」という命令はありません'],
    [['run'], 'ファイルを一つ指定'],
    [['run', 'a.json', 'b.json'], 'ファイルを一つ指定'],
    [['run', 'nowhere.json'], 'そのファイルも'],
    [['run', 'aoba-city', '--replications', '-5'], '「-5」は使えません'],
    [['run', 'aoba-city', '--replications', '1e9'], '「1e9」は使えません'],
    [['run', 'aoba-city', '--replications', 'abc'], '「abc」は使えません'],
    [['run', 'aoba-city', '--seed', '4294967296'], '4,294,967,295'],
    [['run', 'aoba-city', '--workers', '0'], '1から64'],
    [['run', 'aoba-city', '--fast'], '--fast という指定はありません'],
    [['check'], '確かめるファイル'],
    [['check', 'nowhere.json'], 'nowhere.json: '],
    [['check', '.'], 'フォルダーです'],
    [['list', 'all'], '名前は要りません'],
    [['rule', 'no-such-rule'], 'teacher-quota'],
    [['rule', 'teacher-quota'], '--school'],
    [['rule', 'teacher-quota', '--school', 'high', '--classes', '3'], 'junior-high'],
    [['rule', 'teacher-quota', '3', '--school', 'junior-high'], '余分です'],
    [['list', '--language', 'fr'], 'ja（日本語）'],
  ])('%j says so and ends with 2', async (line, sentence) => {
    const { code, answer, beside } = await ask(line)
    expect(beside).toContain(sentence)
    expect(answer).toBe('')
    expect(code).toBe(2)
  })
})

test('an error of ours is a sentence to pass on and ends with 1, without the lines it came from', async () => {
  const writeAnswer = () => {
    throw new Error('The answer has no end.')
  }
  const { code, beside } = await ask(['list'], { writeAnswer })
  expect(beside).toMatch(/知らせてください：The answer has no end\.\n$/)
  expect(code).toBe(1)
})

describe('the language', () => {
  test.each([
    [{}, '命令はありません'],
    [{ LANG: 'C.UTF-8' }, '命令はありません'],
    [{ LANG: 'ja_JP.UTF-8' }, '命令はありません'],
    [{ LANG: 'en_US.UTF-8' }, 'There is no command'],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'ja_JP.UTF-8' }, '命令はありません'],
  ])('follows the surroundings %j, Japanese first', async (environment, sentence) => {
    expect((await ask(['frobnicate'], { environment })).beside).toContain(sentence)
  })

  test.each([
    [['--language', 'en', 'frobnicate']],
    [['frobnicate', '--language', 'en']],
    [['frobnicate', '--language=en']],
  ])('is the one asked for: %j', async (line) => {
    expect((await ask(line)).beside).toContain('There is no command')
  })
})

describe('help and version', () => {
  test.each([[['--help']], [['-h']], [['--help', '--language', 'en']]])(
    '%j names every command',
    async (line) => {
      const { code, answer } = await ask(line)
      expect(code).toBe(0)
      for (const verb of ['list', 'check FILE', 'run FILE', 'rule NAME', 'schema'])
        expect(answer).toContain(verb)
    },
  )

  test('of one command explains its flags', async () => {
    const { code, answer } = await ask(['run', '--help'])
    expect(code).toBe(0)
    expect(answer).toContain('--replications N')
  })

  test('the version is that of the product', async () => {
    expect(await ask(['--version'])).toEqual({ code: 0, answer: 'manabiba 9.9.9\n', beside: '' })
  })
})

describe('list', () => {
  const shown = [...libraryFiles(), ...librarySurveys()].map(({ id }) => id)

  test('has a line for each study and each survey of the library', async () => {
    const { code, answer } = await ask(['list'])
    expect(code).toBe(0)
    expect(answer.trimEnd().split('\n')).toHaveLength(shown.length)
    expect(answer).toMatch(/^aoba-city +青葉市/m)
    expect(answer).toMatch(/^nagano +長野県のワーキンググループ/m)
  })

  test('is JSON on request', async () => {
    const { answer } = await ask(['list', '--json'])
    const ids = (JSON.parse(answer) as { id: string }[]).map(({ id }) => id)
    expect(ids).toEqual(shown)
  })
})

describe('A survey', () => {
  const NAGANO = readFileSync('scenarios/nagano.json', 'utf8')

  test('is checked like a study', async () => {
    expect(await ask(['check', 'nagano'])).toMatchObject({ code: 0, answer: '' })
    const path = await file('survey.json', NAGANO.replace('"total": 77', '"total": 78'))
    const { code, answer } = await ask(['check', path])
    expect(code).toBe(1)
    expect(answer).toContain('内訳の合計と同じ77にするか')
  })

  test('is not run: it has no plans, and that is said', async () => {
    const { code, answer, beside } = await ask(['run', 'nagano'])
    expect([code, answer]).toEqual([2, ''])
    expect(beside).toContain('案がありません')
  })
})

describe('check', () => {
  test('a study without a problem is 0, with nothing on standard output', async () => {
    const path = await file('good.json', AOBA)
    expect(await ask(['check', path])).toMatchObject({ code: 0, answer: '' })
    expect(await ask(['check', 'aoba-city'])).toMatchObject({ code: 0, answer: '' })
  })

  test('says how many unstated inputs are assumed by the library, and how many unconfirmed', async () => {
    const counts = async (path: string) => {
      const { beside } = await ask(['check', path])
      const found = /ライブラリの仮定のままが(\d+)件、未確認が(\d+)件/.exec(beside)
      return [Number(found![1]), Number(found![2])]
    }
    const [assumed, unconfirmed] = await counts('aoba-city')
    // Two plans with two empty amounts each, and the on-cost that rests on an unconfirmed sum.
    expect(unconfirmed).toBe(5)
    const stated = await file(
      'stated.json',
      changed((study) => {
        study['assumptions'] = {
          'funnel.accept': { low: 0.7, likely: 0.8, high: 0.9 },
          'money.on-cost': { low: 0.1, likely: 0.2, high: 0.3 },
        }
      }),
    )
    expect(await counts(stated)).toEqual([assumed! - 1, 4])
  })

  test('is 1 with one line a problem: file, path, sentence', async () => {
    const text = changed((study) => {
      study['seed'] = 'one'
      study['bogus'] = 1
    })
    const path = await file('bad.json', text)
    const { code, answer } = await ask(['check', path])
    const lines = answer.trimEnd().split('\n')
    expect(code).toBe(1)
    expect(lines).toHaveLength(2)
    expect(lines.every((line) => line.startsWith(`${path}: `))).toBe(true)
    expect(lines.some((line) => line.startsWith(`${path}: seed: `))).toBe(true)
    const english = await ask(['check', path, '--language', 'en'])
    expect(english.answer).toContain('must be a number')
  })

  test.each<[string, string | Uint8Array, string]>([
    ['empty', '', 'JSON'],
    ['half', AOBA.slice(0, 900), 'JSON'],
    ['brackets', '['.repeat(100_000), '入れ子'],
    ['shift-jis', new Uint8Array([0x22, 0x90, 0xc2, 0x97, 0x74, 0x22]), 'UTF-8'],
    ['huge', new Uint8Array(100_000_000).fill(0x20), '大きすぎます'],
    ['number', '1e308', '検討のファイルではありません'],
  ])('a file that is %s is 1 with a sentence', async (name, content, sentence) => {
    const { code, answer } = await ask(['check', await file(`${name}.json`, content)])
    expect(answer).toContain(sentence)
    expect(answer.trimEnd().split('\n')).toHaveLength(1)
    expect(code).toBe(1)
  })

  test.skipIf(process.platform === 'win32')(
    'a device without an end is too large, and is not read to its end',
    async () => {
      const { code, answer } = await ask(['check', '/dev/zero'])
      expect(answer).toContain('大きすぎます')
      expect(code).toBe(1)
    },
  )

  test('of several files looks at all; one that is missing makes it 2', async () => {
    const bad = await file('bad2.json', '{}')
    const { code, answer, beside } = await ask(['check', bad, 'nowhere.json', 'aoba-city'])
    expect(code).toBe(2)
    expect(answer).toContain('bad2.json: ')
    expect(beside).toContain('nowhere.json: ')
    expect(beside).toContain('aoba-city: 誤りはありません')
  })

  test('lets no file rule the terminal', async () => {
    const text = changed((study) => (study['\u001b[2J\nfake.json: ok'] = 1))
    const { answer } = await ask(['check', await file('rule.json', text)])
    expect(answer).not.toContain('\u001b')
    expect(answer.trimEnd().split('\n')).toHaveLength(1)
  })
})

describe('run', () => {
  const run = (...more: string[]) => ask(['run', 'aoba-city', '--replications', '40', ...more])

  test('prints the report of the run as JSON', async () => {
    const { code, answer, beside } = await run('--json', '--seed', '7')
    const report = JSON.parse(answer) as RunReport
    expect(code).toBe(0)
    expect(beside).toBe('')
    expect(report).toMatchObject({ seed: 7, replications: 40 })
    expect(report.runKey).toMatch(/^[0-9a-f]{16}$/)
    expect(Object.keys(report)).toEqual([
      ...['engine', 'runKey', 'seed', 'replications', 'plans', 'differences', 'warnings'],
    ])
    const measure = report.plans[0]!.measures.find(({ id }) => id === 'pupils.total')!
    expect(measure).toMatchObject({ by: {}, unit: 'people', better: null })
    expect(measure.periods[0]).toMatch(/^\d{4}$/)
    expect(measure.mean).toHaveLength(measure.periods.length)
  })

  test('has every measure that the product promises, for a plan with a school', async () => {
    const report = JSON.parse((await run('--json')).answer) as RunReport
    const campus = report.plans.find(({ kind }) => kind === 'campus')!
    const whole = campus.measures.filter(({ by }) => Object.keys(by).length === 0)
    expect(whole.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        ...['pupils.total', 'pupils.nonAttending', 'pupils.applicants', 'pupils.enrolled'],
        ...['pupils.enrolledYearEnd', 'pupils.waiting', 'posts.prefecture'],
        ...['posts.prefecture.quota', 'posts.prefecture.additional', 'posts.prefecture.net'],
        ...['posts.municipal', 'posts.municipal.vacant', 'cost.total', 'cost.nation'],
        ...['cost.prefecture', 'cost.municipality', 'cost.other'],
      ]),
    )
  })

  test('prints no nought for the allocation tax that nobody confirmed, but null or 「未確認」', async () => {
    const report = JSON.parse((await run('--json')).answer) as RunReport
    const campus = report.plans.find(({ kind }) => kind === 'campus')!
    const tax = campus.measures.find(({ id }) => id === 'cost.ordinaryTaxEstimate')!
    expect(tax).toMatchObject({ unconfirmed: true })
    expect(new Set(tax.p50)).toEqual(new Set([null]))
    const line = (await run()).answer
      .split('\n')
      .find((text) => text.includes('普通交付税の見込み'))
    expect(line).toMatch(/未確認 +未確認/)
  })

  test('takes the seed of the study unless told', async () => {
    const own = await file(
      'seed.json',
      changed((study) => (study['seed'] = 42)),
    )
    const { answer } = await ask(['run', own, '--replications', '10', '--json'])
    expect(JSON.parse(answer)).toMatchObject({ seed: 42 })
  })

  test('prints a table to read, in both languages', async () => {
    const japanese = await run()
    expect(japanese.answer).toContain('在籍（5月1日）')
    expect(japanese.answer).toContain('令和')
    const english = await run('--language', 'en')
    expect(english.answer).toContain('Enrolled on 1 May')
    expect(english.answer).not.toMatch(/在籍|令和|人\]/)
  })

  test('says who pays as the study’s place does: 都費 in Tokyo', async () => {
    const { answer } = await ask(['run', 'hashiuchi', '--replications', '20'])
    expect(answer).toContain('都費（法令の定数）')
    expect(answer).toContain('都の負担')
    expect(answer).not.toMatch(/(?<!都道府)県/u)
  })

  test('for others masks small counts in the report and in the table', async () => {
    const report = JSON.parse((await run('--json', '--for', 'others')).answer) as MaskedReport
    expect(report.maskedUnder).toBe(5)
    const people = report.plans.flatMap(({ measures }) =>
      measures.filter(({ unit }) => unit === 'people'),
    )
    const figures = people.flatMap(({ mean, p05, p50, p95 }) => [...mean, ...p05, ...p50, ...p95])
    expect(figures).toContain(null)
    expect(figures.filter((value) => value !== null && value > 0 && value < 5)).toEqual([])
    const { answer } = await run('--for', 'others')
    expect(answer).toContain('5人未満')
    expect((await run()).answer).not.toContain('5人未満')
  })

  test('for others shows what the study says that they may see', async () => {
    const open = await file(
      'open.json',
      changed((study) => (study['disclosure'] = { audienceMaySee: true })),
    )
    const { answer } = await ask(['run', open, '--replications', '10', '--json', '--for', 'others'])
    expect(answer).not.toContain('maskedUnder')
    const { plans } = JSON.parse(answer) as MaskedReport
    const figures = plans.flatMap(({ measures }) => measures.flatMap(({ mean }) => mean))
    expect(figures.filter((value) => value !== null && value > 0 && value < 5)).not.toEqual([])
  })

  test('for others withholds the guess at additional posts, whatever counts they may see', async () => {
    const additional = async (...more: string[]) => {
      const { answer } = await run('--json', ...more)
      const { plans, differences } = JSON.parse(answer) as MaskedReport
      return [...plans.slice(1), ...differences].flatMap(({ measures }) =>
        measures.filter(({ id }) => id === 'posts.prefecture.additional').flatMap(({ p90 }) => p90),
      )
    }
    expect(await additional()).not.toContain(null)
    expect(new Set(await additional('--for', 'others'))).toEqual(new Set([null]))
    const { answer } = await run('--for', 'others')
    expect(answer).toMatch(/加配.*非公開/)
  })

  test('refuses a reader that it doesn’t know', async () => {
    const { code, beside } = await run('--for', 'everybody')
    expect(code).toBe(2)
    expect(beside).toContain('others（ほかの人）')
  })

  test('of a study with problems says them beside and ends with 1', async () => {
    const path = await file(
      'unrunnable.json',
      changed((study) => (study['seed'] = -1)),
    )
    const { code, answer, beside } = await ask(['run', path, '--json'])
    expect(code).toBe(1)
    expect(answer).toBe('')
    expect(beside).toContain('seed: ')
  })

  test('that would not fit into memory is refused with the number that would', async () => {
    const plans = (study: Record<string, unknown>) => {
      const [, campus] = study['plans'] as Record<string, unknown>[]
      const copies = [1, 2, 3].map((n) => ({ ...campus, id: `campus-${n}`, slot: null }))
      study['plans'] = [...(study['plans'] as unknown[]), ...copies]
      study['lastFiscalYear'] = 2044
    }
    const path = await file('large.json', changed(plans))
    const { code, beside } = await ask(['run', path, '--replications', '100000'])
    expect(beside).toMatch(/--replications を[\d,]+以下に/)
    expect(code).toBe(2)
  })

  test('shows how far it is to those who watch, and takes it away', async () => {
    const { beside } = await ask(['run', 'aoba-city', '--replications', '600'], { watched: true })
    expect(beside).toMatch(/計算中 (125|250) \/ 600 回/u)
    expect(beside.endsWith('\r\u001b[K')).toBe(true)
  })
})

describe('rule', () => {
  const ANSWERS: readonly (readonly [string, number])[] = [
    ['teacher-quota --school junior-high --classes 3 --fiscal-year 2025', 8.001],
    [
      'branch-quota --school junior-high --parent-classes 15 --branch-classes 3 --fiscal-year 2018',
      4.626,
    ],
    [
      'branch-quota --school junior-high --parent-classes 11 --branch-classes 1 --fiscal-year 2018',
      -0.08,
    ],
    ['class-count --school junior-high --pupils 13,14,13 --fiscal-year 2025', 3],
    ['national-share --salary-yen 100000001', 33_333_333],
  ]

  test.each(ANSWERS)('%s is %d', async (line, value) => {
    const { code, answer } = await ask(['rule', ...line.split(' '), '--json'])
    const given = JSON.parse(answer) as { value: number }
    expect(code).toBe(0)
    expect(Object.keys(given)).toEqual(['rule', 'value', 'unit', 'derivation', 'citation'])
    expect(given.value).toBeCloseTo(value, 9)
  })

  test('is readable, with its derivation and its source', async () => {
    const { answer } = await ask(['rule', ...ANSWERS[0]![0].split(' ')])
    expect(answer).toContain('teacher-quota: 8.001人')
    expect(answer).toContain('3学級 × 2.667')
    expect(answer).toContain('根拠: 公立義務教育諸学校')
  })

  test('without a name lists the rules with a call that works', async () => {
    const { code, answer } = await ask(['rule'])
    expect(code).toBe(0)
    const examples = answer.split('\n').filter((line) => line.startsWith('  rule '))
    expect(examples.length).toBeGreaterThan(4)
    for (const example of examples)
      expect(await ask(example.trim().split(' '))).toMatchObject({ code: 0, beside: '' })
  })
})

test('schema prints the JSON Schema of a study', async () => {
  const { code, answer } = await ask(['schema'])
  expect(code).toBe(0)
  expect(JSON.parse(answer)).toMatchObject({ type: 'object' })
})
