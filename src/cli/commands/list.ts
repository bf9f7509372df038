import { libraryStudies, librarySurveys } from '../../study/library'
import { JSON_FLAG, type Command } from '../command'
import { padEnd } from '../columns'
import { plain } from '../terminal'

export const listCommand: Command = {
  name: 'list',
  operands: '',
  summary: { ja: 'ライブラリーの検討を並べる', en: 'list the studies of the library' },
  flags: [JSON_FLAG],
  run({ names, flags }, terminal) {
    if (names.length > 0) {
      terminal.say({ ja: 'list に名前は要りません。', en: 'list takes no names.' })
      return Promise.resolve(2)
    }
    const studies = [...libraryStudies(), ...librarySurveys()]
    if (flags['json']) {
      const entries = studies.map(({ id, format, title, summary }) => ({
        id,
        format,
        title,
        summary,
      }))
      terminal.print(`${JSON.stringify(entries, null, 2)}\n`)
      return Promise.resolve(0)
    }
    const width = Math.max(...studies.map(({ id }) => id.length))
    for (const { id, title } of studies)
      terminal.print(`${padEnd(id, width)}  ${plain(title[terminal.language])}\n`)
    return Promise.resolve(0)
  },
}
