import { describe, expect, test } from 'vitest'
import { beginCalendar, setPeriods } from '../../src/study/change-calendar'
import { setSubjectHours } from '../../src/study/change-subjects'
import type { Result } from '../../src/domain/problem'
import { libraryStudies } from '../../src/study/library'
import type { Study } from '../../src/study/study'
import { weekNote, weekWarnings } from '../../src/study/week-warnings'
import { city } from './city'

function done(result: Result<Study>): Study {
  if (!result.ok) throw new Error(result.problems[0]?.message.en)
  return result.value
}

const sentences = (study: Study) => weekWarnings(study).map(({ sentence }) => sentence.ja)
const withPeriods = (units: number) => {
  const begun = done(beginCalendar(city, 'campus', 'ordinary'))
  return done(setPeriods(begun, 'campus', [units, units, units, units, units]))
}

describe('The week of the day patterns', () => {
  test('agrees with the hours in every study of the library', () => {
    for (const study of libraryStudies()) expect(sentences(study)).toEqual([])
  })

  test('warns where the calendar’s days carry more or less than it', () => {
    expect(sentences(withPeriods(4.4))).toEqual([])
    expect(sentences(withPeriods(4))).toEqual([
      '1週で20時間ですが、いちばん多い日課表「毎日登校」は1週22時間です。どちらかを直してください。',
    ])
    expect(sentences(withPeriods(5))[0]).toContain('1週で25時間')
  })

  test('warns where it doesn’t make the hours of any grade', () => {
    const change = (study: Study, grade: number) =>
      done(setSubjectHours(study, { planId: 'campus', subjectId: 'japanese' }, grade, 100))
    const two = change(change(city, 7), 8)
    expect(sentences(two)).toEqual([])
    expect(sentences(change(two, 9))).toEqual([
      'いちばん多い「毎日登校」は1週22時間、35週で770時間で、計画の765時間と合いません。日課表か教科の時数を直してください。',
    ])
  })
})

describe('What is said beside the week', () => {
  const change = (study: Study, grade: number, units = 175) =>
    done(setSubjectHours(study, { planId: 'campus', subjectId: 'japanese' }, grade, units))

  test('is nothing where it makes the hours of every grade, in every study of the library', () => {
    for (const study of libraryStudies())
      for (const { id } of study.plans) expect([id, weekNote(study, id)]).toEqual([id, null])
    expect(weekNote(city, 'elsewhere')).toBeNull()
  })

  test('names a grade whose hours it doesn’t make, and gives the range where several differ', () => {
    const one = change(city, 8)
    expect(weekNote(one, 'campus')).toEqual({
      ja: '「毎日登校」の週は35週で770時間。中2の840時間と合わない。',
      en: 'The week of “Every day” makes 770 lesson units in 35 weeks, unlike the 840 planned (grade 8).',
    })
    expect(weekNote(change(one, 9), 'campus')?.ja).toContain('中2・中3の840時間と')
    expect(weekNote(change(one, 9, 140), 'campus')?.ja).toContain('計画の805〜840時間と')
  })
})
