import { COST_ITEMS } from '../domain/cost-items'
import { DECLARED_UNITS } from '../domain/declared'
import { PLAN_KINDS } from '../plans'
import type { PlanKind } from '../plans/plan-kind'
import { FIRST_YEAR, LAST_YEAR, fieldSchema, municipalityCode } from './field-schema'
import { card, id, source, words } from './schema-parts'
import { STUDY_FORMAT, STUDY_VERSION, type Study } from './study'
import { z } from './z'

/** As many as there are colours and glyphs for: the baseline's and five more. */
export const MOST_PLANS = 6
export const MOST_MUNICIPALITIES = 8

/** Official statistics hold back counts below five; below three a masked count would be as good as told. */
export const DISCLOSURE = { least: 3, usual: 5, most: 20 } as const

/** More than any grade of the nation has. */
const MOST_PEOPLE = 2_000_000
/** A thousand times what any line of a school costs: whoever writes more has slipped a key. */
export const LARGEST_NUMBER = 1e13

const year = () => z.int().min(FIRST_YEAR).max(LAST_YEAR)
const people = () => z.int().min(0).max(MOST_PEOPLE)
const anyNumber = () => z.number().min(-LARGEST_NUMBER).max(LARGEST_NUMBER)
const byGrade = () => z.array(people()).length(9)

const remarks = {
  source: z.string().optional(),
  reason: z.string().max(4000).optional(),
  holder: z.enum(['municipality', 'prefecture', 'nation', 'provisional']).optional(),
  confidential: z.boolean().optional(),
}

const statedTriple = {
  low: anyNumber(),
  likely: anyNumber(),
  high: anyNumber(),
  ...remarks,
  origin: z.enum(['source', 'import', 'computed', 'assumed', 'own', 'library']).optional(),
}

const remarkOnly = z.strictObject({ ...remarks, origin: z.literal('unconfirmed') })

/** By its origin, so that what is wrong is told of the shape that was meant. */
const eitherOf = <Stated extends z.ZodObject>(stated: Stated) =>
  z.discriminatedUnion('origin', [stated, remarkOnly], { unionFallback: true })

const assumptions = () =>
  z
    .record(
      z.string(),
      eitherOf(
        z.strictObject({
          ...statedTriple,
          before: eitherOf(z.strictObject(statedTriple)).optional(),
        }),
      ),
    )
    .default({})

const prefecture = z.strictObject({
  code: z.string().regex(/^\d{2}$/),
  name: words(),
  classStandard: z
    .strictObject({
      elementary: z.int().min(1).max(40).optional(),
      juniorHigh: z.int().min(1).max(40).optional(),
    })
    .nullable()
    .default(null),
})

const specialNeedsClasses = () => z.int().min(0).max(100).default(0)

const homeSchools = z.union([
  z
    .array(
      z.strictObject({
        level: z.enum(['elementary', 'junior-high']),
        pupils: byGrade(),
        specialNeedsClasses: specialNeedsClasses(),
      }),
    )
    .min(1)
    .max(500),
  z.strictObject({
    elementarySchools: z.int().min(0).max(500),
    juniorHighSchools: z.int().min(0).max(500),
    specialNeedsClassesPerSchool: specialNeedsClasses(),
  }),
])

const municipality = z.strictObject({
  code: municipalityCode(),
  name: words(),
  type: z.enum(['municipality', 'core-city', 'designated-city']),
  pupils: z.strictObject({
    byFiscalYear: z.record(z.string().regex(/^(19|20)\d\d$/), byGrade()),
    source: z.string(),
  }),
  agesOnJanuaryFirst: z
    .strictObject({ year: year(), counts: z.array(people()).length(7), source: z.string() })
    .nullable()
    .default(null),
  nonAttending: z
    .strictObject({
      fiscalYear: year(),
      byGrade: byGrade().optional(),
      elementary: people().optional(),
      juniorHigh: people().optional(),
      source: z.string(),
    })
    .nullable()
    .default(null),
  homeSchools: homeSchools.nullable().default(null),
})

/** The decisions that the kind declares, and what every plan has. */
function planOf(kind: PlanKind) {
  const fields = Object.entries(kind.fields).map(([key, field]) => [key, fieldSchema(field)])
  return z.strictObject({
    id: id(),
    kind: z.literal(kind.id),
    name: words(),
    slot: z
      .int()
      .min(1)
      .max(MOST_PLANS - 1)
      .nullable()
      .default(null),
    ...(Object.fromEntries(fields) as Record<string, z.ZodType>),
    assumptions: assumptions(),
  })
}

const [firstKind, ...otherKinds] = PLAN_KINDS.map(planOf)
const plan = z.discriminatedUnion('kind', [firstKind!, ...otherKinds])

const by = () => z.record(z.string(), z.union([z.string(), z.number()])).optional()

const declared = z.strictObject({
  id: id(),
  label: words(),
  value: anyNumber().nullable(),
  unit: z.enum(DECLARED_UNITS),
  readings: z
    .array(z.strictObject({ label: words(), value: anyNumber(), by: by() }))
    .min(2)
    .optional(),
  parts: z
    .array(z.strictObject({ label: words(), value: anyNumber() }))
    .min(1)
    .optional(),
  arithmetic: z
    .strictObject({
      terms: z
        .array(z.strictObject({ label: words(), factors: z.array(anyNumber()).min(1).max(6) }))
        .min(1),
      divisor: z.number().min(1e-9).max(LARGEST_NUMBER).optional(),
    })
    .optional(),
  note: words().optional(),
  source: z.string(),
  plan: z.string().optional(),
  measure: z.string().optional(),
  itemsBeforeOpening: z.array(z.enum(COST_ITEMS)).min(1).optional(),
  fiscalYear: year().optional(),
  by: by(),
})

const disclosure = z.strictObject({
  threshold: z.int().min(DISCLOSURE.least).max(DISCLOSURE.most).default(DISCLOSURE.usual),
  audienceMaySee: z.boolean().default(false),
  copy: z
    .strictObject({ withoutInternal: z.boolean(), withoutSmallCounts: z.boolean() })
    .optional(),
})

/** The shape of a study file. What hangs together across fields is checked in `consistency.ts`. */
export const studySchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(STUDY_FORMAT),
  version: z.literal(STUDY_VERSION),
  id: id(),
  title: words(),
  summary: words(),
  lawDate: z.iso.date(),
  lastFiscalYear: year(),
  seed: z.int().min(0).max(4_294_967_295).default(1),
  baseline: z.string(),
  asIfToday: z.boolean().default(false),
  prefecture,
  municipalities: z.array(municipality).min(1).max(MOST_MUNICIPALITIES),
  assumptions: assumptions(),
  plans: z.array(plan).min(1).max(MOST_PLANS),
  declared: z.array(declared).max(300).default([]),
  sources: z.array(source).max(200).default([]),
  card: card.nullable().default(null),
  disclosure: disclosure.prefault({}),
}) as unknown as z.ZodType<Study>
