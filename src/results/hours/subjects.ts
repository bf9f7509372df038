import type { CurriculumFacts, CurriculumLine, GradeCurriculum } from '../../domain/curriculum'
import type { LearningOrigin } from '../../domain/learning'
import type { Words } from '../../domain/words'
import { formatDifference, formatFigure, formatGrade } from '../numbers'
import type { NumberStyle } from '../pages'
import { listWords } from '../words'

/** One subject of one grade as page, sheet and file show it. */
export interface SubjectLine extends CurriculumLine {
  /** 「音楽・美術・技術・家庭」 where it is merged; null otherwise. */
  readonly parentWords: Words | null
  /** Planned less standard, in lesson units. */
  readonly difference: number
  /** Of the standard that it takes the place of: what stays, what is lost, and what is gained. */
  readonly kept: number
  readonly lost: number
  readonly gained: number
  /** How the planned figure came about; null where the subject is simply no longer taught. */
  readonly origin: LearningOrigin | null
  /** Declared and computed are both known and are not the same. */
  readonly differs: boolean
  /** A merged subject with more hours than its parents had. */
  readonly aboveParents: boolean
}

/** Cells by how they came about. */
export type OriginCounts = Readonly<Record<LearningOrigin, number>>

export interface SubjectGrade extends Omit<GradeCurriculum, 'lines'> {
  readonly words: Words
  readonly difference: number
  readonly lines: readonly SubjectLine[]
  readonly origins: OriginCounts
}

/** What a plan teaches by subject, against the standard: question 4's bars, table and sheet are made from this. */
export interface SubjectSection {
  readonly planId: string
  readonly grades: readonly SubjectGrade[]
  /** Over all grades: how many cells are stated, computed, assumed and the user's own. */
  readonly origins: OriginCounts
  /** 「45セルのうち36セルは仮置き」; null where nothing is assumed. */
  readonly assumedWords: Words | null
  /** What needs a second look, each a sentence. */
  readonly warnings: readonly Words[]
}

/** Null where only totals by grade are known. */
export function subjectSection(facts: CurriculumFacts, style: NumberStyle): SubjectSection | null {
  if (facts.grades.length === 0) return null
  const grades = facts.grades.map(subjectGrade)
  const origins = countOrigins(grades.flatMap(({ lines }) => lines))
  return {
    planId: facts.planId,
    grades,
    origins,
    assumedWords: assumedWords(origins),
    warnings: [...aboveParentWarnings(grades, style), ...declaredWarnings(grades, style)],
  }
}

function subjectGrade(curriculum: GradeCurriculum): SubjectGrade {
  const lines = curriculum.lines.map(subjectLine)
  return {
    ...curriculum,
    words: formatGrade(curriculum.grade),
    difference: curriculum.planned - curriculum.standard,
    lines,
    origins: countOrigins(lines),
  }
}

function subjectLine(line: CurriculumLine): SubjectLine {
  const { planned, standard, declared, computed, change, parents } = line
  const merged = change === 'merged' || parents.length > 1
  return {
    ...line,
    parentWords: merged ? listWords(parents.map(({ words }) => words)) : null,
    difference: planned - standard,
    kept: Math.min(planned, standard),
    lost: Math.max(0, standard - planned),
    gained: Math.max(0, planned - standard),
    origin: line.cell?.origin ?? null,
    differs: declared !== null && computed !== null && !isSame(declared, computed),
    aboveParents: merged && planned > standard,
  }
}

/** Hours are told to a tenth. */
function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) < 0.05
}

function countOrigins(lines: readonly SubjectLine[]): OriginCounts {
  const count = (origin: LearningOrigin) => lines.filter((line) => line.origin === origin).length
  return {
    stated: count('stated'),
    computed: count('computed'),
    assumed: count('assumed'),
    own: count('own'),
  }
}

function assumedWords({ stated, computed, assumed, own }: OriginCounts): Words | null {
  const all = stated + computed + assumed + own
  if (assumed === 0) return null
  return {
    ja: `${all}のます目のうち${assumed}は仮置き。`,
    en: `${assumed} of ${all} cells are assumed.`,
  }
}

/** A subject that is alike in several grades is told once. */
function aboveParentWarnings(grades: readonly SubjectGrade[], style: NumberStyle): Words[] {
  return subjectsWhere(grades, ({ aboveParents }) => aboveParents).map(([line, where]) => {
    const planned = formatFigure(line.planned, 'lesson-units', style)
    const standard = formatFigure(line.standard, 'lesson-units', style)
    const more = formatDifference(line.difference, 'lesson-units', style)
    const { ja, en } = line.parentWords!
    return {
      ja: `${line.words.ja}（${where.ja}）は${planned.ja}時間で、もとの${ja}の合計${standard.ja}時間より多い（${more.ja}）。`,
      en: `${line.words.en} (${where.en}) has ${planned.en} lesson units, more than ${en} together: ${standard.en} (${more.en}).`,
    }
  })
}

function declaredWarnings(grades: readonly SubjectGrade[], style: NumberStyle): Words[] {
  return subjectsWhere(grades, ({ differs }) => differs).map(([line, where]) => {
    const declared = formatFigure(line.declared!, 'lesson-units', style)
    const computed = formatFigure(line.computed!, 'lesson-units', style)
    return {
      ja: `${line.words.ja}（${where.ja}）は、届出${declared.ja}時間、計算${computed.ja}時間。一致しない。`,
      en: `${line.words.en} (${where.en}): ${declared.en} lesson units declared, ${computed.en} computed. They differ.`,
    }
  })
}

/** Lines that differ in nothing but their grade stand together, with the grades they stand for. */
function subjectsWhere(
  grades: readonly SubjectGrade[],
  applies: (line: SubjectLine) => boolean,
): [SubjectLine, Words][] {
  const groups = new Map<string, SubjectLine[]>()
  for (const line of grades.flatMap(({ lines }) => lines).filter(applies)) {
    const key = [line.id, line.planned, line.standard, line.declared, line.computed].join(' ')
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return [...groups.values()].map((lines) => [
    lines[0]!,
    listWords(lines.map(({ grade }) => formatGrade(grade))),
  ])
}
