import type { LearningOrigin, ShortBlocks } from '../../domain/learning'
import type { PlanDescription } from '../../domain/plan-description'
import type { Words } from '../../domain/words'
import { formatDifference, formatFigure } from '../numbers'
import type { NumberStyle } from '../pages'
import { isMerged, parentNames, shortName } from './subject-names'
import type { SubjectGrade, SubjectLine, SubjectSection } from './subjects'

/** One subject as a bar against its standard. */
export interface SubjectBar {
  readonly id: string
  /** The subject; of a merged one those that it is made of. */
  readonly label: Words
  /** Written in the bar: the merged subject's own name, or what its short blocks are. */
  readonly inside: Words | null
  readonly planned: number
  /** 0 where it is new. */
  readonly standard: number
  readonly plannedWords: Words
  readonly standardWords: Words
  readonly differenceWords: Words
  readonly origin: LearningOrigin | null
  /** What a source declares and what its minutes make, where they aren't the same. */
  readonly differs: { readonly declared: Words; readonly computed: Words } | null
}

/** The hours of one plan in one grade, subject by subject. */
export interface SubjectBars {
  readonly plan: PlanDescription
  readonly grade: number
  readonly gradeWords: Words
  readonly bars: readonly SubjectBar[]
  /** What runs outside the lesson hours. */
  readonly apart: readonly SubjectBar[]
  readonly total: Omit<SubjectBar, 'id' | 'label' | 'inside' | 'origin' | 'differs'>
  /** Of all grades: 「33のます目のうち33は仮置き。」; null where nothing is assumed. */
  readonly assumedWords: Words | null
}

export function subjectBars(
  plan: PlanDescription,
  section: SubjectSection,
  wanted: number | null,
  style: NumberStyle,
): SubjectBars | null {
  const grade = section.grades.find((each) => each.grade === wanted)
  if (!grade) return null
  const bars = grade.lines.filter(({ counts }) => counts)
  const apart = grade.lines.filter(({ counts }) => !counts)
  return {
    plan,
    grade: grade.grade,
    gradeWords: grade.words,
    bars: bars.map((line) => barOf(line, style)),
    apart: apart.map((line) => barOf(line, style)),
    total: figuresOf(grade, style),
    assumedWords: section.assumedWords,
  }
}

function barOf(line: SubjectLine, style: NumberStyle): SubjectBar {
  const merged = isMerged(line)
  const figure = (value: number) => formatFigure(value, 'lesson-units', style)
  return {
    id: line.id,
    label: merged ? parentNames(line) : labelOf(line),
    inside: merged ? shortName(line.words) : blockWords(line.blocks),
    ...figuresOf(line, style),
    origin: line.origin,
    differs: line.differs
      ? { declared: figure(line.declared!), computed: figure(line.computed!) }
      : null,
  }
}

function labelOf({ words, change }: SubjectLine): Words {
  const name = shortName(words)
  return change === 'new' ? { ja: `${name.ja}（新設）`, en: `${name.en} (new)` } : name
}

/** 「1日10分×2」, or 「10分×週3回」 where it isn't every day. */
function blockWords(blocks: ShortBlocks | null): Words | null {
  if (!blocks) return null
  const { minutes, timesAWeek } = blocks
  const daily = timesAWeek / SCHOOL_DAYS
  if (!Number.isInteger(daily))
    return { ja: `${minutes}分×週${timesAWeek}回`, en: `${minutes} min × ${timesAWeek} a week` }
  return daily === 1
    ? { ja: `1日${minutes}分`, en: `${minutes} min a day` }
    : { ja: `1日${minutes}分×${daily}`, en: `${minutes} min × ${daily} a day` }
}

const SCHOOL_DAYS = 5

function figuresOf(
  { planned, standard }: Pick<SubjectGrade, 'planned' | 'standard'>,
  style: NumberStyle,
) {
  return {
    planned,
    standard,
    plannedWords: formatFigure(planned, 'lesson-units', style),
    standardWords: formatFigure(standard, 'lesson-units', style),
    differenceWords: formatDifference(planned - standard, 'lesson-units', style),
  }
}
