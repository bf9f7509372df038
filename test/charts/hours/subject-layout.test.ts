import { describe, expect, test } from 'vitest'
import { chartFormats } from '../../../src/charts/formats'
import { layoutSubjectHours, subjectHoursHeight } from '../../../src/charts/hours/subject-layout'
import { makeStage } from '../../../src/charts/stage'
import { subjectBars, type SubjectBars } from '../../../src/results/hours/subject-bars'
import { subjectSection } from '../../../src/results/hours/subjects'
import { describeCurricula } from '../../../src/study/describe-curricula'
import { libraryStudies } from '../../../src/study/library'
import { outside, overlaps, wordBoxes } from '../boxes'
import { describePicture } from '../describe-marks'
import { samplePlan } from '../sample'

const style = { replications: 10_000, money: 'million-yen', masking: null } as const

function barsOf(study: string, plan: string, grade = 8): SubjectBars {
  const { ...facts } = describeCurricula(libraryStudies().find(({ id }) => id === study)!).find(
    ({ planId }) => planId === plan,
  )!
  return subjectBars(samplePlan(1), subjectSection(facts, style)!, grade, style)!
}

const stageOf = (width: number, language: 'ja' | 'en' = 'ja') =>
  makeStage({ width, height: 1, language, formats: chartFormats(language, 'lesson-units', style) })

const soujun = barsOf('soujun', 'campus')
const hashiuchi = barsOf('hashiuchi', 'branch')
const keys = (data: SubjectBars, start: string) =>
  layoutSubjectHours(data, stageOf(600))
    .marks.map(({ key }) => key ?? '')
    .filter((key) => key.startsWith(`${start} `))
    .map((key) => key.slice(start.length + 1))

describe('The hours of every subject', () => {
  test('stand as they were reviewed', async () => {
    await expect(describePicture(layoutSubjectHours(soujun, stageOf(600)))).toMatchFileSnapshot(
      '../golden/subject-hours.txt',
    )
  })

  test('have the standard as a line and the shortfall as an empty box; what is new has neither', () => {
    expect(keys(soujun, 'standard')).not.toContain('warm-up-cool-down')
    expect(keys(soujun, 'short')).toEqual([
      'japanese',
      'social-studies',
      'science',
      'foreign-language',
      'self-design',
      'moral-education',
      'special-activities',
    ])
  })

  test('are dashed where they are assumed, and nowhere else', () => {
    const dashed = layoutSubjectHours(hashiuchi, stageOf(600)).marks.filter(
      (mark) => 'dash' in mark,
    )
    expect(dashed.map(({ key }) => key)).not.toContain('bar cst')
    expect(dashed).toHaveLength(12)
    expect(layoutSubjectHours(soujun, stageOf(600)).marks.some((mark) => 'dash' in mark)).toBe(
      false,
    )
  })

  test('name a merged subject in its bar, and its subjects beside', () => {
    const { marks } = layoutSubjectHours(soujun, stageOf(600))
    const text = (key: string) => marks.find((mark) => mark.key === key)
    expect(text('inside self-design')).toMatchObject({ text: 'セルフデザイン', ink: 'ground' })
    expect(text('name self-design')).toMatchObject({ text: '音楽・美術・技術家庭' })
  })

  test('are counted in lessons a week, 35 a year each', () => {
    expect(keys(soujun, 'grid')).toEqual(['0', '35', '70', '105', '140'])
  })

  test('end with their total, which is read like a subject', () => {
    const { readings } = layoutSubjectHours(hashiuchi, stageOf(600))
    expect(readings.at(-1)).toMatchObject({
      title: '計',
      lines: [{ value: '910' }, { value: '1,015' }, { value: '▲105' }],
      point: { chart: 'hours', item: 'total 8' },
    })
    expect(
      readings.find(({ point }) => point.item === 'cst 8')!.lines.map(({ label }) => label),
    ).toEqual(['計画', '届出', '計算'])
  })

  test('keep half hours, and what runs outside the hours stands below the total', () => {
    const [first, ...others] = soujun.bars
    const half = { ...first!, planned: 22.5, plannedWords: { ja: '22.5', en: '22.5' } }
    const picture = layoutSubjectHours({ ...soujun, bars: others, apart: [half] }, stageOf(600))
    const total = picture.readings.find(({ point }) => point.item === 'total 8')!
    const apart = picture.readings.find(({ point }) => point.item === 'japanese 8')!
    expect(apart.lines[0]!.value).toBe('22.5')
    expect(apart.y).toBeGreaterThan(total.y)
  })

  test('are inside their height, and no word stands on another, however narrow and in both languages', () => {
    for (const data of [soujun, hashiuchi])
      for (const language of ['ja', 'en'] as const)
        for (const width of [480, 620, 1250]) {
          const picture = layoutSubjectHours(data, stageOf(width, language))
          expect(picture.height).toBe(subjectHoursHeight(data))
          expect(outside(picture)).toEqual([])
          expect(overlaps(wordBoxes(picture))).toEqual([])
        }
  })
})
