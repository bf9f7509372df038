import type { FieldValue, PlanField } from '../plans/fields'
import { applicationSchema } from './application-schema'
import { learningSchema } from './learning-schema'
import { timelineSchema } from './timeline-schema'
import { z } from './z'

const GRADE_KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

export const FIRST_YEAR = 1990
export const LAST_YEAR = 2100

/** Six digits, the last one a check digit (団体コード). */
export const municipalityCode = () => z.string().regex(/^\d{6}$/)

/** What a decision of a plan may look like in the file; left out, it takes the kind's default. */
export function fieldSchema(field: PlanField): z.ZodType<FieldValue> {
  switch (field.type) {
    case 'count':
      return z.int().min(field.min).max(field.max).default(field.default)
    case 'optional-count':
      return z.int().min(field.min).max(field.max).nullable().default(field.default)
    case 'rate':
      return z.number().min(field.min).max(field.max).default(field.default)
    case 'share':
    case 'chance':
      return z.number().min(0).max(1).default(field.default)
    case 'fiscal-year':
      return z.int().min(FIRST_YEAR).max(LAST_YEAR)
    case 'choice':
      return z.enum(field.choices.map(({ value }) => value)).default(field.default)
    case 'flag':
      return z.boolean().default(field.default)
    case 'grades':
      return z
        .array(grade())
        .min(1)
        .max(9)
        .default([...field.default])
    case 'grade-order':
      return z.array(grade()).min(1).max(9).nullable().default(copyOf(field.default))
    case 'grade-counts':
      return z
        .partialRecord(z.enum(GRADE_KEYS), z.int().min(field.min).max(field.max))
        .nullable()
        .default(field.default)
    case 'months':
      return z
        .array(z.int().min(1).max(12))
        .max(field.most)
        .default([...field.default])
    case 'learning':
      return learningSchema.nullable().default(field.default)
    case 'timeline':
      return timelineSchema.nullable().default(field.default)
    case 'application':
      return applicationSchema.nullable().default(field.default)
    case 'by-municipality':
      return z.record(municipalityCode(), z.number().min(field.min).max(field.max)).default({})
  }
}

const grade = () => z.int().min(1).max(9)
const copyOf = (numbers: readonly number[] | null) => (numbers === null ? null : [...numbers])
