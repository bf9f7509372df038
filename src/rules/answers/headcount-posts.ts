import {
  HEADCOUNT_ADDITIONS,
  HEADCOUNT_KINDS,
  headcountCitation,
  headcountPosts,
  headcountRatio,
  headcountRule,
  type HeadcountKind,
} from '../staffing/headcount-additions'
import { defineCommand, fiscalYearOption } from './command'
import { POOLING_NOTE, step } from './derivation'
import type { OptionSpec } from './options'

const kindOption = {
  flag: 'kind',
  words: { ja: '種類', en: 'kind' },
  type: 'choice',
  choices: HEADCOUNT_KINDS,
  required: true,
  example: 'resource-room',
} as const satisfies OptionSpec

const headsOption = {
  flag: 'heads',
  words: { ja: '人数', en: 'number of pupils or teachers' },
  type: 'whole-number',
  required: true,
  min: 0,
  max: 99_999,
  example: '13',
} as const satisfies OptionSpec

export const headcountPostsCommand = defineCommand({
  name: 'headcount-posts',
  summary: {
    ja: '通級・日本語指導・初任者研修の人数による定数',
    en: 'Posts by heads: resource room, Japanese language, induction training',
  },
  options: [kindOption, headsOption, fiscalYearOption],
  inForce: headcountRule.inForce,
  examples: [
    { options: { kind: 'resource-room', heads: '130', 'fiscal-year': '2025' }, value: 9 },
    { options: { kind: 'resource-room', heads: '130', 'fiscal-year': '2026' }, value: 10 },
  ],
  answer({ kind: chosen, heads, 'fiscal-year': fiscalYear }) {
    const kind = chosen as HeadcountKind
    const { ja, en } = HEADCOUNT_ADDITIONS[kind].words
    const { numerator, denominator } = headcountRatio(kind, fiscalYear)
    const posts = headcountPosts(kind, heads, fiscalYear)
    return {
      value: posts,
      unit: 'posts',
      derivation: [
        step(ja, en, heads, 'people'),
        step(
          `${heads}人 × ${numerator}/${denominator}（${POOLING_NOTE.ja}）`,
          `${heads} × ${numerator}/${denominator} (${POOLING_NOTE.en})`,
          posts,
          'posts',
        ),
      ],
      citation: headcountCitation(kind, fiscalYear),
    }
  },
})
