import type { Words } from '../../../domain/words'
import { formatGrade } from '../../numbers'
import { begin, equals, over, plus, type Line } from '../calculation'
import type { StepOrigin } from '../page'
import type { Scene } from '../scene'

/** Lesson units as the plan decides them; a plan without a school teaches the standard. The whole is a mean. */
export function hoursSteps(scene: Scene): Line[] {
  const { inputs, by, facts } = scene
  const label = scene.label('hours.lessonUnits')
  const units = inputs.lessonUnits ?? []
  const origin: StepOrigin | null = inputs.school
    ? scene.decision('lessonUnits')
    : { kind: 'law', citation: facts.law.standardHours }
  const amount = scene.value('hours.lessonUnits', { by })
  const taught = units.flatMap((one, index) => (one === null ? [] : [{ grade: index + 1, one }]))
  if (by['grade'] !== undefined || taught.length === 0)
    return [begin({ label, amount, kind: 'lesson-units', origin })]
  return [
    ...taught.map(({ grade, one }, index) =>
      (index === 0 ? begin : plus)({
        label: formatGrade(grade),
        amount: one,
        kind: 'lesson-units',
      }),
    ),
    over({ label: { ja: '学年の数', en: 'Grades' }, amount: taught.length, kind: 'count' }),
    equals({ label, note: MEAN_OF_GRADES, amount, kind: 'lesson-units', origin }),
  ]
}

const MEAN_OF_GRADES: Words = { ja: '学年の平均', en: 'mean of the grades' }
