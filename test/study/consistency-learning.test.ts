import { describe, expect, test } from 'vitest'
import type { Problem } from '../../src/domain/problem'
import { validateStudy } from '../../src/study/parse'
import { studyWarnings } from '../../src/study/warnings'
import { cityDraft, cityWith } from './city'

type Loose = Record<string, unknown>

const subject = (id: string, more: Loose = {}): Loose => ({
  id,
  name: { ja: `教科${id}`, en: id },
  from: [id],
  cells: { 7: { lessonUnits: 70, origin: 'own' } },
  ...more,
})

/** What is wrong with the city where its campus teaches so; its totals are left open. */
function problemsWith(learning: Loose, lessonUnits: Loose | null = null): readonly Problem[] {
  const draft = cityDraft()
  draft.plans[1] = { ...draft.plans[1], lessonUnits, learning }
  const result = validateStudy(draft)
  return result.ok ? [] : result.problems
}

const subjects = (...rows: Loose[]) => ({ subjects: rows })
const teacher = (more: Loose) => ({
  staff: {
    teachers: [
      {
        id: 'one',
        name: { ja: '教諭', en: 'Teacher' },
        paidBy: 'prefecture',
        periodsAWeek: 18,
        posts: 1,
        origin: 'own',
        ...more,
      },
    ],
  },
})
const calendar = (more: Loose) => ({
  calendar: { periods: { lessonUnits: [4, 4, 4, 4, 4], origin: 'own' }, ...more },
})
const vacation = (from: string, to: string, id = 'summer') => ({
  id,
  name: { ja: '夏休み', en: 'Summer' },
  from,
  to,
  origin: 'own',
})

describe('What is learnt', () => {
  test('may hold a kept, a merged, a dropped and a new subject', () => {
    const rows = subjects(
      subject('japanese'),
      subject('workshop', { from: ['music', 'art'] }),
      subject('moral-education', { cells: {} }),
      subject('talk', { from: [] }),
    )
    expect(problemsWith(rows)).toEqual([])
  })

  test.each([
    ['a subject of no standard', subjects(subject('latin')), 'unknown-subject', '標準の教科のid'],
    [
      'a subject in two rows',
      subjects(subject('music'), subject('workshop', { from: ['art', 'music'] })),
      'subject-twice',
      '「教科music」',
    ],
    [
      'two rows of one id',
      subjects(subject('music'), subject('music')),
      'duplicate-id',
      '別のもの',
    ],
    [
      'a standard id for another subject',
      subjects(subject('music', { from: ['music', 'art'] })),
      'standard-id',
      'もとの教科をこの教科だけ',
    ],
    [
      'a source that the study lacks',
      subjects(
        subject('music', { cells: { 7: { lessonUnits: 1, origin: 'stated', source: 'x' } } }),
      ),
      'unknown-source',
      '教育課程『教科music』・中1・出典',
    ],
    ['30 February', calendar({ vacations: [vacation('02-30', '03-31')] }), 'no-such-day', '08-25'],
    [
      'a day that is none',
      calendar({ vacations: [vacation('7/21', '08-31')] }),
      'invalid-format',
      '08-25',
    ],
    [
      'two vacations of one id',
      calendar({ vacations: [vacation('07-21', '08-31'), vacation('12-26', '01-07')] }),
      'duplicate-id',
      '長期休業『夏休み』',
    ],
    [
      'an unknown licence',
      teacher({ licences: ['latin'] }),
      'unknown-licence',
      '先生『教諭』・免許',
    ],
    [
      'technology and home economics as one licence',
      teacher({ licences: ['technology-and-home'] }),
      'unknown-licence',
      '技術と家庭は別の免許',
    ],
    [
      'a teacher lent by a parent school that there isn’t',
      teacher({ paidBy: 'parent-school' }),
      'no-parent-school',
      '県費',
    ],
    [
      'a part-time teacher whom the prefecture pays',
      teacher({ partTime: true }),
      'part-time-payer',
      '市費',
    ],
    [
      'a part-time teacher above the most lessons of one',
      {
        staff: {
          ...teacher({ paidBy: 'municipality', partTime: true }).staff,
          search: { periodsAWeek: 12, origin: 'own' },
        },
      },
      'above-most',
      '上限の12時間',
    ],
    ['negative posts', teacher({ posts: -1 }), 'too-small', '0以上'],
  ])('is refused with %s, saying the place and the remedy', (_, learning, code, words) => {
    const problems = problemsWith(learning)
    expect(problems.map((problem) => problem.code)).toContain(code)
    const [problem] = problems.filter((one) => one.code === code)
    expect(problem!.path).toMatch(/^plans\[1\]\.learning\./)
    expect(problem!.message.ja).toContain('案『学校設置型』')
    expect(problem!.message.ja).toContain(words)
  })

  test('knows 29 February, and a vacation over New Year', () => {
    const vacations = [vacation('02-29', '02-29', 'leap'), vacation('12-26', '01-07')]
    expect(problemsWith(calendar({ vacations }))).toEqual([])
  })

  test('must add up to the hours decided for a grade, if these are decided as well', () => {
    const rows = subjects(subject('japanese'), subject('science'))
    expect(problemsWith(rows, { 7: 140, 8: 770 })).toEqual([])
    const [problem] = problemsWith(rows, { 7: 770 })
    expect(problem).toMatchObject({ code: 'hours-differ', path: 'plans[1].learning.subjects' })
    expect(problem!.message.ja).toContain('中1の合計が140時間')
    expect(problem!.message.ja).toContain('年間の授業時数を140にしてください')
  })

  test('is warned of where a merged subject has more hours than its subjects had', () => {
    const cells = { 7: { lessonUnits: 91, origin: 'own' }, 6: { lessonUnits: 1, origin: 'own' } }
    const study = cityWith((draft) => {
      const learning = subjects(subject('workshop', { from: ['music', 'art'], cells }))
      draft.plans[1] = { ...draft.plans[1], lessonUnits: null, learning }
    })
    const codes = studyWarnings(study).flatMap(({ path, code, message }) =>
      path.includes('learning.subjects') ? [[code, message.ja]] : [],
    )
    expect(codes).toEqual([
      ['merged-above-parents', expect.stringContaining('標準の合計（90）') as string],
      ['unused-grades', expect.stringContaining('6') as string],
    ])
  })

  test('is warned of a teacher who may teach nothing, and of a permission that there isn’t', () => {
    const study = cityWith((draft) => {
      const { teachers } = teacher({ licences: [] }).staff
      const permitted = {
        ...teachers[0],
        id: 'two',
        name: { ja: '講師', en: 'Lecturer' },
        paidBy: 'municipality',
        partTime: true,
        outsideLicence: ['art'],
      }
      const nobody = { ...teachers[0], id: 'three', posts: 0 }
      const learning = { staff: { teachers: [...teachers, permitted, nobody] } }
      draft.plans[1] = { ...draft.plans[1], learning }
    })
    const found = studyWarnings(study).filter(({ path }) => path.includes('staff'))
    expect(found.map(({ path, code }) => [path, code])).toEqual([
      ['plans[1].learning.staff.teachers[0].licences', 'no-licence'],
      ['plans[1].learning.staff.teachers[1].outsideLicence', 'permission-part-time'],
    ])
    expect(found[0]!.message.ja).toContain('教諭には免許も免許外の許可もない')
    expect(found[0]!.message.ja).toContain('免許の教科を入れるか')
  })

  test('is warned of a permission in an elementary school, where the law knows none', () => {
    const permitted = (grades: number[]) => {
      const study = cityWith((draft) => {
        const learning = { staff: teacher({ outsideLicence: ['art'] }).staff }
        draft.plans[1] = {
          ...draft.plans[1],
          grades,
          gradePlaces: null,
          lessonUnits: null,
          learning,
        }
      })
      return studyWarnings(study).filter(({ code }) => code === 'permission-elementary')
    }
    const [warning] = permitted([5, 6])
    expect(warning?.path).toBe('plans[1].learning.staff.teachers[0].outsideLicence')
    expect(warning?.message.ja).toContain('小学校では使えません')
    expect(permitted([7, 8, 9])).toEqual([])
  })
})
