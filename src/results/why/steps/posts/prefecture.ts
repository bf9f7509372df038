import type { Words } from '../../../../domain/words'
import { begin, equals, minus, sumOf, WHOLE_POSTS, type Part } from '../../calculation'
import { figurePart, result, timesShare, type SchoolSteps } from '../parts'
import { byLaw } from './by-law'

export const prefectureSteps: SchoolSteps = (scene) =>
  sumOf(
    [figurePart(scene, 'posts.prefecture.quota'), figurePart(scene, 'posts.prefecture.additional')],
    result(scene),
  )

/** Granted once, then kept from year to year. */
export const additionalSteps: SchoolSteps = (scene, { inputs, year, operation }) => {
  const { requested, granted, kept } = inputs.additional
  const { additionalBefore } = year.posts
  const before = operation > 0 ? { fiscalYear: scene.fiscalYear - 1 } : null
  const lines =
    additionalBefore === null
      ? [
          begin({
            label: { ja: '求める加配', en: 'Additional posts requested' },
            amount: requested,
            kind: 'posts',
            origin: scene.decision('additionalPosts'),
          }),
          timesShare(scene, { ja: '認められる割合', en: 'Share granted' }, granted),
        ]
      : [
          begin({
            label: { ja: '前年度の加配', en: 'Additional posts of the year before' },
            amount: additionalBefore,
            kind: 'posts',
            origin: before && scene.figure('posts.prefecture.additional', before),
          }),
          timesShare(scene, { ja: '翌年度も続く割合', en: 'Share kept' }, kept),
        ]
  return [...lines, result(scene, { note: WHOLE_POSTS, within: 1 })]
}

/** Home schools are counted one by one, so there is no one factor to show. */
export const homeLostSteps: SchoolSteps = (scene) => [
  begin(figurePart(scene, 'pupils.enrolled')),
  begin({
    ...figurePart(scene, 'posts.prefecture.homeLost'),
    note: {
      ja: '在籍校を1校ずつ、抜けた後の人数で法令どおり数え直した差',
      en: 'each home school counted again by law without those who left',
    },
    origin: byLaw(scene.facts.law.schoolPosts),
  }),
]

/** What is new, less what home schools lose and what is taken from other schools. */
export const netPostsSteps: SchoolSteps = (scene, { inputs, year }) => {
  const moved: Part = { label: MOVED_POSTS, amount: year.posts.additionalMoved, kind: 'posts' }
  return [
    begin(figurePart(scene, 'posts.prefecture.additional')),
    timesShare(scene, MOVED_SHARE, inputs.additional.moved),
    equals(moved),
    begin(figurePart(scene, 'posts.prefecture')),
    minus(figurePart(scene, 'posts.prefecture.homeLost')),
    minus(moved),
    result(scene),
  ]
}

/** Of additional posts, those that other schools give up. */
export const MOVED_SHARE: Words = {
  ja: 'ほかの学校から移る割合',
  en: 'Share moved from other schools',
}
const MOVED_POSTS: Words = { ja: 'ほかの学校から移る加配', en: 'Additional posts moved' }
