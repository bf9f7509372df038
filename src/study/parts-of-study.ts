import { saidHere } from '../domain/purses'
import type { Triple } from '../domain/quantity'
import type { Words } from '../domain/words'
import type { DecisionField, DecisionValue } from '../plans/fields'
import {
  findAssumption,
  findUnconfirmedInput,
  type AssumptionUnit,
  type Holder,
} from '../rules/assumptions'
import { applicationOf } from './application-of'
import { listAssumptions, type AssumptionRow, type Badge } from './assumption-rows'
import { describePurses } from './describe-purses'
import { listDecisions, type DecisionRow } from './decisions'
import { learningOf } from './learning-of'
import { oncePerStudy } from './once-per-study'
import { partsOfApplication } from './parts-of-application'
import { partsOfLearning, type LearningPart } from './parts-of-learning'
import { partsOfTimeline, type TimelinePart } from './parts-of-timeline'
import { townParts } from './parts-of-town'
import type { DeclaredEntry, PlanEntry, Source, Study } from './study'
import { timelineOf } from './timeline-of'

/** What a part of a study says, in the shape in which it can be shown. */
export type PartValue =
  | { readonly kind: 'assumption'; readonly assumption: StatedAssumption }
  | { readonly kind: 'decision'; readonly field: DecisionField; readonly value: DecisionValue }
  | { readonly kind: 'words'; readonly words: Words }
  | { readonly kind: 'day'; readonly date: string }
  | { readonly kind: 'fiscal-year'; readonly fiscalYear: number }
  /** Null: not known, a rule of the nation's stands in. */
  | { readonly kind: 'number'; readonly value: number | null }
  | { readonly kind: 'by-grade'; readonly counts: readonly number[] }

/** An assumption with all that is said of it. */
export interface StatedAssumption {
  readonly triple: Triple | null
  readonly unit: AssumptionUnit
  readonly badge: Badge
  readonly reason: Words | null
  readonly source: Words | null
  readonly holder: Holder
  readonly confidential: boolean
}

/** Where a part belongs, in the order in which people read a study. */
export const AREAS = ['plans', 'assumptions', 'town', 'study', 'sources'] as const
export type Area = (typeof AREAS)[number]

/** The plan or municipality that a part belongs to. */
export interface Owner {
  readonly kind: 'plan' | 'town'
  /** Id of the plan, code of the municipality. */
  readonly id: string
  readonly name: Words
}

/** The smallest thing that two studies can differ in for a reader. */
export interface StudyPart {
  /** The same in both studies where they speak of the same thing. */
  readonly key: string
  readonly area: Area
  readonly owner: Owner | null
  readonly label: Words
  readonly value: PartValue
  /** What decides whether two parts say the same, where that is more than is shown. */
  readonly data?: unknown
}

/**
 * A study cut into parts that have a name, none left out but what no reader sees: the file's format, and what
 * "reset" would bring back.
 */
export const partsOfStudy = oncePerStudy((study): readonly StudyPart[] => [
  ...study.plans.flatMap((plan) => planParts(study, plan)),
  ...listDecisions(study).map((row) => decisionPart(study, row)),
  ...listAssumptions(study).map((row) => assumptionPart(study, row)),
  ...study.municipalities.flatMap((town) => townParts(study, town)),
  ...studyParts(study),
  ...disclosureParts(study),
  ...study.declared.map(declaredPart),
  ...study.sources.map(sourcePart),
])

function planParts(study: Study, plan: PlanEntry): StudyPart[] {
  const owner = planOwner(study, plan.id)
  const of = (name: string, label: Words, value: PartValue): StudyPart => ({
    key: `plans.${plan.id}.${name}`,
    area: 'plans',
    owner,
    label,
    value,
  })
  return [
    of('name', { ja: '案の名前', en: 'Name of the plan' }, { kind: 'words', words: plan.name }),
    of('slot', { ja: '色の番号', en: 'Color' }, { kind: 'number', value: plan.slot }),
    ...taughtBy(plan).map(({ key, label, words, data }): StudyPart => ({
      ...of(`learning.${key}`, label, { kind: 'words', words }),
      data,
    })),
    ...wayOf(plan).map(({ key, label, words, data }): StudyPart => ({
      ...of(`timeline.${key}`, label, { kind: 'words', words }),
      data,
    })),
    ...partsOfApplication(applicationOf(plan)).map(({ key, label, words, data }): StudyPart => ({
      ...of(`application.${key}`, label, { kind: 'words', words }),
      data,
    })),
  ]
}

function taughtBy(plan: PlanEntry): LearningPart[] {
  const learning = learningOf(plan)
  return learning ? partsOfLearning(learning) : []
}

function wayOf(plan: PlanEntry): TimelinePart[] {
  const timeline = timelineOf(plan)
  return timeline ? partsOfTimeline(timeline) : []
}

function decisionPart(study: Study, { planId, path, label, field, value }: DecisionRow): StudyPart {
  const owner = planOwner(study, planId)
  return {
    key: owner ? `plans.${owner.id}.${path.replace(/^plans\[\d+\]/, '')}` : path,
    area: owner ? 'plans' : 'study',
    owner,
    label,
    value: { kind: 'decision', field, value },
  }
}

function assumptionPart(study: Study, row: AssumptionRow): StudyPart {
  const owner = planOwner(study, row.planId)
  const { triple, unit, badge, reason, source, holder, confidential } = row
  return {
    key: `assumptions.${row.planId ?? ''}.${row.id}`,
    area: 'assumptions',
    owner,
    label: saidHere(
      (findAssumption(row.id) ?? findUnconfirmedInput(row.id))!.label,
      describePurses(study),
    ),
    value: {
      kind: 'assumption',
      assumption: { triple, unit, badge, reason, source, holder, confidential },
    },
  }
}

function planOwner(study: Study, planId: string | null): Owner | null {
  const plan = study.plans.find(({ id }) => id === planId)
  return plan ? { kind: 'plan', id: plan.id, name: plan.name } : null
}

type MakePart = (key: string, label: Words, value: PartValue, data?: unknown) => StudyPart

const ofStudy: MakePart = (key, label, value, data) => ({
  key,
  area: 'study',
  owner: null,
  label,
  value,
  ...(data === undefined ? {} : { data }),
})

function studyParts(study: Study): StudyPart[] {
  const baseline = study.plans.find(({ id }) => id === study.baseline)
  const { prefecture, card } = study
  const of = ofStudy
  return [
    of('title', { ja: '題名', en: 'Title' }, words(study.title)),
    of('summary', { ja: '説明', en: 'Summary' }, words(study.summary)),
    of('baseline', BASELINE, words(baseline?.name ?? plain(study.baseline)), study.baseline),
    of('lawDate', LAW_DATE, { kind: 'day', date: study.lawDate }),
    of('seed', { ja: '乱数の種', en: 'Seed' }, { kind: 'number', value: study.seed }),
    of('prefecture', { ja: '都道府県', en: 'Prefecture' }, words(prefecture.name), [
      prefecture.code,
      prefecture.name,
    ]),
    of('id', { ja: '検討のid', en: 'Id of the study' }, words(plain(study.id))),
    ...(card ? [of('card', CARD, words(card.lines), card)] : []),
  ]
}

/** What others may see. */
function disclosureParts({ disclosure }: Study): StudyPart[] {
  const { threshold, audienceMaySee, copy } = disclosure
  return [
    ofStudy('disclosure.threshold', THRESHOLD, { kind: 'number', value: threshold }),
    ofStudy('disclosure.audience', AUDIENCE, words(audienceMaySee ? SHOWN : MASKED)),
    ...(copy ? [ofStudy('disclosure.copy', COPY, words(COPY), copy)] : []),
  ]
}

const THRESHOLD: Words = { ja: '伏せる人数（この数より少ない）', en: 'Counts masked below' }
const AUDIENCE: Words = { ja: '少ない人数', en: 'Small counts' }
const SHOWN: Words = { ja: '見せる', en: 'shown to others' }
const MASKED: Words = { ja: '伏せる', en: 'masked for others' }
const COPY: Words = { ja: '人に渡すための写し', en: 'A copy for others' }
const BASELINE: Words = { ja: '基準の案', en: 'Baseline' }
const LAW_DATE: Words = { ja: '法令基準日', en: 'Date of the law' }
const CARD: Words = { ja: '事例のカード', en: 'Card in the library' }

function declaredPart(entry: DeclaredEntry): StudyPart {
  return {
    key: `declared.${entry.id}`,
    area: 'sources',
    owner: null,
    label: entry.label,
    value: { kind: 'number', value: entry.value },
    data: entry,
  }
}

function sourcePart(source: Source): StudyPart {
  return {
    key: `sources.${source.id}`,
    area: 'sources',
    owner: null,
    label: { ja: '出典', en: 'Source' },
    value: words(source.title),
    data: source,
  }
}

const words = (said: Words): PartValue => ({ kind: 'words', words: said })
const plain = (text: string): Words => ({ ja: text, en: text })
