import type { Words } from '../../../../domain/words'
import { begin, equals, minus, times, WHOLE_PEOPLE, type Line } from '../../calculation'
import type { Scene } from '../../scene'
import { inCell } from '../parts'
import { WITHOUT_SCHOOL } from './counted'

/** Who is reached by nothing today, less those of them who come to the school. */
export function unreachedSteps(scene: Scene): Line[] {
  const { world, school, value, sum, request } = scene
  const { places } = request.inputs.world
  const { share } = places.at(-1)!
  const counted = sum(world.counted)
  const today = world.inPlace.at(-1)!
  const of = places.length * request.inputs.municipalities.length
  const lines: Line[] = [
    begin({
      label: WITHOUT_SCHOOL,
      amount: counted,
      kind: 'people',
      ...inCell(scene, 'pupils.nonAttending'),
    }),
    ...(share === null
      ? []
      : [
          times({
            label: { ja: 'どこにもつながらない割合', en: 'Share reached by nothing' },
            amount: scene.likely(share) * placeScale(scene),
            kind: 'share',
            origin: scene.input(share),
          }),
        ]),
    equals({
      label: UNREACHED_TODAY,
      amount: today,
      kind: 'people',
      note: WHOLE_PEOPLE,
      within: of,
    }),
  ]
  if (!school) return lines
  return [
    ...lines,
    begin({ label: UNREACHED_TODAY, amount: today, kind: 'people' }),
    minus({
      label: { ja: 'そこから新しい学校に在籍する児童生徒', en: 'Of them at the new school' },
      amount: school.year.origins.at(-1)!,
      kind: 'people',
    }),
    equals({
      label: scene.label('pupils.unreached'),
      amount: value('pupils.unreached'),
      kind: 'people',
    }),
  ]
}

/** Shares that pass 1 together are scaled down. */
function placeScale({ request, likely }: Scene): number {
  const sum = request.inputs.world.places.reduce(
    (total, { share }) => total + (share === null ? 0 : likely(share)),
    0,
  )
  return sum > 1 ? 1 / sum : 1
}

const UNREACHED_TODAY: Words = {
  ja: 'いまの支援につながらない児童生徒',
  en: 'Reached by nothing today',
}
