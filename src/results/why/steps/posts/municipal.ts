import type { QuantityIndex } from '../../../../domain/model-inputs'
import type { Words } from '../../../../domain/words'
import {
  begin,
  equals,
  minus,
  plus,
  sumOf,
  WHOLE_POSTS,
  type Line,
  type Part,
} from '../../calculation'
import type { Scene } from '../../scene'
import { figurePart, result, timesShare, type SchoolSteps } from '../parts'

export const municipalSteps: SchoolSteps = (scene, { inputs, year }) => {
  const { fixed, perPupil, perClass } = inputs.municipalPosts
  const pupils = scene.value('pupils.enrolled')
  const { classes } = year.posts
  const exact = fixed + perPupil * pupils + perClass * classes
  const rounded = year.posts.municipalPlanned !== exact
  return sumOf(
    [
      {
        label: { ja: '決めた人数', en: 'Decided' },
        amount: fixed,
        kind: 'posts',
        origin: scene.decision('municipalPosts'),
      },
      {
        label: {
          ja: `生徒1人あたり${perPupil}人 × ${pupils}人`,
          en: `${perPupil} a pupil × ${pupils}`,
        },
        amount: perPupil * pupils,
        kind: 'posts',
        origin: scene.decision('municipalPostsPerPupil'),
      },
      {
        label: {
          ja: `1学級あたり${perClass}人 × ${classes}学級`,
          en: `${perClass} a class × ${classes}`,
        },
        amount: perClass * classes,
        kind: 'posts',
        origin: scene.decision('municipalPostsPerClass'),
      },
    ],
    result(scene, {
      within: rounded ? 1 : 0,
      note: rounded ? { ja: '切り上げ', en: 'rounded up' } : null,
    }),
  )
}

/** Who left stays unreplaced for the year; only posts vacant before can be filled. */
export const vacantSteps: SchoolSteps = (scene, { inputs, year }) => {
  const { municipalPlanned, filledBefore, left, found } = year.posts
  const before: Part = { label: FILLED_BEFORE, amount: filledBefore, kind: 'posts' }
  const vacant: Part = { label: VACANT, amount: municipalPlanned - filledBefore, kind: 'posts' }
  const leaving: Part = { label: LEFT, amount: left, kind: 'posts' }
  const joining: Part = { label: FOUND, amount: found, kind: 'posts' }
  return [
    ...shareLines(scene, before, [SHARE_LEFT, inputs.municipalPosts.left], leaving),
    ...shareLines(scene, vacant, [SHARE_FILLED, inputs.municipalPosts.filled], joining),
    begin(figurePart(scene, 'posts.municipal')),
    minus(before),
    plus(leaving),
    minus(joining),
    result(scene),
  ]
}

/** A share of posts, in whole posts; nothing where there are none. */
function shareLines(
  scene: Scene,
  base: Part,
  [label, quantity]: readonly [Words, QuantityIndex],
  outcome: Part,
): Line[] {
  if (base.amount === 0) return []
  return [
    begin(base),
    timesShare(scene, label, quantity),
    equals({ ...outcome, note: WHOLE_POSTS, within: 1 }),
  ]
}

const VACANT: Words = { ja: '空いている職', en: 'Vacant posts' }
const SHARE_LEFT: Words = { ja: '1年で辞める割合', en: 'Share who leave' }
const SHARE_FILLED: Words = { ja: '1年のうちに埋まる割合', en: 'Share filled in a year' }
const FILLED_BEFORE: Words = { ja: '前年度から埋まっている職', en: 'Filled from the year before' }
const LEFT: Words = { ja: '辞める人', en: 'Leaving' }
const FOUND: Words = { ja: '新しく見つかる人', en: 'Found' }
