import type { Words } from '../../../../domain/words'
import { begin, times, WHOLE_PEOPLE } from '../../calculation'
import type { Scene } from '../../scene'
import { result, type SchoolSteps } from '../parts'

/** Who comes from the support centre: by those there and the pull on them, and no more than are there. */
export const fromSupportCentreSteps: SchoolSteps = (scene, school) => {
  const { request, world } = scene
  const { places } = request.inputs.world
  const { supportCentre } = scene.inputs.relief!
  const people = scene.sum(school.year.wouldBeCounted)
  const share = shareOfPlace(scene, supportCentre)
  const value = scene.value('pupils.fromSupportCentre')
  const full = value === world.inPlace[supportCentre] && people * share > value
  const origin = scene.figure('pupils.enrolled')
  return [
    begin({ label: OTHERWISE_COUNTED, amount: people, kind: 'people', origin }),
    times({
      label: { ja: '教育支援センターから来る割合', en: 'Share from the support centre' },
      amount: share,
      kind: 'share',
      note: { ja: 'いる人数と移りやすさから', en: 'by those there and the pull on them' },
      origin: scene.input(places[supportCentre]!.pull),
    }),
    result(scene, {
      note: full ? { ja: 'いる人数まで', en: 'no more than are there' } : WHOLE_PEOPLE,
      within:
        places.length * request.inputs.municipalities.length + (full ? people * share - value : 0),
    }),
  ]
}

/** A place's part of all who are somewhere, weighed by the pull on them. */
function shareOfPlace({ request, world, likely }: Scene, place: number): number {
  const weights = request.inputs.world.places.map(
    ({ pull }, index) => world.inPlace[index]! * likely(pull),
  )
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return all === 0 ? 0 : weights[place]! / all
}

const OTHERWISE_COUNTED: Words = {
  ja: '在籍のうち、学校がなければ不登校だった児童生徒',
  en: 'On the roll who would be counted',
}
