import { expect, test } from 'vitest'
import { chartFileName } from '../../../src/views/questions/chart-file-name'

const file = { study: '青葉市', question: '3 いくらかかり、誰が払うか', chart: '年度ごとの費用' }

test('a saved chart is named by its study, its question and what it shows', () => {
  expect(chartFileName(file)).toBe('青葉市_3 いくらかかり、誰が払うか_年度ごとの費用')
})

test('a long title leaves room for the question and the chart', () => {
  const name = chartFileName({ ...file, study: '市'.repeat(300) })
  expect(name).toBe(`${'市'.repeat(40)}_${file.question}_${file.chart}`)
})
