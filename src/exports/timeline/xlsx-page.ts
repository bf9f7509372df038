import type { Feature } from 'write-excel-file/universal'
import {
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
} from 'write-excel-file/utility'

/** Where a sheet is printed, by its place in the file: the area, and the rows on every page (「$1:$6」). */
export interface PrintedSheet {
  readonly name: string
  readonly area: string
  readonly titleRows: string | null
}

const A4 = 9
const SHEET = 'xl/worksheets/sheet{id}.xml'
const WORKBOOK = 'xl/workbook.xml'

/** Every sheet on A4, as wide as a page, as many pages long as it takes. The library itself only knows landscape. */
export function printedOnA4(sheets: readonly PrintedSheet[]): Feature<Blob> {
  return {
    files: {
      transform: {
        [SHEET]: {
          transform: (xml) =>
            inserted(xml, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>', SHEET, 'worksheet'),
          transformElementAttributes: (tag, attributes) =>
            tag === 'pageSetup'
              ? { paperSize: A4, ...attributes, fitToWidth: 1, fitToHeight: 0 }
              : attributes,
        },
        [WORKBOOK]: {
          transform: (xml) => inserted(xml, definedNames(sheets), WORKBOOK, 'workbook'),
        },
      },
    },
  }
}

function inserted(
  xml: string,
  markup: string,
  file: Parameters<typeof getOrderOfSiblings>[0],
  parent: string,
): string {
  const order = getOrderOfSiblings(file, parent)
  if (!order) throw new Error(`The order of the elements of ${parent} is not known.`)
  return insertElementMarkupAccordingToOrderOfSiblings(xml, markup, order, parent)
}

function definedNames(sheets: readonly PrintedSheet[]): string {
  const names = sheets.flatMap(({ name, area, titleRows }, index) => [
    definedName('Print_Area', index, `'${name}'!${area}`),
    ...(titleRows === null ? [] : [definedName('Print_Titles', index, `'${name}'!${titleRows}`)]),
  ])
  return `<definedNames>${names.join('')}</definedNames>`
}

const definedName = (name: string, sheet: number, place: string): string =>
  `<definedName name="_xlnm.${name}" localSheetId="${sheet}">${place}</definedName>`
