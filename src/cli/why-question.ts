import { layoutColumns, sameBreakdown, type ColumnLayout } from '../domain/columns'
import { MEASURES, type Breakdown } from '../domain/measures'
import type { ModelInputs } from '../domain/model-inputs'
import type { PlanDescription } from '../domain/plan-description'
import type { Result } from '../domain/problem'
import type { Words } from '../domain/words'
import { defaultFiscalYear } from '../results/fiscal-year'
import type { Asks } from '../results/pages'
import { shown, type Arguments, type FlagSpec } from './arguments'

const ABOUT = ['value', 'chance', 'difference', 'before-opening', 'per-pupil'] as const

const flag = (name: string, placeholder: string, ja: string, en: string): FlagSpec => ({
  flag: name,
  takes: 'value',
  placeholder,
  words: { ja, en },
})

export const WHY_FLAGS: readonly FlagSpec[] = [
  flag('plan', 'ID', '案のid', "the plan's id"),
  flag('measure', 'ID', '数字のid（例: pupils.demand）', 'the measure, e.g. pupils.demand'),
  flag(
    'year',
    'YYYY',
    '年度（指定がなければ、初めての開校から5年目）',
    'fiscal year (the fifth after the first opening)',
  ),
  flag('by', 'KEY=VALUE', '内訳（例: grade=7）', 'a cell, e.g. grade=7'),
  flag(
    'about',
    'WHAT',
    `${ABOUT.join('・')}（指定がなければ value）`,
    `${ABOUT.join(', ')} (value)`,
  ),
  flag(
    'against',
    'ID',
    'ほかの案との差を、同じ未来どうしで説明する',
    'explain the paired difference to another plan',
  ),
]

/** A figure of one year. */
export type FigureAsked = Asks & { readonly fiscalYear: number }

/** Which figure is asked; a sentence with what there is where it isn't one. */
export function readQuestion(
  { flags }: Arguments,
  inputs: ModelInputs,
  { plans, baseline }: { readonly plans: readonly PlanDescription[]; readonly baseline: string },
): Result<FigureAsked, Words> {
  const layout = layoutColumns(inputs)
  const planId = oneOf('plan', flags['plan'], layout.planIds)
  if (!planId.ok) return planId
  const measure = oneOf(
    'measure',
    flags['measure'],
    MEASURES.map(({ id }) => id),
  )
  if (!measure.ok) return measure
  const against = readAgainst(flags, planId.value, layout)
  if (!against.ok) return against
  const about = oneOf('about', flags['about'] ?? (against.value ? 'difference' : 'value'), ABOUT)
  if (!about.ok) return about
  if (against.value && about.value !== 'difference') return refused(AGAINST_IS_A_DIFFERENCE)
  const fiscalYear = readYear(flags['year'], layout, plans)
  if (!fiscalYear.ok) return fiscalYear
  // A difference is taken where both plans have the cell.
  const others = about.value === 'difference' ? [against.value ?? baseline] : []
  const cells = cellsInAll(layout, [planId.value, ...others], measure.value)
  const by = readCell(flags['by'], cells)
  if (!by.ok) return by
  const asks = {
    planId: planId.value,
    measure: measure.value,
    fiscalYear: fiscalYear.value,
    by: by.value,
    about: about.value,
    ...(against.value && { against: against.value }),
  }
  return { ok: true, value: asks }
}

/** The plan that a difference is taken to; null where none is named, and the baseline stands in. */
function readAgainst(
  flags: Arguments['flags'],
  planId: string,
  { planIds }: ColumnLayout,
): Result<string | null, Words> {
  const given = flags['against']
  if (given === undefined) return { ok: true, value: null }
  return oneOf(
    'against',
    given,
    planIds.filter((id) => id !== planId),
  )
}

const AGAINST_IS_A_DIFFERENCE: Words = {
  ja: '--against は差を説明するときに使います。--about をはずすか、--about difference としてください。',
  en: '--against explains a difference: leave --about out, or give --about difference.',
}

export function oneOf<Choice extends string>(
  name: string,
  given: string | true | undefined,
  choices: readonly Choice[],
): Result<Choice, Words> {
  const found = choices.find((choice) => choice === given)
  if (found !== undefined) return { ok: true, value: found }
  const listed = choices.join(', ')
  if (given === undefined)
    return refused({
      ja: `--${name} を指定してください。使えるのは ${listed} です。`,
      en: `Give --${name}, one of: ${listed}.`,
    })
  return refused({
    ja: `--${name} の「${shown(String(given))}」は使えません。使えるのは ${listed} です。`,
    en: `--${name} can't be "${shown(String(given))}". It is one of: ${listed}.`,
  })
}

export function readYear(
  given: string | true | undefined,
  { fiscalYears }: ColumnLayout,
  plans: readonly PlanDescription[],
): Result<number, Words> {
  if (given === undefined) return { ok: true, value: defaultFiscalYear(plans, fiscalYears) }
  const year = fiscalYears.find((one) => String(one) === String(given).normalize('NFKC').trim())
  if (year !== undefined) return { ok: true, value: year }
  const [first, last] = [fiscalYears[0], fiscalYears.at(-1)]
  return refused({
    ja: `--year の「${shown(String(given))}」は使えません。${first}から${last}までの年度を西暦で指定してください。`,
    en: `--year can't be "${shown(String(given))}": give a fiscal year from ${first} to ${last}.`,
  })
}

function cellsInAll(
  { series, planIds }: ColumnLayout,
  plans: readonly string[],
  measure: string,
): readonly Breakdown[] {
  const [first = [], ...others] = plans.map((planId) =>
    series.flatMap(({ plan, measure: id, by }) =>
      planIds[plan] === planId && id === measure ? [by] : [],
    ),
  )
  return first.filter((by) => others.every((cells) => cells.some((one) => sameBreakdown(one, by))))
}

/** Empty for the whole. */
function readCell(
  given: string | true | undefined,
  cells: readonly Breakdown[],
): Result<Breakdown, Words> {
  if (given === undefined) return { ok: true, value: {} }
  const [key = '', value = ''] = String(given).normalize('NFKC').trim().split('=')
  const wanted = { [key]: key === 'grade' ? Number(value) : value }
  const cell = cells.find((one) => sameBreakdown(one, wanted))
  if (cell) return { ok: true, value: cell }
  const listed = cells.flatMap((one) =>
    Object.entries(one).map(([name, of]) => `${name}=${String(of)}`),
  )
  return refused(
    listed.length === 0
      ? {
          ja: '--by は、ここでは使えません。この数字に内訳がないか、差を取る案に同じ内訳がないので、--by をはずしてください。',
          en: '--by is not for this figure: it has no cells, or none that the other plan has too. Leave it out.',
        }
      : {
          ja: `--by の「${shown(String(given))}」は使えません。使えるのは ${listed.join(', ')} です。`,
          en: `--by can't be "${shown(String(given))}". It is one of: ${listed.join(', ')}.`,
        },
  )
}

const refused = (problems: Words): Result<never, Words> => ({ ok: false, problems })
