import type { Teacher } from '../../domain/learning'
import type { Purses } from '../../domain/purses'
import type { TeacherDescription } from '../../study/change-staff'
import type { Speech } from '../words/speech.svelte'

/** Who pays and how: by post out of one purse or another, by the lesson, or nobody here. */
const PAYERS = ['prefecture', 'municipality', 'part-time', 'parent-school'] as const
type Payer = (typeof PAYERS)[number]

export function payerOf({ partTime, paidBy }: Teacher): Payer {
  return partTime ? 'part-time' : paidBy
}

/** The payers to choose from; a parent school only where there is one, or where it stands already. */
export function payerChoices(
  teacher: Teacher,
  purses: Purses,
  hasParent: boolean,
  speech: Pick<Speech, 'say' | 'words'>,
): { readonly value: Payer; readonly label: string }[] {
  return PAYERS.filter(
    (payer) => payer !== 'parent-school' || hasParent || payerOf(teacher) === payer,
  ).map((value) => {
    const purse = value === 'prefecture' ? purses.byLaw : purses.own
    return { value, label: speech.words.teachers.payers[value](speech.say(purse)) }
  })
}

/** Only the founder's own purse pays by the lesson. */
export function paidBy(value: string): Pick<TeacherDescription, 'paidBy' | 'partTime'> {
  const payer = PAYERS.find((each) => each === value) ?? 'prefecture'
  return payer === 'part-time'
    ? { paidBy: 'municipality', partTime: true }
    : { paidBy: payer, partTime: false }
}
