import type { Citation } from '../domain/citation'
import type { TimelineGate } from '../domain/timeline'
import type { Words } from '../domain/words'
import { findGateRule } from '../rules/timeline/gates'
import type { Badge } from './assumption-rows'
import { sameData } from './same-data'

/** What a gate rests on. */
export interface GateBasis {
  readonly badge: Badge
  /** Law or announcement that there is such a gate at all; null for one of the user's own. */
  readonly citation: Citation | null
  /** What nobody could confirm; null: nothing, or other dates stand in its place. */
  readonly unconfirmed: Words | null
}

/** A gate is unconfirmed as long as it opens every year as the rules suppose, and no source of the study says so. */
export function gateBasis({ id, origin, windows }: TimelineGate): GateBasis {
  const rule = findGateRule(id)
  const isSupposed = origin !== 'stated' && sameData(windows, rule?.gate.windows)
  const unconfirmed = (isSupposed && rule?.unconfirmed) || null
  const known = origin === 'stated' ? 'source' : origin
  return {
    badge: unconfirmed ? 'unconfirmed' : known,
    citation: rule?.source ?? null,
    unconfirmed,
  }
}
