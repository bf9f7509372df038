import type { Citation } from '../../../../domain/citation'
import type { StepOrigin } from '../../page'

export const byLaw = (citation: Citation): StepOrigin => ({ kind: 'law', citation })
