import type { Language, Words } from '../domain/words'

/** The words that charts say by themselves; names and captions come from the page. */
export const CHART_WORDS = {
  people: { ja: '人', en: 'people' },
  eightInTen: { ja: '10回に8回', en: '8 in 10' },
  fiveInTen: { ja: '10回に5回', en: '5 in 10' },
  middle: { ja: 'まんなか', en: 'Middle' },
  mean: { ja: '平均', en: 'Mean' },
  places: { ja: '定員', en: 'Places' },
  placesFree: { ja: '{places}人（空き {free}人）', en: '{places} ({free} free)' },
  placesShort: { ja: '{places}人（不足 {short}人）', en: '{places} ({short} short)' },
  countOfPeople: { ja: '{count}人', en: '{count}' },
  maskedZone: { ja: '{threshold}人未満は示さない', en: 'Under {threshold}: not shown' },
  range: { ja: '{low}〜{high}', en: '{low}–{high}' },
  opening: { ja: '開校', en: 'Opens' },
  beforeOpening: { ja: '開校まで', en: 'Before' },
  afterOpening: { ja: '開校後', en: 'After opening' },
  oneOfTwenty: { ja: '20通りのうち{rank}番目', en: 'Future {rank} of 20' },
  pupils: { ja: '生徒', en: 'Pupils' },
  getsIn: { ja: '全員が通える', en: 'All get in' },
  getsNotIn: { ja: '入れない生徒が出る', en: 'Some get no place' },
  outcome: { ja: '結果', en: 'Outcome' },
  expected: { ja: '見込み', en: 'Expected' },
  vacant: { ja: '欠員の見込み', en: 'Likely vacant' },
  posts: { ja: '人', en: 'posts' },
  almostSure: { ja: 'ほぼ確実（10回に9回）', en: 'Almost sure (9 in 10)' },
  toTheMiddle: { ja: 'まんなかの見込みまで', en: 'Up to the middle' },
  ifMany: { ja: '多ければ（10回に1回）', en: 'If many (1 in 10)' },
  additionalKey: { ja: '加配の見方', en: 'Additional posts' },
  requested: {
    ja: '求めている（認められるかは決まっていない）',
    en: 'Requested (not yet granted)',
  },
  fiscalYears: { ja: '令和（年度）', en: 'Fiscal year' },
  total: { ja: '計', en: 'Total' },
  rangeOf: { ja: '{whose}の10回に8回', en: '8 in 10, {whose}' },
  tooSmall: { ja: '小さくて描けない：{items}', en: 'Too small to draw: {items}' },
  ordinarySchool: { ja: '同じ人数の通常の学校', en: 'Ordinary school, same roll' },
  noPupils: {
    ja: '在籍する生徒がいないので、1人あたりは出せない',
    en: 'No pupils: no cost per pupil',
  },
  perPupil: { ja: '生徒1人あたり', en: 'Per pupil' },
  planned: { ja: '計画', en: 'Planned' },
  standard: { ja: '標準', en: 'Standard' },
  difference: { ja: '差', en: 'Difference' },
  schoolDays: { ja: '授業日', en: 'School days' },
  unitsCarried: { ja: '授業日に入る時間', en: 'They carry' },
  unitsOfEvents: { ja: '行事の時間', en: 'Events take' },
  unitsLeft: { ja: '残る時間', en: 'Units left' },
  daysShort: { ja: '不足', en: 'Short' },
  declared: { ja: '届出', en: 'Declared' },
  computed: { ja: '計算', en: 'Computed' },
  basis: { ja: '根拠', en: 'Basis' },
  assumed: { ja: '仮置き', en: 'Assumed' },
  standardIs: { ja: '標準は {units}', en: 'Standard {units}' },
  outsideHours: { ja: '時数の外で行う', en: 'Outside the hours' },
  kept: { ja: '残る', en: 'Kept' },
  lost: { ja: 'へる', en: 'Lost' },
  gained: { ja: 'ふえる', en: 'Gained' },
  zeroHours: { ja: '0時間', en: '0 units' },
  showTable: { ja: '表で見る', en: 'Show table' },
  takePicture: { ja: '図を保存', en: 'Save picture' },
  stale: { ja: '前の結果', en: 'Earlier result' },
  arrowKeys: { ja: '矢印キーで値を読めます', en: 'Read values with the arrow keys' },
  enterAsksWhy: { ja: 'Enterで「なぜこの数字？」', en: 'Enter: why this number?' },
  title: { ja: '表題', en: 'Title' },
  table: { ja: '表', en: 'Table' },
  note: { ja: '注', en: 'Note' },
  lowOfEight: { ja: '{center}、10回に8回の下', en: '{center}, low of 8 in 10' },
  highOfEight: { ja: '{center}、10回に8回の上', en: '{center}, high of 8 in 10' },
  asksWhy: { ja: 'なぜこの数字？', en: 'Why this number?' },
  low: { ja: '低め', en: 'Low' },
  high: { ja: '高め', en: 'High' },
  inputLow: { ja: '低めなら（{input}）', en: 'If low ({input})' },
  inputHigh: { ja: '高めなら（{input}）', en: 'If high ({input})' },
  same: { ja: '同じ', en: 'Same' },
  toLess: { ja: '← {what}', en: '← {what}' },
  toMore: { ja: '{what} →', en: '{what} →' },
  notKnown: { ja: '分からないこと', en: 'What we don’t know' },
  chance: { ja: 'めぐり合わせ', en: 'Chance' },
  partOfWidth: { ja: '幅の{percent}%', en: '{percent}% of the range' },
  replications: { ja: '{count}回', en: '{count} futures' },
} as const satisfies Readonly<Record<string, Words>>

export type ChartWord = keyof typeof CHART_WORDS

/** Says a word, its `{gaps}` filled. */
export function say(
  word: ChartWord,
  language: Language,
  gaps: Readonly<Record<string, string | number>> = {},
): string {
  return CHART_WORDS[word][language].replace(/\{(\w+)\}/gu, (gap, name: string) =>
    name in gaps ? `${gaps[name] ?? ''}` : gap,
  )
}

/** 「34人」; 「5人未満」 says its unit already. */
export function countOfPeople(count: string, language: Language): string {
  return count.endsWith('未満') ? count : say('countOfPeople', language, { count })
}
