import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask } from './ask'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'manabiba-'))
})
afterAll(() => rm(folder, { recursive: true }))

const HASHIUCHI = ['timeline', 'hashiuchi', '--plan', 'branch', '--replications', '50']
const out = (name: string) => join(folder, name)

describe('files of a timeline, from the command line', () => {
  test('all of them are written at once, beside the answer', async () => {
    const flags = ['ics', 'xlsx', 'mspdi', 'csv'].flatMap((kind) => [`--${kind}`, out(kind)])
    const { code, answer, beside } = await ask([...HASHIUCHI, ...flags])
    expect([code, answer]).toEqual([0, expect.stringContaining('決め手の割合')])
    const [readers, ...written] = beside.trim().split('\n')
    expect(readers).toContain('自分用')
    expect(written).toHaveLength(4)
    expect(await readFile(out('ics'), 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n/)
    expect((await readFile(out('xlsx'))).subarray(0, 2).toString()).toBe('PK')
    expect(await readFile(out('mspdi'), 'utf8')).toContain('<Project ')
    expect(await readFile(out('csv'), 'utf8')).toMatch(/^\ufeff"担当","工程"/)
  })

  test('carry the day that is given, else today, and are the same when made again', async () => {
    const csv = async (...flags: readonly string[]) => {
      await ask([...HASHIUCHI, '--csv', out('day'), ...flags])
      return readFile(out('day'), 'utf8')
    }
    expect(await csv()).toContain('"作成日","令和8年4月1日"')
    const given = await csv('--date', '2027-02-28')
    expect(given).toContain('"作成日","令和9年2月28日"')
    expect(await csv('--date', '2027-02-28')).toBe(given)
  })

  test('speak the language asked for', async () => {
    await ask([...HASHIUCHI, '--csv', out('en'), '--language', 'en'])
    expect(await readFile(out('en'), 'utf8')).toMatch(/^\ufeff"Lane","Task","State"/)
  })

  test('in Shift_JIS are read by what reads nothing else', async () => {
    await ask([...HASHIUCHI, '--csv', out('sjis'), '--encoding', 'shift-jis'])
    const text = new TextDecoder('shift_jis').decode(await readFile(out('sjis')))
    expect(text).toMatch(/^"担当","工程"/)
  })

  test('that can’t be written are told, with what to see to', async () => {
    const { code, beside } = await ask([...HASHIUCHI, '--csv', join(folder, 'none', 'a.csv')])
    expect([code, beside]).toEqual([1, expect.stringContaining('フォルダーがあるか')])
  })

  test('say whom they are for, and stay silent about it where none is made', async () => {
    const others = await ask([...HASHIUCHI, '--csv', out('others'), '--for', 'others'])
    expect(others.beside).toContain('ほかの人に渡すものです')
    expect((await ask(HASHIUCHI)).beside).toBe('')
  })

  test('take an encoding only together with a CSV', async () => {
    const { code, beside } = await ask([...HASHIUCHI, '--ics', out('x'), '--encoding', 'utf-8'])
    expect([code, beside]).toEqual([2, expect.stringContaining('--csv と一緒のとき')])
  })

  test('are refused before anything is computed where encoding or day make no sense', async () => {
    const utf16 = await ask([...HASHIUCHI, '--csv', out('x'), '--encoding', 'utf-16'])
    expect([utf16.code, utf16.beside]).toEqual([2, expect.stringContaining('utf-8 か shift-jis')])
    for (const day of ['2027-02-29', 'tomorrow', '2027-2-1']) {
      const { code, beside } = await ask([...HASHIUCHI, '--csv', out('x'), '--date', day])
      expect([code, beside]).toEqual([2, expect.stringContaining('日付ではありません')])
    }
  })
})
