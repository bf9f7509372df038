import {
  Document,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type Table,
  type TableRow,
} from 'docx'
import type { Words } from '../../domain/words'
import type { ApplicationPage } from '../../results/application'
import type { ApplicationBlock, ApplicationItem } from '../../results/application/items'
import { cell, longRow, paragraphs, row, table, writable, type Twips } from './blocks'
import { curriculumAnnex, liesOnItsSide } from './curriculum'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A4 in twips, with 20 mm around. */
const SHORT: Twips = 11906
const LONG: Twips = 16838
const MARGIN: Twips = 1134
const UPRIGHT = { width: SHORT, height: LONG, room: SHORT - 2 * MARGIN }
const SIDEWAYS_ROOM: Twips = LONG - 2 * MARGIN

const NUMBER: Twips = 600
const LABEL: Twips = 2200
const CONTENT: Twips = UPRIGHT.room - NUMBER - LABEL
/** What is within a cell leaves its margins free. */
const INNER: Twips = CONTENT - 200

/** Japanese faces that Word brings; readers without them take their own. */
const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'ＭＳ 明朝' }

/** 実施計画書 as a Word file, in Japanese whatever the page speaks: the ministry reads it. */
export async function applicationDocx(page: ApplicationPage): Promise<Blob> {
  return new Blob([await Packer.toArrayBuffer(documentOf(page))], { type: DOCX })
}

function documentOf(page: ApplicationPage): Document {
  const footers = { default: footerOf(page) }
  const { sheet } = page
  const annex = sheet && {
    properties: { page: pageOf(liesOnItsSide(sheet)) },
    footers,
    children: curriculumAnnex(sheet, liesOnItsSide(sheet) ? SIDEWAYS_ROOM : UPRIGHT.room),
  }
  return new Document({
    title: writable(`${page.title.ja} ${page.schoolName.ja}`),
    creator: 'まなびば',
    styles: {
      default: {
        document: {
          run: { font: FONT, size: 21, language: { value: 'ja-JP', eastAsia: 'ja-JP' } },
        },
      },
    },
    sections: [
      { properties: { page: pageOf(false) }, footers, children: bodyOf(page) },
      ...(annex ? [annex] : []),
    ],
  })
}

/** Word is given the upright sheet's sides also where it lies on its side. */
function pageOf(sideways: boolean) {
  const orientation = sideways ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
  const margin = { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN }
  return { size: { width: SHORT, height: LONG, orientation }, margin }
}

function footerOf({ stamp }: ApplicationPage): Footer {
  const line = stamp.map(({ label, value }) => `${label.ja} ${value.ja}`).join('、')
  return new Footer({
    children: [
      ...paragraphs(line, { size: 14 }),
      new Paragraph({
        alignment: 'center',
        children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  })
}

function bodyOf(page: ApplicationPage): (Paragraph | Table)[] {
  const head = row(
    [
      cell(NUMBER, '番号', { shaded: true }),
      cell(LABEL, '項目', { shaded: true }),
      cell(CONTENT, '内容', { shaded: true }),
    ],
    true,
  )
  return [
    ...paragraphs(page.title.ja, { bold: true, centered: true, size: 32 }),
    ...paragraphs(page.schoolName.ja, { centered: true, size: 24 }),
    ...paragraphs(''),
    table([NUMBER, LABEL, CONTENT], [head, ...page.items.map(itemRow)]),
  ]
}

function itemRow(item: ApplicationItem): TableRow {
  return longRow([
    cell(NUMBER, String(item.number), { atRight: true }),
    cell(LABEL, item.label.ja, { bold: true }),
    cell(CONTENT, contentOf(item)),
  ])
}

/** A cell of Word ends with a paragraph: one follows each table. */
function contentOf({ blocks, basis, gaps }: ApplicationItem): (Paragraph | Table)[] {
  const said = blocks.flatMap(blockContent)
  const source = basis ? paragraphs(`（もと：${basis.ja}）`, { size: 18 }) : []
  const missing = gaps.flatMap(({ words }) => paragraphs(`【不足】${words.ja}`, { bold: true }))
  const all = [...said, ...source, ...missing]
  return all.at(-1) instanceof Paragraph ? all : [...all, new Paragraph({})]
}

function blockContent(block: ApplicationBlock): (Paragraph | Table)[] {
  if (block.kind === 'text') return paragraphs(block.text.ja)
  if (block.kind === 'sheet') return paragraphs('別紙の教育課程表のとおり')
  const all = block.shares.reduce((sum, share) => sum + share, 0)
  const widths = block.shares.map((share) => Math.floor((INNER * share) / all))
  const line = (texts: readonly Words[], shaded: boolean) =>
    row(
      texts.map(({ ja }, at) => cell(widths[at] ?? 0, ja, { shaded, size: 18 })),
      shaded,
    )
  return [
    table(widths, [line(block.columns, true), ...block.rows.map((cells) => line(cells, false))]),
  ]
}
