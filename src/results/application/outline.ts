import type { ApplicationFacts } from '../../domain/application'
import type { Words } from '../../domain/words'
import type { CurriculumSheet, SheetRow } from '../hours/curriculum-sheet'
import { shortName } from '../hours/subject-names'
import { listWords } from '../words'
import { paragraph, type ItemContent } from './items'
import { textItem } from './texts'

/** 特例の概要: what was written, and what the table of the curriculum says by itself. */
export function outlineItem(facts: ApplicationFacts, sheet: CurriculumSheet | null): ItemContent {
  const written = textItem(facts, 'outline')
  const lines = sheet ? specialLines(sheet) : []
  if (lines.length === 0) return written
  const isWritten = written.gaps.length === 0
  return {
    ...written,
    gaps: [],
    basis: isWritten ? written.basis : FROM_SHEET,
    blocks: [...written.blocks, ...lines.map(paragraph)],
  }
}

/** What differs from the standard: the total of each grade, then subjects by what becomes of them. */
function specialLines(sheet: CurriculumSheet): Words[] {
  const merged = sheet.rows.filter(({ group }) => group === 'merged')
  const added = sheet.rows.filter(({ group }) => group === 'new')
  const others = sheet.rows.filter(({ group }) => group === 'standard')
  const less = others.filter((row) => changeOf(row) < 0)
  const more = others.filter((row) => changeOf(row) > 0)
  return [
    totalsLine(sheet),
    ...namesLine({ ja: '合わせる教科', en: 'Merged' }, merged),
    ...namesLine({ ja: '新しくつくる教科', en: 'New' }, added),
    ...namesLine({ ja: '時数を減らす教科', en: 'Fewer hours' }, less),
    ...namesLine({ ja: '時数を増やす教科', en: 'More hours' }, more),
  ]
}

const changeOf = ({ cells }: SheetRow): number =>
  cells.reduce((sum, cell) => sum + (cell?.difference ?? 0), 0)

function totalsLine({ grades, totals }: CurriculumSheet): Words {
  const each = grades.map(({ words }, at): Words => {
    const { standard, planned } = totals[at]!.words
    return {
      ja: `${words.ja}は${standard.ja}を${planned.ja}単位時間に`,
      en: `${words.en} from ${standard.en} to ${planned.en}`,
    }
  })
  return {
    ja: `年間の総授業時数：${each.map(({ ja }) => ja).join('、')}。`,
    en: `Lesson units a year: ${each.map(({ en }) => en).join(', ')}.`,
  }
}

function namesLine(label: Words, rows: readonly SheetRow[]): Words[] {
  if (rows.length === 0) return []
  const names = listWords(rows.map(nameWords))
  return [{ ja: `${label.ja}：${names.ja}。`, en: `${label.en}: ${names.en}.` }]
}

function nameWords({ words, parents }: SheetRow): Words {
  const { ja, en } = shortName(words)
  return parents ? { ja: `${ja}（${parents.ja}）`, en: `${en} (${parents.en})` } : { ja, en }
}

const FROM_SHEET: Words = { ja: '教育課程表', en: 'The table of the curriculum' }
