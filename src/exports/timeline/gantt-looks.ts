import type { Lane } from '../../domain/timeline'
import { STATE_NAMES } from '../../results/when/words'
import type { Language, Words } from '../../domain/words'

/** Colors of the sheet, from the design's light palette. */
export const COLORS = {
  text: '#1a1a1a',
  head: '#e6e6e6',
  rule: '#cccccc',
  bar: '#7096f8',
  decides: '#c74700',
  done: '#949494',
  late: '#c5d7fb',
  gate: '#5109ad',
  window: '#d9c6f5',
  opening: '#9bd4b5',
  today: '#fff0b3',
} as const

/** Light enough for black text, told apart in the first column. */
export const LANE_COLORS: Readonly<Record<Lane, string>> = {
  'education-board': '#e8f1fe',
  'mayor-and-council': '#f1eafa',
  prefecture: '#e6f5ec',
  ministry: '#fff0e4',
  'setup-office': '#fbf5e0',
  families: '#fdeeee',
}

/** Cells that the colors of one line are computed from, as the sheet names them (「$D7」). */
export interface BarCells {
  readonly state: string
  readonly starts: string
  readonly ends: string
  readonly passes: string
  readonly late: string
  readonly decides: string
  /** First day of the column: 「K$6」. */
  readonly from: string
  /** The wanted opening and the day of the states: 「$C$3」. */
  readonly opening: string
  readonly today: string
}

/** One color of the chart: where it stands, and what the legend says of it. */
export interface BarLook {
  readonly words: Words
  readonly color: string
  readonly formula: string
}

/** From this many of 20 futures on, a task is drawn as one that decides. */
const DECIDES_FROM = 10

/** First that fits is drawn. Formulas read the cells, so that a day typed over moves its bar. */
export function barLooks(cells: BarCells, language: Language): BarLook[] {
  const { state, starts, ends, passes, late, decides, from, opening, today } = cells
  const next = `DATE(YEAR(${from}),MONTH(${from})+(DAY(${from})>20),IF(DAY(${from})>20,1,DAY(${from})+10))`
  const holds = (day: string) => `${day}<>"",${day}>=${from},${day}<${next}`
  const works = `${starts}<>"",${ends}<>"",${starts}<${next},${ends}>=${from}`
  const done = STATE_NAMES.done[language]
  return [
    { words: GATE, color: COLORS.gate, formula: `AND(${holds(passes)})` },
    { words: DONE, color: COLORS.done, formula: `AND(${state}="${done}",${works})` },
    {
      words: DECIDES,
      color: COLORS.decides,
      formula: `AND(${decides}<>"",${decides}>=${DECIDES_FROM},${works})`,
    },
    { words: BAR, color: COLORS.bar, formula: `AND(${works})` },
    { words: OPENING, color: COLORS.opening, formula: `AND(${holds(opening)})` },
    {
      words: LATE,
      color: COLORS.late,
      formula: `AND(${late}<>"",${ends}<>"",${ends}<${next},${late}>=${from},${state}<>"${done}")`,
    },
    { words: TODAY, color: COLORS.today, formula: `AND(${holds(today)})` },
  ]
}

const GATE: Words = { ja: '関門を通る', en: 'Passes gate' }
const DONE: Words = { ja: '済', en: 'Done' }
const DECIDES: Words = {
  ja: `開校を決める（20回に${DECIDES_FROM}回以上）`,
  en: `Decides the opening (${DECIDES_FROM} of 20 or more)`,
}
const BAR: Words = { ja: '工程', en: 'Task' }
const LATE: Words = { ja: '遅ければここまで', en: 'Up to here if late' }
const OPENING: Words = { ja: 'ひらきたい日', en: 'Wanted opening' }
const TODAY: Words = { ja: '現在', en: 'As of' }

/** The looks as the legend tells them: the long words above the wide column. */
export function inLegend(looks: readonly BarLook[]): BarLook[] {
  const order = [BAR, DECIDES, DONE, LATE, GATE, OPENING, TODAY]
  return [...looks].sort((a, b) => order.indexOf(a.words) - order.indexOf(b.words))
}

/** The legend's last entry: windows are drawn as they are in the inputs. */
export const WINDOW: Words = { ja: '関門がひらいている', en: 'Gate is open' }
