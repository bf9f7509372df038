import type { PlanDescription } from '../../domain/plan-description'
import type { Words } from '../../domain/words'
import type { Sentence } from '../pages'
import { fitHeadline, parts, planPart } from '../sentence'
import { listWords } from '../words'
import type { ApplicationItem } from './items'

/** 「分教室型の実施計画書は、14項目のうち11項目がそろった。足りないのは、…。」 */
export function applicationHeadline(plan: PlanDescription, items: readonly ApplicationItem[]) {
  const missing = items.filter(({ isFilled }) => !isFilled)
  return fitHeadline([countClause(plan, items.length, missing.length), ...missingClauses(missing)])
}

function countClause(plan: PlanDescription, all: number, missing: number): Sentence {
  const { ja, en } = planPart(plan)
  if (missing === 0)
    return {
      ja: parts`${ja}の実施計画書は、${String(all)}項目がすべてそろった。`,
      en: parts`${en}: all ${String(all)} items of the application are there.`,
    }
  const filled = String(all - missing)
  return {
    ja: parts`${ja}の実施計画書は、${String(all)}項目のうち${filled}項目がそろった。`,
    en: parts`${en}: ${filled} of ${String(all)} items of the application are there.`,
  }
}

function missingClauses(missing: readonly ApplicationItem[]): Sentence[][] {
  if (missing.length === 0) return []
  const some = [missing.length, 2, 1].filter((count) => count <= missing.length)
  return [
    some.map((count) =>
      missingClause(
        missing.map(({ label }) => label),
        count,
      ),
    ),
  ]
}

function missingClause(labels: readonly Words[], count: number): Sentence {
  const shown = labels.slice(0, count)
  const more = labels.length > count
  const { ja } = listWords(shown)
  const english = shown.map(({ en }) => en.charAt(0).toLowerCase() + en.slice(1))
  const en = more
    ? `${english.join(', ')} and more`
    : listWords(english.map((text) => ({ ja: '', en: text }))).en
  return {
    ja: parts`足りないのは、${ja}${more ? 'など' : ''}。`,
    en: parts`Missing: ${en}.`,
  }
}
