import type { PlanDescription } from '../../domain/plan-description'
import type { Words } from '../../domain/words'
import { formatDifference, formatFigure, formatGrade } from '../numbers'
import type { HoursPage, NumberStyle, TableTwin } from '../pages'
import { ORIGIN_WORDS } from '../origin-words'
import { GRADE } from '../phrases'
import { planGroups, tableTwin } from '../tables'
import { DASH } from '../words'
import { gapOf, HOURS } from './headline'
import type { SubjectBar, SubjectBars } from './subject-bars'

/** Totals by grade, the plans beside each other. */
export function gradeTable(
  rows: HoursPage['rows'],
  all: readonly PlanDescription[],
  style: NumberStyle,
): TableTwin {
  const plans = all.filter((plan) => rows.some((row) => row.plan === plan))
  const grades = [...new Set(rows.map(({ grade }) => grade))].sort((a, b) => a - b)
  const figure = (value: number): Words => formatFigure(value, 'lesson-units', style)
  const cells = (plan: PlanDescription, grade: number): Words[] => {
    const row = rows.find((candidate) => candidate.plan === plan && candidate.grade === grade)
    if (!row) return [DASH, DASH, DASH]
    return [
      figure(row.planned),
      figure(row.standard),
      formatDifference(gapOf(row), 'lesson-units', style),
    ]
  }
  return tableTwin({
    caption: { ja: '年間の授業時数（単位時間）', en: 'Lesson units a year' },
    groups: planGroups(plans, COLUMNS.length),
    columns: [GRADE, ...plans.flatMap(() => COLUMNS)],
    rows: grades.map((grade) => [
      formatGrade(grade),
      ...plans.flatMap((plan) => cells(plan, grade)),
    ]),
    asks: (row, column) =>
      (column - 1) % COLUMNS.length === 1
        ? null
        : {
            planId: plans[Math.floor((column - 1) / COLUMNS.length)]!.id,
            measure: HOURS,
            by: { grade: grades[row]! },
          },
  })
}

const COLUMNS: readonly Words[] = [
  { ja: '計画', en: 'Planned' },
  { ja: '標準', en: 'Standard' },
  { ja: '差', en: 'Difference' },
]

/** The bars of one grade as a table. */
export function barsTable({ plan, grade, gradeWords, bars, apart, total }: SubjectBars): TableTwin {
  const lines = [...bars, ...apart]
  return tableTwin({
    caption: {
      ja: `教科ごとの時数（${plan.name.ja} ${gradeWords.ja}、単位時間）`,
      en: `Lesson units by subject (${plan.name.en}, ${gradeWords.en})`,
    },
    columns: [{ ja: '教科', en: 'Subject' }, ...COLUMNS, { ja: '根拠', en: 'Basis' }],
    rows: [
      ...lines.map((bar) => [rowWords(bar, apart.includes(bar)), ...figures(bar), basisOf(bar)]),
      [{ ja: '計', en: 'Total' }, ...figures(total), DASH],
    ],
    totalRow: true,
    asks: (row, column) =>
      row === lines.length && column % 2 === 1
        ? { planId: plan.id, measure: HOURS, by: { grade } }
        : null,
  })
}

function figures(bar: Pick<SubjectBar, 'plannedWords' | 'standardWords' | 'differenceWords'>) {
  return [bar.plannedWords, bar.standardWords, bar.differenceWords]
}

function rowWords({ label, inside, standard }: SubjectBar, isApart: boolean): Words {
  const named: Words =
    inside && standard > 0
      ? { ja: `${inside.ja}（${label.ja}）`, en: `${inside.en} (${label.en})` }
      : label
  if (!isApart) return named
  return { ja: `${named.ja}（時数の外）`, en: `${named.en} (outside the hours)` }
}

function basisOf({ origin, differs }: SubjectBar): Words {
  if (differs) {
    const { declared, computed } = differs
    return {
      ja: `届出${declared.ja}・計算${computed.ja}`,
      en: `${declared.en} declared, ${computed.en} computed`,
    }
  }
  return origin === null ? DASH : ORIGIN_WORDS[origin]
}
