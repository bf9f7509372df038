import { describe, expect, test } from 'vitest'
import { cutClause } from '../../../src/results/hours/cuts'
import { subjectSection } from '../../../src/results/hours/subjects'
import type { NumberStyle } from '../../../src/results/pages'
import { beginCurriculum } from '../../../src/study/change-subjects'
import { describeCurricula } from '../../../src/study/describe-curricula'
import { libraryStudies } from '../../../src/study/library'
import { cityWith } from '../../study/city'
import type { Study } from '../../../src/study/study'

const STYLE: NumberStyle = { replications: 1000, money: 'million-yen', masking: null }

function clausesOf(study: Study, planId: string) {
  const facts = describeCurricula(study).find((one) => one.planId === planId)!
  const clause = cutClause(subjectSection(facts, STYLE)!.grades)
  return clause?.map(({ ja, en }) => [ja, en].map((all) => all.map(({ text }) => text).join('')))
}

const library = (id: string) => libraryStudies().find((study) => study.id === id)!

/** The city’s campus with these lesson units of grade 7 in place of the standard's. */
function withUnits(units: Readonly<Record<string, number>>): Study {
  const standard = { japanese: 140, science: 105, art: 45, 'moral-education': 35 }
  return cityWith((draft) => {
    const subjects = Object.entries({ ...standard, ...units }).map(([id, lessonUnits]) => ({
      id,
      name: { ja: NAMES[id]!, en: id },
      from: [id],
      cells: { 7: { lessonUnits, origin: 'own' } },
    }))
    const rest = REST.map(([id, lessonUnits]) => ({
      id,
      name: { ja: id, en: id },
      from: [id],
      cells: { 7: { lessonUnits, origin: 'own' } },
    }))
    const learning = { subjects: [...subjects, ...rest] }
    draft.plans[1] = { ...draft.plans[1], lessonUnits: null, learning }
  })
}

const NAMES: Readonly<Record<string, string>> = {
  japanese: '国語',
  science: '理科',
  art: '美術',
  'moral-education': '特別の教科である道徳',
}

const REST = [
  ['social-studies', 105],
  ['mathematics', 140],
  ['music', 45],
  ['physical-education', 105],
  ['technology-and-home', 70],
  ['foreign-language', 140],
  ['integrated-studies', 50],
  ['special-activities', 35],
] as const

describe('What a plan cuts most', () => {
  test('are the two subjects that lose most hours, a merged one with those it is made of', () => {
    expect(clausesOf(library('soujun'), 'campus')).toEqual([
      [
        '理科と、音楽・美術・技術家庭を合わせたセルフデザインを、それぞれ約半分にする。',
        'It cuts science and Self Design (music, art, technology and home economics) to about half each.',
      ],
      [
        '理科とセルフデザインをそれぞれ約半分にする。',
        'It cuts science and Self Design to about half each.',
      ],
    ])
    expect(clausesOf(library('hashiuchi'), 'branch')![0]).toEqual([
      '社会と理科を大きく減らす。',
      'It cuts social studies and science most.',
    ])
  })

  test('is one subject where no other loses a fifth', () => {
    expect(clausesOf(withUnits({ art: 15, japanese: 130 }), 'campus')![0]![0]).toBe(
      '美術を大きく減らす。',
    )
    expect(clausesOf(withUnits({ art: 22.5 }), 'campus')![0]![0]).toBe('美術を約半分にする。')
  })

  test('is said to have no hours where none are left', () => {
    expect(clausesOf(withUnits({ 'moral-education': 0 }), 'campus')![0]![0]).toBe(
      '道徳の時間を置かない。',
    )
  })

  test('is nothing where all subjects are cut alike', () => {
    const plain = cityWith((draft) => {
      draft.plans[1] = { ...draft.plans[1], learning: null }
    })
    const begun = beginCurriculum(plain, 'campus')
    if (!begun.ok) throw new Error(begun.problems[0]?.message.en)
    expect(clausesOf(begun.value, 'campus')).toBeUndefined()
  })

  test('is nothing where less than a fifth goes, or where all is kept', () => {
    expect(clausesOf(withUnits({ japanese: 113 }), 'campus')).toBeUndefined()
    expect(clausesOf(withUnits({ japanese: 112 }), 'campus')).toBeDefined()
    expect(clausesOf(withUnits({}), 'campus')).toBeUndefined()
  })
})
