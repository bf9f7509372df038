import type { Words } from '../../../domain/words'
import { NO_NEW_SCHOOL } from '../../phrases'
import { joinWords, listWords } from '../../words'
import { begin, type Line } from '../calculation'
import type { Scene } from '../scene'

/** Subjects that nobody on the staff may teach: counted, the same in every future. */
export function uncoveredSteps({ inputs, value, label, request: { page } }: Scene): Line[] {
  const { school, uncoveredSubjects } = inputs
  const names = page.teachers?.find(({ planId }) => planId === inputs.id)?.uncovered ?? []
  const counted = names.length === 0 ? COUNTED : joinWords(COUNTED, namesOf(names))
  const staffNote = uncoveredSubjects === null ? STAFF_UNKNOWN : counted
  return [
    begin({
      label: label('subjects.uncovered'),
      amount: value('subjects.uncovered'),
      kind: 'subjects',
      note: school ? staffNote : NO_NEW_SCHOOL,
    }),
  ]
}

function namesOf(names: readonly Words[]): Words {
  const { ja, en } = listWords(names)
  return { ja: `いないのは${ja}。`, en: `They are ${en}.` }
}

const COUNTED: Words = {
  ja: '授業のある教科のうち、免許も免許外の許可もある先生がいない教科を数えた。',
  en: 'Subjects taught for which no teacher holds a licence or a permission.',
}

const STAFF_UNKNOWN: Words = {
  ja: '先生がまだ入っていないので、分からない。',
  en: 'Unknown, since no teachers have been entered yet.',
}
