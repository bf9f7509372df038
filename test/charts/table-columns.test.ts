import { expect, test } from 'vitest'
import { columnStarts, numericColumns } from '../../src/charts/table-columns'
import { same } from '../../src/results/words'

const group = (span: number) => ({ label: same(''), slot: null, span })

test('a line stands where a group of columns begins, but not before the first', () => {
  expect([...columnStarts({ groups: [group(1), group(2), group(3)] })]).toEqual([1, 3])
  expect(columnStarts({ groups: null }).size).toBe(0)
})

test('a column is of figures where one of its cells is, whatever its sign', () => {
  const columns = ['項目', '差', '誰が払うか'].map(same)
  const rows = [
    ['運営費', '—', '市'],
    ['給食費', '▲7', '国1/3、県2/3'],
  ].map((row) => row.map(same))
  expect(numericColumns({ columns, rows })).toEqual([false, true, false])
})
