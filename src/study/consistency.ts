import { MEASURES } from '../domain/measures'
import type { Problem } from '../domain/problem'
import type { Words } from '../domain/words'
import { checkAssumptions } from './consistency-assumptions'
import { checkMunicipalities } from './consistency-municipalities'
import { checkPatterns } from './consistency-patterns'
import { checkPlans } from './consistency-plans'
import { FIRST_YEAR, LAST_YEAR } from './field-schema'
import { problemAt } from './problems'
import { checkSource, reportRepeated, type Report } from './report'
import type { Study } from './study'

/** What no single field shows: references, order, sums, years. The study already has the right shape. */
export function inconsistencies(study: Study): Problem[] {
  const problems: Problem[] = []
  const report: Report = (path, code, remedy) => {
    problems.push(problemAt(study, path, code, remedy))
  }
  checkIds(study, report)
  checkLawDate(study, report)
  checkBaseline(study, report)
  checkMunicipalities(study, report)
  checkAssumptions(study, report)
  checkPlans(study, report)
  checkPatterns(study, report)
  checkDeclared(study, report)
  return problems
}

function checkIds(study: Study, report: Report): void {
  const lists = [
    ['plans', 'id', study.plans.map(({ id }) => id)],
    ['declared', 'id', study.declared.map(({ id }) => id)],
    ['sources', 'id', study.sources.map(({ id }) => id)],
    ['municipalities', 'code', study.municipalities.map(({ code }) => code)],
  ] as const
  for (const [list, key, values] of lists)
    reportRepeated(values, (index) =>
      report([list, index, key], 'duplicate-id', {
        ja: 'ほかと重なっています。別のものにしてください',
        en: 'is used twice: choose another',
      }),
    )
}

function checkLawDate({ lawDate }: Study, report: Report): void {
  const year = Number(lawDate.slice(0, 4))
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return
  report(['lawDate'], 'law-date-out-of-reach', {
    ja: `${FIRST_YEAR}年から${LAST_YEAR}年までの日付にしてください`,
    en: `must be a day of ${FIRST_YEAR}–${LAST_YEAR}`,
  })
}

function checkBaseline(study: Study, report: Report): void {
  if (study.plans.some(({ id }) => id === study.baseline)) return
  report(['baseline'], 'unknown-plan', planRemedy(study))
}

function planRemedy(study: Study): Words {
  const ids = study.plans.map(({ id }) => id).join(', ')
  return { ja: `案のid（${ids}）のどれかにしてください`, en: `must name a plan (${ids})` }
}

function checkDeclared(study: Study, report: Report): void {
  study.declared.forEach((declared, index) => {
    const at = (key: string) => ['declared', index, key]
    checkSource(declared.source, study, at('source'), report)
    if (declared.plan !== undefined && !study.plans.some(({ id }) => id === declared.plan))
      report(at('plan'), 'unknown-plan', planRemedy(study))
    if (declared.measure !== undefined && !MEASURES.some(({ id }) => id === declared.measure))
      report(at('measure'), 'unknown-measure', {
        ja: '計算する数字のid（例 pupils.enrolled）にしてください',
        en: 'must be the id of a measure, such as pupils.enrolled',
      })
  })
}
