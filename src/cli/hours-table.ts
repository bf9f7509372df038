import type { Language, Words } from '../domain/words'
import { formatFiscalYear } from '../domain/fiscal-year'
import { formatGrade, formatCount } from '../results/numbers'
import { originWithin } from '../results/origin-words'
import { listWords } from '../results/words'
import { alignColumns } from './columns'
import type { CalendarAnswer, HoursAnswer, HoursRow, TeachersAnswer } from './hours-answer'
import { plain } from './terminal'

/** The answer for reading: a table a grade, its total, and the calendar. */
export function hoursTable(name: Words, answer: HoursAnswer, language: Language): string {
  const grades = answer.totals.map((total) => {
    const rows = answer.rows.filter(({ grade }) => grade === total.grade)
    const lines = rows.map((row) => [
      plain(row.label[language] || row.label.ja),
      ...[row.planned, row.standard, row.difference].map(figure),
      marksOf(row)[language],
    ])
    const sum = [WHOLE[language], figure(total.planned), figure(total.standard)]
    const table = alignColumns([
      ['', ...HEADS.map((head) => head[language])],
      ...lines,
      [...sum, figure(total.planned - total.standard), ''],
    ])
    return `■ ${plain(name[language] || name.ja)} ${formatGrade(total.grade)[language]}\n${table}`
  })
  const teachers = answer.teachers ? [`${teachersWords(answer.teachers)[language]}\n`] : []
  return [...grades, `${calendarWords(answer.calendar)[language]}\n`, ...teachers].join('\n')
}

const HEADS: readonly Words[] = [
  { ja: '計画', en: 'planned' },
  { ja: '標準', en: 'standard' },
  { ja: '差', en: 'difference' },
  { ja: '根拠', en: 'basis' },
]

const WHOLE: Words = { ja: '計', en: 'Total' }

/** Hours to a tenth at most. */
function figure(units: number): string {
  return formatCount(Math.round(units * 10) / 10).replace('-', '▲')
}

function marksOf({ origin, declared, computed }: HoursRow): Words {
  const mark: Words = origin === null ? { ja: '', en: '' } : originWithin(origin)
  if (declared === null || computed === null || Math.abs(declared - computed) < 0.05) return mark
  return {
    ja: `届出${figure(declared)}・計算${figure(computed)}`,
    en: `declared ${figure(declared)}, computed ${figure(computed)}`,
  }
}

function teachersWords({ uncovered, proposal, yearlyYen }: TeachersAnswer): Words {
  const { ja, en } = listWords(uncovered.map(({ label }) => label))
  const nobody: Words =
    uncovered.length === 0
      ? { ja: '教える先生のいない教科はありません。', en: 'Every subject has a teacher.' }
      : { ja: `教える免許のある先生がいない教科：${ja}。`, en: `Nobody may teach ${en}.` }
  if (proposal.kind !== 'hire') return nobody
  const count = proposal.teachers.length
  const yen = yearlyYen === null ? null : formatCount(yearlyYen)
  return {
    ja: `${nobody.ja}非常勤講師${count}人でうまります${yen ? `（年${yen}円、計に入れていない）` : ''}。`,
    en: `${nobody.en} ${count} part-time teacher${count === 1 ? '' : 's'} would cover all${yen ? ` (${yen} yen a year, in no sum)` : ''}.`,
  }
}

function calendarWords(calendar: CalendarAnswer): Words {
  const { fiscalYear, schoolDays, daysNeeded, daysShort } = calendar
  if (fiscalYear === null || schoolDays === null || daysNeeded === null)
    return { ja: '授業日は数えていません。', en: 'No school days have been counted.' }
  const year = formatFiscalYear(fiscalYear)
  const short: Words = daysShort
    ? { ja: `${daysShort}日足りません。`, en: ` ${daysShort} short.` }
    : { ja: '収まります。', en: ' They fit.' }
  return {
    ja: `${year.ja}の授業日は${schoolDays}日、要るのは${daysNeeded}日。${short.ja}`,
    en: `${year.en}: ${schoolDays} school days, ${daysNeeded} needed.${short.en}`,
  }
}
