import readExcel from 'read-excel-file/universal'
import { describe, expect, test } from 'vitest'
import { timelineXlsx } from '../../../src/exports/timeline/xlsx'
import { unzip } from '../unzip'
import { allOf, readXml, type XmlNode } from '../xml-tree'
import { HOSTILE, sampleReport } from './sample'

const report = await sampleReport()
const { content } = await timelineXlsx(report, 'ja')
const [gantt, inputs] = await readExcel(content)
const files = await unzip(content)
const sheetXml = (at: number) => readXml(files.get(`xl/worksheets/sheet${String(at)}.xml`)!)
const rowOf = (name: string) => gantt!.data.find((row) => row[1] === name)!
const attributesOf = (node: XmlNode, name: string) => allOf(node, name)[0]?.attributes

/** Days as the reader gives them. */
const midnight = (day: string) => new Date(`${day}T00:00:00Z`)

describe('a timeline as a Gantt sheet', () => {
  test('has a line a task, its days as dates and its figures as numbers', () => {
    expect(gantt!.sheet).toBe('工程表')
    const { starts, ends, slack } = report.tasks.find(({ id }) => id === 'decide')!
    const [lane, name, state, start, end, passed, , , left] = rowOf(HOSTILE)
    expect([lane, name, state]).toEqual(['教育委員会', HOSTILE, '進行中'])
    expect([start, end, passed, left]).toEqual([midnight(starts!), midnight(ends!), null, slack])
    const { gate } = report.tasks.find(({ id }) => id === 'vote')!
    expect(rowOf('工程vote')[5]).toEqual(midnight(gate!.passedOn!))
  })

  test('holds not one formula in its cells, whatever a name begins with', () => {
    for (const at of [1, 2]) expect(allOf(sheetXml(at), 'f')).toEqual([])
  })

  test('names fiscal years, months and their thirds above the bars', () => {
    const heads = gantt!.data.slice(4, 7)
    expect(heads[0]).toContain('令和8年度')
    expect(heads[0]).toContain('令和9年度')
    expect(heads[1]!.slice(10, 16)).toEqual(['12月', null, null, '1月', null, null])
    // The first days of the thirds, as spreadsheets count days; what is shown is their name.
    expect(heads[2]!.slice(10, 13)).toEqual([46357, 46367, 46377])
  })

  test('computes its colors from the days, so that a day typed over moves its bar', () => {
    const rules = allOf(sheetXml(1), 'formula').map(({ text }) => text)
    expect(rules).toContain(
      'AND($D8<>"",$E8<>"",$D8<DATE(YEAR(K$7),MONTH(K$7)+(DAY(K$7)>20),IF(DAY(K$7)>20,1,DAY(K$7)+10)),$E8>=K$7)',
    )
    expect(rules[1]).toMatch(/^AND\(\$C8="済",/)
    const [first] = allOf(sheetXml(1), 'conditionalFormatting')
    expect(first!.attributes['sqref']).toMatch(/^K8:[A-Z]+10$/)
    expect(gantt!.data[6]![3]).toBe('始まり')
    expect(gantt!.data[7]![1]).toBe('工程study')
  })

  test('has a legend of every color', () => {
    expect(gantt!.data[3]!.slice(0, 8)).toEqual([
      ...['工程', '開校を決める（20回に10回以上）', '済', '遅ければここまで', '関門を通る'],
      ...['ひらきたい日', '現在', '関門がひらいている'],
    ])
  })

  test('keeps heads and names in sight', () => {
    expect(attributesOf(sheetXml(1), 'pane')).toMatchObject({
      ...{ xSplit: '2', ySplit: '7', state: 'frozen' },
    })
  })

  test('is printed on A4 landscape, one page wide, with its heads on every page', () => {
    for (const at of [1, 2]) {
      expect(attributesOf(sheetXml(at), 'pageSetUpPr')).toEqual({ fitToPage: '1' })
      expect(attributesOf(sheetXml(at), 'pageSetup')).toMatchObject({
        ...{ paperSize: '9', orientation: 'landscape', fitToWidth: '1', fitToHeight: '0' },
      })
    }
    const names = allOf(readXml(files.get('xl/workbook.xml')!), 'definedName')
    expect(names.map(({ attributes, text }) => [attributes['name'], text])).toEqual([
      ['_xlnm.Print_Area', expect.stringMatching(/^'工程表'!\$A\$1:\$[A-Z]+\$13$/)],
      ['_xlnm.Print_Titles', "'工程表'!$5:$7"],
      ['_xlnm.Print_Area', expect.stringMatching(/^'入力と計算'!\$A\$1:\$Q\$\d+$/)],
    ])
  })

  test('has inputs, gates and the run’s key on a second sheet', () => {
    const { sheet, data } = inputs!
    expect(sheet).toBe('入力と計算')
    const fact = (label: string) => data.find(([first]) => first === label)?.[1]
    expect(fact('計算の番号')).toMatch(/^[0-9a-f]{16}$/)
    expect([fact('作成日'), fact('計算回数')]).toEqual(['令和9年2月16日', '100'])
    const vote = data.find(([name]) => name === '工程vote')!
    expect(vote.slice(1, 7)).toEqual(['か月', 0.5, 1, 2, `${HOSTILE}（5日おいて）`, '議会'])
    const gate = data.find(([name]) => name === '議会')!
    expect(gate).toContain('毎年6月25日、毎年12月18日')
  })

  test('leaves out, for others, who sees to a step', async () => {
    const own = JSON.stringify(inputs!.data)
    const shared = await timelineXlsx(await sampleReport({ forOthers: true }), 'ja')
    expect(own).toContain('山田')
    expect(JSON.stringify(await readExcel(shared.content))).not.toContain('山田')
  })

  test('in English holds no Japanese but what the user typed', async () => {
    const english = await timelineXlsx(report, 'en')
    const [sheet] = await readExcel(english.content)
    const texts = sheet!.data.flat().filter((cell) => typeof cell === 'string')
    expect(texts).toContain('Education board')
    expect(texts.filter((text) => /[ぁ-ん一-龠]/u.test(text) && text !== HOSTILE)).toEqual([])
  })
})
