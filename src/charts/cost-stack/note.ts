import { labelWidth, type Stage } from '../stage'
import { fitText } from '../text-width'
import { say } from '../words'
import { LEAST_SEGMENT, segmentsOf, type CostStackData } from './data'
import type { Panel, PanelData } from './layout'

/** What the selected year's columns are too low to show, in words; cut where the line ends. */
export function tooSmallNote(
  data: CostStackData,
  panels: readonly Panel[],
  room: number,
  stage: Stage,
): string {
  const plans = data.stacks.flatMap((stack, index) => {
    const panel = panels[index]
    return panel ? smallSegments(stack, data, panel, stage) : []
  })
  if (plans.length === 0) return ''
  const items = plans.join(stage.language === 'ja' ? '、' : ', ')
  return fitText(say('tooSmall', stage.language, { items }), room, (text) =>
    labelWidth(stage, text),
  )
}

function smallSegments(
  { plan, columns }: PanelData,
  data: CostStackData,
  { y }: Panel,
  { language }: Stage,
): string[] {
  const column = columns.find(({ fiscalYear }) => fiscalYear === data.fiscalYear)
  if (!column) return []
  const small = segmentsOf(column.byPayer, data.payerOrder).filter(
    ({ from, to }) => to > from && y(from) - y(to) < LEAST_SEGMENT,
  )
  if (small.length === 0) return []
  const amounts = small.map(
    ({ payer }) => `${data.payerNames[payer][language]} ${column.labels[payer][language]}`,
  )
  return [`${plan.name[language]} ${amounts.join(language === 'ja' ? '・' : ', ')}`]
}
