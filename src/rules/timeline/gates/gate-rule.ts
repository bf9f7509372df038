import type { Citation } from '../../../domain/citation'
import type { TimelineGate } from '../../../domain/timeline'
import type { Words } from '../../../domain/words'
import type { YearsInForce } from '../../rule'

/** When something can happen at all: the gate as timelines begin with it, and what it rests on. */
export interface GateRule {
  /** Its dates are the user's to change; `reason` says what is law and what is assumed. */
  readonly gate: TimelineGate
  readonly source: Citation
  readonly inForce: YearsInForce
  /** What nobody could confirm; null: nothing. */
  readonly unconfirmed: Words | null
}
