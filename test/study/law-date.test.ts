import { describe, expect, test } from 'vitest'
import { compileStudy } from '../../src/study/compile'
import { changeLawDate, lawDateWarnings } from '../../src/study/law-date'
import { studyWarnings } from '../../src/study/warnings'
import { city, cityWith } from './city'

const dated = (lawDate: string) => cityWith((d) => (d['lawDate'] = lawDate))
const codes = (lawDate: string) => lawDateWarnings(dated(lawDate)).map(({ code }) => code)

describe('The date of the law', () => {
  test('is that of the rule book in the city’s study: nothing to say', () => {
    expect(city.lawDate).toBe('2026-04-01')
    expect(lawDateWarnings(city)).toEqual([])
  })

  test('moves no number: rules go by the fiscal year that is computed', () => {
    expect(compileStudy(dated('2025-06-01'))).toEqual(compileStudy(city))
  })

  test('before an amendment that the years computed meet, names the rule', () => {
    expect(codes('2026-03-31')).toEqual(['rule-amended-later'])
    const [warning] = lawDateWarnings(dated('2026-03-31'))
    expect(warning!.message.ja).toContain('「1学級の児童生徒数の標準」')
    expect(warning!.message.en).toContain('“Standard number of pupils in a class”')
    const early = cityWith((d) => {
      Object.assign(d, { lawDate: '2025-04-01', lastFiscalYear: 2025, plans: d.plans.slice(0, 1) })
    })
    expect(lawDateWarnings(early)).toEqual([])
  })

  test('before a rule is known to have held, names it: the fiscal year begins on 1 April', () => {
    const named = (lawDate: string) =>
      lawDateWarnings(dated(lawDate)).find(({ code }) => code === 'rule-not-known-then')?.message.ja
    expect(named('2023-03-31')).toContain('「特別交付税の見込み（未確認）」')
    expect(named('2023-04-01')).toBeUndefined()
  })

  test('after the law was read, asks to look for amendments', () => {
    expect(codes('2026-04-02')).toEqual(['law-not-read-yet'])
    const [warning] = studyWarnings(dated('2027-04-01')).filter(({ path }) => path === 'lawDate')
    expect(warning!.message.ja).toContain(
      '法令を確かめた日（2026-04-01、義務標準法3条のほかは2026-02-08）より後',
    )
  })

  test('names only rules in use: the status quo knows neither classes nor posts', () => {
    const alone = cityWith((d) => {
      d['lawDate'] = '2027-04-01'
      d.plans = d.plans.slice(0, 1)
    })
    const [warning] = lawDateWarnings(alone)
    expect(warning!.message.ja).not.toContain('学級')
    expect(warning!.message.ja).toContain('標準の総授業時数')
  })
})

describe('Changing it', () => {
  test('takes a day that exists', () => {
    const changed = changeLawDate(city, '2025-10-01')
    expect(changed).toMatchObject({ ok: true, value: { lawDate: '2025-10-01' } })
  })

  test.each([
    ['2026-02-30', 'invalid-format', 'ある日付を'],
    ['1 April', 'invalid-format', 'ある日付を'],
    ['1889-04-01', 'law-date-out-of-reach', '1990年から2100年までの日付に'],
  ])('refuses %s with a sentence and leaves the study as it was', (date, code, sentence) => {
    const changed = changeLawDate(city, date)
    expect(changed).toMatchObject({ ok: false, problems: [{ path: 'lawDate', code }] })
    expect(changed.ok ? '' : changed.problems[0]!.message.ja).toContain(sentence)
  })
})
