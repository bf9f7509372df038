import type { SheetFacts } from '../../domain/curriculum-sheet'
import type { LearningOrigin } from '../../domain/learning'
import type { PlanDescription } from '../../domain/plan-description'
import type { Words } from '../../domain/words'
import { formatFiscalYear, formatIsoDay } from '../../domain/fiscal-year'
import { formatDifference, formatFigure } from '../numbers'
import type { NumberStyle, TableTwin } from '../pages'
import { isMerged, parentNames } from './subject-names'
import { SHEET_MARKS } from './sheet-marks'
import { sheetTable } from './sheet-table'
import { subjectSection, type OriginCounts, type SubjectGrade, type SubjectLine } from './subjects'

/** Hours of a subject in a grade, as figures and as they are written. */
export interface SheetCell {
  readonly grade: number
  readonly planned: number
  readonly standard: number
  readonly difference: number
  readonly words: {
    readonly planned: Words
    readonly standard: Words
    readonly difference: Words
  }
}

export interface SubjectCell extends SheetCell {
  /** How the planned figure came about; null where the subject is simply no longer taught. */
  readonly origin: LearningOrigin | null
  /** 「届出70・計算35」 where they aren't the same. */
  readonly differs: Words | null
}

export interface SheetRow {
  readonly id: string
  readonly group: SheetGroup
  readonly words: Words
  /** The standard's subjects that a merged one is made of. */
  readonly parents: Words | null
  /** By grade of the sheet; null where the grade has neither hours nor a standard. */
  readonly cells: readonly (SubjectCell | null)[]
  readonly reason: Words | null
  /** The reason as it stands in its cell: 「注1」 where several rows share it. */
  readonly reasonCell: Words | null
  /** False: runs outside the hours, not in the totals. */
  readonly counts: boolean
}

/** Rows of the standard come first, then what is merged of them, then what is new. */
export const SHEET_GROUPS = ['standard', 'merged', 'new'] as const
export type SheetGroup = (typeof SHEET_GROUPS)[number]

/** 教育課程表: the one object that page, paper and files are made from. */
export interface CurriculumSheet {
  readonly plan: PlanDescription
  readonly title: Words
  readonly fiscalYear: Words
  /** What stands above the table: school, founder, minutes of a lesson unit, date of the law. */
  readonly heads: readonly { readonly label: Words; readonly value: Words }[]
  readonly grades: readonly { readonly grade: number; readonly words: Words }[]
  readonly rows: readonly SheetRow[]
  /** 総授業時数, by grade of the sheet. */
  readonly totals: readonly SheetCell[]
  readonly origins: OriginCounts
  /** 「45のます目のうち、資料9、仮定36」. */
  readonly counted: Words
  readonly notes: readonly Words[]
  readonly table: TableTwin
}

export interface SheetInput {
  readonly facts: SheetFacts
  readonly plan: PlanDescription
  readonly fiscalYear: number
  readonly style: NumberStyle
}

/** Null where only totals by grade are known. */
export function curriculumSheet(input: SheetInput): CurriculumSheet | null {
  const { facts, plan, style } = input
  const section = subjectSection(facts.curriculum, style)
  if (!section) return null
  const { rows, shared } = withSharedReasons(rowsOf(section.grades, facts, style))
  const totals = section.grades.map((grade) => cellOf(grade, style))
  const sheet = {
    plan,
    title: TITLE,
    fiscalYear: formatFiscalYear(input.fiscalYear),
    heads: headsOf(input),
    grades: section.grades.map(({ grade, words }) => ({ grade, words })),
    rows,
    totals,
    origins: section.origins,
    counted: countedWords(section.origins),
    notes: [
      ...shared,
      standardNote(facts),
      ...todayNote(input),
      ...apartNote(rows),
      ...section.warnings,
    ],
  }
  return { ...sheet, table: sheetTable(sheet) }
}

const TITLE: Words = { ja: '教育課程表', en: 'Table of the curriculum' }

function headsOf({ facts, plan }: SheetInput): CurriculumSheet['heads'] {
  const { founder, unitMinutes, lawDate } = facts
  const minutes = String(unitMinutes)
  return [
    { label: { ja: '学校・教室（案の名前）', en: 'School (name of the plan)' }, value: plan.name },
    { label: { ja: '設置者', en: 'Founder' }, value: founder },
    {
      label: { ja: '1単位時間', en: 'A lesson unit' },
      value: { ja: `${minutes}分`, en: `${minutes} minutes` },
    },
    { label: { ja: '法令基準日', en: 'Law as of' }, value: formatIsoDay(lawDate) },
  ]
}

function rowsOf(
  grades: readonly SubjectGrade[],
  { standardOrder }: SheetFacts,
  style: NumberStyle,
): SheetRow[] {
  const lines = grades.flatMap((grade) => grade.lines)
  const ids = [...new Set(lines.map(({ id }) => id))]
  const rows = ids.map((id) =>
    rowOf(
      grades.map((grade) => grade.lines.find((line) => line.id === id) ?? null),
      style,
    ),
  )
  const place = ({ id }: SheetRow) => standardOrder.indexOf(id)
  return SHEET_GROUPS.flatMap((group) => {
    const own = rows.filter((row) => row.group === group)
    return group === 'standard' ? own.sort((a, b) => place(a) - place(b)) : own
  })
}

/** A reason that several rows give stands once, below the table, so that the table keeps to its sheet. */
function withSharedReasons(all: readonly SheetRow[]): {
  readonly rows: readonly SheetRow[]
  readonly shared: readonly Words[]
} {
  const given = all.flatMap(({ reason }) => (reason ? [reason] : []))
  const sharing = [...new Map(given.map((reason) => [reason.ja, reason])).values()].filter(
    ({ ja }) => given.filter((other) => other.ja === ja).length > 1,
  )
  const rows = all.map((row) => {
    const number = sharing.findIndex(({ ja }) => ja === row.reason?.ja) + 1
    return number === 0 ? row : { ...row, reasonCell: noteNumber(number) }
  })
  const shared = sharing.map(({ ja, en }, index): Words => {
    const number = noteNumber(index + 1)
    return { ja: `${number.ja}：${ja}`, en: `${number.en}: ${en}` }
  })
  return { rows, shared }
}

const noteNumber = (number: number): Words => ({ ja: `注${number}`, en: `Note ${number}` })

function rowOf(lines: readonly (SubjectLine | null)[], style: NumberStyle): SheetRow {
  const known = lines.filter((line) => line !== null)
  const first = known[0]!
  const merged = known.find(isMerged)
  return {
    id: first.id,
    group: merged ? 'merged' : first.change === 'new' ? 'new' : 'standard',
    words: first.words,
    parents: merged ? parentNames(merged) : null,
    cells: lines.map((line) => line && subjectCell(line, style)),
    reason: first.reason,
    reasonCell: first.reason,
    counts: first.counts,
  }
}

function subjectCell(line: SubjectLine, style: NumberStyle): SubjectCell {
  const figure = (value: number) => formatFigure(value, 'lesson-units', style)
  const { origin, differs, declared, computed } = line
  return {
    ...cellOf(line, style),
    origin,
    differs: differs ? differingWords(figure(declared!), figure(computed!)) : null,
  }
}

const differingWords = (declared: Words, computed: Words): Words => ({
  ja: `届出${declared.ja}・計算${computed.ja}`,
  en: `${declared.en} declared, ${computed.en} computed`,
})

function cellOf(
  { grade, planned, standard, difference }: Pick<SubjectGrade, 'grade'> & Omit<SheetCell, 'words'>,
  style: NumberStyle,
): SheetCell {
  return {
    grade,
    planned,
    standard,
    difference,
    words: {
      planned: formatFigure(planned, 'lesson-units', style),
      standard: formatFigure(standard, 'lesson-units', style),
      difference: formatDifference(difference, 'lesson-units', style),
    },
  }
}

function countedWords(origins: OriginCounts): Words {
  const found = (Object.keys(SHEET_MARKS) as LearningOrigin[]).filter((key) => origins[key] > 0)
  const all = String(found.reduce((sum, key) => sum + origins[key], 0))
  const each = (language: 'ja' | 'en', gap: string) =>
    found.map((key) => `${SHEET_MARKS[key].words[language]}${gap}${origins[key]}`)
  return {
    ja: `${all}のます目のうち、${each('ja', '').join('、')}。`,
    en: `Of ${all} cells: ${each('en', ' ').join(', ')}.`,
  }
}

function standardNote({ standard }: SheetFacts): Words {
  return {
    ja: `標準は${standard.ja}。差は計画から標準を引いた時数。`,
    en: `Standard: ${standard.en}. The difference is planned less standard.`,
  }
}

/** A year before the table is set beside it all the same: the one of its time isn't known here. */
function todayNote({ facts, fiscalYear }: SheetInput): Words[] {
  if (fiscalYear >= facts.standardSince) return []
  const since = formatFiscalYear(facts.standardSince)
  const year = formatFiscalYear(fiscalYear)
  return [
    {
      ja: `標準は今の表（${since.ja}から）。${year.ja}の計画を、その年の表とではなく、今の表とくらべた。`,
      en: `The standard is today’s table (from ${since.en}): the plan of ${year.en} is compared with it, not with the table of its time.`,
    },
  ]
}

function apartNote(rows: readonly SheetRow[]): Words[] {
  if (rows.every(({ counts }) => counts)) return []
  return [
    {
      ja: '「時数の外」の行は、総授業時数に入れていない。',
      en: 'Rows “outside the hours” are not in the total.',
    },
  ]
}
