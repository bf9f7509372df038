import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { squareList, squaresOf } from '../../../src/charts/posts/data'
import { layoutPostsKey } from '../../../src/charts/posts/key'
import { layoutPosts } from '../../../src/charts/posts/layout'
import { makeStage } from '../../../src/charts/stage'
import { flatMarks, outside, overlaps, wordBoxes } from '../boxes'
import { describePicture } from '../describe-marks'
import { postRow, SAMPLE_POSTS, samplePlan } from '../sample'

const data = { plans: [{ plan: samplePlan(1), sections: SAMPLE_POSTS }], fiscalYear: 2032 }
const stageOf = (width: number) => makeStage({ width, height: 1, language: 'ja' })

test('one plan’s posts stand as they were reviewed', async () => {
  await expect(describePicture(layoutPosts(data, stageOf(350)))).toMatchFileSnapshot(
    '../golden/posts.txt',
  )
})

describe('squares', () => {
  const kinds = (row: ReturnType<typeof postRow>) =>
    squareList(squaresOf(row)).map(({ kind, sure }) => (kind === 'part' ? sure : kind))

  test('one is a post, a fraction partly filled', () => {
    expect(kinds(postRow('教諭', 4.56))).toEqual([
      'full',
      'full',
      'full',
      'full',
      expect.closeTo(0.56),
    ])
  })

  test('8.001 is eight squares and never nine', () => {
    expect(kinds(postRow('教頭・教諭', 8.001))).toEqual(new Array(8).fill('full'))
  })

  test('additional posts are filled to P10, light to the middle, dashed to P90', () => {
    expect(kinds(postRow('加配', 4, { low: 2, high: 6 }))).toEqual([
      'full',
      'full',
      'light',
      'light',
      'dashed',
      'dashed',
    ])
  })

  test('what likely stays vacant is dashed at the end', () => {
    expect(kinds(postRow('講師', 4, { vacant: 1 }))).toEqual(['full', 'full', 'full', 'dashed'])
  })

  test('a post that falls away by law has none', () => {
    expect(kinds(postRow('教諭', -0.08))).toEqual([])
  })

  test('add up to the posts they stand for', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 60, noNaN: true }), (value) => {
        const filled = squareList(squaresOf(postRow('教諭', value))).reduce((a, b) => a + b.sure, 0)
        expect(Math.abs(filled - value)).toBeLessThan(0.051)
      }),
    )
  })
})

test('rows of several plans stand on common lines', () => {
  const short = SAMPLE_POSTS.map((section) => ({ ...section, rows: section.rows.slice(0, 1) }))
  const plans = [data.plans[0]!, { plan: samplePlan(2), sections: short }]
  const { readings } = layoutPosts({ ...data, plans }, stageOf(974))
  const byPlan = (row: number) => readings.filter((reading) => reading.row === row)
  for (const reading of byPlan(1)) {
    const beside = byPlan(0).find(({ column }) => column === reading.column)
    expect(beside?.y).toBe(reading.y)
  }
})

test('over 40 posts the squares are 12 px', () => {
  const rows = [postRow('教諭', 45)]
  const sections = [{ ...SAMPLE_POSTS[0]!, rows }]
  const picture = layoutPosts({ ...data, plans: [{ plan: samplePlan(1), sections }] }, stageOf(700))
  const sides = flatMarks(picture.marks).flatMap(({ mark }) =>
    mark.type === 'rect' ? mark.width : [],
  )
  expect(sides).toEqual(new Array(45).fill(12))
})

test('names stand above where no strip says them', () => {
  const named = layoutPosts({ ...data, named: true }, stageOf(350))
  const said = flatMarks(named.marks).flatMap(({ mark }) => (mark.type === 'text' ? mark.text : []))
  expect(said[0]).toBe('学校設置型')
})

test('nothing leaves its column and no word stands on another, from one plan to six', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 900, max: 1400 }),
      (count, width) => {
        const plans = Array.from({ length: count }, (_, slot) => ({
          plan: samplePlan(slot),
          sections: SAMPLE_POSTS,
        }))
        const picture = layoutPosts({ ...data, plans, named: true }, stageOf(width))
        expect(outside(picture, 2)).toEqual([])
        expect(overlaps(wordBoxes(picture))).toEqual([])
      },
    ),
    { numRuns: 30 },
  )
})

test('squares make room for what is said beside them, down to 16 px', () => {
  const rows = [postRow('市費の職員', 8, { vacant: 1 })]
  const sections = [{ ...SAMPLE_POSTS[2]!, rows }]
  const picture = (width: number) =>
    layoutPosts({ ...data, plans: [{ plan: samplePlan(1), sections }] }, stageOf(width))
  const sideIn = (width: number) =>
    flatMarks(picture(width).marks).flatMap(({ mark }) =>
      mark.type === 'rect' ? mark.width : [],
    )[0]
  expect(sideIn(420)).toBe(22)
  expect(sideIn(360)).toBe(16)
  expect(picture(360).height).toBeLessThan(picture(420).height)
  // Smaller squares would be hard to count: the words go below, and the squares are as large as they can be.
  expect(sideIn(300)).toBe(20)
})

test('the key stays within its column, whatever it has to say', () => {
  fc.assert(
    fc.property(fc.integer({ min: 120, max: 400 }), fc.boolean(), (width, requestedOnly) => {
      const key = layoutPostsKey(stageOf(width), requestedOnly)
      expect(outside(key, 2)).toEqual([])
      expect(overlaps(wordBoxes(key))).toEqual([])
    }),
  )
})

test('the key shows the three kinds of additional posts', () => {
  const words = layoutPostsKey(stageOf(240)).marks.flatMap((m) => (m.type === 'text' ? m.text : []))
  expect(words).toEqual([
    '加配の見方',
    'ほぼ確実（10回に9回）',
    'まんなかの見込みまで',
    '多ければ（10回に1回）',
  ])
})
