import type { PlanDescription } from '../../domain/plan-description'
import type { Purses } from '../../domain/purses'
import type { Words } from '../../domain/words'
import { byClasses } from './law-note'
import type { InternalFigure } from '../masking/internal'
import { formatCount, formatFigure, formatRange, type FigureKind } from '../numbers'
import type { EnoughStaffInput, StaffingFacts } from '../page-input'
import type { PageReader } from '../page-reader'
import type { NumberStyle, PostRow, PostSection, Summary } from '../pages'
import { postsOf, type Posts } from './posts'
import { pursesOf } from './purses'
import { same } from '../words'

/** The posts of one plan as rows of squares: by law, additional, municipal. */
export function postSections(
  plan: PlanDescription,
  index: number,
  input: EnoughStaffInput,
  reader: PageReader,
): readonly PostSection[] {
  const posts = postsOf(index, reader)
  const purses = pursesOf(input)
  return [
    quotaSection(posts, purses, factsOf(plan, input), reader.style),
    posts.requestedOnly
      ? requestedSection(posts.requestedOnly, purses)
      : additionalSection(posts, purses, reader.style),
    municipalSection(posts, purses, reader.style),
  ]
}

export function factsOf(plan: PlanDescription, input: EnoughStaffInput): StaffingFacts | null {
  return input.staffing.find(({ planId }) => planId === plan.id) ?? null
}

/** Deputy and teachers take what the other roles leave of the quota, so that the rows always make the total. */
function quotaSection(
  posts: Posts,
  { byLaw }: Purses,
  facts: StaffingFacts | null,
  style: NumberStyle,
): PostSection {
  const { classes, quota } = posts
  const others = (facts?.roles ?? []).map((role) => ({
    ...role,
    posts: role.instead ? 0 : byClasses(role.postsByClasses, classes),
  }))
  const rest = quota.p50 - others.reduce((sum, role) => sum + role.posts, 0)
  const rows = others.map((role) => row(role.label, role.posts, style, role.instead))
  // The order of a school: the principal first, then deputy and teachers.
  rows.splice(Math.min(1, rows.length), 0, row(TEACHERS, withoutNoise(rest), style, null))
  return {
    id: 'quota',
    title: { ja: `${byLaw.ja} 法令で決まる`, en: `${capital(byLaw.en)}: set by law` },
    total: formatFigure(quota.p50, 'quota', style),
    range: rangeOf(quota, 'quota', style),
    rows,
  }
}

function additionalSection(
  { additional }: Posts,
  { byLaw }: Purses,
  style: NumberStyle,
): PostSection {
  return {
    id: 'additional',
    title: {
      ja: `${byLaw.ja} 加配（認められるか）`,
      en: `${capital(byLaw.en)}: additional (if granted)`,
    },
    total: formatFigure(additional.p50, 'posts', style),
    range: rangeOf(additional, 'posts', style),
    rows: [
      {
        ...row(ADDITIONAL, additional.p50, style, null),
        low: additional.p10,
        high: additional.p90,
      },
    ],
  }
}

/** All that others may know of additional posts: how many are requested. */
function requestedSection({ requested, instead }: InternalFigure, { byLaw }: Purses): PostSection {
  return {
    id: 'additional',
    title: {
      ja: `${byLaw.ja} 加配（要望）`,
      en: `${capital(byLaw.en)}: additional (requested)`,
    },
    total: same(formatCount(requested)),
    range: null,
    rows: [
      {
        label: ADDITIONAL,
        value: requested,
        low: null,
        high: null,
        vacant: 0,
        figure: null,
        instead: null,
        requested: instead,
      },
    ],
  }
}

function municipalSection(
  { municipal, vacant }: Posts,
  { own, founder }: Purses,
  style: NumberStyle,
): PostSection {
  const missing = formatRange(vacant.p10, vacant.p90, 'posts', style)
  return {
    id: 'municipal',
    title: { ja: `${own.ja} ${founder.ja}が集める`, en: `${capital(own.en)}: to be recruited` },
    total: formatFigure(municipal.p50, 'posts', style),
    range: vacant.p90 === 0 ? null : { ja: `欠員 ${missing.ja}`, en: `${missing.en} vacant` },
    rows: [
      {
        ...row(
          { ja: `${own.ja}の職員`, en: `${capital(own.en)} posts` },
          municipal.p50,
          style,
          null,
        ),
        vacant: vacant.p50,
      },
    ],
  }
}

function row(label: Words, value: number, style: NumberStyle, instead: Words | null): PostRow {
  return {
    label,
    value,
    low: null,
    high: null,
    vacant: 0,
    figure: Number.isInteger(value) ? null : formatFigure(value, 'quota', style),
    instead,
  }
}

function rangeOf({ p10, p90 }: Summary, kind: FigureKind, style: NumberStyle): Words | null {
  return p10 === p90 ? null : formatRange(p10, p90, kind, style)
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** 10.751 − 2.75 is 8.001, whatever the last bit of a double says. */
function withoutNoise(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

const ADDITIONAL: Words = { ja: '加配', en: 'Additional posts' }
const TEACHERS: Words = { ja: '教頭・教諭', en: 'Deputy, teachers' }
