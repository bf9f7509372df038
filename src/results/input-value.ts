import type { Words } from '../domain/words'
import { formatAmount } from './numbers'
import type { NumberStyle } from './pages'
import type { InputUnit } from './why/request'
import { same } from './words'

/** Digits that count in an input's value. */
const DIGITS = 3

/** An input's value as it is said beside a bar or in a calculation: 「10.2%」「2倍」「1.5百万円」. */
export function formatInputValue(value: number, unit: InputUnit, style: NumberStyle): Words {
  switch (unit) {
    case 'share':
      return same(`${digitsOf(value * 100, 2)}%`)
    case 'per-year': {
      const percent = `${digitsOf(Math.abs(value) * 100, 2)}%`
      return value < 0
        ? { ja: `年▲${percent}`, en: `−${percent} a year` }
        : { ja: `年${percent}`, en: `${percent} a year` }
    }
    case 'yen':
      return formatAmount(value, 'yen', style)
    case 'yen-per-year': {
      const amount = formatAmount(value, 'yen', style)
      return { ja: `年${amount.ja}`, en: `${amount.en} a year` }
    }
    case 'yen-per-lesson': {
      const yen = Math.round(value).toLocaleString('en')
      return { ja: `授業1時間${yen}円`, en: `${yen} yen a lesson` }
    }
    case 'odds-ratio':
    case 'ratio':
      return { ja: `${digitsOf(value)}倍`, en: `× ${digitsOf(value)}` }
    case 'log-odds':
      return value < 0
        ? { ja: `▲${digitsOf(-value)}`, en: `−${digitsOf(-value)}` }
        : same(digitsOf(value))
    case 'yes-no':
      return value >= 0.5 ? { ja: 'はい', en: 'Yes' } : { ja: 'いいえ', en: 'No' }
  }
}

/** Three digits that count, but no more than so many decimals. */
function digitsOf(value: number, decimals = 3): string {
  const rounded = Number(value.toPrecision(DIGITS))
  return rounded.toLocaleString('en', { maximumFractionDigits: decimals })
}
