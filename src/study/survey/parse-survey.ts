import type { Problem, Result } from '../../domain/problem'
import { readPlainData } from '../guards'
import { problemAt, problemsOf } from '../problems'
import { checkSource, reportRepeated, type Report } from '../report'
import { SURVEY_FORMAT, type Survey } from './survey'
import { surveySchema } from './survey-schema'

/** Whether a file says of itself that it is a survey; false where it can't be read at all. */
export function isSurvey(text: string): boolean {
  const read = readPlainData(text)
  return read.ok && (read.value as { format?: unknown }).format === SURVEY_FORMAT
}

/** Opens a survey's file. What is wrong in it comes back as sentences; nothing is thrown. */
export function parseSurvey(text: string): Result<Survey> {
  const read = readPlainData(text)
  if (!read.ok) return read
  const parsed = surveySchema.safeParse(read.value)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error.issues, read.value) }
  const problems = inconsistencies(parsed.data)
  return problems.length === 0 ? { ok: true, value: parsed.data } : { ok: false, problems }
}

/** Sums that don't add up, counts beyond who was asked, ids used twice, sources nobody lists. */
function inconsistencies(survey: Survey): Problem[] {
  const problems: Problem[] = []
  const report: Report = (path, code, remedy) => {
    problems.push(problemAt(survey, path, code, remedy))
  }
  checkIds(survey, report)
  checkTallies(survey, report)
  checkWorries(survey, report)
  checkOrder(survey, report)
  checkSources(survey, report)
  return problems
}

function checkIds(survey: Survey, report: Report): void {
  const lists = [
    [['tallies'], survey.tallies],
    [['worries', 'entries'], survey.worries.entries],
    [['declared'], survey.declared],
    [['sources'], survey.sources],
  ] as const
  for (const [path, entries] of lists)
    reportRepeated(
      entries.map(({ id }) => id),
      (index) =>
        report([...path, index, 'id'], 'duplicate-id', {
          ja: 'ほかと重なっています。別のものにしてください',
          en: 'is used twice: choose another',
        }),
    )
}

function checkTallies({ tallies }: Survey, report: Report): void {
  tallies.forEach(({ total, parts }, index) => {
    const sum = parts.reduce((all, { count }) => all + count, 0)
    if (sum !== total)
      report(['tallies', index, 'total'], 'sum', {
        ja: `内訳の合計と同じ${sum}にするか、内訳を直してください`,
        en: `must be the sum of its parts, ${sum}: correct one or the other`,
      })
  })
}

function checkWorries({ worries }: Survey, report: Report): void {
  worries.entries.forEach(({ count }, index) => {
    if (count > worries.of)
      report(['worries', 'entries', index, 'count'], 'too-big', {
        ja: `答えた市町村の数${worries.of}以下にしてください`,
        en: `must be at most ${worries.of}, the municipalities that answered`,
      })
  })
}

function checkOrder({ schedule }: Survey, report: Report): void {
  schedule.steps.forEach(({ from }, index) => {
    const before = schedule.steps[index - 1]
    if (before && from < before.from)
      report(['schedule', 'steps', index, 'from'], 'order', {
        ja: `前の段階の${before.from}より後の月にしてください`,
        en: `must not be before the step above it, ${before.from}`,
      })
  })
}

function checkSources(survey: Survey, report: Report): void {
  const cited = [
    ...survey.tallies.map(({ source }, index) => [['tallies', index], source] as const),
    [['worries'], survey.worries.source] as const,
    ...survey.support.map(({ source }, index) => [['support', index], source] as const),
    [['schedule'], survey.schedule.source] as const,
    ...survey.declared.map(({ source }, index) => [['declared', index], source] as const),
  ]
  for (const [path, source] of cited) checkSource(source, survey, [...path, 'source'], report)
}
