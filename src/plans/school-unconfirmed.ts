import { formatFiscalYear, formatFiscalYears } from '../domain/fiscal-year'
import type { Words } from '../domain/words'
import {
  FIRST_PREPARATION_SUBSIDY_YEAR,
  yearsOfUnconfirmedRate,
} from '../rules/cost-share/preparation-subsidy'
import { yearsOfInferredOrder } from '../rules/staffing/class-standard'
import { PREPARATION_SPREAD } from './cost-items'
import { implementerOf } from './implementer'
import { schoolLevel } from './new-school'
import type { CompileContext } from './plan-kind'
import type { SchoolFieldValues } from './school-fields'

type Context = Pick<CompileContext, 'baseFiscalYear' | 'asIfToday' | 'founderType'>

/** Rules that a new school is computed by although no source confirms them for it. */
export function schoolUnconfirmedRules(fields: SchoolFieldValues, context: Context): Words[] {
  return [
    ...gradeOrder(fields),
    ...preparationRate(fields, context),
    ...socialWorkers(fields, context),
  ]
}

function gradeOrder(fields: SchoolFieldValues): Words[] {
  const years = yearsOfInferredOrder(schoolLevel(fields))
  const open = years.filter((year) => year >= fields.openingFiscalYear)
  if (open.length === 0) return []
  return [
    {
      ja: `35人学級にする学年の順（${formatFiscalYears(open).ja}は中1から順と推定して計算）`,
      en: `Which grades go down to 35 a class first (in ${formatFiscalYears(open).en} computed from grade 7 upwards)`,
    },
  ]
}

function preparationRate({ openingFiscalYear }: SchoolFieldValues, context: Context): Words[] {
  const years = PREPARATION_SPREAD.map((part) => openingFiscalYear + part.yearsFromOpening)
  const computed = years.filter((year) => year > context.baseFiscalYear)
  const unconfirmed = yearsOfUnconfirmedRate(computed)
  if (unconfirmed.length === 0) return []
  return [
    {
      ja: `設置準備の補助率1/3（資料で確認できるのは${formatFiscalYear(FIRST_PREPARATION_SUBSIDY_YEAR).ja}。${formatFiscalYears(unconfirmed).ja}も1/3として計算）`,
      en: `The third of preparation (confirmed for ${formatFiscalYear(FIRST_PREPARATION_SUBSIDY_YEAR).en}; computed as a third in ${formatFiscalYears(unconfirmed).en} as well)`,
    },
  ]
}

/** Core cities are said to be given the third for social workers of their own; no source at hand confirms it. */
function socialWorkers(fields: SchoolFieldValues, { founderType }: Context): Words[] {
  const { socialWorkers: count, socialWorkersRunBy, founder } = fields
  const runBy = implementerOf(socialWorkersRunBy, founder, founderType)
  const couldRun = founder === 'municipality' && founderType === 'core-city'
  if (count === 0 || founderType === 'designated-city') return []
  if (runBy === 'prefecture' && !couldRun) return []
  const meanwhile = socialWorkersMeanwhile(runBy, fields.municipalSocialWorkersSubsidised)
  return [
    {
      ja: `市町村（中核市など）が行うスクールソーシャルワーカーへの国の1/3（${meanwhile.ja}）`,
      en: `The nation’s third of social workers that a municipality (a core city, say) runs (${meanwhile.en})`,
    },
  ]
}

function socialWorkersMeanwhile(runBy: 'prefecture' | 'municipality', counted: boolean): Words {
  if (runBy === 'prefecture')
    return { ja: '都道府県が行うとして計算', en: 'computed as run by the prefecture' }
  return counted
    ? { ja: 'あるとして計算', en: 'computed as if given' }
    : { ja: '計に入れていない', en: 'in no sum' }
}
