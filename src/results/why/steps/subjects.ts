import type { Words } from '../../../domain/words'
import { NO_NEW_SCHOOL } from '../../phrases'
import { begin, type Line } from '../calculation'
import type { Scene } from '../scene'

/** Subjects that nobody on the staff may teach: counted, the same in every future. */
export function uncoveredSteps({ inputs, value, label }: Scene): Line[] {
  const { school, uncoveredSubjects } = inputs
  const staffNote = uncoveredSubjects === null ? STAFF_UNKNOWN : COUNTED
  return [
    begin({
      label: label('subjects.uncovered'),
      amount: value('subjects.uncovered'),
      kind: 'subjects',
      note: school ? staffNote : NO_NEW_SCHOOL,
    }),
  ]
}

const COUNTED: Words = {
  ja: '授業のある教科のうち、免許も免許外の許可もある先生がいない教科を数えた。',
  en: 'Subjects taught for which no teacher holds a licence or a permission.',
}

const STAFF_UNKNOWN: Words = {
  ja: '先生がまだ入っていないので、分からない。',
  en: 'Unknown, since no teachers have been entered yet.',
}
