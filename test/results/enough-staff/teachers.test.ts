import { describe, expect, test } from 'vitest'
import { USUAL_PURSES } from '../../../src/domain/purses'
import { enoughStaffPage } from '../../../src/results/enough-staff'
import { teachersSection } from '../../../src/results/enough-staff/teachers'
import { moneyPage } from '../../../src/results/money'
import type { PageInput } from '../../../src/results/page-input'
import { whichOnePage } from '../../../src/results/which-one'
import { describeTeachers } from '../../../src/study/describe-teachers'
import { cityWith } from '../../study/city'
import { cityInput, YEARS } from '../city-run'
import { textsOf } from '../figures'

const teacher = (id: string, licences: string[], more: object = {}) => ({
  id,
  name: { ja: `先生${id}`, en: `Teacher ${id}` },
  paidBy: 'prefecture',
  licences,
  periodsAWeek: 12,
  posts: 1,
  origin: 'own',
  ...more,
})

const row = (id: string, lessonUnits: number, from = [id]) => ({
  id,
  name: { ja: id, en: id },
  from,
  cells: Object.fromEntries([7, 8, 9].map((grade) => [grade, { lessonUnits, origin: 'own' }])),
})

/** The campus teaches Japanese (3 lessons a week and class), music, technology and home economics (1 each), and CST (1). */
function factsWith(...teachers: object[]) {
  const study = cityWith((draft) => {
    for (const plan of draft.plans) if ('learning' in plan) plan['learning'] = null
    const subjects = [
      row('japanese', 105),
      row('music', 35),
      row('technology-and-home', 70),
      row('cst', 35, []),
    ]
    const learning = { subjects, staff: { teachers } }
    draft.plans[1] = { ...draft.plans[1], lessonUnits: null, learning }
  })
  return describeTeachers(study)
}

const inputWith = (teachers: object[], changes: Partial<PageInput> = {}) =>
  cityInput({ focus: 1, teachers: factsWith(...teachers), ...changes })

const SOME = [
  teacher('1', ['japanese']),
  teacher('2', ['music'], { outsideLicence: ['home-economics'] }),
]

describe('The section of teachers', () => {
  const section = teachersSection(inputWith(SOME))!

  test('says who teaches what, by which right, and what nobody may teach', () => {
    expect(
      section.subjects.map(({ id, needed, short, state }) => [id, needed, short, state]),
    ).toEqual([
      ['japanese', 9, 0, 'covered'],
      ['music', 3, 0, 'covered'],
      ['technology', 3, 3, 'uncovered'],
      ['home-economics', 3, 0, 'permission'],
      ['cst', 3, 0, 'covered'],
    ])
    expect(section.subjects[4]!.stateWords.ja).toBe('どの先生でも')
    expect(section.sentence).toEqual({
      ja: '技術を教える免許のある先生がいない。',
      en: 'Nobody holds a licence to teach Technology.',
    })
  })

  test('gives the load of each teacher, of what could be taken and of the working week', () => {
    const [one, two] = section.teachers
    expect([one!.load + two!.load, one!.most, two!.paidBy.ja]).toEqual([18, 12, '県費'])
    expect(two!.licences.ja).toBe('音楽（許可で家庭）')
    expect(one!.load).toBe(9)
    expect(one!.contactRatio).toBeCloseTo(0.75)
    const cells = section.tables.teachers.rows[0]!.map(({ ja }) => ja)
    expect(cells).toEqual([
      '先生1',
      '県費',
      '国語',
      '9',
      '12',
      '75%',
      '19%',
      '1',
      '自分で変更（免許とコマは仮定）',
    ])
  })

  test('proposes the fewest part-time teachers with what they cost in the year looked at', () => {
    const { proposal, tables } = section
    expect(proposal.adopt).toMatchObject([{ licences: ['technology'], periodsAWeek: 3 }])
    // 3 lessons × 35 weeks × (2,880 + 300) yen, seven years of 2 % on.
    expect(proposal.yearly!.ja).toBe('384千円')
    expect(proposal.sentence.ja).toBe('非常勤講師1人（週3コマ）でうまる。見つかれば年384千円。')
    expect(tables.proposal!.rows[0]!.map(({ ja }) => ja)).toEqual(['技術', '技術 3', '3'])
    const nobody = teachersSection(inputWith([teacher('1', [])]))!
    expect(nobody.proposal.yearly!.ja).toMatch(/^[2-9]\.\d百万円$/)
    const inYen = teachersSection(inputWith(SOME, { money: 'yen' }))!
    expect(inYen.proposal.yearly!.ja).toMatch(/^38\d,\d{3}円$/)
  })

  test('proposes nobody where everything is covered', () => {
    const covered = teachersSection(
      inputWith([...SOME, teacher('3', ['technology'], { paidBy: 'municipality' })]),
    )!
    expect(covered.proposal).toMatchObject({ adopt: [], yearly: null })
    expect(covered.sentence.ja).toContain('どの教科にも')
    expect(covered.tables.proposal).toBeNull()
  })

  test('takes one class a grade before the plan opens, and says so', () => {
    const early = teachersSection(inputWith(SOME, { fiscalYear: YEARS[0]! }))!
    expect(early.subjects[0]!.needed).toBe(9)
    expect(early.notes[0]!.ja).toContain('学年に1学級とみて')
    expect(section.notes[0]!.ja).toContain('学級は3つ')
  })

  test('leaves out whoever takes so little that it is written as 0', () => {
    const staff = [teacher('1', ['music']), teacher('2', ['music'], { periodsAWeek: 0.04 })]
    const music = teachersSection(inputWith(staff))!.subjects.find(({ id }) => id === 'music')!
    expect(music.taughtBy.map(({ teacherId, periods }) => [teacherId, periods])).toEqual([
      ['1', expect.closeTo(3, 1)],
    ])
  })

  test('is none where nobody knows who teaches', () => {
    expect(teachersSection(inputWith(SOME, { focus: 2 }))).toBeNull()
    expect(teachersSection(cityInput({ focus: 1 }))).toBeNull()
  })

  test('says whose board permits teaching outside the licence, and what is assumed of new subjects', () => {
    const metropolis = { ja: '都', en: 'metropolis' }
    const there = { purses: { ...USUAL_PURSES, prefecture: metropolis } }
    const { notes } = teachersSection(inputWith(SOME, there))!
    expect(section.notes.map(({ ja }) => ja).join('')).toContain('県の教育委員会が1年以内')
    expect(notes.map(({ ja }) => ja).join('')).toContain('都の教育委員会が1年以内')
    expect(notes.map(({ en }) => en).join(' ')).toContain('is the metropolis’s, for a year')
    expect(notes.map(({ ja }) => ja)).toContainEqual(
      expect.stringMatching(/^新しい教科は、どの先生でも教えられるとみた（仮定）/),
    )
  })

  test('says everything in both languages', () => {
    for (const language of ['ja', 'en'] as const)
      for (const text of textsOf({ ...section, subjects: [], teachers: [] }, language))
        expect(text).toMatch(/\S/)
  })
})

describe('Subjects without a teacher', () => {
  test('take the place of the last clause of question 2', () => {
    const { headline } = enoughStaffPage({ ...inputWith(SOME), staffing: [] })
    expect(headline.ja).toContain('残りの4人は加配しだい。技術を教える免許のある先生がいない。')
    expect(headline.ja).not.toContain('すべてそろう')
    const many = enoughStaffPage({ ...inputWith([teacher('1', [])]), staffing: [] })
    expect(many.headline.ja).toContain('国語、音楽など4教科を教える免許のある先生がいない。')
    expect(many.headline.en).toContain('Nobody may teach Japanese, Music and 2 more subjects.')
  })

  test('are noted on the money page, whose sums don’t hold who would have to be found', () => {
    const { notes } = moneyPage({ ...inputWith(SOME), costLines: [], unconfirmed: [] })
    expect(textsOf(notes, 'ja').join('')).toContain(
      'うめる非常勤講師1人（年384千円）は、計に入れていない。',
    )
    const without = moneyPage({ ...cityInput({ focus: 1 }), costLines: [], unconfirmed: [] })
    expect(textsOf(without.notes, 'ja').join('')).not.toContain('非常勤講師')
  })

  test('stand beside hours and cost in question 6, with their names', () => {
    const page = whichOnePage({ ...inputWith(SOME), standardLessonUnits: 1015 })
    const found = page.rows.find(({ id }) => id === 'subjects.uncovered')!
    expect(found.label.ja).toBe('免許のある先生がいない')
    // The branch's staff isn't known.
    expect(found.cells.map(({ value }) => value.ja)).toEqual(['0', '—'])
    expect(textsOf(page.notes, 'ja').join('')).toContain('いない教科：技術。')
    const without = whichOnePage({ ...cityInput(), standardLessonUnits: 1015 })
    expect(without.rows.map(({ id }) => id)).not.toContain('subjects.uncovered')
  })
})
