import type { Words } from '../../domain/words'
import type { SubjectBar, SubjectBars } from '../../results/hours/subject-bars'
import type { Reading } from '../marks'
import { enlargement, type Stage } from '../stage'
import { say } from '../words'
import { ROW, type Frame } from './subject-frame'

/** What is read of a subject: beside its hours what a source declares, and that it is assumed. */
export function subjectReading(
  bar: SubjectBar,
  row: number,
  y: number,
  frame: Frame,
  data: SubjectBars,
  stage: Stage,
): Reading {
  const { language } = stage
  const line = (
    key: 'planned' | 'standard' | 'difference' | 'declared' | 'computed',
    words: Words,
  ) => ({
    label: say(key, language),
    value: words[language],
  })
  const named = bar.inside && bar.standard > 0 ? `${bar.inside[language]}: ` : ''
  return {
    ...place(row, frame.x(bar.planned), y, data, stage),
    title: `${named}${bar.label[language]}`,
    lines: [
      line('planned', bar.plannedWords),
      ...(bar.standard > 0
        ? [line('standard', bar.standardWords), line('difference', bar.differenceWords)]
        : []),
      ...(bar.differs
        ? [line('declared', bar.differs.declared), line('computed', bar.differs.computed)]
        : []),
      ...(bar.origin === 'assumed'
        ? [{ label: say('basis', language), value: say('assumed', language) }]
        : []),
    ],
    point: pointOf(bar.id, data),
  }
}

export function totalReading(
  data: SubjectBars,
  row: number,
  y: number,
  frame: Frame,
  stage: Stage,
): Reading {
  const { language } = stage
  const { plannedWords, standardWords, differenceWords } = data.total
  return {
    ...place(row, frame.planned, y, data, stage),
    title: say('total', language),
    lines: [
      { label: say('planned', language), value: plannedWords[language] },
      { label: say('standard', language), value: standardWords[language] },
      { label: say('difference', language), value: differenceWords[language] },
    ],
    point: pointOf('total', data),
  }
}

function place(row: number, x: number, y: number, { plan }: SubjectBars, stage: Stage) {
  return {
    row,
    column: 0,
    x,
    y,
    radius: (ROW.bar / 2) * enlargement(stage),
    plan: { slot: plan.slot, name: plan.name[stage.language] },
  }
}

const pointOf = (id: string, { plan, grade }: SubjectBars) => ({
  chart: 'hours',
  planId: plan.id,
  fiscalYear: null,
  item: `${id} ${grade}`,
})
