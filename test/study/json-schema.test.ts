import { expect, test } from 'vitest'
import { studyJsonSchema } from '../../src/study/json-schema'

test('The published JSON Schema is the one that studies are checked with', async () => {
  // Written again by `vitest -u` after a change of the schema.
  const text = `${JSON.stringify(studyJsonSchema(), null, 2)}\n`
  await expect(text).toMatchFileSnapshot('../../public/study.schema.json')
})

test('It names the decisions of every kind of plan', () => {
  const text = JSON.stringify(studyJsonSchema())
  for (const name of ['openingFiscalYear', 'legalForm', 'recognised', 'agesOnJanuaryFirst'])
    expect(text).toContain(`"${name}"`)
})
