import type { PartTimeTeacher, Proposal } from '../../domain/teachers'
import type { Purses } from '../../domain/purses'
import type { Words } from '../../domain/words'
import type { PageInput } from '../page-input'
import { readPage } from '../page-reader'
import { periodsWords } from './cover-words'
import { pursesOf } from './purses'
import {
  proposalWords,
  proposedPeriods,
  proposedTeachers,
  subjectsWords,
  type Teaching,
} from './teaching'

/** Who would have to be found, and for how much. */
export interface ProposalSection {
  readonly sentence: Words
  /** Yen a year at the likely values, in the year looked at; null where nobody is proposed. */
  readonly yearly: Words | null
  /** What adopting it adds to the staff; empty where there is nothing to adopt. */
  readonly adopt: readonly PartTimeTeacher[]
}

export function proposalSection(teaching: Teaching, input: PageInput): ProposalSection {
  const { cover, facts } = teaching
  const { proposal } = cover
  const none = { yearly: null, adopt: [] }
  switch (proposal.kind) {
    case 'enough':
      return {
        ...none,
        sentence: { ja: '非常勤講師をふやさなくてよい。', en: 'No part-time teacher is needed.' },
      }
    case 'impossible':
      return {
        ...none,
        sentence: impossibleWords(
          proposal.subjects.map((id) => facts.names.get(id)!),
          pursesOf(input),
        ),
      }
    case 'undecided':
      return { ...none, sentence: UNDECIDED }
    case 'hire': {
      const { style } = readPage(input)
      const yearly = proposalWords(teaching, input.fiscalYear, style)
      return { yearly, adopt: proposal.teachers, sentence: hireWords(proposal, yearly) }
    }
  }
}

function hireWords(proposal: Proposal, yen: Words): Words {
  const count = proposedTeachers(proposal).length
  const periods = periodsWords(proposedPeriods(proposal))
  return {
    ja: `非常勤講師${count}人（週${periods.ja}コマ）でうまる。見つかれば年${yen.ja}。`,
    en: `${count === 1 ? '1 part-time teacher' : `${count} part-time teachers`} (${periods.en} lessons a week) would cover all, for ${yen.en} a year if they can be found.`,
  }
}

function impossibleWords(subjects: readonly Words[], { prefecture }: Purses): Words {
  const { ja, en } = subjectsWords(subjects)
  return {
    ja: `見つけられる非常勤講師では、${ja}を教えられる人がいない。免許の組み合わせを加えるか、本校からの派遣か免許外教科担任の許可を${prefecture.ja}に相談してください。`,
    en: `Nobody who could be found may teach ${en}. Add a combination of licences, or ask the ${prefecture.en} for a teacher of the parent school or a permission outside the licence.`,
  }
}

const UNDECIDED: Words = {
  ja: '組み合わせが多すぎて、いちばん少ない人数を求められなかった。免許の組み合わせをへらしてください。',
  en: 'There are too many sets to try: enter fewer combinations of licences.',
}
