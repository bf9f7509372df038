import { studyJsonSchema } from '../../study/json-schema'
import type { Command } from '../command'

export const schemaCommand: Command = {
  name: 'schema',
  operands: '',
  summary: { ja: '検討のファイルのJSON Schemaを出す', en: 'print the JSON Schema of a study file' },
  flags: [],
  run(_, terminal) {
    terminal.print(`${JSON.stringify(studyJsonSchema(), null, 2)}\n`)
    return Promise.resolve(0)
  },
}
