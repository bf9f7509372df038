import { describe, expect, test } from 'vitest'
import { applicationDocx } from '../../../src/exports/application/docx'
import { applicationPage } from '../../../src/results/application'
import type { PageInput } from '../../../src/results/page-input'
import { planPupils, writeApplicationText } from '../../../src/study/change-application'
import { describeApplication } from '../../../src/study/describe-application'
import { describeSheet } from '../../../src/study/describe-sheet'
import type { Study } from '../../../src/study/study'
import type { Result } from '../../../src/domain/problem'
import { cityInput } from '../../results/city-run'
import { city } from '../../study/city'
import { textsOfElements, unzipTexts } from './unzip'

const PLAN = 'branch'

function pageOf(study: Study, changes: Partial<PageInput> = {}) {
  const source = { facts: describeApplication(study, PLAN)!, sheet: describeSheet(study, PLAN) }
  return applicationPage({ ...cityInput(changes), source, lawDate: study.lawDate })
}

function done(result: Result<Study>): Study {
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message.en).join(' '))
  return result.value
}

async function opened(study: Study, changes?: Partial<PageInput>) {
  const file = await applicationDocx(pageOf(study, changes))
  return unzipTexts(new Uint8Array(await file.arrayBuffer()))
}

async function textsOf(study: Study, changes?: Partial<PageInput>): Promise<string[]> {
  return textsOfElements((await opened(study, changes)).get('word/document.xml')!, 'w:t')
}

describe('The application as a Word file', () => {
  test('opens again: each part is XML, and Word’s own parts are there', async () => {
    const parts = await opened(city)
    for (const path of ['[Content_Types].xml', 'word/document.xml', 'word/footer1.xml'])
      expect(parts.has(path)).toBe(true)
    for (const xml of parts.values()) textsOfElements(xml, 'w:t')
  })

  test('says every item by its number and name, and everything the page says of it', async () => {
    const texts = await textsOf(city)
    const all = texts.join('\n')
    for (const { number, label, blocks, gaps } of pageOf(city).items) {
      expect(texts).toContain(String(number))
      expect(texts).toContain(label.ja)
      for (const { words } of gaps) expect(texts).toContain(`【不足】${words.ja}`)
      for (const block of blocks)
        if (block.kind === 'text')
          for (const line of block.text.ja.split('\n')) expect(all).toContain(line)
        else if (block.kind === 'table')
          for (const cell of block.rows.flat()) expect(all).toContain(cell.ja)
    }
  })

  test('carries the table of the curriculum with every figure and reason', async () => {
    const texts = await textsOf(city)
    const { table } = pageOf(city).sheet!
    for (const [name] of table.rows.slice(0, -1)) expect(texts).toContain(name!.ja)
    for (const { words } of pageOf(city).sheet!.totals) expect(texts).toContain(words.planned.ja)
  })

  test('keeps the lines of what was typed, signs of XML and no sign that XML doesn’t know', async () => {
    const typed = '一行目 <b>&"\n二行目\ufffe。'
    const texts = await textsOf(done(writeApplicationText(city, PLAN, 'necessity', typed)))
    expect(texts).toContain('一行目 &lt;b&gt;&amp;&quot;')
    expect(texts).toContain('二行目。')
  })

  test('is A4 with Japanese faces, its pages numbered, and says where its figures come from', async () => {
    const parts = await opened(city)
    expect(parts.get('word/document.xml')).toMatch(/<w:pgSz [^>]*w:w="11906" w:h="16838"/u)
    expect(parts.get('word/styles.xml')).toContain('w:eastAsia="ＭＳ 明朝"')
    const footer = parts.get('word/footer1.xml')!
    expect(footer).toContain('PAGE')
    expect(footer).toContain('計算の番号')
    expect(footer).toContain('法令基準日')
  })

  test('holds no small count where others read it', async () => {
    const few = ([7, 8, 9] as const).reduce(
      (study, grade) => done(planPupils(study, PLAN, grade, 3)),
      city,
    )
    const texts = await textsOf(few, { masking: { threshold: 5 } })
    expect(texts.filter((text) => text === '5人未満')).toHaveLength(3)
  })
})
