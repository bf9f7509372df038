import { expect, test } from 'vitest'
import { loadsTable } from '../../../src/results/enough-staff/teachers-tables'
import type { TeacherRow } from '../../../src/results/enough-staff/teacher-rows'

const word = (text: string) => ({ ja: text, en: text })

const rowWith = (load: number): TeacherRow => ({
  teacher: {} as TeacherRow['teacher'],
  label: word('国語の先生'),
  paidBy: word('県費'),
  licences: word('国語'),
  load,
  most: 16,
  contactRatio: load / 16,
  workingShare: 0.2,
  fte: 1,
  basis: word('仮定'),
})

test('Loads that are shown alike have the same contact ratio', () => {
  const { rows } = loadsTable([rowWith(10), rowWith(10 - 1e-12), rowWith(9.98)])
  expect(rows.map((row) => [row[3]!.ja, row[5]!.ja])).toEqual(Array(3).fill(['10', '63%']))
})
