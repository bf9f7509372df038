import type { Result } from '../domain/problem'
import { checked } from './decisions'
import type { Disclosure, Study } from './study'

/** From which count of people on others may read it, and whether the audience may see smaller ones. */
export function changeDisclosure(study: Study, part: Partial<Disclosure>): Result<Study> {
  return checked({ ...study, disclosure: { ...study.disclosure, ...part } })
}
