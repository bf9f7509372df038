import { applicationWords } from './en/application'
import { frameWords } from './en/frame'
import { inspectorWords } from './en/inspector'
import { learningWords } from './en/learning'
import { libraryWords } from './en/library'
import { questionsWords } from './en/questions'
import { teachersWords } from './en/teachers'
import { versionsWords } from './en/versions'
import { whenWords } from './en/when'
import { whyWords } from './en/why'
import type { Wording } from './wording'

/** All that the views say, in English. */
export const en: Wording = {
  brand: 'Manabiba',
  slogan: 'Think a place of learning through before it opens',
  language: 'Language',
  skip: 'Skip to the page',
  cancel: 'Cancel',
  stop: '. ',
  paper: {
    board: (places, others) => `${places.join(', ')}${others > 0 ? ` and ${others} more` : ''}`,
    assumptions: 'What this rests on',
    assumptionsHow: 'Below low or above high: 1 in 10 each',
    inUnit: (unit) => ` (${unit})`,
    kind: 'Kind',
    why: 'Source, reason',
    withheld: (count) => `Internal inputs left out: ${count}.`,
  },
  theme: { label: 'Appearance', system: 'As the system', light: 'Light', dark: 'Dark' },
  colon: ': ',

  ...libraryWords,
  ...frameWords,
  questions: {
    label: 'Six questions',
    1: 'How many?',
    2: 'Enough staff?',
    3: 'Cost and payers',
    4: 'What is learnt?',
    5: 'When?',
    6: 'Which one?',
  },

  ...questionsWords,
  when: whenWords,
  application: applicationWords,
  ...learningWords,
  teachers: teachersWords,
  ...inspectorWords,
  why: whyWords,
  ...versionsWords,
}
