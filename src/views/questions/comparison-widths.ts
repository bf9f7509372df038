import type { Language } from '../../domain/words'

interface Room {
  readonly width: number
  readonly plans: number
  readonly language: Language
  /** 14, or 16 on wide screens. */
  readonly textSize: number
  /** Names of measures break into lines there. */
  readonly onPaper?: boolean
}

const LEAST_PLOT = 110
const MOST_PLOT = 420

/** Widths of the comparison's columns: English words are longer, and plots share what figures leave. */
export function comparisonWidths({ width, plans, language, textSize, onPaper = false }: Room) {
  const scale = textSize / 14
  const english = language === 'en'
  const label = scale * (onPaper ? 240 : english ? 384 : 276)
  const baseline = scale * (english ? 140 : 130)
  const value = scale * (english ? 96 : 92)
  const difference = scale * 82
  const better = scale * (english ? 70 : 92)
  const each = (width - label - baseline) / Math.max(1, plans)
  const rest = each - value - difference - better
  const plot = Math.floor(Math.min(MOST_PLOT, Math.max(LEAST_PLOT, rest)))
  const ofPlan = [value, difference, plot, better]
  const columns = [label, baseline, ...Array.from({ length: plans }, () => ofPlan).flat()]
  return { plot, columns, total: columns.reduce((sum, column) => sum + column, 0) }
}
