import { applicationWords } from './ja/application'
import { frameWords } from './ja/frame'
import { inspectorWords } from './ja/inspector'
import { learningWords } from './ja/learning'
import { libraryWords } from './ja/library'
import { questionsWords } from './ja/questions'
import { teachersWords } from './ja/teachers'
import { versionsWords } from './ja/versions'
import { whenWords } from './ja/when'
import { whyWords } from './ja/why'

/** All that the views say, in Japanese. What a plan, measure or rule is called stands with it, not here. */
export const ja = {
  brand: 'まなびば',
  slogan: '学びの場を、ひらく前に確かめる',
  language: '言語',
  skip: '本文へ',
  cancel: 'やめる',
  stop: '。',
  paper: {
    board: (places: readonly string[], others: number) =>
      `${places.join('・')}${others > 0 ? `ほか${others}` : ''}`,
    assumptions: 'この問いの前提',
    assumptionsHow: '低め・高めは、それより外れるのが10回に1回ずつ',
    inUnit: (unit: string) => `（${unit}）`,
    kind: '種類',
    why: '出典・理由',
    withheld: (count: string) => `内部検討用の前提${count}件は、載せていません。`,
  },
  theme: { label: '画面の明るさ', system: 'システムに合わせる', light: '明るい', dark: '暗い' },
  colon: '：',

  ...libraryWords,
  ...frameWords,
  questions: {
    label: '6つの問い',
    1: '何人来るか',
    2: '人は足りるか',
    3: 'いくらかかり、誰が払うか',
    4: '何をどれだけ学ぶか',
    5: 'いつ開けるか',
    6: 'どれを選ぶか',
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
