import { APPLICATION_TEXTS, SUBJECT_TEXTS, type Application } from '../domain/application'
import { LEARNING_ORIGINS } from '../domain/learning'
import { id, words } from './schema-parts'
import { z } from './z'

/** As long as a text of the form may get: several sheets of paper. */
export const LONGEST_TEXT = 4000
/** More than a grade of such a school has. */
export const MOST_PUPILS_OF_GRADE = 2000

const GRADE_KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

const provenance = {
  origin: z.enum(LEARNING_ORIGINS),
  source: z.string().optional(),
}

const text = z.strictObject({ text: words(), ...provenance })

const pupils = z.strictObject({
  byGrade: z.partialRecord(z.enum(GRADE_KEYS), z.int().min(0).max(MOST_PUPILS_OF_GRADE)),
  ...provenance,
})

/** 実施計画書 of a plan: what the study doesn't know from elsewhere. */
export const applicationSchema = z.strictObject({
  texts: z.partialRecord(z.enum(APPLICATION_TEXTS), text).default({}),
  pupils: pupils.nullable().default(null),
  subjects: z.record(id(), z.partialRecord(z.enum(SUBJECT_TEXTS), text)).default({}),
}) as unknown as z.ZodType<Application>
