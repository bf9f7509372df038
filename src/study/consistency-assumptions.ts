import { planKindOf } from '../plans'
import { findAssumption, findUnconfirmedInput } from '../rules/assumptions'
import { checkSource, type Report } from './report'
import type { AssumptionEntries, InputEntry, PlanEntry, Study } from './study'
import { tripleFault } from './triple-limits'

type Path = readonly (string | number)[]

export function checkAssumptions(study: Study, report: Report): void {
  checkEntries(study.assumptions, ['assumptions'], null, study, report)
  study.plans.forEach((plan, index) =>
    checkEntries(plan.assumptions, ['plans', index, 'assumptions'], plan, study, report),
  )
}

function checkEntries(
  entries: AssumptionEntries,
  path: Path,
  plan: PlanEntry | null,
  study: Study,
  report: Report,
): void {
  for (const [id, entry] of Object.entries(entries)) {
    const at = [...path, id]
    const assumption = findAssumption(id) ?? findUnconfirmedInput(id)
    if (!assumption) {
      report(at, 'unknown-assumption', {
        ja: '知らない前提です。idのつづりを直すか、消してください',
        en: 'is an unknown assumption: correct its id or remove it',
      })
      continue
    }
    if (!belongs(id, assumption.scope, plan)) {
      report(at, 'misplaced-assumption', misplacedRemedy(assumption.scope, plan))
      continue
    }
    checkEntry(entry, at, study, report)
    if (entry.origin === 'unconfirmed') {
      if ('likely' in assumption) report([...at, 'origin'], 'value-missing', VALUE_MISSING)
      continue
    }
    const fault = tripleFault(entry, assumption)
    if (fault) report([...at, fault.key], fault.code, fault.remedy)
  }
}

const VALUE_MISSING = {
  ja: '値のある前提には使えません。low・likely・high を入れ、origin を書きかえてください',
  en: 'is only for inputs without a value: give low, likely and high, and another origin',
}

/** A study states what all plans share; a plan states what its kind asks for. */
function belongs(id: string, scope: 'study' | 'plan', plan: PlanEntry | null): boolean {
  if (plan === null) return scope === 'study'
  const kind = planKindOf(plan.kind)
  return (
    kind.assumptions.some((assumption) => assumption.id === id) || kind.unconfirmed.includes(id)
  )
}

function misplacedRemedy(scope: 'study' | 'plan', plan: PlanEntry | null) {
  if (plan === null)
    return {
      ja: '案ごとの前提です。plans の中の assumptions に移してください',
      en: 'belongs to a plan: move it to the assumptions of a plan',
    }
  if (scope === 'study')
    return {
      ja: 'すべての案に共通の前提です。検討の assumptions に移してください',
      en: 'is common to all plans: move it to the assumptions of the study',
    }
  return {
    ja: 'この種類の案では使いません。消してください',
    en: 'is not used by a plan of this kind: remove it',
  }
}

function checkEntry(entry: InputEntry, at: Path, study: Study, report: Report): void {
  if (entry.source !== undefined) checkSource(entry.source, study, [...at, 'source'], report)
}
