import { expect, test } from 'vitest'
import { ganttHeight, layoutGantt, type GanttData } from '../../../src/charts/gantt/layout'
import { makeStage } from '../../../src/charts/stage'
import { axisOf, type Gantt } from '../../../src/results/when/gantt'
import { outside, overlaps, wordBoxes } from '../boxes'
import { describePicture } from '../describe-marks'
import { sampleGantt } from './sample'

const dataOf = (...charts: readonly Gantt[]): GanttData => ({
  charts,
  axis: axisOf(charts),
  folded: [],
  moved: null,
})
const data = dataOf(sampleGantt())
const stage = makeStage({ width: 920, height: 1, language: 'ja' })
const picture = layoutGantt(data, stage)

const keysOf = ({ marks }: ReturnType<typeof layoutGantt>) => marks.map(({ key }) => key)

test('lanes, bars and gates stand as they were reviewed', async () => {
  await expect(describePicture(picture)).toMatchFileSnapshot('../golden/gantt.txt')
})

test('words keep within the picture and off one another', () => {
  expect(outside(picture)).toEqual([])
  expect(overlaps(wordBoxes(picture))).toEqual([])
})

test('every mark has a name of its own, also where the year begins in winter and two plans stand together', () => {
  const both = layoutGantt(dataOf(sampleGantt(2), sampleGantt(1)), stage)
  for (const each of [picture, both]) {
    const keys = keysOf(each).filter((key) => key !== undefined)
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  }
})

test('only a task that waits for a day that nobody knows is dashed', () => {
  const dashed = picture.marks.filter((mark) => 'dash' in mark && mark.key !== undefined)
  expect(dashed.map(({ key }) => key)).toEqual(['bar plan-2 指定', 'wait plan-2 指定'])
})

test('what is done has no whisker, for its end is known', () => {
  const whiskers = keysOf(picture).filter((key) => key?.startsWith('whisker'))
  expect(whiskers.some((key) => key?.includes('検討'))).toBe(false)
  expect(whiskers.some((key) => key?.includes('募集'))).toBe(true)
})

test('a folded lane keeps one row and lets nothing in it be read', () => {
  const folded = { ...data, folded: ['education-board'] }
  const { readings, height } = layoutGantt(folded, stage)
  expect(readings.map(({ title }) => title)).toEqual(['工程予算', '工程指定'])
  expect(height).toBeLessThan(picture.height)
  expect(height).toBe(ganttHeight(folded))
})

test('a task that is dragged by a week lies a week further right', () => {
  const moved = layoutGantt({ ...data, moved: { planId: 'plan-2', task: '募集', days: 7 } }, stage)
  const at = ({ marks }: typeof moved) => marks.find(({ key }) => key === 'bar plan-2 募集')
  const [before, after] = [at(picture), at(moved)]
  if (before?.type !== 'rect' || after?.type !== 'rect') throw new Error('The bar is missing.')
  expect(after.x - before.x).toBeCloseTo(7 * picture.perDay, 6)
})

test('a task is found where it is drawn', () => {
  const box = picture.boxes.find(({ task }) => task === '募集')!
  const bar = picture.marks.find(({ key }) => key === 'bar plan-2 募集')
  if (bar?.type !== 'rect') throw new Error('The bar is missing.')
  expect(box.x).toBe(bar.x)
  expect(box.y).toBeLessThan(bar.y)
})
