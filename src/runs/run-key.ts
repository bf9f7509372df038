import type { ModelInputs } from '../domain/model-inputs'
import type { TimelineRequest } from '../domain/timeline-result'

/** What else than the inputs decides the digits of a run. */
export interface RunSettings {
  readonly seed: number
  readonly replications: number
  readonly partner?: boolean
}

/**
 * Names a run: equal for equal inputs, settings and engine, whatever the order of their keys. Own arithmetic instead
 * of crypto.subtle, which does not exist on an intranet page without HTTPS. Tells runs apart; protects nothing.
 */
export function runKey(inputs: ModelInputs, settings: RunSettings, engineVersion: string): string {
  const { seed, replications } = settings
  // Left out where it is false, as from JSON.
  const partner = settings.partner === true ? true : undefined
  return hashText(canonicalJson({ inputs, seed, replications, partner, engineVersion }))
}

/** Names what a timeline's futures say, as `runKey` names a run. */
export function timelineKey(request: TimelineRequest, engineVersion: string): string {
  const { inputs, seed, replications } = request
  return hashText(canonicalJson({ inputs, seed, replications, engineVersion }))
}

/** JSON with sorted keys and without white space. @throws on what JSON would change in silence. */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new Error(`A run is named by finite numbers; ${value} is none.`)
  if (value === null || typeof value !== 'object') {
    const text = JSON.stringify(value) as string | undefined
    if (text === undefined) throw new Error(`A ${typeof value} cannot be part of a run's name.`)
    return text
  }
  if (ArrayBuffer.isView(value)) return canonicalJson([...(value as Int32Array)])
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`).join(',')}}`
}

/** 16 hexadecimal digits from two 32-bit lanes, each fed every UTF-16 unit and mixed with the other at the end. */
export function hashText(text: string): string {
  let one = 0x9e3779b9 | 0
  let two = 0x85ebca6b | 0
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    one = Math.imul(one ^ unit, 0x9e3779b1)
    two = Math.imul(two ^ unit, 0x5f356495)
    one ^= one >>> 15
    two ^= two >>> 13
  }
  const mixedOne = finish(one ^ text.length) ^ finish(two)
  const mixedTwo = finish(two + Math.imul(mixedOne, 0x27d4eb2f))
  return hex(mixedOne) + hex(mixedTwo)
}

function finish(lane: number): number {
  let mixed = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}

function hex(lane: number): string {
  return (lane >>> 0).toString(16).padStart(8, '0')
}
