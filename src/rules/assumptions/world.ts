import type { Assumption } from './assumption'

/** The calibration of onset and carry-on against the national survey (MODEL 1.2, FACTS E). */
export const ONSET = [0.0089, 0.0076, 0.0103, 0.0128, 0.0154, 0.0148, 0.034, 0.0285, 0.02] as const

/** Chance of being counted again, by the grade of this year. Grade 1 has no year before it. */
export const CONTINUATION = [0, 0.715, 0.715, 0.715, 0.715, 0.715, 0.69, 0.855, 0.805] as const

/** Share of this year's counted who are newly counted (fiscal 2023, rounded shares of the survey). */
export const NEW_SHARE = [1, 0.565, 0.565, 0.565, 0.565, 0.47, 0.65, 0.4, 0.27] as const

/**
 * How the elementary total spreads over grades 1–6 where a municipality has only the total: a straight
 * line through the one grade we have a figure for (grade 1, fiscal 2023: 9,154, unconfirmed). Assumed in shape.
 */
export const ELEMENTARY_SHAPE = [9154, 14184, 19214, 24243, 29273, 34303] as const

/** Junior high by grade, fiscal 2023: general knowledge; the sum is the published total. */
export const JUNIOR_HIGH_SHAPE = [58035, 77768, 80309] as const

/** Constants of the yearly shocks, chosen on the backtest of the national series (MODEL 1.2, 1.3). */
export const PROCESS = {
  trendDamping: 0.8,
  shockPersistence: 0.95,
  onsetShock: 0.12,
  continuationShock: 0.12,
  municipalShock: 0.1,
  unknownLevel: 0.25,
} as const

/** 1/CV² of the levels of municipalities around the nation's, CV 0.25 (assumed). */
export const LEVEL_WEIGHT = 16

export const WORLD_ASSUMPTIONS = [
  {
    id: 'world.trend',
    slot: 1,
    kind: 'real',
    unit: 'per-year',
    low: -0.03,
    likely: 0.037,
    high: 0.1,
    scope: 'study',
    question: 1,
    label: {
      ja: '不登校が新しく始まる割合の伸び（年）',
      en: 'Growth of the share newly not attending (a year)',
    },
    reason: {
      ja: '全国のR4〜R6の新規の動き（対数で+0.19、+0.11、▲0.11）の平均を0.6倍して置いた',
      en: 'Mean of the national changes of fiscal 2022–2024 (+0.19, +0.11, −0.11 in logarithms) times 0.6',
    },
    confidence: 'D',
    holder: 'provisional',
  },
  {
    id: 'world.continuation-shift',
    slot: 2,
    kind: 'real',
    unit: 'log-odds',
    low: -0.128155,
    likely: 0,
    high: 0.128155,
    scope: 'study',
    question: 1,
    label: {
      ja: '不登校が翌年も続く見込みのずれ',
      en: 'Shift of the chance of carrying on',
    },
    reason: {
      ja: '学年別の継続率は丸めた割合でしか確認できていないための幅。対数オッズに足す数で、0ならずれがない',
      en: 'Carry-on by grade could be confirmed only as rounded shares. Added to log odds: 0 shifts nothing',
    },
    confidence: 'A',
    holder: 'provisional',
  },
  {
    id: 'world.onset-shift',
    slot: 3,
    kind: 'real',
    unit: 'per-year',
    low: -0.064078,
    likely: 0,
    high: 0.064078,
    scope: 'study',
    question: 1,
    label: {
      ja: '不登校が新しく始まる割合のずれ',
      en: 'Shift of the share newly not attending',
    },
    reason: {
      ja: '基準年の水準の読み取りの幅（対数で標準偏差0.05）',
      en: 'Reading of the level in the base year (sd 0.05 in logarithms)',
    },
    confidence: 'A',
    holder: 'provisional',
  },
  {
    id: 'world.entrant-share',
    slot: 4,
    kind: 'share',
    unit: 'share',
    low: 0.95,
    likely: 0.98,
    high: 1,
    scope: 'study',
    question: 1,
    label: {
      ja: '地元の小学校に入学する子どもの割合',
      en: 'Share of children who enter the local elementary school',
    },
    reason: {
      ja: '国立・私立への入学と転出を引いた仮置き。市の実績があれば置きかえる',
      en: 'Less private and national schools and moves; replace by the municipality’s own ratio',
    },
    confidence: 'A',
    holder: 'provisional',
  },
  {
    id: 'world.entrant-trend',
    slot: 5,
    kind: 'real',
    unit: 'per-year',
    low: -0.06,
    likely: -0.035,
    high: -0.01,
    scope: 'study',
    question: 1,
    label: {
      ja: '小1になる子どもの数の伸び（年）',
      en: 'Growth of the number of entrants (a year)',
    },
    reason: {
      ja: '近年の出生数の減り方から置いた（住民の数が分かる年より先だけに使う）',
      en: 'From the recent fall of births; used only beyond the years with counted ages',
    },
    confidence: 'A',
    holder: 'provisional',
  },
  {
    id: 'world.grade-six-share',
    slot: 6,
    kind: 'share',
    unit: 'share',
    low: 0.24,
    likely: 0.263,
    high: 0.3,
    scope: 'study',
    question: 1,
    label: {
      ja: '小学校の不登校のうち小6の割合',
      en: 'Grade 6 as a share of elementary pupils not attending',
    },
    reason: {
      ja: '小学校の学年別は未確認。小1の数（9,154人、未確認）を通り合計に合う直線を置いた。市の学年別があれば使わない',
      en: 'Elementary grades are unconfirmed: a line through grade 1 (9,154, unconfirmed) that meets the total; unused where counts exist',
    },
    confidence: 'A',
    holder: 'provisional',
  },
] as const satisfies readonly Assumption[]
