import { describe, expect, test } from 'vitest'
import type { Result } from '../../src/domain/problem'
import { beginTimeline, legalFormOf, switchOrdinance } from '../../src/study/begin-timeline'
import type { Study } from '../../src/study/study'
import { timelineOf } from '../../src/study/timeline-of'
import { city, cityWith } from './city'

function done(result: Result<Study>): Study {
  if (!result.ok) throw new Error(result.problems[0]?.message.en)
  return result.value
}

const timelineIn = (study: Study, planId: string) =>
  timelineOf(study.plans.find(({ id }) => id === planId)!)!

const stepsIn = (study: Study, planId: string) =>
  timelineIn(study, planId).tasks.map(({ id }) => id)

const begin = (planId: string, templateId: string, study = city) =>
  done(beginTimeline(study, planId, { templateId }))

describe('A timeline begun from a template', () => {
  test('starts as long before the plan’s opening as the case did', () => {
    expect(timelineIn(begin('branch', 'branch-chofu'), 'branch').startsOn).toBe('2027-01-04')
    expect(timelineIn(begin('campus', 'campus-gifu'), 'campus').startsOn).toBe('2027-04-01')
  })

  test('starts when the user says', () => {
    const study = done(
      beginTimeline(city, 'branch', { templateId: 'branch-chofu', startsOn: '2026-12-01' }),
    )
    expect(timelineIn(study, 'branch').startsOn).toBe('2026-12-01')
  })

  test('takes the case’s lengths as assumptions, its source beside them, once', () => {
    const without = { ...city, sources: city.sources.filter(({ id }) => id !== 'nagano-schedule') }
    const once = begin('branch', 'branch-chofu', without)
    const twice = begin('campus', 'campus-gifu', once)
    const [first] = timelineIn(once, 'branch').tasks
    expect(first).toMatchObject({ origin: 'assumed', source: 'nagano-schedule' })
    expect(once.sources).toHaveLength(without.sources.length + 1)
    expect(twice.sources).toEqual(once.sources)
  })

  test('has ordinance and notice for a school and a branch school, and neither for a branch classroom', () => {
    const branchSchool = cityWith((draft) => (draft.plans[2]!['legalForm'] = 'branch-school'))
    expect(legalFormOf(city, 'campus')).toBe('school')
    expect(legalFormOf(branchSchool, 'branch')).toBe('branch-school')
    expect(legalFormOf(city, 'branch')).toBe('branch-classroom')
    const paperwork = ['ordinance-draft', 'ordinance-vote', 'school-notice']
    for (const template of ['campus-gifu', 'branch-chofu', 'nagano-example']) {
      expect(stepsIn(begin('campus', template), 'campus')).toEqual(
        expect.arrayContaining(paperwork),
      )
      expect(stepsIn(begin('branch', template, branchSchool), 'branch')).toEqual(
        expect.arrayContaining(paperwork),
      )
      const none = stepsIn(begin('branch', template), 'branch')
      expect(paperwork.filter((id) => none.includes(id))).toEqual([])
    }
  })

  test('has no notice to the prefecture’s board where the prefecture founds the school itself', () => {
    const own = cityWith((draft) => (draft.plans[1]!['founder'] = 'prefecture'))
    const begun = begin('campus', 'campus-gifu', own)
    expect(stepsIn(begun, 'campus')).toContain('ordinance-vote')
    expect(stepsIn(begun, 'campus')).not.toContain('school-notice')
    expect(timelineIn(begun, 'campus').gates.map(({ id }) => id)).not.toContain('school-notice')
  })

  test('is refused where a plan founds no school', () => {
    const refused = beginTimeline(city, 'status-quo', { templateId: 'branch-chofu' })
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'no-timeline' }] })
  })
})

describe('The ordinance', () => {
  const begun = begin('campus', 'campus-gifu')

  test('can be switched off: what waited for it waits for what it waited for', () => {
    const off = done(switchOrdinance(begun, 'campus', false))
    expect(stepsIn(off, 'campus')).not.toContain('ordinance-vote')
    const notice = timelineIn(off, 'campus').tasks.find(({ id }) => id === 'school-notice')!
    expect(notice.predecessors.map(({ task }) => task)).toContain('council-explained')
    expect(timelineIn(off, 'campus').gates.map(({ id }) => id)).not.toContain('council')
  })

  test('can be switched on again, its notice after the vote', () => {
    const off = done(switchOrdinance(begun, 'campus', false))
    const on = done(switchOrdinance(off, 'campus', true))
    const { tasks, gates } = timelineIn(on, 'campus')
    expect(tasks.find(({ id }) => id === 'school-notice')?.predecessors).toMatchObject([
      { task: 'ordinance-vote' },
    ])
    expect(gates.map(({ id }) => id)).toContain('council')
    expect(done(switchOrdinance(on, 'campus', true))).toEqual(on)
  })
})
