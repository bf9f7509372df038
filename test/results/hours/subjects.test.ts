import { describe, expect, test } from 'vitest'
import { subjectSection } from '../../../src/results/hours/subjects'
import type { NumberStyle } from '../../../src/results/pages'
import { describeCurricula } from '../../../src/study/describe-curricula'
import { libraryStudies } from '../../../src/study/library'
import type { Study } from '../../../src/study/study'
import { cityWith } from '../../study/city'

const STYLE: NumberStyle = { replications: 1000, money: 'million-yen', masking: null }

const [soujun, hashiuchi] = ['soujun', 'hashiuchi'].map((id) =>
  libraryStudies().find((study) => study.id === id)!,
) as [Study, Study]

function sectionOf(study: Study, planId: string) {
  const facts = describeCurricula(study).find((one) => one.planId === planId)!
  return subjectSection(facts, STYLE)!
}

const lineOf = (study: Study, planId: string, id: string) =>
  sectionOf(study, planId).grades[1]!.lines.find((line) => line.id === id)!

describe('The hours of each subject', () => {
  test('make the total of every grade, and so do those of the standard', () => {
    for (const [study, plan, planned] of [
      [soujun, 'campus', 770],
      [hashiuchi, 'branch', 910],
    ] as const)
      for (const grade of sectionOf(study, plan).grades) {
        const sum = (part: 'planned' | 'standard' | 'difference') =>
          grade.lines.reduce((total, line) => total + line[part], 0)
        expect([sum('planned'), sum('standard')]).toEqual([planned, 1015])
        expect([grade.planned, grade.difference]).toEqual([planned, sum('difference')])
        expect([grade.kept + grade.lost, grade.kept + grade.gained]).toEqual([1015, planned])
      }
  })

  test('name the subjects that a merged one was made of', () => {
    expect(lineOf(soujun, 'campus', 'self-design')).toMatchObject({
      parentWords: { ja: '音楽、美術、技術・家庭' },
      kept: 70,
      lost: 70,
      aboveParents: false,
    })
    expect(lineOf(soujun, 'campus', 'japanese').parentWords).toBeNull()
  })

  test('say how they came about, cell by cell and in all', () => {
    expect(sectionOf(soujun, 'campus').origins).toEqual({
      stated: 0,
      computed: 27,
      assumed: 6,
      own: 0,
    })
    expect(sectionOf(hashiuchi, 'branch').origins).toMatchObject({ stated: 9, assumed: 36 })
    expect(sectionOf(hashiuchi, 'branch').assumedWords!.ja).toBe('45のます目のうち36は仮置き。')
  })

  test('that are declared and computed stand side by side, and warn where they differ', () => {
    expect(lineOf(hashiuchi, 'branch', 'cst')).toMatchObject({ differs: true })
    expect(lineOf(soujun, 'campus', 'warm-up-cool-down').differs).toBe(false)
    const { warnings } = sectionOf(hashiuchi, 'branch')
    expect(warnings.map(({ ja }) => ja)).toEqual([
      'CST（中1、中2、中3）は、届出70時間、計算35時間。一致しない。',
    ])
    expect(warnings[0]!.en).toBe(
      'CST (Grade 7, Grade 8 and Grade 9): 70 lesson units declared, 35 computed. They differ.',
    )
  })

  test('of a merged subject warn above those of its subjects, and not at them', () => {
    const warned = (units: number) => {
      const study = cityWith((draft) => {
        const cells = { 8: { lessonUnits: units, origin: 'own' } }
        const row = {
          id: 'workshop',
          name: { ja: '工房', en: 'Workshop' },
          from: ['music', 'art'],
          cells,
        }
        draft.plans[1] = { ...draft.plans[1], lessonUnits: null, learning: { subjects: [row] } }
      })
      return sectionOf(study, 'campus').warnings.map(({ ja }) => ja)
    }
    expect(warned(70)).toEqual([])
    expect(warned(71)).toEqual([
      '工房（中2）は71時間で、もとの音楽、美術の合計70時間より多い（+1）。',
    ])
  })

  test('are nothing where only totals are known', () => {
    expect(subjectSection({ planId: 'campus', grades: [] }, STYLE)).toBeNull()
  })
})
