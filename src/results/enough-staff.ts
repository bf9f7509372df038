import type { PlanDescription } from '../domain/plan-description'
import type { Purses } from '../domain/purses'
import type { Words } from '../domain/words'
import { chanceThat, formatChance } from './chance'
import { declaredRows } from './declared-rows'
import { explanationOf } from './enough-staff/explanation'
import { enoughStaffClauses } from './enough-staff/headline'
import { netPostsTable, postsTable } from './enough-staff/tables'
import { lawArticle, lawNote } from './enough-staff/law-note'
import { formatCount, formatFigure, unitOf } from './numbers'
import type { EnoughStaffInput } from './page-input'
import { isOpen, readPage, type PageReader } from './page-reader'
import type { EnoughStaffPage, StripCell } from './pages'
import {
  MIDDLES_DO_NOT_ADD,
  NOT_OPEN_YET,
  labelled,
  opensWords,
  placesWords,
  presentNotes,
  roughNote,
} from './phrases'
import { capital, factsOf, postSections } from './enough-staff/post-sections'
import { postsOf, type Posts } from './enough-staff/posts'
import { pursesOf } from './enough-staff/purses'
import { fitHeadline } from './sentence'
import { NOTHING, same } from './words'
import { withWhenRead } from './when-read'

/** Question 2 for the plan in focus: which posts the law gives, which are hoped for, which will be filled. */
export function enoughStaffPage(input: EnoughStaffInput): EnoughStaffPage {
  const reader = readPage(input)
  const plans = input.plans.map((plan, index) => ({
    plan,
    sections: isOpen(plan, input.fiscalYear) ? postSections(plan, index, input, reader) : [],
  }))
  const law = factsOf(reader.focus, input)?.law ?? null
  const focus = postsOf(input.focus, reader)
  return withWhenRead(
    {
      ...fitHeadline(enoughStaffClauses(input, reader)),
      strip: input.plans.map((plan, index) => stripCell(plan, index, input, reader)),
      fiscalYears: reader.fiscalYears,
      fiscalYear: input.fiscalYear,
      baseline: reader.baseline,
      focus: reader.focus,
      style: reader.style,
      plans,
      requestedOnly: input.plans.some((_, index) => postsOf(index, reader).requestedOnly !== null),
      lawNote: lawNote(law, focus.classes, focus.quota.p50, pursesOf(input), reader.style),
      lawArticle: lawArticle(law),
    },
    {
      net: () => netPostsTable(input, reader),
      explanation: () => explanationOf(input, reader),
      table: () => postsTable(plans, input, reader),
      declared: () => declaredRows(input, reader, 2),
      notes: () =>
        presentNotes([
          focus.addsUp || focus.requestedOnly ? null : MIDDLES_DO_NOT_ADD,
          roughNote(reader.style),
        ]),
    },
  )
}

function stripCell(
  plan: PlanDescription,
  index: number,
  input: EnoughStaffInput,
  reader: PageReader,
): StripCell {
  const { style } = reader
  const common = { plan, places: placesWords(plan), unit: unitOf('posts', style) }
  const none = { ...common, figure: null, asks: null }
  if (plan.openingFiscalYear === null) return { ...none, nothing: NO_POSTS, caption: NO_POST_ADDED }
  if (!isOpen(plan, input.fiscalYear))
    return { ...none, nothing: NOT_OPEN_YET, caption: opensWords(plan) ?? NOTHING }
  const posts = postsOf(index, reader)
  const { prefecture, quota, municipal, requestedOnly } = posts
  const additional = requestedOnly
    ? same(formatCount(requestedOnly.requested))
    : formatFigure(posts.additional.p50, 'posts', style)
  const addsUp = posts.addsUp && !requestedOnly
  // Where the middles of the parts don't make the middle of the whole, the parts stand as in the headline.
  const ours = addsUp
    ? formatFigure(prefecture.p50, 'quota', style)
    : sumWords(formatFigure(quota.p50, 'quota', style), additional)
  const theirs = formatFigure(municipal.p50, 'posts', style)
  const filled = chanceThat(
    reader.samples(index, 'posts.municipal.vacant'),
    (vacant) => vacant === 0,
  )
  return {
    ...common,
    figure: sumWords(ours, theirs),
    asks: {
      planId: plan.id,
      measure: requestedOnly ? 'posts.prefecture.quota' : 'posts.prefecture',
    },
    nothing: null,
    caption:
      municipal.p90 === 0
        ? withoutOwn(partsOf(posts, pursesOf(input)), pursesOf(input))
        : captionOf(partsOf(posts, pursesOf(input)), pursesOf(input), formatChance(filled)),
    captionFigures: [
      {
        text: formatChance(filled),
        asks: { planId: plan.id, measure: 'posts.municipal.vacant', about: 'chance' },
      },
    ],
  }
}

function sumWords(a: Words, b: Words): Words {
  return { ja: `${a.ja}＋${b.ja}`, en: `${a.en} + ${b.en}` }
}

function partsOf({ addsUp, requestedOnly }: Posts, { byLaw }: Purses): Words {
  if (requestedOnly) return { ja: '法令＋加配の要望', en: 'By law + requested' }
  if (addsUp) return { ja: byLaw.ja, en: capital(byLaw.en) }
  return { ja: '法令＋加配', en: 'By law + additional' }
}

function captionOf(parts: Words, { own }: Purses, filled: Words): Words {
  return labelled(
    {
      ja: `${parts.ja}＋${own.ja}。${own.ja}がすべてそろう`,
      en: `${parts.en} + ${own.en}; all filled:`,
    },
    filled,
  )
}

function withoutOwn(parts: Words, { own }: Purses): Words {
  return {
    ja: `${parts.ja}＋${own.ja}。${own.ja}の職員はおかない`,
    en: `${parts.en} + ${own.en}; none of the latter`,
  }
}

const NO_POSTS: Words = { ja: '配置なし', en: 'No posts' }
const NO_POST_ADDED: Words = { ja: '新しい職は増えない', en: 'No post is added' }
