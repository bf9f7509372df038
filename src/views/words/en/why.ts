import type { Shape } from '../wording'
import type { whyWords as ja } from '../ja/why'

/** What “Why this figure?” says. */
export const whyWords: Shape<typeof ja> = {
  title: 'Why this number?',
  tab: 'Why?',
  hint: 'Why?',
  back: 'Back to the figure before',
  close: 'Close “Why this number?”',
  howTo: 'Press a figure with a dotted line below it: how it was computed is shown here.',
  working: 'Working out how it is computed',
  gone: 'This figure is not part of the study as it is now. Choose another.',
  steps: 'How it is computed',
  operators: { '＋': 'plus', '−': 'minus', '×': 'times', '÷': 'divided by', '＝': 'makes' },
  inputs: 'What went in',
  widestFirst: 'what widens the range most first',
  foldInput: 'Fold',
  spread: 'Why it is a range',
  unknown: 'Not known',
  chance: 'Chance',
  settles: 'The range settles as replications come in',
  replications: 'Replications',
  low: '8 in 10, low',
  middle: 'Middle',
  high: '8 in 10, high',
  copy: 'Copy calculation and sources',
  copied: 'Copied.',
  byHand: 'The browser does not allow copying. Select the text below and copy it.',
}
