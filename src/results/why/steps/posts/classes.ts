import type { Words } from '../../../../domain/words'
import { formatGrade } from '../../../numbers'
import { sumOf, type Part } from '../../calculation'
import { result, type SchoolSteps } from '../parts'
import { byLaw } from './by-law'

/** Classes of each grade by its standard, less those that small grades share. */
export const classesSteps: SchoolSteps = (scene, { year }) => {
  const { facts, fiscalYear } = scene
  const { classesByGrade, combined, combinedGrades } = year.posts
  return sumOf(
    [
      ...classesByGrade.map(({ grade, pupils, standard, classes }): Part => {
        const { ja, en } = formatGrade(grade)
        const citation = facts.law.classStandard[`${fiscalYear}-${grade}`]
        return {
          label: { ja: `${ja}：${pupils}人 ÷ ${standard}人`, en: `${en}: ${pupils} ÷ ${standard}` },
          amount: classes,
          kind: 'classes',
          note: { ja: '切り上げ', en: 'rounded up' },
          origin: citation ? byLaw(citation) : null,
        }
      }),
      {
        label: { ja: '複式学級で減る学級', en: 'Fewer by combined classes' },
        amount: -combined,
        kind: 'classes',
        note: combined > 0 ? sharingGrades(combinedGrades) : null,
        origin: byLaw(facts.law.combinedClasses),
      },
    ],
    result(scene),
  )
}

/** 「中1・中2」: the grades that share a class. */
function sharingGrades(classes: readonly (readonly number[])[]): Words {
  return {
    ja: classes.map((grades) => grades.map((one) => formatGrade(one).ja).join('・')).join('、'),
    en: classes.map((grades) => grades.map((one) => formatGrade(one).en).join(' + ')).join(', '),
  }
}
