import { describe, expect, test } from 'vitest'
import type { ApplicationTextId } from '../../src/domain/application'
import { applicationPage } from '../../src/results/application'
import { SHEET_MARKS } from '../../src/results/hours/sheet-marks'
import type { PageInput } from '../../src/results/page-input'
import {
  planPupils,
  writeApplicationText,
  writeSubjectText,
} from '../../src/study/change-application'
import { describeApplication } from '../../src/study/describe-application'
import { describeSheet } from '../../src/study/describe-sheet'
import type { Result } from '../../src/domain/problem'
import type { Study } from '../../src/study/study'
import { cityWith, type Draft } from '../study/city'
import { cityInput } from './city-run'

const PLAN = 'branch'
type Learnt = Record<string, unknown>

const studyWith = (change: (learning: Learnt, draft: Draft) => void = () => undefined): Study =>
  cityWith((draft) => {
    const plan = draft.plans[2]!
    delete plan['application']
    change(plan['learning'] as Learnt, draft)
  })

const BARE = studyWith()

function pageOf(study: Study, changes: Partial<PageInput> = {}, planId = PLAN) {
  const source = {
    facts: describeApplication(study, planId)!,
    sheet: describeSheet(study, planId),
  }
  return applicationPage({ ...cityInput(changes), source, lawDate: study.lawDate })
}

function done(result: Result<Study>): Study {
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message.en).join(' '))
  return result.value
}

function itemOf(page: ReturnType<typeof pageOf>, id: string) {
  return page.items.find((item) => item.id === id)!
}

const TEXTS: readonly ApplicationTextId[] = [
  'schoolName',
  'pupilsMeant',
  'coordination',
  'transferBack',
  'necessity',
]

/** Everything that has to be written is. */
function complete(study: Study): Study {
  const written = TEXTS.reduce(
    (before, id) => done(writeApplicationText(before, PLAN, id, `第一中学校${id}教室`)),
    study,
  )
  return pageOf(study).newSubjects.reduce(
    (before, { id: subjectId }) =>
      (['aims', 'contents'] as const).reduce(
        (inner, id) => done(writeSubjectText(inner, { planId: PLAN, subjectId }, id, '文')),
        before,
      ),
    written,
  )
}

describe('The application', () => {
  test('has fourteen items in the order of the form, numbered from 1', () => {
    const { items } = pageOf(BARE)
    expect(items.map(({ number }) => number)).toEqual([...Array(14).keys()].map((at) => at + 1))
    expect(items[0]!.label.ja).toBe('学校名')
    expect(items.at(-1)!.label.ja).toBe('担当者の名簿')
  })

  test('fills what the study knows and counts it in its headline', () => {
    const page = pageOf(BARE)
    const filled = page.items.filter(({ isFilled }) => isFilled).map(({ id }) => id)
    expect(filled).toEqual([
      'founder',
      'form',
      'begins',
      'pupils',
      'outline',
      'curriculum',
      'staff',
    ])
    expect(page.headline.ja).toMatch(/^分教室型の実施計画書は、14項目のうち7項目がそろった。/u)
    expect(page.headline.en).toContain('7 of 14 items')
  })

  test('says that all is there once everything is written', () => {
    expect(pageOf(complete(BARE)).headline.ja).toBe(
      '分教室型の実施計画書は、14項目がすべてそろった。',
    )
  })

  test('lacks an item again when its text is taken out, and leads to where it is typed', () => {
    for (const id of TEXTS) {
      const page = pageOf(done(writeApplicationText(complete(BARE), PLAN, id, '')))
      expect(page.headline.ja).toContain('14項目のうち13項目')
      expect(itemOf(page, id).gaps).toMatchObject([{ place: { kind: 'text', id } }])
    }
  })

  test('writes the first year’s 1 April and who founds the school', () => {
    const page = pageOf(BARE)
    expect(itemOf(page, 'founder').blocks).toMatchObject([{ text: { ja: '青葉市（架空）' } }])
    expect(JSON.stringify(itemOf(page, 'begins').blocks)).toContain('4月1日')
  })

  test('asks for the form ○○学校△△教室 of a classroom’s name', () => {
    const named = (name: string) =>
      itemOf(pageOf(done(writeApplicationText(BARE, PLAN, 'schoolName', name))), 'schoolName')
    expect(named('わかば教室').checks).toHaveLength(1)
    expect(named('青葉市立第一中学校わかば教室').checks).toEqual([])
    const school = done(writeApplicationText(BARE, 'campus', 'schoolName', 'わかば中学校'))
    expect(itemOf(pageOf(school, {}, 'campus'), 'schoolName').checks).toEqual([])
  })
})

describe('Pupils by grade', () => {
  const cells = (study: Study, changes?: Partial<PageInput>) => {
    const [block] = itemOf(pageOf(study, changes), 'pupils').blocks
    return block?.kind === 'table' ? block.rows[0]!.map(({ ja }) => ja) : null
  }
  const typed = ([7, 8, 9] as const).reduce(
    (study, grade) => done(planPupils(study, PLAN, grade, grade - 5)),
    BARE,
  )

  test('are what was typed, else the places by grade, else what the runs expect', () => {
    expect(cells(typed)).toEqual(['2', '3', '4', '9'])
    const places = studyWith((_, { plans }) => {
      plans[2]!['gradePlaces'] = { 7: 15, 8: 14, 9: 13 }
    })
    expect(cells(places)).toEqual(['15', '14', '13', '42'])
    const expected = itemOf(pageOf(BARE), 'pupils')
    expect(expected.checks).toHaveLength(1)
    expect(cells(BARE)).toHaveLength(3)
  })

  test('are held back from others where they are small, and so is what would give them away', () => {
    expect(cells(typed, { masking: { threshold: 5 } })).toEqual([
      '5人未満',
      '5人未満',
      '5人未満',
      '＊',
    ])
  })

  test('lack the grades that nobody has typed', () => {
    const some = done(planPupils(BARE, PLAN, 7, 10))
    const { gaps, isFilled } = itemOf(pageOf(some), 'pupils')
    expect(isFilled).toBe(false)
    expect(gaps.map(({ words }) => words.ja)).toEqual(['中2', '中3'])
  })
})

describe('What the curriculum and the staff say', () => {
  test('is missing where hours are known as totals only, with the way to question 4', () => {
    const page = pageOf(
      studyWith((learning) => Object.assign(learning, { subjects: [], patterns: [] })),
    )
    for (const id of ['curriculum', 'subjectAims', 'subjectContents'])
      expect(itemOf(page, id).gaps).toMatchObject([{ place: { kind: 'question', question: 4 } }])
    expect(itemOf(page, 'outline').gaps).toMatchObject([{ place: { kind: 'text' } }])
  })

  test('is missing where nobody has said who teaches, with the way to question 2', () => {
    const page = pageOf(studyWith((learning) => Object.assign(learning, { staff: null })))
    expect(itemOf(page, 'staff').gaps).toMatchObject([{ place: { kind: 'question', question: 2 } }])
  })

  test('lists every teacher with licences, purse and lessons', () => {
    const [block] = itemOf(pageOf(BARE), 'staff').blocks
    const { staff } = describeApplication(BARE, PLAN)!
    expect(block?.kind === 'table' && block.rows).toHaveLength(staff!.length)
  })

  test('asks for aims and contents of each new or merged subject, one by one', () => {
    const { newSubjects } = pageOf(BARE)
    expect(newSubjects.length).toBeGreaterThan(0)
    const [first] = newSubjects
    const said = done(
      writeSubjectText(BARE, { planId: PLAN, subjectId: first!.id }, 'aims', '目標の文'),
    )
    expect(itemOf(pageOf(said), 'subjectAims').gaps).toHaveLength(newSubjects.length - 1)
    expect(itemOf(pageOf(said), 'subjectContents').gaps).toHaveLength(newSubjects.length)
  })

  test('outlines what is special by itself, below what was written', () => {
    const own = done(writeApplicationText(BARE, PLAN, 'outline', '朝をおそく始める'))
    const [before, after] = [BARE, own].map((study) => itemOf(pageOf(study), 'outline').blocks)
    expect(after!.slice(1)).toEqual(before)
    expect(JSON.stringify(before)).toContain('1,015を910単位時間に')
  })

  test('names the items whose texts are provisional, in one line', () => {
    const page = pageOf(cityWith(() => undefined))
    expect(page.checks[0]!.ja).toContain('学校名、対象とする生徒')
    expect(pageOf(BARE).checks.some(({ ja }) => ja.startsWith('仮の文'))).toBe(false)
  })

  test('names every cell that is assumed before it is handed in', () => {
    const page = pageOf(BARE)
    expect(page.checks.map(({ ja }) => ja).join()).toContain(
      `${page.sheet!.origins.assumed}のます目は${SHEET_MARKS.assumed.words.ja}`,
    )
  })
})
