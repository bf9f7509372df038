import type { Purses } from '../../domain/purses'
import type { Words } from '../../domain/words'
import { differencesOf } from '../frame'
import { formatFiscalYear } from '../../domain/fiscal-year'
import { formatAmount, formatAmountRange, formatCount, type FigureKind } from '../numbers'
import type { EnoughStaffInput, RequestFacts } from '../page-input'
import { isOpen, type PageReader } from '../page-reader'
import type { Explanation } from '../pages'
import { opensWords } from '../phrases'
import { summarizeSamples } from '../summary'
import { centerOf } from '../tables'
import { inBoth } from '../words'
import { byClasses, lawArticle } from './law-note'
import { factsOf } from './post-sections'
import { pursesOf } from './purses'

/**
 * What a municipality can show its prefecture of the plan in focus. It rests on posts by law and on posts requested:
 * nothing in it hangs on the guesses at what the prefecture will grant, recognize or move (内部検討用).
 * Null where there is nobody to explain to, or nothing yet to explain.
 */
export function explanationOf(input: EnoughStaffInput, reader: PageReader): Explanation | null {
  const purses = pursesOf(input)
  const request = factsOf(reader.focus, input)?.request ?? null
  if (!purses.explains || request === null || !isOpen(reader.focus, input.fiscalYear)) return null
  const posts = postsAskedFor(input, request, reader)
  const year = formatFiscalYear(input.fiscalYear)
  const { authority } = purses
  const title: Words = {
    ja: `${authority.ja}への説明：${reader.focus.name.ja}の教職員（${year.ja}の見込み）`,
    en: `For the ${authority.en}: posts of ${reader.focus.name.en} (${year.en}, expected)`,
  }
  const lines = [
    schoolLine(input, reader),
    byLawLine(posts, input, reader),
    requestLine(request),
    homeLine(posts, reader),
    netLine(posts, purses, reader),
    ...yenLines(posts, request, purses, input, reader),
  ]
  const closing = closingLine(reader)
  const text = inBoth((language) =>
    [
      title[language],
      ...lines.map((line) => `${BULLETS[language]}${line[language]}`),
      closing[language],
    ].join('\n'),
  )
  return { title, lines, closing, text }
}

const BULLETS: Words = { ja: '・', en: '- ' }

/** Posts by future: by law, with all that is requested, and what falls away at home schools. */
interface PostsAskedFor {
  readonly byLaw: Float64Array
  readonly withRequest: Float64Array
  readonly lostAtHome: Float64Array
}

function postsAskedFor(
  input: EnoughStaffInput,
  { requested }: RequestFacts,
  reader: PageReader,
): PostsAskedFor {
  const byLaw = byLawIfCounted(input, reader)
  return {
    byLaw,
    withRequest: byLaw.map((posts) => posts + requested),
    lostAtHome: reader.samples(input.focus, 'posts.prefecture.homeLost'),
  }
}

/** For a branch classroom what its classes make if they are counted apart: whether they will be is a guess. */
function byLawIfCounted(input: EnoughStaffInput, reader: PageReader): Float64Array {
  const basis = factsOf(reader.focus, input)?.law?.basis
  if (basis?.kind !== 'parent-difference')
    return reader.samples(input.focus, 'posts.prefecture.quota')
  const classes = reader.samples(input.focus, 'posts.classes')
  return Float64Array.from(classes, (count) => byClasses(basis.changeByClasses, count))
}

function schoolLine(input: EnoughStaffInput, reader: PageReader): Words {
  const { focus, style } = reader
  const { p10, p90 } = reader.summary(input.focus, 'pupils.enrolled')
  const roll = formatAmountRange(p10, p90, 'people', style)
  const classes = formatAmount(reader.summary(input.focus, 'posts.classes').p50, 'classes', style)
  const opens = opensWords(focus)
  const kind = inBoth((language) =>
    focus.kindLabel[language] === focus.name[language] ? '' : focus.kindLabel[language],
  )
  return {
    ja: `学校：${focus.name.ja}${kind.ja && `（${kind.ja}）`}。${opens?.ja ?? ''}。在籍は${roll.ja}（10回に8回）、学級は${classes.ja}の見込み。`,
    en: `School: ${focus.name.en}${kind.en && ` (${kind.en})`}. ${opens?.en ?? ''}. Expected roll ${roll.en} (8 in 10), ${classes.en}.`,
  }
}

function byLawLine({ byLaw }: PostsAskedFor, input: EnoughStaffInput, reader: PageReader): Words {
  const posts = amount(byLaw, 'quota', reader)
  const law = factsOf(reader.focus, input)?.law ?? null
  const { authority } = pursesOf(input)
  const article = lawArticle(law)
  const apart = law?.basis.kind === 'parent-difference'
  return {
    ja: `法令で決まる定数：${posts.ja}${apart ? '（分教室の学級を本校と別に数えた場合。本校はいまの生徒数）' : ''}。根拠は${article.ja}。端数は${authority.ja}全体でまとめて上げるもので、${authority.ja}の中の按分の値。`,
    en: `Posts by law: ${posts.en}${apart ? ' (if the branch’s classes are counted apart; parent school at today’s pupils)' : ''}. Basis: ${article.en}. Fractions are rounded up over the whole ${authority.en}; this is the school’s share.`,
  }
}

function requestLine({ requested, article }: RequestFacts): Words {
  return requested === 0
    ? { ja: '追加で求める加配：なし。', en: 'Additional posts requested: none.' }
    : {
        ja: `追加で求める加配：${formatCount(requested)}人。根拠は義務標準法${article.ja}で、数は国が毎年度定める。`,
        en: `Additional posts requested: ${formatCount(requested)}. Basis: Act on Standards, ${article.en}; the nation fixes their number every fiscal year.`,
      }
}

function homeLine({ lostAtHome }: PostsAskedFor, reader: PageReader): Words {
  const lost = amount(lostAtHome, 'quota', reader)
  return {
    ja: `生徒が移り、在籍校の学級がへって減る定数：${lost.ja}。`,
    en: `Posts that fall away at home schools as pupils leave them: ${lost.en}.`,
  }
}

/** Whether requested posts are new or moved is not the municipality's to say: both ends are. */
function netLine(posts: PostsAskedFor, { authority }: Purses, reader: PageReader): Words {
  const least = amount(differencesOf(posts.lostAtHome, posts.byLaw), 'quota', reader)
  const most = amount(differencesOf(posts.lostAtHome, posts.withRequest), 'quota', reader)
  if (least.ja === most.ja)
    return {
      ja: `${authority.ja}全体の純増（新しい定数から減る定数を引いたもの）：${least.ja}。`,
      en: `Net growth over the whole ${authority.en} (new posts less those that fall away): ${least.en}.`,
    }
  return {
    ja: `${authority.ja}全体の純増（新しい定数から減る定数を引いたもの）：加配がすべてほかの学校から移るなら${least.ja}、すべて新しく付くなら${most.ja}。`,
    en: `Net growth over the whole ${authority.en} (new posts less those that fall away): ${least.en} if all additional posts are moved from other schools, ${most.en} if all are new.`,
  }
}

/** Yen a year of the prefecture, without the nation's share of salaries. */
function yenLines(
  posts: PostsAskedFor,
  request: RequestFacts,
  { authority }: Purses,
  input: EnoughStaffInput,
  reader: PageReader,
): Words[] {
  const perPost = yenPerPost(request, input, reader)
  if (perPost.length === 0) return []
  const cost = (of: Float64Array): Words =>
    amount(
      Float64Array.from(perPost, ({ yen, future }) => yen * of[future]!),
      'yen',
      reader,
    )
  const law = cost(posts.byLaw)
  const all = cost(posts.withRequest)
  const { numerator, denominator } = request.nationPays
  const share = `${numerator}/${denominator}`
  return [
    {
      ja: `${authority.ja}が負担する給与など（年、国の${share}を除き、共済などの上乗せを含む）：法令で決まる定数の分で${law.ja}${request.requested > 0 ? `、求める加配をすべて足すと${all.ja}` : ''}。`,
      en: `Salaries borne by the ${authority.en} (a year, without the nation’s ${share}, with on-cost): ${law.en} for posts by law${request.requested > 0 ? `; ${all.en} with all requested posts` : ''}.`,
    },
  ]
}

/** What one post costs the prefecture in each future that has any; a future without posts tells no price. */
function yenPerPost(
  { nationPays }: RequestFacts,
  { focus, fiscalYear }: EnoughStaffInput,
  reader: PageReader,
): { readonly future: number; readonly yen: number }[] {
  const item = (id: string) => reader.samples(focus, 'cost.total', fiscalYear, { item: id })
  const salaries = item('prefecture-salaries')
  const onCost = item('prefecture-on-cost')
  const ownShare = 1 - nationPays.numerator / nationPays.denominator
  return Array.from(reader.samples(focus, 'posts.prefecture'), (posts, future) => ({
    future,
    yen: posts > 0 ? (salaries[future]! * ownShare + onCost[future]!) / posts : 0,
  })).filter(({ yen }) => yen > 0)
}

function closingLine({ style }: PageReader): Words {
  const count = formatCount(style.replications)
  return {
    ja: `数字はモデルの${count}回の計算による見込みで、決まったことではない。`,
    en: `Figures are expectations of a model over ${count} futures; nothing is decided.`,
  }
}

/** 「10.75人」 or 「4.56人（10回に8回 3.1〜4.6人）」. */
function amount(samples: Float64Array, kind: FigureKind, { style }: PageReader): Words {
  const summary = summarizeSamples(samples)
  const center = formatAmount(centerOf(summary, kind), kind, style)
  const range = formatAmountRange(summary.p10, summary.p90, kind, style)
  if (range.ja === center.ja) return center
  return { ja: `${center.ja}（10回に8回 ${range.ja}）`, en: `${center.en} (8 in 10: ${range.en})` }
}
