import { describe, expect, test } from 'vitest'
import { readArguments, readWholeNumber, type FlagSpec } from '../../src/cli/arguments'

const words = { ja: '回数', en: 'replications' }
const FLAGS: readonly FlagSpec[] = [
  { flag: 'json', takes: 'nothing', words },
  { flag: 'replications', takes: 'value', placeholder: 'N', words },
]

describe('arguments', () => {
  test.each([
    [['a', 'b'], ['a', 'b'], {}],
    [['a', '--json'], ['a'], { json: true }],
    [['--json', 'a'], ['a'], { json: true }],
    [['a', '--replications', '5'], ['a'], { replications: '5' }],
    [['a', '--replications=5'], ['a'], { replications: '5' }],
    [['a', '--replications', '-5'], ['a'], { replications: '-5' }],
    [['--', 'a'], ['a'], {}],
  ])('%j are names and flags', (args, names, flags) => {
    const read = readArguments(args, FLAGS)
    expect(read).toEqual({ ok: true, value: { names, flags } })
  })

  test.each([
    [['--bogus'], '--bogus という指定はありません'],
    [['-x'], '-x という指定はありません'],
    [['--json=yes'], '値をとりません'],
    [['--replications'], '--replications N の形'],
    [['--replications', '--json'], '--replications N の形'],
    [['--json', '--json'], '二度あります'],
  ])('%j are refused with a remedy', (args, sentence) => {
    const read = readArguments(args, FLAGS)
    if (read.ok) throw new Error('The arguments were read.')
    expect(read.problems.ja).toContain(sentence)
  })

  test('a rule reads flags that only it knows, with or without a value', () => {
    const args = ['posts', '--school', 'junior-high', '--branch-school', '--json']
    const read = readArguments(args, FLAGS, true)
    expect(read).toMatchObject({
      value: {
        names: ['posts'],
        flags: { school: 'junior-high', 'branch-school': true, json: true },
      },
    })
  })

  test.each(['constructor', '__proto__', 'toString'])('a flag named %s is just a flag', (flag) => {
    const read = readArguments([`--${flag}`, 'x'], FLAGS, true)
    if (!read.ok) throw new Error(read.problems.en)
    expect(Object.entries(read.value.flags)).toEqual([[flag, 'x']])
  })
})

describe('a whole number', () => {
  const SPEC = { flag: 'replications', words, least: 1, most: 100_000, example: 10_000 }
  const read = (value: string) =>
    readWholeNumber({ names: [], flags: { replications: value } }, SPEC)

  test.each([
    ['1', 1],
    ['100000', 100_000],
    ['０１０', 10],
    [' 7 ', 7],
  ])('%j is read', (text, value) => {
    expect(read(text)).toEqual({ ok: true, value })
  })

  test.each(['0', '100001', '-5', '1e9', '1e3', 'abc', '', '1.5', '0x10', 'NaN', '１0,000', '∞'])(
    '%j is refused with the limits and an example',
    (text) => {
      const result = read(text)
      if (result.ok) throw new Error(`${text} was read.`)
      expect(result.problems.ja).toContain('1から100,000まで')
      expect(result.problems.en).toContain('--replications 10000')
    },
  )

  test('that is not given is null', () => {
    expect(readWholeNumber({ names: [], flags: {} }, SPEC)).toEqual({ ok: true, value: null })
  })
})
