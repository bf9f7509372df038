import type { Problem, Result } from '../domain/problem'
import { inconsistencies } from './consistency'
import { readStudyData } from './guards'
import { droppedKeys, problemsOf } from './problems'
import { studySchema } from './schema'
import type { Study } from './study'

/** More would not be read; the rest shows up once these are mended. */
const MOST_PROBLEMS = 50

/** Opens a study file. What is wrong in it comes back as sentences; nothing is thrown. */
export function parseStudy(text: string): Result<Study> {
  const read = readStudyData(text)
  return read.ok ? validateStudy(read.value) : read
}

/** The same for data that is already JSON of the current version: what a form or an import made. */
export function validateStudy(data: unknown): Result<Study> {
  const dropped = droppedKeys(data)
  if (dropped.length > 0) return refuse(dropped)
  const parsed = studySchema.safeParse(data)
  if (!parsed.success) return refuse(problemsOf(parsed.error.issues, data))
  const problems = inconsistencies(parsed.data)
  return problems.length === 0 ? { ok: true, value: parsed.data } : refuse(problems)
}

function refuse(problems: readonly Problem[]): Result<never> {
  return { ok: false, problems: problems.slice(0, MOST_PROBLEMS) }
}

/** The file of a study, as people and version control like to read it. */
export function formatStudy(study: Study): string {
  return `${JSON.stringify(study, null, 2)}\n`
}
