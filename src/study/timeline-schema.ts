import { LEARNING_ORIGINS } from '../domain/learning'
import { DURATION_UNITS, LANES, LINK_KINDS, type Timeline } from '../domain/timeline'
import { id, words } from './schema-parts'
import { z } from './z'

/** As many as a schedule answers for within a second. */
export const MOST_TASKS = 5000
const MOST_GATES = 100
/** Ten years in working days, more than any step of a founding takes. */
const LONGEST_DURATION = 2500
const LONGEST_LAG = 2500

const day = () => z.iso.date()
const monthDay = () => z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)

const provenance = {
  origin: z.enum(LEARNING_ORIGINS),
  source: z.string().optional(),
}

const length = () => z.number().min(0).max(LONGEST_DURATION)

const duration = z.strictObject({
  low: length(),
  likely: length(),
  high: length(),
  unit: z.enum(DURATION_UNITS),
})

const link = z.strictObject({
  task: id(),
  kind: z.enum(LINK_KINDS).default('finish-start'),
  lag: z.int().min(-LONGEST_LAG).max(LONGEST_LAG).default(0),
})

const state = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('planned') }),
    z.strictObject({ kind: z.literal('under-way'), startedOn: day() }),
    z.strictObject({ kind: z.literal('done'), startedOn: day(), finishedOn: day() }),
  ])
  .default({ kind: 'planned' })

const task = z.strictObject({
  id: id(),
  name: words(),
  lane: z.enum(LANES),
  duration,
  predecessors: z.array(link).max(200).default([]),
  gate: id().nullable().default(null),
  notBefore: day().nullable().default(null),
  neededToOpen: z.boolean().default(true),
  owner: words().nullable().default(null),
  documents: z.array(words()).max(40).default([]),
  state,
  ...provenance,
  law: words().nullable().default(null),
  reason: words().nullable().default(null),
})

const gate = z.strictObject({
  id: id(),
  name: words(),
  lane: z.enum(LANES),
  windows: z
    .array(
      z.strictObject({
        from: monthDay(),
        to: monthDay(),
        early: monthDay().optional(),
        late: monthDay().optional(),
      }),
    )
    .max(60)
    .default([]),
  dated: z
    .array(z.strictObject({ from: day(), to: day() }))
    .max(60)
    .default([]),
  ...provenance,
  reason: words().nullable().default(null),
})

const record = z.strictObject({
  keptOn: day(),
  opening: z.int().min(1900).max(2200).nullable(),
  tasks: z.array(z.strictObject({ id: id(), starts: day(), finishes: day() })).max(MOST_TASKS),
})

/** 開校までの工程 of a plan. */
export const timelineSchema = z.strictObject({
  startsOn: day(),
  asOf: day().nullable().default(null),
  tasks: z.array(task).min(1).max(MOST_TASKS),
  gates: z.array(gate).max(MOST_GATES).default([]),
  closures: z
    .array(z.strictObject({ from: monthDay(), to: monthDay() }))
    .max(60)
    .default([]),
  movesOpening: z.boolean().default(false),
  record: record.nullable().default(null),
}) as unknown as z.ZodType<Timeline>
