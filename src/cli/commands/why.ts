import type { RunResult } from '../../domain/run'
import type { Words } from '../../domain/words'
import type { PageInput } from '../../results/page-input'
import { samplesAsked } from '../../results/why/samples-asked'
import { whyPage } from '../../results/why/why-page'
import type { Outcome, Runner } from '../../runs/runner'
import { declaredFigures } from '../../study/declared'
import { describePlans } from '../../study/describe'
import { describePayers } from '../../study/describe-payers'
import { describeInputs } from '../../study/describe-inputs'
import { describeInternal } from '../../study/describe-internal'
import { describePurses } from '../../study/describe-purses'
import type { Command } from '../command'
import { RUN_FLAGS } from '../run-settings'
import { readSimulableStudy, type SimulableStudy } from '../simulable-study'
import { maskingFor, simulate, withRunner } from '../simulate'
import type { Terminal } from '../terminal'
import { readQuestion, WHY_FLAGS, type FigureAsked } from '../why-question'

export const whyCommand: Command = {
  name: 'why',
  operands: 'FILE',
  summary: {
    ja: 'なぜこの数字か：計算のしかた、幅を広げている数字、出典を出す',
    en: 'why this number: its calculation, what widens it, and its sources',
  },
  flags: [...WHY_FLAGS, ...RUN_FLAGS],
  async run(given, terminal) {
    const asked = await readSimulableStudy(given, terminal, ONE_FILE)
    if (typeof asked === 'number') return asked
    const { baseline } = asked.study
    const plans = describePlans(asked.study)
    const question = readQuestion(given, asked.inputs, { plans, baseline })
    if (!question.ok) {
      terminal.say(question.problems)
      return 2
    }
    const text = await withRunner(asked.settings.workers, terminal, (runner) =>
      explain(runner, asked, question.value, terminal),
    )
    if (text === null) return 1
    terminal.print(text[terminal.language])
    return 0
  },
}

/** Null where something failed, which has then been said. */
async function explain(
  runner: Runner,
  asked: SimulableStudy,
  asks: FigureAsked,
  terminal: Terminal,
): Promise<Words | null> {
  const { inputs, seed, settings } = asked
  const request = { inputs, seed, replications: settings.replications }
  const result = await simulate(runner, request, terminal)
  if (!result) return null
  const page = pageOf(asked, result, asks)
  const likely = valueOf(await runner.explain(inputs), terminal)
  const samples = samplesAsked(page, asks)
  const influences = valueOf(await runner.weigh({ inputs, seed, samples }), terminal)
  const partners = await runner.partner({ inputs, seed })
  if (partners.status === 'failed') terminal.say(partners.message)
  if (!likely || !influences || partners.status !== 'done') return null
  const facts = describeInputs(asked.study)
  const partner = partners.result
  return whyPage({ asks, page, inputs, facts, likely, influences, partner }).plainText
}

function valueOf<Value>(outcome: Outcome<Value>, terminal: Terminal): Value | null {
  if (outcome.status === 'failed') terminal.say(outcome.message)
  return outcome.status === 'done' ? outcome.value : null
}

function pageOf(
  { study, settings }: SimulableStudy,
  result: RunResult,
  { fiscalYear }: FigureAsked,
): PageInput {
  return {
    result,
    plans: describePlans(study),
    focus: 0,
    baseline: study.plans.findIndex(({ id }) => id === study.baseline),
    fiscalYear,
    money: 'million-yen',
    viewpoint: 'municipality',
    masking: maskingFor(settings.reader, study),
    internal: describeInternal(study),
    declared: declaredFigures(study),
    payerNames: describePayers(study),
    purses: describePurses(study),
  }
}

const ONE_FILE: Words = {
  ja: '検討のファイルを一つ指定してください。例: why aoba-city --plan campus --measure pupils.demand --year 2032',
  en: 'Name one study, for example: why aoba-city --plan campus --measure pupils.demand --year 2032',
}
