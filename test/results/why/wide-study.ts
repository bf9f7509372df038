import type { Study } from '../../../src/study/study'
import { cityWith } from '../../study/city'

/**
 * The city with what bundled studies lack: a neighbor that hasn't counted, an elementary branch school, full places by
 * grade, posts that follow roll and classes, a part-time teacher,
 * donations, classes that may not be counted apart.
 */
export function wideStudy(): Study {
  return cityWith((draft) => {
    const [city] = draft.municipalities
    const neighbor = {
      ...city!,
      code: '142077',
      name: { ja: '若葉町', en: 'Wakaba' },
    }
    delete neighbor.nonAttending
    draft.municipalities.push(neighbor)
    const campus = draft.plans.find(({ kind }) => kind === 'campus')!
    const branch = draft.plans.find(({ kind }) => kind === 'branch')!
    Object.assign(campus, {
      places: null,
      gradePlaces: { 7: 4, 8: 4, 9: 4 },
      municipalPostsPerPupil: 0.1,
      municipalPostsPerClass: 0.5,
      windows: [6, 9, 1],
      assumptions: { 'money.donation': { low: 1e6, likely: 3e6, high: 5e6 } },
    })
    const learning = branch['learning'] as { staff: { teachers: object[] } }
    const [teacher] = learning.staff.teachers
    learning.staff.teachers.push({
      ...teacher,
      id: 'lecturer',
      name: { ja: '非常勤講師', en: 'Part-time teacher' },
      paidBy: 'municipality',
      licences: ['technology'],
      periodsAWeek: 1.5,
      partTime: true,
    })
    Object.assign(branch, { recognised: 0.4 })
    draft.plans.push({
      ...branch,
      id: 'elementary',
      name: { ja: '小学校の分校', en: 'Elementary branch school' },
      slot: null,
      legalForm: 'branch-school',
      grades: [1, 2, 3, 4, 5, 6],
      lessonUnits: null,
      parentPupils: null,
      learning: undefined,
    })
    draft.assumptions['funnel.eligible'] = { low: 0.7, likely: 0.8, high: 0.9 }
  })
}
