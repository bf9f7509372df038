import type { ApplicationFacts, StaffLine } from '../../domain/application'
import type { Words } from '../../domain/words'
import { DASH, joinWords, listWords, same } from '../words'
import { filled, inEither, lacking, type ItemContent } from './items'

/** 担当者名簿, as question 2 holds the plan's teachers. */
export function staffItem({ staff }: ApplicationFacts): ItemContent {
  if (!staff)
    return lacking({
      words: { ja: '先生の一覧', en: 'List of teachers' },
      place: { kind: 'question', question: 2 },
    })
  const table = {
    kind: 'table',
    columns: COLUMNS,
    shares: [4, 4, 3, 2, 3],
    rows: staff.map(staffRow),
  } as const
  const isPermitted = staff.some(({ outsideLicence }) => outsideLicence.length > 0)
  return { ...filled([table]), checks: isPermitted ? [PERMISSION] : [] }
}

const COLUMNS: readonly Words[] = [
  { ja: '担当者', en: 'Member of staff' },
  { ja: '免許', en: 'Licences' },
  { ja: '身分', en: 'Employed as' },
  { ja: '人数', en: 'Posts' },
  { ja: '週のコマ数', en: 'Lessons a week' },
]

function staffRow({ name, licences, outsideLicence, ...line }: StaffLine): Words[] {
  const permitted = outsideLicence.length > 0 ? permittedWords(outsideLicence) : null
  const held = licences.length > 0 ? listWords(licences.map(inEither)) : null
  const known = [held, permitted].filter((words) => words !== null)
  return [
    inEither(name),
    known.length === 0 ? DASH : joinWords(...known),
    employedAs(line),
    same(String(line.posts)),
    same(String(line.periodsAWeek)),
  ]
}

function permittedWords(subjects: readonly Words[]): Words {
  const { ja, en } = listWords(subjects.map(inEither))
  return { ja: `（免許外の許可：${ja}）`, en: `(by permission: ${en})` }
}

function employedAs({ paidBy, partTime }: Pick<StaffLine, 'paidBy' | 'partTime'>): Words {
  if (!partTime) return paidBy
  return { ja: `${paidBy.ja}・非常勤`, en: `${paidBy.en}, part-time` }
}

const PERMISSION: Words = {
  ja: '免許外の教科を持つ先生がいる。許可の手続きを確かめる',
  en: 'Somebody teaches outside a licence: see to the permission',
}
