import type { Unknown } from '../../domain/influence'
import { measureOf } from '../../domain/measures'
import type { ModelInputs } from '../../domain/model-inputs'
import type { Words } from '../../domain/words'
import type { Line } from './calculation'
import type { WhyInput } from './page'
import type { InputFacts, OwnFacts, WhyFacts, WhyRequest } from './request'
import { inputRow } from './scene'

/** Weaker ones widen nothing that could be seen. */
export const LEAST_CORRELATION = 0.05
/** Nor can those be told from luck that lie within so many standard errors, 1/√n each. */
const CLEAR_OF_LUCK = 4
const MOST = 3

/** The inputs of a figure: what widens it most first, then what its calculation used besides. */
export function inputsOf(
  request: WhyRequest,
  planIds: readonly string[],
  lines: readonly Line[],
): { readonly inputs: readonly WhyInput[]; readonly widening: number } {
  const withheld = request.page.masking ? withheldPaths(request.facts) : new Set()
  const isShown = ({ path }: WhyInput): boolean => !withheld.has(path)
  const used = inputsUsed(lines, request.facts).filter(isShown)
  const widening = wideningInputs(request, planIds, used).filter(isShown).slice(0, MOST)
  const others = used.filter(({ path }) => widening.every((input) => input.path !== path))
  return { inputs: [...widening, ...others], widening: widening.length }
}

/** Inputs that stay in the room (内部検討用). */
export function withheldPaths({ inputs, own }: WhyFacts): ReadonlySet<string | null> {
  return new Set(
    [...inputs, ...own].filter(({ confidential }) => confidential).map(({ path }) => path),
  )
}

/** In the order of the lines, each once. */
function inputsUsed(lines: readonly Line[], { inputs, own }: WhyFacts): WhyInput[] {
  const found = new Map<string, WhyInput>()
  for (const { origin, label } of lines) {
    if (origin?.kind !== 'input' || found.has(origin.path)) continue
    const row = [...inputs, ...own].find(({ path }) => path === origin.path)
    found.set(origin.path, {
      path: origin.path,
      label: row?.label ?? label,
      weight: null,
      direction: null,
    })
  }
  return [...found.values()]
}

/**
 * Inputs that share a slot move together, so one stands for them: the one that the calculation used. What belongs to
 * a later question only moves along (wages with the labour market) and is passed over.
 */
function wideningInputs(
  { influences, facts, inputs, asks, page }: WhyRequest,
  planIds: readonly string[],
  used: readonly WhyInput[],
): WhyInput[] {
  const least = Math.max(LEAST_CORRELATION, CLEAR_OF_LUCK / Math.sqrt(page.result.replications))
  const { question } = measureOf(asks.measure)
  const bySlot = new Map<string, WhyInput>()
  for (const { unknown, correlation } of influences ?? []) {
    if (Math.abs(correlation) < least) continue
    const row = rowOf(unknown, facts, planIds)
    if (!row || row.question > question) continue
    const slot = slotOf(unknown, inputs)
    const known = bySlot.get(slot)
    const better = used.some(({ path }) => path === row.path)
    if (known && !(better && used.every(({ path }) => path !== known.path))) continue
    bySlot.set(slot, {
      path: row.path,
      label: row.label,
      weight: correlation * correlation,
      direction: correlation > 0 ? MORE : LESS,
    })
  }
  return [...bySlot.values()].sort((a, b) => b.weight! - a.weight!)
}

/** What an unknown is called, and where it can be edited; null where it belongs to other plans alone. */
export function rowOf(
  unknown: Unknown,
  facts: WhyFacts,
  planIds: readonly string[],
): InputFacts | OwnFacts | null {
  if (unknown.kind === 'own') return ownRow(unknown, facts)
  for (const planId of planIds) {
    const row = inputRow(facts, unknown.quantity, planId)
    if (row) return row
  }
  return null
}

function ownRow(
  { part, municipality }: Extract<Unknown, { kind: 'own' }>,
  { own }: WhyFacts,
): OwnFacts | null {
  return own.find((row) => row.part === part && row.municipality === municipality) ?? null
}

function slotOf(unknown: Unknown, { quantities }: ModelInputs): string {
  return unknown.kind === 'own'
    ? `${unknown.part} ${unknown.municipality}`
    : String(quantities[unknown.quantity]!.slot)
}

const MORE: Words = { ja: '大きいほど増える', en: 'the higher, the more' }
const LESS: Words = { ja: '大きいほど減る', en: 'the higher, the less' }
