import type { Words } from './words'

/** The cost lines that plans are made of, in the order of tables. */
export const COST_ITEMS = [
  'preparation',
  'facilities',
  'setup-office',
  'prefecture-salaries',
  'prefecture-on-cost',
  'municipal-posts',
  'part-time-teachers',
  'part-time-on-cost',
  'counselor',
  'social-worker',
  'running',
  'lunch',
  'travel',
  'support-centre',
] as const
export type CostItemId = (typeof COST_ITEMS)[number]

/** Lines of so much a pupil: with the price, which is public, they tell the roll. */
export const PER_PUPIL_ITEMS: readonly CostItemId[] = ['lunch', 'travel']

/** As the library says them; `saidHere` says them as a study's place does. */
export const COST_ITEM_WORDS: Readonly<Record<CostItemId, Words>> = {
  preparation: { ja: '開校の準備（協議会・備品・広報・ニーズ調査）', en: 'Preparation' },
  facilities: { ja: '施設の改修', en: 'Building works' },
  'setup-office': { ja: '設立準備室', en: 'Setup office' },
  'prefecture-salaries': { ja: '県費負担教職員の給与', en: 'Salaries of prefecture-paid posts' },
  'prefecture-on-cost': {
    ja: '県費負担教職員の共済・退職手当など',
    en: 'On-cost of prefecture-paid posts',
  },
  'municipal-posts': { ja: '市費の職員', en: 'Municipal posts' },
  'part-time-teachers': { ja: '非常勤講師の報酬', en: 'Pay of part-time teachers' },
  'part-time-on-cost': {
    ja: '非常勤講師の手当・社会保険など',
    en: 'Allowances and insurance of part-time teachers',
  },
  counselor: { ja: 'スクールカウンセラー', en: 'School counselor' },
  'social-worker': { ja: 'スクールソーシャルワーカー', en: 'School social worker' },
  running: { ja: '運営費', en: 'Running cost' },
  lunch: { ja: '給食', en: 'Lunch' },
  travel: { ja: '通学の支援', en: 'Travel support' },
  'support-centre': { ja: '教育支援センター（いまの支援）', en: 'Support centre (today)' },
}
