import { formatFiscalYear } from '../domain/fiscal-year'
import type { Problem } from '../domain/problem'
import type { Words } from '../domain/words'
import { PREPARATION_SPREAD } from './cost-items'
import { learningWarnings } from './learning-warnings'
import { lessonUnitsOf } from './lesson-units'
import type { SchoolFieldValues } from './school-fields'

/** What any new school should be looked at for once more; paths begin at the plan. */
export function schoolWarnings(
  fields: SchoolFieldValues,
  { baseFiscalYear }: { readonly baseFiscalYear: number },
): Problem[] {
  const { openingFiscalYear, places, gradePlaces, grades, setupYears } = fields
  // Facilities fall due the year before; the setup office works as long as the plan says.
  const firstExpense =
    openingFiscalYear +
    Math.min(-1, -setupYears, ...PREPARATION_SPREAD.map((part) => part.yearsFromOpening))
  const withoutHours = grades.filter((grade) => lessonUnitsOf(fields, grade) === null)
  return [
    ...warnIf(firstExpense <= baseFiscalYear, 'openingFiscalYear', 'preparation-before-start', {
      ja: `開校までの準備・改修・設立準備室の費用のうち${formatFiscalYear(baseFiscalYear).ja}までの分は、計算の期間より前なので費用に入りません。`,
      en: `What is spent on preparation, building works and the setup office up to fiscal ${baseFiscalYear} lies before the years computed and is not counted.`,
    }),
    ...warnIf(places === null && gradePlaces === null, 'places', 'no-cap', {
      ja: '定員がないので、通いたい人は全員入れるとして計算しています。',
      en: 'There is no cap: everyone who wants to come is taken in.',
    }),
    ...warnIf(places !== null && gradePlaces !== null, 'gradePlaces', 'two-caps', {
      ja: '全体の定員と学年ごとの定員の両方があります。定員をふやしても待つ人がふえることがあります。',
      en: 'There are places in all and by grade: with both, more places can mean a longer list.',
    }),
    ...warnIf(withoutHours.length > 0, 'lessonUnits', 'hours-missing', {
      ja: `授業時数のない学年があります（${withoutHours.join('・')}）。`,
      en: `Grades without lesson units: ${withoutHours.join(', ')}.`,
    }),
    ...learningWarnings(fields),
  ]
}

function warnIf(condition: boolean, path: string, code: string, message: Words): Problem[] {
  return condition ? [{ path, code, message }] : []
}
