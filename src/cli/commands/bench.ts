import type { Words } from '../../domain/words'
import { JSON_FLAG, type Command } from '../command'

/**
 * Stands here for its help only: what it measures is bundled with the plain twin of the tests, which nothing in src
 * may know, so scripts/manabiba.mjs answers it.
 */
export const benchCommand: Command = {
  name: 'bench',
  operands: '',
  summary: { ja: 'この計算機での速さを測る', en: 'measure the speed on this computer' },
  flags: [
    {
      flag: 'browser',
      takes: 'nothing',
      words: { ja: 'ブラウザーでも測る', en: 'measure in a browser as well' },
    },
    JSON_FLAG,
  ],
  run(_, terminal) {
    terminal.say(FROM_OUTSIDE)
    return Promise.resolve(2)
  },
}

const FROM_OUTSIDE: Words = {
  ja: '速さは、プロジェクトのフォルダーで npm run -s manabiba -- bench として測ってください。',
  en: 'Measure the speed in the project’s folder: npm run -s manabiba -- bench',
}
