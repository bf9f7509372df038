import type { Words } from './words'

/** The product's six questions, in the order of the navigation. */
export type Question = 1 | 2 | 3 | 4 | 5 | 6

export type MeasureUnit =
  'people' | 'pupil-years' | 'classes' | 'posts' | 'yen' | 'lesson-units' | 'subjects'

/** What a measure can be broken down by, beside the whole. */
export type Dimension = 'grade' | 'municipality' | 'item' | 'source'

/** One cell of a breakdown; `{}` is the whole. */
export type Breakdown = Readonly<Record<string, string | number>>

export interface Measure {
  readonly id: string
  readonly unit: MeasureUnit
  /** Whether more is better for the children and the public purse; null where that is a matter of view. */
  readonly better: 'more' | 'less' | null
  readonly question: Question
  /** Whole numbers are kept in 32 bits; posts and yen in doubles. */
  readonly storage: 'int32' | 'float64'
  readonly by: readonly Dimension[]
  /** True where no plan changes it: stored once a replication. */
  readonly ofTheWorld?: true
  readonly label: Words
}

const people = (
  id: string,
  better: Measure['better'],
  ja: string,
  en: string,
  by: readonly Dimension[] = [],
): Measure => ({
  id,
  unit: 'people',
  better,
  question: 1,
  storage: 'int32',
  by,
  label: { ja, en },
})

const posts = (id: string, better: Measure['better'], ja: string, en: string): Measure => ({
  id,
  unit: 'posts',
  better,
  question: 2,
  storage: 'float64',
  by: [],
  label: { ja, en },
})

const yen = (
  id: string,
  better: Measure['better'],
  ja: string,
  en: string,
  by: readonly Dimension[] = [],
): Measure => ({
  id,
  unit: 'yen',
  better,
  question: 3,
  storage: 'float64',
  by,
  label: { ja, en },
})

/** Every output measure. Charts, tables and exports pick up a new entry by themselves. */
export const MEASURES: readonly Measure[] = [
  {
    ...people('pupils.total', null, '児童生徒数', 'Pupils', ['grade', 'municipality']),
    ofTheWorld: true,
  },
  people('pupils.nonAttending', 'less', '不登校の児童生徒', 'Pupils not attending', [
    'grade',
    'municipality',
  ]),
  people('pupils.unreached', 'less', 'どこにもつながらない児童生徒', 'Pupils reached by nothing'),
  people('pupils.enquired', null, '相談・問い合わせ', 'Enquiring'),
  people('pupils.tried', null, '体験', 'Trying out'),
  people('pupils.applicants', null, '申込み', 'Applicants', ['grade']),
  people('pupils.eligible', null, '入室検討で認められた人', 'Judged eligible'),
  people('pupils.offered', null, '入学の案内を受けた人', 'Offered a place'),
  people('pupils.admitted', 'more', '入学した人（年度内）', 'Admitted in the year'),
  people('pupils.demand', null, '通いたい児童生徒', 'Pupils who want to come'),
  people('pupils.enrolled', 'more', '在籍（5月1日）', 'Enrolled on 1 May', [
    'grade',
    'municipality',
  ]),
  people('pupils.enrolledYearEnd', 'more', '在籍（3月31日）', 'Enrolled on 31 March'),
  people('pupils.waiting', 'less', '入れない児童生徒（待機）', 'Waiting', ['grade']),
  people('pupils.gaveUp', 'less', '待つのをやめた人', 'Gave up waiting'),
  people('pupils.reabsent', 'less', '在籍し再び欠席', 'Absent again while enrolled'),
  people('pupils.returned', null, '元の学校などへもどった人', 'Returned to a home school'),
  people('pupils.moved', null, '転出した人', 'Moved away'),
  people('pupils.graduated', null, '卒業した人', 'Graduated'),
  people('pupils.furtherSchooling', 'more', '卒業後に進学した人', 'Went on to further schooling'),
  people(
    'pupils.fromSupportCentre',
    null,
    '教育支援センターから来た人',
    'Enrolled from the support centre',
  ),
  {
    id: 'pupils.attended',
    unit: 'pupil-years',
    better: 'more',
    question: 1,
    storage: 'float64',
    by: [],
    label: { ja: '登校（在籍×登校率）', en: 'Attendance (roll × attendance share)' },
  },
  {
    id: 'posts.classes',
    unit: 'classes',
    better: null,
    question: 2,
    storage: 'int32',
    by: [],
    label: { ja: '学級数', en: 'Classes' },
  },
  posts('posts.prefecture', null, '県費の教職員', 'Posts paid by the prefecture'),
  posts('posts.prefecture.quota', null, '県費（法令の定数）', 'Prefecture posts by law'),
  posts('posts.prefecture.additional', null, '県費（加配）', 'Additional prefecture posts'),
  posts('posts.prefecture.homeLost', null, '在籍校で減る定数', 'Posts lost at home schools'),
  posts('posts.prefecture.net', null, '県費の純増', 'Net new prefecture posts'),
  posts('posts.municipal', null, '市費の職員（計画）', 'Municipal posts planned'),
  posts('posts.municipal.vacant', 'less', '市費の欠員', 'Municipal posts vacant'),
  yen('cost.total', 'less', '費用の合計', 'Total cost', ['item']),
  yen('cost.nation', 'less', '国の負担', "Nation's part"),
  yen('cost.prefecture', 'less', '都道府県の負担', "Prefecture's part"),
  yen('cost.municipality', 'less', '市町村の負担', "Municipality's part"),
  yen('cost.other', null, 'その他（寄付など）', 'Others (donations)'),
  yen('cost.lessAtHome', 'more', '在籍校などで減る費用', 'Less at home schools and centre'),
  yen('cost.moved', null, 'ほかから移る加配の費用', 'Moved from elsewhere'),
  yen('cost.net', 'less', '差し引きの費用', 'Net cost'),
  yen('cost.comparator', null, '同じ人数の通常の学校の費用', 'An ordinary school of the same roll'),
  yen('cost.funding', null, '財源内訳（市町村の予算）', 'Funding of the municipal budget', [
    'source',
  ]),
  yen(
    'cost.specialTaxEstimate',
    null,
    '特別交付税の見込み（未確認）',
    'Special allocation tax (unconfirmed)',
  ),
  yen(
    'cost.ordinaryTaxEstimate',
    null,
    '普通交付税の見込み（未確認）',
    'Ordinary allocation tax (unconfirmed)',
  ),
  {
    id: 'hours.lessonUnits',
    unit: 'lesson-units',
    better: null,
    question: 4,
    storage: 'float64',
    by: ['grade'],
    label: { ja: '年間の授業時数', en: 'Lesson units a year' },
  },
  {
    id: 'subjects.uncovered',
    unit: 'subjects',
    better: 'less',
    question: 2,
    storage: 'float64',
    by: [],
    label: { ja: '教える免許のある先生がいない教科', en: 'Subjects without a licensed teacher' },
  },
]

const BY_ID = new Map(MEASURES.map((measure) => [measure.id, measure]))

/** @throws if no such measure exists: the caller is wrong, not the user. */
export function measureOf(id: string): Measure {
  const measure = BY_ID.get(id)
  if (!measure) throw new Error(`There is no measure "${id}".`)
  return measure
}
