import { card, id, source, words } from '../schema-parts'
import { z } from '../z'
import { SURVEY_FORMAT, SURVEY_VERSION, type Survey } from './survey'

/** More than the nation has municipalities. */
const MOST_MUNICIPALITIES = 2000
const LARGEST_SUM = 1e13

const count = () => z.int().min(0).max(MOST_MUNICIPALITIES)
const month = () => z.string().regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/)
const yen = () => z.number().min(0).max(LARGEST_SUM)
const note = () => words().nullable().default(null)

const tally = z.strictObject({
  id: id(),
  label: words(),
  total: count(),
  parts: z
    .array(z.strictObject({ label: words(), count: count() }))
    .min(1)
    .max(50),
  note: note(),
  source: z.string(),
})

const worry = z.strictObject({
  id: id(),
  label: words(),
  count: count(),
  answer: z.strictObject({
    question: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(6)]),
    words: words(),
  }),
})

/** The shape of a survey's file. What hangs together across fields is checked in `parse-survey.ts`. */
export const surveySchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(SURVEY_FORMAT),
  version: z.literal(SURVEY_VERSION),
  id: id(),
  title: words(),
  summary: words(),
  tallies: z.array(tally).min(1).max(20),
  worries: z.strictObject({
    label: words(),
    of: count(),
    entries: z.array(worry).min(1).max(50),
    source: z.string(),
  }),
  support: z
    .array(
      z.strictObject({
        label: words(),
        from: month(),
        decision: z.boolean().default(false),
        source: z.string(),
      }),
    )
    .max(50)
    .default([]),
  schedule: z.strictObject({
    label: words(),
    steps: z
      .array(
        z.strictObject({
          from: month(),
          goesOn: z.boolean(),
          label: words(),
          details: z.array(words()).max(20).default([]),
        }),
      )
      .max(50),
    source: z.string(),
  }),
  declared: z
    .array(
      z.strictObject({
        id: id(),
        label: words(),
        value: yen(),
        parts: z.array(z.strictObject({ label: words(), value: yen() })).max(20),
        note: note(),
        source: z.string(),
      }),
    )
    .max(50)
    .default([]),
  sources: z.array(source).max(200),
  card,
}) as unknown as z.ZodType<Survey>
