const WEIGHTS = [6, 5, 4, 3, 2] as const

/** Whether the last of the six digits is the check digit of the first five (全国地方公共団体コード). */
export function isMunicipalityCode(code: string): boolean {
  const digits = Array.from(code, Number)
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * digits[index]!, 0)
  return digits[5] === (11 - (sum % 11)) % 10
}
