import type { Words } from '../../domain/words'
import type { Assumption } from './assumption'

const TRUST = (loading: number) => [{ factor: 'trust', loading }] as const

/** Pupils' attendance: correlation within a school (MODEL 2.5). */
export const ATTENDANCE_CORRELATION = 0.25

/** Places where pupils not attending are today; the last takes the rest and is reached by nothing. */
export const PLACE_IDS = [
  'support-centre',
  'in-school-room',
  'free-school',
  'home-ict',
  'home-reached',
  'home-unreached',
] as const

const NATIONAL_SHARE: Words = {
  ja: '全国のR4・R5の割合（一部は一般知識）。市の数があれば置きかえる',
  en: 'National shares of fiscal 2022–2023, partly general knowledge; replace by own counts',
}

const SHARE_REASONS: Readonly<Record<string, Words>> = {
  'in-school-room': {
    ja: '全国の割合は未確認の仮置き（校内教育支援センターのある学校は令和7年6月に58.7%）。市の数があれば置きかえる',
    en: 'The national share is unconfirmed: provisional (58.7 % of schools have such a room, June 2025); replace by own counts',
  },
  'home-unreached': {
    ja: '国の調査で、学校内外の機関などの相談・指導を受けていない割合（R4 38.2%、R5は一般知識で38.8%）。市の数があれば置きかえる',
    en: 'Those whom the national survey counts as consulted or guided by nobody in or outside the school (38.2 % in fiscal 2022; 38.8 % in 2023 is general knowledge); replace by own counts',
  },
}

/**
 * The effects of the prior that a typed share stands in for, shared by all municipalities and one's own, by their
 * standard deviations (MODEL 2.1): whoever types a lower share looks at the same families.
 */
const EFFECTS_OF_SHARE = [
  { slot: 1010, weight: 0.4 / Math.sqrt(0.4 * 0.4 + 0.55 * 0.55) },
  { slot: 1011, weight: 0.55 / Math.sqrt(0.4 * 0.4 + 0.55 * 0.55) },
] as const

export const FUNNEL_ASSUMPTIONS = [
  {
    id: 'funnel.share',
    slot: 10,
    kind: 'odds',
    unit: 'share',
    low: 0.039279,
    likely: 0.091123,
    high: 0.19734,
    scope: 'study',
    question: 1,
    label: {
      ja: '不登校の児童生徒のうち、新しい学校に通いたい割合（形を問わない）',
      en: 'Share of pupils not attending who would come (form left open)',
    },
    reason: {
      ja: '開校した5校の在籍から推定した事前の幅。意向調査と初年度の申込みで狭まる',
      en: 'A prior from the rolls of five schools; a survey and the first applications narrow it',
    },
    confidence: 'D',
    holder: 'provisional',
    luckOf: EFFECTS_OF_SHARE,
  },
  {
    id: 'funnel.form-effect',
    slot: 12,
    kind: 'real',
    unit: 'log-odds',
    low: 0.2,
    likely: 0.6,
    high: 1.1,
    scope: 'study',
    question: 1,
    label: {
      ja: '学校設置型と分教室型の集まり方の差',
      en: 'Campus against branch classroom: how many come',
    },
    reason: {
      ja: '5校からの推定。時数・都市・年数の違いと分けられない。対数オッズの差で、0なら差がない',
      en: 'From five schools; confounded with hours, city and age of the school. A difference of log odds: 0 is none',
    },
    confidence: 'D',
    holder: 'provisional',
  },
  {
    id: 'funnel.hours-effect',
    slot: 13,
    kind: 'real',
    unit: 'log-odds',
    low: 0,
    likely: 0,
    high: 0,
    scope: 'study',
    question: 1,
    label: {
      ja: '授業時数が105時間少ないことの効果',
      en: 'Effect of 105 fewer lesson units',
    },
    reason: {
      ja: '学校設置型と時数が重なり見分けられないので0。自由に入れられる（対数オッズに足す数）',
      en: 'Not identifiable: campuses in the data are also those with fewer hours. Added to log odds',
    },
    confidence: 'A',
    holder: 'provisional',
  },
  {
    id: 'funnel.distance-effect',
    slot: 14,
    kind: 'nonnegative',
    unit: 'log-odds',
    low: 0.1,
    likely: 0.25,
    high: 0.5,
    scope: 'study',
    question: 1,
    label: {
      ja: '通学が20分をこえて10分延びるごとの減り方',
      en: 'Fall for every 10 minutes beyond 20',
    },
    reason: {
      ja: '60分で通いたい見込みが約0.37倍になる置き方。対数オッズから引く数',
      en: 'At 60 minutes odds × 0.37. Taken off log odds',
    },
    confidence: 'A',
    holder: 'provisional',
  },
  {
    id: 'funnel.entry-weight',
    slot: 15,
    kind: 'ratio',
    unit: 'ratio',
    low: 1,
    likely: 2,
    high: 4,
    scope: 'study',
    question: 1,
    label: {
      ja: '中1での入学が、途中からに比べて何倍選ばれるか',
      en: 'How much likelier entry at grade 7 is than later',
    },
    reason: { ja: '中学校への入学は自然な節目', en: 'Entering junior high is the natural moment' },
    confidence: 'A',
    holder: 'provisional',
  },
  {
    id: 'funnel.elementary-weight',
    slot: 16,
    kind: 'ratio',
    unit: 'ratio',
    low: 0.2,
    likely: 0.4,
    high: 0.8,
    scope: 'study',
    question: 1,
    label: {
      ja: '小学生が通いたい見込み（中学生を1として）',
      en: 'Weight of elementary pupils against junior high',
    },
    reason: {
      ja: '高尾山学園で小学生が在籍の約8分の1（時点不明）',
      en: 'In one school elementary pupils are about an eighth of the roll (undated)',
    },
    confidence: 'A',
    holder: 'provisional',
  },
  ...readyYears(),
  {
    id: 'funnel.recent-ready',
    slot: 18,
    kind: 'share',
    unit: 'ratio',
    low: 0.4,
    likely: 0.7,
    high: 0.95,
    scope: 'study',
    question: 1,
    label: {
      ja: '不登校になって間もない子が申し込む見込み（長い子を1として）',
      en: 'Readiness of the newly not attending against the long-term',
    },
    reason: {
      ja: '始まって1年以内の家庭は様子を見る',
      en: 'Families wait and see in the first year',
    },
    confidence: 'A',
    holder: 'provisional',
  },
  {
    id: 'funnel.window-ready',
    slot: 19,
    kind: 'share',
    unit: 'ratio',
    low: 0.1,
    likely: 0.25,
    high: 0.5,
    scope: 'study',
    question: 1,
    label: {
      ja: '年度途中の受け入れで申し込む見込み（4月を1として）',
      en: 'Applying in a mid-year window against April',
    },
    reason: {
      ja: 'ねいろ（46→約50人）と高尾山（ほぼ毎月）の例から',
      en: 'Two schools admit within the year (46 → about 50; nearly monthly)',
    },
    confidence: 'A',
    holder: 'provisional',
    loadings: TRUST(0.5),
  },
  {
    id: 'funnel.eligible',
    slot: 20,
    kind: 'share',
    unit: 'share',
    low: 1,
    likely: 1,
    high: 1,
    scope: 'study',
    question: 1,
    label: { ja: '入室検討で認められる割合', en: 'Share of applicants judged eligible' },
    reason: {
      ja: '通いたい割合は在籍から測ったので、認められなかった人はその中に含まれている',
      en: 'The share who come was measured on rolls, so those refused are already inside it',
    },
    confidence: 'A',
    holder: 'provisional',
  },
  {
    id: 'funnel.accept',
    slot: 21,
    kind: 'share',
    unit: 'share',
    low: 0.8,
    likely: 0.9,
    high: 0.97,
    scope: 'study',
    question: 1,
    label: { ja: '案内を受けて入学・転入学を決める割合', en: 'Share of those offered who accept' },
    reason: { ja: '公表例がない仮置き', en: 'No published figure' },
    confidence: 'A',
    holder: 'provisional',
  },
  {
    id: 'funnel.leave',
    slot: 22,
    kind: 'share',
    unit: 'per-year',
    low: 0.03,
    likely: 0.08,
    high: 0.16,
    scope: 'study',
    question: 1,
    label: {
      ja: '1年のうちに元の学校などへもどる割合',
      en: 'Share returning to a home school or elsewhere in a year',
    },
    reason: { ja: '公表例がない仮置き', en: 'No published figure' },
    confidence: 'A',
    holder: 'provisional',
    loadings: TRUST(-0.5),
  },
  {
    id: 'funnel.move',
    slot: 23,
    kind: 'share',
    unit: 'per-year',
    low: 0.005,
    likely: 0.01,
    high: 0.02,
    scope: 'study',
    question: 1,
    label: { ja: '1年のうちに転出する割合', en: 'Share moving away in a year' },
    reason: { ja: '公表例がない仮置き', en: 'No published figure' },
    confidence: 'A',
    holder: 'provisional',
  },
  {
    id: 'funnel.renew',
    slot: 24,
    kind: 'share',
    unit: 'per-year',
    low: 0.4,
    likely: 0.6,
    high: 0.8,
    scope: 'study',
    question: 1,
    label: {
      ja: '入れなかった人が翌年も待つ割合',
      en: 'Share of those waiting who renew after a year',
    },
    reason: { ja: '公表例がない仮置き', en: 'No published figure' },
    confidence: 'A',
    holder: 'provisional',
    loadings: TRUST(0.5),
  },
  {
    id: 'funnel.tried-apply',
    slot: 25,
    kind: 'share',
    unit: 'share',
    low: 0.6,
    likely: 0.75,
    high: 0.9,
    scope: 'study',
    question: 1,
    label: { ja: '体験した人のうち申し込む割合', en: 'Share of those who tried out who apply' },
    reason: {
      ja: '申込みから逆に開く。在籍は変えず、職員の仕事量だけを変える',
      en: 'Opened backwards from applications; loads staff, not the roll',
    },
    confidence: 'A',
    holder: 'provisional',
  },
  {
    id: 'funnel.enquired-try',
    slot: 26,
    kind: 'share',
    unit: 'share',
    low: 0.3,
    likely: 0.5,
    high: 0.7,
    scope: 'study',
    question: 1,
    label: { ja: '相談した人のうち体験する割合', en: 'Share of those enquiring who try out' },
    reason: { ja: '申込みから逆に開く', en: 'Opened backwards from applications' },
    confidence: 'A',
    holder: 'provisional',
  },
  {
    id: 'funnel.attendance',
    slot: 27,
    kind: 'share',
    unit: 'share',
    low: 0.6,
    likely: 0.7,
    high: 0.8,
    scope: 'study',
    question: 1,
    label: { ja: '新しい学校での登校率', en: 'Attendance at the new school' },
    reason: {
      ja: '高尾山学園1校の登校率約7割をあてた。低め・高めは仮置き',
      en: 'One school reports about 70 %; low and high assumed',
    },
    confidence: 'F',
    holder: 'provisional',
    loadings: TRUST(0.5),
  },
  {
    id: 'funnel.reabsent',
    slot: 28,
    kind: 'share',
    unit: 'share',
    low: 0.2,
    likely: 0.3,
    high: 0.4,
    scope: 'study',
    question: 1,
    label: {
      ja: '在籍しながら再び不登校になる割合',
      en: 'Share of the roll not attending again in a year',
    },
    reason: {
      ja: 'ねいろ1校の約3割（保健室登校を含む）をあてた。低め・高めは仮置き',
      en: 'In one branch about 30 % are absent again or stay in the nurse’s room; low and high assumed',
    },
    confidence: 'F',
    holder: 'provisional',
  },
  {
    id: 'funnel.further-schooling',
    slot: 29,
    kind: 'share',
    unit: 'share',
    low: 0.8,
    likely: 0.9,
    high: 0.97,
    scope: 'study',
    question: 1,
    label: { ja: '卒業後に進学する割合', en: 'Share of graduates who go on to further schooling' },
    reason: { ja: '資料に数字がない仮置き', en: 'The sources give no figure' },
    confidence: 'A',
    holder: 'provisional',
  },
  ...places(),
] as const satisfies readonly Assumption[]

/** ρ by year of operation: one luck for all three, the ramp-up of a new school. */
function readyYears(): Assumption[] {
  const years = [
    [1, 0.45, 0.72, 0.92],
    [2, 0.55, 0.78, 0.93],
    [3, 0.6, 0.8, 0.95],
  ] as const
  return years.map(([year, low, likely, high]) => ({
    id: `funnel.ready-${year}`,
    slot: 17,
    kind: 'odds',
    unit: 'share',
    low,
    likely,
    high,
    scope: 'study',
    question: 1,
    label: {
      ja: `通いたい子が4月に申し込む割合（開校${year}年目${year === 3 ? 'から' : ''}）`,
      en: `Share of the willing who apply in April (year ${year}${year === 3 ? ' on' : ''})`,
    },
    reason: {
      ja: '開校直後は知られていない。3つの年は同じ運で動く',
      en: 'A new school is little known; the three years move together',
    },
    confidence: 'A',
    holder: 'provisional',
    loadings: TRUST(0.5),
  }))
}

function places(): Assumption[] {
  const rows = [
    ['support-centre', '教育支援センター', 'support centre', [0.05, 0.08, 0.2], [1.5, 3, 6]],
    ['in-school-room', '校内教育支援センター', 'in-school room', [0.05, 0.12, 0.25], [1, 1.5, 3]],
    ['free-school', 'フリースクール', 'free school', [0.03, 0.04, 0.08], [0.5, 1, 2]],
    ['home-ict', '家庭（ICTの学習）', 'home with ICT', [0.02, 0.035, 0.06], [1, 1.5, 3]],
    ['home-reached', '家庭（支援あり）', 'home, reached', null, [0.8, 0.8, 0.8]],
    [
      'home-unreached',
      'どこにもつながらない',
      'reached by nothing',
      [0.34, 0.385, 0.43],
      [0.3, 0.5, 0.9],
    ],
  ] as const
  return rows.flatMap(([id, ja, en, share, pull], index) => {
    const common = {
      unit: 'share',
      scope: 'study',
      question: 1,
      confidence: 'A',
      holder: 'provisional',
    } as const
    const shareRow: Assumption[] = share
      ? [
          {
            ...common,
            id: `place.${id}.share`,
            slot: 40 + index,
            kind: 'share',
            low: share[0],
            likely: share[1],
            high: share[2],
            label: {
              ja: `不登校のうち「${ja}」にいる割合`,
              en: `Share not attending who are at: ${en}`,
            },
            reason: SHARE_REASONS[id] ?? NATIONAL_SHARE,
          },
        ]
      : []
    const pullRow: Assumption = {
      ...common,
      id: `place.${id}.pull`,
      slot: 50 + index,
      kind: 'ratio',
      unit: 'ratio',
      low: pull[0],
      likely: pull[1],
      high: pull[2],
      label: { ja: `「${ja}」から新しい学校へ移りやすさ`, en: `Pull of the new school on: ${en}` },
      reason: {
        ja: '高尾山学園は敷地内の支援センターを通して受け入れる',
        en: 'One school admits through the support centre on its own site',
      },
      holder: 'provisional',
    }
    return [...shareRow, pullRow]
  })
}
