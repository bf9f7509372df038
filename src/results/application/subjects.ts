import type { ApplicationFacts, SubjectTextId } from '../../domain/application'
import type { Words } from '../../domain/words'
import type { CurriculumSheet, SheetRow } from '../hours/curriculum-sheet'
import { shortName } from '../hours/subject-names'
import { filled, inEither, lacking, paragraph, type ItemContent } from './items'

/** Rows that the standard doesn't know: new subjects, and those that several were merged into. */
export function newSubjects(sheet: CurriculumSheet): readonly SheetRow[] {
  return sheet.rows.filter(({ group }) => group !== 'standard')
}

/** 新教科の目標 or 内容, subject by subject. */
export function subjectsItem(
  { application }: ApplicationFacts,
  sheet: CurriculumSheet | null,
  id: SubjectTextId,
): ItemContent {
  if (!sheet) return lacking({ words: CURRICULUM, place: { kind: 'question', question: 4 } })
  const rows = newSubjects(sheet)
  if (rows.length === 0) return filled([paragraph(NONE)])
  const said = rows.map((row) => ({ row, entry: application.subjects[row.id]?.[id] }))
  const written = said.flatMap(({ row, entry }) =>
    entry ? [[shortName(row.words), inEither(entry.text)]] : [],
  )
  return {
    blocks:
      written.length === 0
        ? []
        : [{ kind: 'table', columns: COLUMNS[id], shares: [2, 5], rows: written }],
    basis: null,
    gaps: said.flatMap(({ row, entry }) =>
      entry
        ? []
        : [{ words: shortName(row.words), place: { kind: 'subject', subjectId: row.id, id } }],
    ),
    isProvisional: said.some(({ entry }) => entry?.origin === 'assumed'),
    checks: [],
  }
}

const SUBJECT: Words = { ja: '教科', en: 'Subject' }
const COLUMNS: Readonly<Record<SubjectTextId, readonly Words[]>> = {
  aims: [SUBJECT, { ja: '目標', en: 'Aims' }],
  contents: [SUBJECT, { ja: '内容', en: 'Contents' }],
}
const CURRICULUM: Words = { ja: '教科ごとの時数', en: 'Hours by subject' }
const NONE: Words = {
  ja: '該当なし（新しい教科をつくらない）',
  en: 'None: there is no new subject',
}
