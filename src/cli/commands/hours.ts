import { layoutColumns } from '../../domain/columns'
import type { PlanDescription } from '../../domain/plan-description'
import type { Words } from '../../domain/words'
import { compileStudy } from '../../study/compile'
import { describePlans } from '../../study/describe'
import type { FlagSpec } from '../arguments'
import { JSON_FLAG, type Command } from '../command'
import { hoursAnswer } from '../hours-answer'
import { hoursTable } from '../hours-table'
import { readPlannedStudy, refuse } from '../planned-study'
import { oneOf, readYear } from '../why-question'

const PLAN_FLAG: FlagSpec = {
  flag: 'plan',
  takes: 'value',
  placeholder: 'ID',
  words: { ja: '案のid', en: "the plan's id" },
}

const YEAR_FLAG: FlagSpec = {
  flag: 'year',
  takes: 'value',
  placeholder: 'YYYY',
  words: {
    ja: '授業日を数える年度（指定がなければ開校の年度）',
    en: 'fiscal year of the calendar (the year of opening)',
  },
}

export const hoursCommand: Command = {
  name: 'hours',
  operands: 'FILE',
  summary: {
    ja: '何をどれだけ学ぶか：教科ごとの時数を標準とくらべ、授業日に収まるかを見る',
    en: 'what is learnt: hours by subject against the standard, and whether they fit the calendar',
  },
  flags: [PLAN_FLAG, YEAR_FLAG, JSON_FLAG],
  async run({ names, flags }, terminal) {
    const study = await readPlannedStudy(names, terminal, ONE_FILE)
    if (typeof study === 'number') return study
    const plans = describePlans(study)
    const planId = oneOf(
      'plan',
      flags['plan'],
      plans.map(({ id }) => id),
    )
    if (!planId.ok) return refuse(terminal, planId.problems)
    const plan = planOf(plans, planId.value)
    const year = readYear(flags['year'], layoutColumns(compileStudy(study)), plans)
    if (!year.ok) return refuse(terminal, year.problems)
    const fiscalYear = flags['year'] === undefined ? plan.openingFiscalYear : year.value
    const answer = hoursAnswer(study, planId.value, fiscalYear)
    terminal.print(
      flags['json'] === true
        ? `${JSON.stringify(answer, null, 2)}\n`
        : hoursTable(plan.name, answer, terminal.language),
    )
    return 0
  },
}

/** @throws if there is none: the id has been checked. */
function planOf(plans: readonly PlanDescription[], planId: string): PlanDescription {
  const plan = plans.find(({ id }) => id === planId)
  if (!plan) throw new Error(`The study has no plan "${planId}".`)
  return plan
}

const ONE_FILE: Words = {
  ja: '検討のファイルを1つ指定してください。例: hours soujun --plan campus',
  en: 'Name one study, for example: hours soujun --plan campus',
}
