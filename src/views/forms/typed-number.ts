/** How a number is written in its field: 0.102 as 10.2 where the field says %, yen as millions where it says 百万円. */
export interface FieldUnit {
  /** What the written number is multiplied by. */
  readonly scale: number
  /** True where 「3割」 and 「30%」 mean something. */
  readonly share: boolean
  /** True where 「400万」 and 「1億」 mean yen whatever the field's unit is. */
  readonly money: boolean
}

export const PLAIN: FieldUnit = { scale: 1, share: false, money: false }

/** Longest first, so that 百万円 is not read as 万円. */
const YEN_SUFFIXES: readonly (readonly [string, number])[] = [
  ['百万円', 1e6],
  ['千円', 1e3],
  ['億円', 1e8],
  ['万円', 1e4],
  ['億', 1e8],
  ['万', 1e4],
  ['円', 1],
]

const COUNTED = /(人|名|回|件|校|学級|週|年度|年|分|時間|倍|pt|people|times|x)$/u

/**
 * Reads what people type: full-width digits, thousands commas, ▲ for minus, 割 and %, 万 and 億.
 * Null where it is no number; the caller says so in words.
 */
export function parseTypedNumber(text: string, unit: FieldUnit = PLAIN): number | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s,、'_]/gu, '')
    .replace(/^[▲△−‐‑–—ー-]/u, '-')
    .replace(/^\+/u, '')
    .toLowerCase()
  if (unit.share) {
    const share = parseShare(plain)
    if (share !== null) return share
  }
  if (unit.money) {
    const yen = parseYen(plain)
    if (yen !== null) return yen
  }
  const number = parseDecimal(plain.replace(COUNTED, ''))
  return number === null ? null : tidy(number * unit.scale)
}

function parseShare(text: string): number | null {
  const [, sign, tenths, hundredths] = /^(-?)([\d.]+)割(?:(\d)分)?$/u.exec(text) ?? []
  if (sign !== undefined && tenths !== undefined) {
    const whole = parseDecimal(tenths)
    return whole === null
      ? null
      : tidy(Number(`${sign}1`) * (whole / 10 + Number(hundredths ?? 0) / 100))
  }
  if (!text.endsWith('%')) return null
  const percent = parseDecimal(text.slice(0, -1))
  return percent === null ? null : tidy(percent / 100)
}

function parseYen(text: string): number | null {
  for (const [suffix, yen] of YEN_SUFFIXES) {
    if (!text.endsWith(suffix)) continue
    const number = parseDecimal(text.slice(0, -suffix.length))
    return number === null ? null : tidy(number * yen)
  }
  return null
}

function parseDecimal(text: string): number | null {
  return /^-?(\d+\.?\d*|\.\d+)$/u.test(text) ? Number(text) : null
}

/** Takes back what multiplying by 0.01 adds in the last binary digits. */
function tidy(value: number): number {
  return Number(value.toPrecision(12))
}
