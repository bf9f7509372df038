import type { Words } from '../../../../domain/words'
import { begin, minus, sumOf, times, WHOLE_YEN } from '../../calculation'
import { figurePart, result, timesShare, type SchoolSteps, type Steps } from '../parts'
import { MOVED_SHARE } from '../posts/prefecture'
import { postPart, product } from './products'

/** What falls away at home schools and the support centre, and what was entered. */
export const lessAtHomeSteps: Steps = (scene) => {
  const relief = scene.lived.money.relief!
  const inputs = scene.inputs.relief!
  return [
    ...product(figurePart(scene, 'posts.prefecture.homeLost'), postPart(scene, relief.postYen), {
      label: HOME_YEN,
      amount: relief.homeYen,
      kind: 'yen',
    }),
    ...product(
      figurePart(scene, 'pupils.fromSupportCentre'),
      {
        label: {
          ja: '1人あたり減る費用（伸びを含む）',
          en: 'Yen that falls away a user, with growth',
        },
        amount: relief.centreYenPerUser,
        kind: 'yen',
        origin: scene.input(inputs.variableShare),
        restsOn: [scene.input(inputs.supportCentreYenPerUser), scene.input(inputs.growth)],
      },
      { label: CENTRE_YEN, amount: relief.centreYen, kind: 'yen' },
    ),
    ...sumOf(
      [
        { label: HOME_YEN, amount: relief.homeYen, kind: 'yen' },
        { label: CENTRE_YEN, amount: relief.centreYen, kind: 'yen' },
        {
          label: { ja: '理由を添えて入れた節減', en: 'Saving entered' },
          amount: relief.entered,
          kind: 'yen',
          origin: scene.input(inputs.entered),
        },
      ],
      result(scene),
    ),
  ]
}

/** Additional posts that other schools give up, at the yen of a post. */
export const movedYenSteps: SchoolSteps = (scene, { inputs }) => [
  begin(figurePart(scene, 'posts.prefecture.additional')),
  timesShare(scene, MOVED_SHARE, inputs.additional.moved),
  times(postPart(scene, scene.lived.money.relief!.postYen)),
  result(scene, { note: WHOLE_YEN, within: 1 }),
]

/** The cost less what falls away elsewhere. */
export const netCostSteps: Steps = (scene) => [
  begin(figurePart(scene, 'cost.total')),
  minus(figurePart(scene, 'cost.lessAtHome')),
  minus(figurePart(scene, 'cost.moved')),
  result(scene),
]

const HOME_YEN: Words = { ja: '在籍校で減る費用', en: 'Less at home schools' }
const CENTRE_YEN: Words = { ja: '教育支援センターで減る費用', en: 'Less at the support centre' }
