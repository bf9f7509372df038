import type { Words } from '../../../../domain/words'
import { sumOf } from '../../calculation'
import { figurePart, result, type Steps } from '../parts'
import { postPart, product } from './products'

/** An ordinary school of the same roll: posts by law, its running cost, a counselor and lunch. */
export const comparatorSteps: Steps = (scene) => {
  const { posts, postYen, postsYen, runningYen, counselorYen, lunchYenPerPupil, lunchYen } =
    scene.lived.money.comparator!
  const inputs = scene.inputs.comparator!
  const label: Words = { ja: '法令どおりの教職員の費用', en: 'Posts by law' }
  return [
    ...product(
      {
        label: { ja: '同じ人数の通常の学校の定数', en: 'Posts by law of an ordinary school' },
        amount: posts,
        kind: 'quota',
        origin: { kind: 'law', citation: scene.facts.law.schoolPosts },
        restsOn: [scene.figure('posts.classes')],
      },
      postPart(scene, postYen),
      { label, amount: postsYen, kind: 'yen' },
    ),
    ...product(
      figurePart(scene, 'pupils.enrolled'),
      {
        label: { ja: '1人分の給食（伸びを含む）', en: 'Lunch a pupil, with growth' },
        amount: lunchYenPerPupil,
        kind: 'yen',
        origin: scene.input(inputs.lunch),
        restsOn: [scene.input(inputs.priceGrowth)],
      },
      { label: LUNCH, amount: lunchYen, kind: 'yen' },
    ),
    ...sumOf(
      [
        { label, amount: postsYen, kind: 'yen' },
        {
          label: { ja: '運営費（伸びを含む）', en: 'Running cost, with growth' },
          amount: runningYen,
          kind: 'yen',
          origin: scene.input(inputs.running),
          restsOn: [scene.input(inputs.priceGrowth)],
        },
        {
          label: { ja: 'スクールカウンセラー1人（伸びを含む）', en: 'One counselor, with growth' },
          amount: counselorYen,
          kind: 'yen',
          origin: scene.input(inputs.counselor),
          restsOn: [scene.input(inputs.wageGrowth)],
        },
        { label: LUNCH, amount: lunchYen, kind: 'yen' },
      ],
      result(scene),
    ),
  ]
}

const LUNCH: Words = { ja: '給食', en: 'Lunch' }
