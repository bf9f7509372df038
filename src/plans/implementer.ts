import { usualImplementer } from '../rules/cost-share/counselor-subsidy'
import type { MunicipalityType } from './plan-kind'
import type { SchoolFieldValues } from './school-fields'

/** Who runs counselors or social workers: as stated, else as the rules usually have it. */
export function implementerOf(
  stated: SchoolFieldValues['counselorsRunBy'],
  founder: SchoolFieldValues['founder'],
  founderType: MunicipalityType,
): 'prefecture' | 'municipality' {
  if (stated !== 'usual') return stated
  return usualImplementer({
    isPrefecture: founder === 'prefecture',
    isDesignatedCity: founderType === 'designated-city',
  })
}
