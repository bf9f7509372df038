import { describe, expect, test } from 'vitest'
import type { Result } from '../../src/domain/problem'
import { plannedTotal } from '../../src/rules/curriculum/planned-hours'
import * as change from '../../src/study/change-subjects'
import { changeDecision } from '../../src/study/decisions'
import { compileStudy } from '../../src/study/compile'
import { learningOf } from '../../src/study/learning-of'
import type { Study } from '../../src/study/study'
import { city, cityWith } from './city'

function done(result: Result<Study>): Study {
  if (!result.ok) throw new Error(result.problems[0]?.message.en)
  return result.value
}

const planOf = (study: Study) => study.plans.find(({ id }) => id === 'campus')!
const rowsOf = (study: Study) => learningOf(planOf(study))!.subjects
const rowOf = (study: Study, id: string) => rowsOf(study).find((row) => row.id === id)
const totalOf = (study: Study, grade: number) =>
  (planOf(study)['lessonUnits'] as Record<string, number>)[grade]
const at = (subjectId: string) => ({ planId: 'campus', subjectId })

describe('Hours by subject', () => {
  test('take the total of their grade with them, and the run as well', () => {
    const study = done(change.setSubjectHours(city, at('japanese'), 7, 140))
    expect(rowOf(study, 'japanese')!.cells['7']).toEqual({ lessonUnits: 140, origin: 'own' })
    expect([totalOf(study, 7), totalOf(study, 8)]).toEqual([805, 770])
    expect(compileStudy(study).plans[1]!.lessonUnits!.slice(6)).toEqual([805, 770, 770])
  })

  test('remember what a source has declared', () => {
    const hashiuchi = cityWith((draft) => {
      const { subjects } = draft.plans[2]!['learning'] as { subjects: unknown[] }
      draft.plans[1] = { ...draft.plans[1], lessonUnits: null, learning: { subjects } }
    })
    const study = done(change.setSubjectHours(hashiuchi, at('cst'), 7, 35))
    expect(rowOf(study, 'cst')!.cells['7']).toMatchObject({ lessonUnits: 35, declared: 70 })
  })

  test('say of a reason given before that it is one from before the change, once', () => {
    const given = rowOf(city, 'japanese')!.reason!
    const once = done(change.setSubjectHours(city, at('japanese'), 8, 140))
    expect(rowOf(once, 'japanese')!.reason).toEqual({
      ja: `変更前の理由：${given.ja}`,
      en: `Reason before the change: ${given.en}`,
    })
    const twice = done(change.setSubjectHours(once, at('japanese'), 9, null))
    expect(rowOf(twice, 'japanese')!.reason).toEqual(rowOf(once, 'japanese')!.reason)
  })

  test('leave a reason alone that was written after the first change, or where nothing changes', () => {
    const same = rowOf(city, 'japanese')!.cells['7']!.lessonUnits
    const unchanged = done(change.setSubjectHours(city, at('japanese'), 7, same))
    expect(rowOf(unchanged, 'japanese')!.reason).toEqual(rowOf(city, 'japanese')!.reason)
    const own = { ja: '学び直しにあてる', en: '' }
    const changed = done(change.setSubjectHours(city, at('japanese'), 7, 140))
    const written = done(change.describeSubject(changed, at('japanese'), { reason: own }))
    const again = done(change.setSubjectHours(written, at('japanese'), 8, 140))
    expect(rowOf(again, 'japanese')!.reason).toEqual(own)
  })

  test('leave a grade where it isn’t taught', () => {
    const study = done(change.setSubjectHours(city, at('japanese'), 9, null))
    expect(Object.keys(rowOf(study, 'japanese')!.cells)).toEqual(['7', '8'])
    expect(totalOf(study, 9)).toBe(665)
  })

  test('are refused below nothing, with a sentence', () => {
    const result = change.setSubjectHours(city, at('japanese'), 7, -1)
    expect(result.ok ? [] : result.problems.map(({ message }) => message.ja)).toEqual([
      '案『学校設置型』の「教育課程『国語』・中1・授業時数」は0以上にしてください（いまは-1）。',
    ])
  })

  test('forbid another total, naming the one that they make', () => {
    const result = changeDecision(city, 'plans[1].lessonUnits', { 7: 800, 8: 770, 9: 770 })
    expect(result.ok ? '' : result.problems[0]!.message.ja).toContain('770にしてください')
  })
})

describe('Subjects', () => {
  test('merge into one that has their hours and their parents, in day patterns too', () => {
    const name = { ja: '創造工房', en: 'Workshop' }
    const study = done(change.mergeSubjects(city, 'campus', ['science', 'social-studies'], name))
    const merged = rowOf(study, 'subject-1')!
    expect(merged).toMatchObject({ name, from: ['social-studies', 'science'], counts: true })
    expect(merged.cells['7']!.lessonUnits).toBe(140)
    expect(totalOf(study, 7)).toBe(770)
    expect(rowsOf(study)[1]!.id).toBe('subject-1')
  })

  test('that run outside the hours stay outside when they become one', () => {
    const outside = ['science', 'social-studies'].reduce(
      (study, id) => done(change.describeSubject(study, at(id), { counts: false })),
      city,
    )
    const merged = done(
      change.mergeSubjects(outside, 'campus', ['science', 'social-studies'], {
        ja: '野外',
        en: '',
      }),
    )
    expect(rowOf(merged, 'subject-1')!.counts).toBe(false)
    expect(totalOf(merged, 7)).toBe(totalOf(outside, 7))
  })

  test('can be added, described, moved and taken away', () => {
    const added = done(change.addSubject(city, 'campus', { ja: '表現科', en: 'Expression' }))
    const id = rowsOf(added).at(-1)!.id
    const reason = { ja: '演劇', en: 'Drama' }
    const told = done(change.describeSubject(added, at(id), { reason, counts: false }))
    expect(rowOf(told, id)).toMatchObject({ reason, counts: false })
    const moved = done(change.moveSubject(told, at(id), -1))
    expect(rowsOf(moved).at(-2)!.id).toBe(id)
    const gone = done(change.removeSubject(moved, at(id)))
    expect(rowsOf(gone)).toEqual(rowsOf(city))
  })

  test('of a day pattern keep their name there when they are taken away or merged', () => {
    const study = withPattern(['science'])
    const cellOf = (after: Study) => learningOf(planOf(after))!.patterns[0]!.cells[0]
    const removed = done(change.removeSubject(study, at('science')))
    expect(cellOf(removed)).toMatchObject({ subjects: [], activity: { ja: '理科' } })
    const name = { ja: '探究', en: 'Inquiry' }
    const merged = done(change.mergeSubjects(study, 'campus', ['science', 'mathematics'], name))
    expect(cellOf(merged)).toMatchObject({ subjects: ['subject-1'] })
  })

  test('begin from the standard, scaled to the total in whole lesson units, all provisional', () => {
    const totals = cityWith((draft) => {
      draft.plans[1] = { ...draft.plans[1], learning: null }
    })
    const begun = done(change.beginCurriculum(totals, 'campus'))
    expect(rowsOf(begun)).toHaveLength(12)
    expect([7, 8, 9].map((grade) => plannedTotal(rowsOf(begun), grade))).toEqual([770, 770, 770])
    const cells = rowsOf(begun).flatMap((row) => Object.values(row.cells))
    expect(
      cells.every((cell) => cell.origin === 'assumed' && Number.isInteger(cell.lessonUnits)),
    ).toBe(true)
    const ended = done(change.endCurriculum(begun, 'campus'))
    expect(rowsOf(ended)).toEqual([])
    expect(totalOf(ended, 7)).toBe(770)
  })

  test('are refused where no school is founded', () => {
    const result = change.addSubject(city, 'status-quo', { ja: '国語', en: 'Japanese' })
    expect(result.ok ? '' : result.problems[0]!.code).toBe('no-school')
  })
})

function withPattern(subjects: readonly string[]): Study {
  const cell = {
    weekday: 'mon',
    slot: 'first',
    place: 'school',
    subjects,
    countsAsAttendance: true,
    countsAsHours: true,
    company: 'teacher',
    assessment: 'observation',
    origin: 'own',
  }
  return cityWith((draft) => {
    const learning = draft.plans[1]!['learning'] as Record<string, unknown>
    learning['patterns'] = [
      {
        id: 'every-day',
        name: { ja: '毎日', en: 'Every day' },
        slots: [
          {
            id: 'first',
            name: { ja: '1', en: '1' },
            begins: '09:55',
            ends: '10:45',
            lessonUnits: 1,
          },
        ],
        cells: [cell],
        share: { low: 0.3, likely: 0.5, high: 0.7, origin: 'own' },
      },
    ]
  })
}

describe('A subject of the standard that is no longer taught', () => {
  test('comes back with the standard’s hours, once', () => {
    const gone = done(change.removeSubject(city, at('science')))
    const back = done(change.restoreSubject(gone, at('science')))
    expect(rowOf(back, 'science')).toMatchObject({
      from: ['science'],
      cells: { 7: { lessonUnits: 105, origin: 'own' }, 8: { lessonUnits: 140 } },
    })
    expect(totalOf(back, 8)).toBe(770 - 70 + 140)
    expect(rowsOf(done(change.restoreSubject(back, at('science'))))).toEqual(rowsOf(back))
  })

  test('stays away where a merged one takes its place', () => {
    expect(rowsOf(done(change.restoreSubject(city, at('music'))))).toEqual(rowsOf(city))
  })
})

describe('A curriculum that is begun', () => {
  test('has the subjects in the standard’s order, also where lower grades lack some', () => {
    const elementary = cityWith((draft) => {
      const grades = [1, 2, 3]
      const changes = { grades, lessonUnits: { 1: 700, 2: 700, 3: 700 }, learning: null }
      draft.plans[1] = { ...draft.plans[1], ...changes }
    })
    const names = rowsOf(done(change.beginCurriculum(elementary, 'campus'))).map(({ id }) => id)
    expect(names.slice(0, 6)).toEqual([
      'japanese',
      'social-studies',
      'mathematics',
      'science',
      'living',
      'music',
    ])
    expect(names.at(-1)).toBe('special-activities')
  })
})
