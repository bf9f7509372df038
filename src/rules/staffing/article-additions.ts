import type { SchoolLevel } from '../../domain/school'
import type { Words } from '../../domain/words'
import { standardsAct } from '../citations'
import type { Rule } from '../rule'

/** A school as 7条1項 sees it. Without a number of pupils, item 4 is left out. */
export interface SchoolSize {
  readonly level: SchoolLevel
  readonly classes: number
  readonly pupils?: number | undefined
  /** A 分校: one school of its own for 7条 (16条1項), and one post more (item 8). */
  readonly branchSchool?: boolean | undefined
}

export interface ArticleAddition {
  readonly item: 2 | 3 | 4 | 8
  readonly label: Words
  readonly article: Words
  readonly posts: number
}

/** Item 2: large schools, +1. */
export function largeSchoolPosts(level: SchoolLevel, classes: number): number {
  return classes >= (level === 'elementary' ? 27 : 24) ? 1 : 0
}

/** Item 3: pupil guidance in large schools. */
export function guidancePosts(level: SchoolLevel, classes: number): number {
  if (level === 'elementary') return classes >= 30 ? 0.5 : 0
  if (classes >= 30) return 1.5
  return classes >= 18 ? 1 : 0
}

/** Item 4: by the number of pupils. */
export function pupilBandPosts(pupils: number): number {
  if (pupils >= 1200) return 1.25
  if (pupils >= 800) return 1
  if (pupils >= 600) return 0.75
  if (pupils >= 300) return 0.5
  return pupils >= 200 ? 0.25 : 0
}

/** The fewest pupils with the same posts by item 4. */
export function lowestOfPupilBand(pupils: number): number {
  if (pupils >= 1200) return 1200
  if (pupils >= 800) return 800
  if (pupils >= 600) return 600
  if (pupils >= 300) return 300
  return pupils >= 200 ? 200 : 0
}

/** Items 2, 3, 4 and 8 together; quarters and halves, so the sum has no binary dust. */
export function articleAdditionPosts(
  level: SchoolLevel,
  classes: number,
  pupils: number,
  branchSchool: boolean,
): number {
  if (classes === 0) return 0
  return (
    largeSchoolPosts(level, classes) +
    guidancePosts(level, classes) +
    pupilBandPosts(pupils) +
    (branchSchool ? 1 : 0)
  )
}

/** The additions that apply, each with its name and item, for a derivation. */
export function articleAdditions(size: SchoolSize): ArticleAddition[] {
  const { level, classes, pupils = 0, branchSchool = false } = size
  if (classes === 0) return []
  return [
    articleAddition(2, largeSchoolPosts(level, classes)),
    articleAddition(3, guidancePosts(level, classes)),
    articleAddition(4, pupilBandPosts(pupils)),
    articleAddition(8, branchSchool ? 1 : 0),
  ].filter(({ posts }) => posts > 0)
}

const LABELS: Record<ArticleAddition['item'], Words> = {
  2: { ja: '大規模校の加算', en: 'Large school' },
  3: { ja: '生徒指導の加算', en: 'Pupil guidance' },
  4: { ja: '児童生徒数による加算', en: 'Number of pupils' },
  8: { ja: '分校の加算', en: 'Branch school' },
}

const ROMAN: Record<ArticleAddition['item'], string> = { 2: 'ii', 3: 'iii', 4: 'iv', 8: 'viii' }

export function articleAddition(item: ArticleAddition['item'], posts: number): ArticleAddition {
  const article = { ja: `7条1項${item}号`, en: `art. 7(1)(${ROMAN[item]})` }
  return { item, label: LABELS[item], article, posts }
}

export const articleAdditionsRule: Rule<SchoolSize, number> = {
  id: 'article-additions',
  words: {
    ja: '7条1項2号・3号・4号・8号の加算',
    en: 'Additions of art. 7(1)(ii), (iii), (iv), (viii)',
  },
  unit: 'posts',
  source: standardsAct('7条1項2号〜4号・8号', 'art. 7(1)(ii)-(iv), (viii)'),
  inForce: { first: 2017 },
  examples: [
    { given: { level: 'junior-high', classes: 17, pupils: 199 }, value: 0 },
    { given: { level: 'junior-high', classes: 18, pupils: 600 }, value: 1.75 },
    { given: { level: 'junior-high', classes: 30, pupils: 1200 }, value: 3.75 },
    { given: { level: 'elementary', classes: 30, pupils: 800 }, value: 2.5 },
    { given: { level: 'junior-high', classes: 2, branchSchool: true }, value: 1 },
  ],
  apply: ({ level, classes, pupils = 0, branchSchool = false }) =>
    articleAdditionPosts(level, classes, pupils, branchSchool),
}
