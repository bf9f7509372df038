import type { Purses } from '../../domain/purses'
import type { Words } from '../../domain/words'
import { chanceThat, formatChance, type Chance } from '../chance'
import { notOpenYet } from '../how-many/headline'
import { formatCount, formatFigure } from '../numbers'
import type { EnoughStaffInput } from '../page-input'
import { isOpen, type PageReader } from '../page-reader'
import type { Sentence } from '../pages'
import { postsOf, type Posts } from './posts'
import { pursesOf } from './purses'
import { uncoveredWords } from './teachers'
import { subjectsWords, teacherFacts } from './teaching'
import { figurePart, parts, planPart, type Clause } from '../sentence'

type Figure = ReturnType<typeof figurePart>

/** The clauses of question 2's sentence, the dispensable ones last. */
export function enoughStaffClauses(input: EnoughStaffInput, reader: PageReader): Clause[] {
  const { focus } = reader
  if (focus.openingFiscalYear === null) return [withoutSchool(reader)]
  if (!isOpen(focus, input.fiscalYear)) return notOpenYet(focus, input.fiscalYear)
  const posts = postsOf(input.focus, reader)
  const purses = pursesOf(input)
  const uncovered = teacherFacts(input.focus, input)?.uncovered ?? []
  const last =
    uncovered.length > 0
      ? uncoveredClause(uncovered)
      : municipalClause(input, posts, purses, reader)
  return [prefectureClause(posts, purses, reader), last]
}

/** Subjects that nobody may teach come before the chance that municipal posts are filled: named, else counted. */
function uncoveredClause(subjects: readonly Words[]): readonly Sentence[] {
  const full = uncoveredWords(subjects)
  const named = subjectsWords(subjects)
  const one = subjects.length === 1
  const lengths: readonly Words[] = [
    full,
    { ja: full.ja, en: `Nobody may teach ${named.en}.` },
    {
      ja: `免許のある先生のいない教科が${subjects.length}つ。`,
      en: `Nobody may teach ${one ? 'one subject' : `${subjects.length} subjects`}.`,
    },
  ]
  return lengths.map(({ ja, en }) => ({ ja: parts`${ja}`, en: parts`${en}` }))
}

function withoutSchool({ focus }: PageReader): Sentence {
  const plan = planPart(focus)
  return {
    ja: parts`${plan.ja}、新しい職はふえない。`,
    en: parts`${plan.en}: no post is added.`,
  }
}

function prefectureClause(posts: Posts, purses: Purses, reader: PageReader): Sentence {
  const { focus, style } = reader
  const { byLaw } = purses
  const plan = planPart(focus)
  const figure = (value: number, kind: 'quota' | 'posts', measure: string): Figure =>
    figurePart(formatFigure(value, kind, style), { planId: focus.id, measure })
  const all = figure(posts.prefecture.p50, 'quota', 'posts.prefecture')
  const law = figure(Math.abs(posts.quota.p50), 'quota', 'posts.prefecture.quota')
  if (posts.requestedOnly) return requestedClause(plan, posts, law, byLaw)
  const more = figure(posts.additional.p50, 'posts', 'posts.prefecture.additional')
  if (posts.quota.p50 < 0)
    return {
      ja: parts`${plan.ja}で、法令で決まる${byLaw.ja}の教職員は${law.ja}人へる。加配しだいが${more.ja}人。`,
      en: parts`${plan.en} takes ${law.en} ${byLaw.en} posts away by law; ${more.en} hang on additional grants.`,
    }
  if (posts.quota.p50 === 0)
    return {
      ja: parts`${plan.ja}に、法令で決まる${byLaw.ja}の教職員はいない。加配しだいが${more.ja}人。`,
      en: parts`${plan.en} earns no ${byLaw.en} posts by law; ${more.en} hang on additional grants.`,
    }
  if (posts.additional.p50 === 0 && posts.addsUp)
    return {
      ja: parts`${plan.ja}の${byLaw.ja}${all.ja}人は、すべて法令で決まる。`,
      en: parts`All ${all.en} ${byLaw.en} posts of ${plan.en} are set by law.`,
    }
  return byLawAndMore(plan, { all, law, more }, byLaw, posts.addsUp)
}

/** What others may read: what the law gives, and what is requested beside. */
function requestedClause(
  plan: ReturnType<typeof planPart>,
  { quota, requestedOnly }: Posts,
  law: Figure,
  byLaw: Words,
): Sentence {
  const requested = formatCount(requestedOnly!.requested)
  const rest: Words = {
    ja: `加配は${requested}人を求めている。`,
    en: `; ${requested} additional ones are requested.`,
  }
  if (quota.p50 < 0)
    return {
      ja: parts`${plan.ja}で、法令で決まる${byLaw.ja}の教職員は${law.ja}人へる。${rest.ja}`,
      en: parts`${plan.en} takes ${law.en} ${byLaw.en} posts away by law${rest.en}`,
    }
  if (quota.p50 === 0)
    return {
      ja: parts`${plan.ja}に、法令で決まる${byLaw.ja}の教職員はいない。${rest.ja}`,
      en: parts`${plan.en} earns no ${byLaw.en} posts by law${rest.en}`,
    }
  return {
    ja: parts`${plan.ja}に、法令で決まる${byLaw.ja}の教職員は${law.ja}人。${rest.ja}`,
    en: parts`By law ${plan.en} has ${law.en} ${byLaw.en} posts${rest.en}`,
  }
}

/** A total and its rest only where the figures, as printed, add up: middles of parts need not. */
function byLawAndMore(
  plan: ReturnType<typeof planPart>,
  { all, law, more }: { readonly all: Figure; readonly law: Figure; readonly more: Figure },
  byLaw: Words,
  addsUp: boolean,
): Sentence {
  if (addsUp)
    return {
      ja: parts`${plan.ja}の${byLaw.ja}${all.ja}人のうち、法令で決まるのは${law.ja}人。残りの${more.ja}人は加配しだい。`,
      en: parts`Of ${all.en} ${byLaw.en} posts of ${plan.en}, ${law.en} are set by law; the other ${more.en} hang on additional grants.`,
    }
  return {
    ja: parts`${plan.ja}の${byLaw.ja}は、法令で決まる${law.ja}人と、加配しだいの${more.ja}人。`,
    en: parts`The ${byLaw.en} posts of ${plan.en}: ${law.en} set by law, and ${more.en} that hang on additional grants.`,
  }
}

function municipalClause(
  input: EnoughStaffInput,
  { municipal }: Posts,
  { own }: Purses,
  reader: PageReader,
): Sentence {
  if (municipal.p50 === 0) return { ja: [], en: [] }
  const vacancies = reader.samples(input.focus, 'posts.municipal.vacant')
  const chance = chanceThat(vacancies, (vacant) => vacant === 0)
  const asks = { planId: reader.focus.id, measure: 'posts.municipal.vacant' }
  const count = figurePart(formatFigure(municipal.p50, 'posts', reader.style), {
    ...asks,
    measure: 'posts.municipal',
  })
  return filledClause(
    count,
    chance,
    figurePart(formatChance(chance), { ...asks, about: 'chance' }),
    own,
  )
}

function filledClause(count: Figure, chance: Chance, often: Figure, own: Words): Sentence {
  if (chance.always)
    return {
      ja: parts`${own.ja}の${count.ja}人は、${often.ja}にすべてそろう。`,
      en: parts`All ${count.en} ${own.en} posts are ${often.en} to be filled.`,
    }
  if (chance.twentieths === 0)
    return {
      ja: parts`${own.ja}の${count.ja}人がすべてそろうことは、ほとんどない。`,
      en: parts`All ${count.en} ${own.en} posts will hardly ever be filled.`,
    }
  if (chance.twentieths === 20)
    return {
      ja: parts`${own.ja}の${count.ja}人がすべてそろうのは、${often.ja}。`,
      en: parts`That all ${count.en} ${own.en} posts are filled is ${often.en}.`,
    }
  return {
    ja: parts`${own.ja}の${count.ja}人がすべてそろうのは、${often.ja}。`,
    en: parts`All ${count.en} ${own.en} posts are filled in ${often.en}.`,
  }
}
