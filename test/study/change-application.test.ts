import { describe, expect, test } from 'vitest'
import { applicationOf } from '../../src/study/application-of'
import {
  planPupils,
  writeApplicationText,
  writeSubjectText,
} from '../../src/study/change-application'
import { compareStudies } from '../../src/study/compare-studies'
import { compileStudy } from '../../src/study/compile'
import { describeApplication } from '../../src/study/describe-application'
import { formatStudy, parseStudy } from '../../src/study/parse'
import { shareCopy } from '../../src/study/share-copy'
import type { Study } from '../../src/study/study'
import type { Result } from '../../src/domain/problem'
import { city, cityWith } from './city'

function done(result: Result<Study>): Study {
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message.en).join(' '))
  return result.value
}

const ofBranch = (study: Study) => applicationOf(study.plans[2]!)
const bare = cityWith((draft) => {
  delete draft.plans[2]!['application']
})
const drafted = done(
  writeApplicationText(bare, 'branch', 'necessity', ' 教室に入れない生徒が、山田先生のもとへ通う '),
)

describe('What is written of the application', () => {
  test('becomes the user’s own, without the blanks around it', () => {
    expect(ofBranch(drafted).texts.necessity).toMatchObject({
      text: { ja: '教室に入れない生徒が、山田先生のもとへ通う' },
      origin: 'own',
    })
  })

  test('survives being saved and read again', () => {
    const again = parseStudy(formatStudy(drafted))
    expect(again.ok && ofBranch(again.value)).toEqual(ofBranch(drafted))
  })

  test('goes when it is emptied, and leaves the plan as if nothing had been said', () => {
    const emptied = done(writeApplicationText(drafted, 'branch', 'necessity', '  '))
    expect(emptied.plans[2]!['application']).toBeNull()
    expect(compareStudies(bare, emptied)).toEqual([])
  })

  test('is kept of each new subject by its own, aims and contents apart', () => {
    const subject = { planId: 'branch', subjectId: 'self-design' }
    const aims = done(writeSubjectText(bare, subject, 'aims', '自分の学びを決める'))
    const both = done(writeSubjectText(aims, subject, 'contents', '計画と振り返り'))
    expect(Object.keys(ofBranch(both).subjects['self-design']!)).toEqual(['aims', 'contents'])
    const none = ['aims', 'contents'] as const
    const emptied = none.reduce((study, id) => done(writeSubjectText(study, subject, id, '')), both)
    expect(ofBranch(emptied).subjects).toEqual({})
  })

  test('counts pupils by grade, a grade at a time', () => {
    const first = done(planPupils(bare, 'branch', 7, 10))
    const second = done(planPupils(first, 'branch', 8, 12))
    expect(ofBranch(second).pupils?.byGrade).toEqual({ 7: 10, 8: 12 })
    const one = done(planPupils(second, 'branch', 7, null))
    expect(ofBranch(done(planPupils(one, 'branch', 8, null))).pupils).toBeNull()
  })

  test('is refused with a place where a number of pupils can’t be', () => {
    const refused = planPupils(bare, 'branch', 7, -1)
    expect(!refused.ok && refused.problems[0]?.message.ja).toContain('中1')
  })

  test('is told by its name among what has changed, and moves no figure', () => {
    const [change, ...others] = compareStudies(bare, drafted)
    expect(others).toEqual([])
    expect(change?.label.ja).toBe('実施計画書・特例の必要性')
    expect(compileStudy(drafted)).toEqual(compileStudy(bare))
  })
})

describe('The application in a copy for others', () => {
  test('holds no draft that the user typed', () => {
    const withPupils = done(planPupils(drafted, 'branch', 7, 3))
    const { study, withheld } = shareCopy(withPupils)
    expect(formatStudy(study)).not.toContain('山田')
    expect(study.plans[2]!['application']).toBeNull()
    expect(withheld).toBe(shareCopy(bare).withheld + 2)
  })

  test('keeps what a source states', () => {
    const stated = cityWith((draft) => {
      const text = { ja: '青葉市立第一中学校わかば教室', en: 'Wakaba classroom' }
      draft.plans[2]!['application'] = {
        texts: { schoolName: { text, origin: 'stated', source: 'pupils' } },
      }
    })
    expect(ofBranch(shareCopy(stated).study).texts.schoolName?.text.ja).toContain('わかば教室')
  })
})

describe('What a study knows of an application', () => {
  test('is who founds it, its form, its first year and its teachers by licence', () => {
    const facts = describeApplication(city, 'branch')!
    expect(facts).toMatchObject({ isClassroom: true, form: { ja: '分教室型' } })
    expect(facts.founder.ja).toContain('青葉市')
    expect(facts.staff!.length).toBeGreaterThan(0)
    expect(facts.staff!.some(({ licences }) => licences.length > 0)).toBe(true)
  })

  test('is nothing where no school is founded', () => {
    expect(describeApplication(city, 'status-quo')).toBeNull()
    expect(describeApplication(city, 'campus')?.isClassroom).toBe(false)
  })

  test('names a source that isn’t there with its place', () => {
    const parsed = parseStudy(
      formatStudy(drafted).replace('"origin": "own"', '"origin": "stated", "source": "nowhere"'),
    )
    expect(!parsed.ok && parsed.problems[0]?.message.ja).toContain('特例の必要性')
  })
})
