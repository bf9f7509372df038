import { expect, test } from 'vitest'
import { timelineCsv, timelineShiftJisCsv } from '../../../src/exports/timeline/csv'
import { HOSTILE, sampleReport } from './sample'

const report = await sampleReport()
const cells = (line: string) => line.slice(1, -1).split('","')

test('a line a task, with its days; below what the file is and where it comes from', async () => {
  const { content, unwritable } = timelineCsv(report, 'ja')
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await content.arrayBuffer())
  expect([text.codePointAt(0), unwritable]).toEqual([0xfeff, []])
  const lines = text.slice(1).split('\r\n')
  expect(cells(lines[0]!).slice(0, 6)).toEqual([
    ...['担当', '工程', '進みぐあい', '始まり', '終わり', '関門を通る日'],
  ])
  expect(cells(lines[1]!).slice(0, 5)).toEqual([
    ...['教育委員会', '工程study', '済', '2026-12-01', '2027-02-05'],
  ])
  expect(text).toContain('"作成日","令和9年2月16日"\r\n"法令基準日",')
  expect(text).toMatch(/"計算の番号","[0-9a-f]{16}"/)
})

test('a task named like a formula is text', async () => {
  const text = await timelineCsv(report, 'ja').content.text()
  expect(text).toContain(`"'${HOSTILE.replaceAll('"', '""')}"`)
})

test('Shift_JIS is read back by others, and what it lacks is told', async () => {
  const { content, unwritable } = timelineShiftJisCsv(report, 'ja')
  const text = new TextDecoder('shift_jis').decode(await content.arrayBuffer())
  expect(unwritable).toEqual(['𠮷'])
  expect(text).toContain('<〓> & 「,」')
  expect(text).toContain('"教育委員会","工程study","済"')
})
