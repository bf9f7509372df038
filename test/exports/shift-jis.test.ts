import { describe, expect, test } from 'vitest'
import { encodeShiftJis } from '../../src/exports/shift-jis'

const readBack = (text: string) => new TextDecoder('shift_jis').decode(encodeShiftJis(text).bytes)

describe('text in Shift_JIS', () => {
  test('kanji, kana of both widths, Latin letters and the signs of Windows are read back', () => {
    const text = '学びの多様化学校 ｶﾅ Abc 1,000\r\n①㈱髙﨑〓▲表'
    expect(readBack(text)).toBe(text)
    expect(encodeShiftJis(text).unwritable).toEqual([])
  })

  test('has the bytes that Windows writes', () => {
    expect([...encodeShiftJis('表髙①').bytes]).toEqual([0x95, 0x5c, 0xfb, 0xfc, 0x87, 0x40])
  })

  test('writes signs that stand elsewhere in Windows by those that look the same', () => {
    expect(readBack('4〜6 −1 —')).toBe('4～6 －1 ―')
    expect(encodeShiftJis('〜−—–').unwritable).toEqual([])
  })

  test('joins a kana and its sound mark', () => {
    expect(readBack('か\u3099')).toBe('が')
  })

  test('names what it lacks once, and sets 〓 for it', () => {
    expect(encodeShiftJis('𠮷野𠮷😀').unwritable).toEqual(['𠮷', '😀'])
    expect(readBack('𠮷野')).toBe('〓野')
  })
})
