import { studySchema } from './schema'
import { z } from './z'

/** For editors and other programs: what a study file may look like. Kept in `public/study.schema.json`. */
export function studyJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(studySchema, { io: 'input' })
  return {
    $schema,
    title: 'Manabiba study, version 1',
    description:
      'まなびばの検討のファイル。数字のつじつま（順序、参照、年度）は「manabiba check」が調べる。',
    ...schema,
  }
}
