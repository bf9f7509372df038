import type { Language } from '../domain/words'
import type { TableTwin } from '../results/pages'
import type { FileFact } from './file-facts'
import type { Picture } from './marks'
import { pngOfSvg, saveFile } from './save-file'
import { renderSvg } from './svg'
import { formatTableCsv } from './table-csv'
import type { Theme } from './tokens'
import { say } from './words'

export type ChartFileKind = 'SVG' | 'PNG' | 'CSV'

export interface ChartFile {
  /** Without ending. */
  readonly name: string
  readonly title: string
  readonly language: Language
  readonly theme: Theme
  readonly table: TableTwin | null
  readonly facts: readonly FileFact[]
  readonly picture: () => Picture
}

const CSV_TYPE = { type: 'text/csv' }

/** Saves a chart as the user chose, without a connection. */
export async function saveChart(kind: ChartFileKind, file: ChartFile): Promise<void> {
  const save = (content: Blob) => saveFile(`${file.name}.${kind.toLowerCase()}`, content)
  if (kind === 'CSV') {
    const { table, title, language } = file
    const caption = { label: say('title', language), value: title }
    if (table) save(new Blob([formatTableCsv(table, language, [caption, ...file.facts])], CSV_TYPE))
    return
  }
  const picture = file.picture()
  const svg = renderSvg(picture, file)
  save(kind === 'SVG' ? new Blob([svg], { type: 'image/svg+xml' }) : await pngOfSvg(svg, picture))
}
