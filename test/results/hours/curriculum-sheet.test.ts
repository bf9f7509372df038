import { describe, expect, test } from 'vitest'
import { hoursAnswer } from '../../../src/cli/hours-answer'
import { formatTableCsv } from '../../../src/charts/table-csv'
import { curriculumSheet } from '../../../src/results/hours/curriculum-sheet'
import { sheetRowName } from '../../../src/results/hours/sheet-table'
import type { NumberStyle } from '../../../src/results/pages'
import { describePlans } from '../../../src/study/describe'
import { describeSheet } from '../../../src/study/describe-sheet'
import { libraryStudies } from '../../../src/study/library'
import type { Study } from '../../../src/study/study'
import { cityWith } from '../../study/city'

const STYLE: NumberStyle = { replications: 1000, money: 'million-yen', masking: null }
const library = (id: string) => libraryStudies().find((study) => study.id === id)!

function sheetOf(study: Study, planId: string, fiscalYear = 2026) {
  const facts = describeSheet(study, planId)!
  const plan = describePlans(study).find(({ id }) => id === planId)!
  return curriculumSheet({ facts, plan, fiscalYear, style: STYLE })
}

const PLANS = [
  ['soujun', 'campus'],
  ['hashiuchi', 'branch'],
  ['aoba-city', 'campus'],
  ['aoba-city', 'branch'],
] as const

describe('The ministry’s table', () => {
  test('says the same as `hours --json`, row by row', () => {
    for (const [id, plan] of PLANS) {
      const answer = hoursAnswer(library(id), plan, null)
      const sheet = sheetOf(library(id), plan)!
      const cells = sheet.rows.flatMap((row) =>
        row.cells.flatMap((cell) =>
          cell ? [{ subject: row.id, reason: row.reason, ...cell }] : [],
        ),
      )
      expect(cells).toHaveLength(answer.rows.length)
      for (const row of answer.rows)
        expect(
          cells.find(({ subject, grade }) => subject === row.subject && grade === row.grade),
        ).toMatchObject({
          planned: row.planned,
          standard: row.standard,
          difference: row.difference,
          reason: row.reason,
          origin: row.origin,
        })
      expect(
        sheet.totals.map(({ grade, standard, planned }) => ({ grade, standard, planned })),
      ).toEqual(answer.totals)
    }
  })

  test('has the standard’s rows in its order, then what is merged, then what is new', () => {
    const { rows } = sheetOf(library('soujun'), 'campus')!
    expect(rows.map((row) => sheetRowName(row).ja)).toEqual([
      '国語',
      '社会',
      '数学',
      '理科',
      '保健体育',
      '外国語',
      '特別の教科である道徳',
      '総合的な学習の時間',
      '特別活動',
      'セルフデザイン（音楽・美術・技術家庭）',
      'ウォームアップ・クールダウン（新設）',
    ])
  })

  test('says whose it is, how long a lesson unit is and as of when the law', () => {
    const sheet = sheetOf(library('soujun'), 'campus')!
    expect(sheet.heads.map(({ label, value }) => `${label.ja}：${value.ja}`)).toEqual([
      '学校・教室（案の名前）：草潤中学校',
      '設置者：岐阜市',
      '1単位時間：50分',
      '法令基準日：令和8年4月1日',
    ])
    expect(sheet.fiscalYear.ja).toBe('令和8年度')
    expect(sheet.notes.map(({ ja }) => ja)).toContain(
      '標準は学校教育法施行規則 73条・別表第二。差は計画から標準を引いた時数。',
    )
  })

  test('gives a reason that several rows share once, below', () => {
    const sheet = sheetOf(library('hashiuchi'), 'branch')!
    const cell = (id: string) => sheet.rows.find((row) => row.id === id)!.reasonCell!.ja
    expect([cell('japanese'), cell('art')]).toEqual(['注1', '注1'])
    expect(cell('expression')).toBe('演劇コミュニケーションワークショップ')
    expect(sheet.notes[0]!.ja).toMatch(/^注1：総時数910に合わせた仮置き/)
  })

  test('counts its cells by how they came about, and shows what doesn’t agree', () => {
    const sheet = sheetOf(library('hashiuchi'), 'branch')!
    expect(sheet.counted.ja).toBe('45のます目のうち、資料9、仮定36。')
    expect(
      sheet.rows.find(({ id }) => id === 'cst')!.cells.map((cell) => cell!.differs!.ja),
    ).toEqual(new Array(3).fill('届出70・計算35'))
    expect(sheet.notes.map(({ ja }) => ja)).toContain(
      'CST（中1、中2、中3）は、届出70時間、計算35時間。一致しない。',
    )
  })

  test('says that a year before today’s table is set beside today’s table', () => {
    const notesOf = (fiscalYear: number) =>
      sheetOf(library('hashiuchi'), 'branch', fiscalYear)!.notes.map(({ ja }) => ja)
    const today = /^標準は今の表（令和3年度から）。平成30年度の計画を/
    expect(notesOf(2018)).toContainEqual(expect.stringMatching(today))
    expect(notesOf(2020).some((note) => note.startsWith('標準は今の表'))).toBe(true)
    expect(notesOf(2021).some((note) => note.startsWith('標準は今の表'))).toBe(false)
  })

  test('is founded by the prefecture where the plan says so', () => {
    const study = cityWith((draft) => {
      const subjects = [
        {
          id: 'japanese',
          name: { ja: '国語', en: 'Japanese' },
          from: ['japanese'],
          cells: { 7: { lessonUnits: 22.5, origin: 'own' } },
        },
      ]
      draft.plans[1] = {
        ...draft.plans[1],
        founder: 'prefecture',
        lessonUnits: null,
        learning: { subjects },
      }
    })
    const sheet = sheetOf(study, 'campus')!
    expect(sheet.heads[1]!.value).toEqual(study.prefecture.name)
    expect(sheet.rows[0]!.cells[0]!.words.planned.ja).toBe('22.5')
  })

  test('goes into a file with each grade’s columns and the reasons', () => {
    const csv = formatTableCsv(sheetOf(library('hashiuchi'), 'branch')!.table, 'ja').split('\r\n')
    expect(csv[0]).toContain('"中1 標準","中1 計画","中1 差","中1 根拠"')
    expect(csv.find((line) => line.startsWith('"CST'))).toContain(
      '"0","70","70","資料（届出70・計算35）"',
    )
    expect(csv.find((line) => line.startsWith('"総授業時数"'))).toContain('"1015","910","-105"')
  })

  test('is nothing where only totals are known', () => {
    expect(
      describeSheet(
        cityWith((draft) => void (draft.plans[1] = { ...draft.plans[1], learning: null })),
        'campus',
      ),
    ).toBeNull()
  })
})
