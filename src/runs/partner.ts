import { PARTNER_REPLICATIONS, type RunRequest } from '../domain/run'

/** The run of the partners of a run's first replications. */
export function partnerOf({ inputs, seed }: Pick<RunRequest, 'inputs' | 'seed'>): RunRequest {
  return { inputs, seed, replications: PARTNER_REPLICATIONS, partner: true }
}
