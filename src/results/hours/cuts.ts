import type { Words } from '../../domain/words'
import type { Sentence } from '../pages'
import { parts } from '../sentence'
import { isMerged, parentNames, shortName } from './subject-names'
import type { SubjectGrade, SubjectLine } from './subjects'

/** A subject that gets fewer lesson units than the standard gives it, all grades together. */
interface Cut {
  readonly line: SubjectLine
  readonly planned: number
  readonly standard: number
}

/** From here on a cut is called large: a fifth of what the standard gives. */
const LARGE = 0.2
/** And deeper than all subjects together, or a plan that cuts all alike would be said to cut some. */
const DEEPER = 1.1
/** How far from half a cut may lie to be called about half. */
const NEAR_HALF = 0.06
const MOST_NAMED = 2

/**
 * 「理科と、音楽・美術・技術家庭を合わせたセルフデザインを、それぞれ約半分にする。」: the one or two subjects that lose
 * most lesson units, as long as it is a large part of them; the same at several lengths. Null where nothing is cut so.
 */
export function cutClause(grades: readonly SubjectGrade[]): readonly Sentence[] | null {
  const all = cutsOf(grades)
  const named = [...all]
    .sort((a, b) => lostIn(b) - lostIn(a))
    .slice(0, MOST_NAMED)
    .filter((cut) => shareOf(cut) >= Math.max(LARGE, DEEPER * shareLost(grades)))
  if (named.length === 0) return null
  // In the order of the curriculum, so that the sentence reads like the chart.
  const cuts = all.filter((cut) => named.includes(cut))
  return [sentenceOf(cuts, longName), sentenceOf(cuts, plainName)]
}

function cutsOf(grades: readonly SubjectGrade[]): Cut[] {
  const cuts = new Map<string, Cut>()
  for (const line of grades.flatMap(({ lines }) => lines).filter(({ counts }) => counts)) {
    const before = cuts.get(line.id) ?? { line, planned: 0, standard: 0 }
    cuts.set(line.id, {
      // The grade in which it is made of most subjects names it.
      line: line.parents.length > before.line.parents.length ? line : before.line,
      planned: before.planned + line.planned,
      standard: before.standard + line.standard,
    })
  }
  return [...cuts.values()].filter((cut) => lostIn(cut) > 0)
}

const lostIn = ({ planned, standard }: Cut): number => standard - planned
const shareOf = (cut: Cut): number => lostIn(cut) / cut.standard

function shareLost(grades: readonly SubjectGrade[]): number {
  const sum = (of: 'lost' | 'standard') => grades.reduce((all, grade) => all + grade[of], 0)
  return sum('lost') / sum('standard')
}

interface CutName {
  readonly words: Words
  /** Whether it is long enough to want a comma before what follows. */
  readonly long: boolean
}

function longName({ line }: Cut): CutName {
  const name = shortName(line.words)
  if (!isMerged(line)) return { words: name, long: false }
  const merged = line.parents.map(({ words }) => lowered(shortName(words).en)).join(', ')
  return {
    words: { ja: `${parentNames(line).ja}を合わせた${name.ja}`, en: `${name.en} (${merged})` },
    long: true,
  }
}

const plainName = ({ line }: Cut): CutName => ({ words: shortName(line.words), long: false })

function sentenceOf(cuts: readonly Cut[], nameOf: (cut: Cut) => CutName): Sentence {
  const names = cuts.map(nameOf)
  const several = names.length > 1
  const long = names.some((name) => name.long)
  const ja = names.map(({ words }) => words.ja).join(long ? 'と、' : 'と')
  const en = names.map(({ words }) => lowered(words.en)).join(' and ')
  const each: Words = { ja: several ? 'それぞれ' : '', en: several ? ' each' : '' }
  const comma = long && several ? '、' : ''
  if (cuts.every(({ planned }) => planned === 0))
    return { ja: parts`${ja}の時間を置かない。`, en: parts`No hours go to ${en}.` }
  if (cuts.every((cut) => Math.abs(shareOf(cut) - 0.5) <= NEAR_HALF))
    return {
      ja: parts`${ja}を${comma}${each.ja}約半分にする。`,
      en: parts`It cuts ${en} to about half${each.en}.`,
    }
  return {
    ja: parts`${ja}を${comma}大きく減らす。`,
    en: parts`It cuts ${en} most.`,
  }
}

/** A subject's name within an English sentence; names of the plan's own keep their capitals. */
function lowered(name: string): string {
  return /^(Japanese|English)\b/.test(name) ||
    /^[A-Z]\S* [A-Z]/.test(name) ||
    /^[A-Z]{2}/.test(name)
    ? name
    : name.charAt(0).toLowerCase() + name.slice(1)
}
