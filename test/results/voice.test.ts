import { enoughStaffPage } from '../../src/results/enough-staff'
import { hoursPage } from '../../src/results/hours'
import { howManyPage } from '../../src/results/how-many'
import { moneyPage } from '../../src/results/money'
import type { PageInput } from '../../src/results/page-input'
import type { Page } from '../../src/results/pages'
import { countLines } from '../../src/results/sentence'
import { whichOnePage } from '../../src/results/which-one'
import { describe, expect, it } from 'vitest'
import { YEARS, cityInput } from './city-run'
import { figuresIn, textsOf } from './figures'

const standards = [850, 910, 980, 1015, 1015, 1015, 1015, 1015, 1015]

function pagesOf(input: PageInput): Page[] {
  return [
    ...(['demand', 'enrolled', 'waiting'] as const).map((measure) =>
      howManyPage({ ...input, measure, observed: [] }),
    ),
    enoughStaffPage({ ...input, staffing: [] }),
    moneyPage({ ...input, costLines: [], unconfirmed: [] }),
    hoursPage({ ...input, standards, grades: [7, 8, 9] }),
    whichOnePage({ ...input, standardLessonUnits: 1015 }),
  ]
}

/** Every plan in focus, early and late, from two purses and with another baseline. */
const PAGES: readonly Page[] = [
  ...[0, 1, 2].flatMap((focus) => pagesOf(cityInput({ focus }))),
  ...pagesOf(cityInput({ fiscalYear: YEARS[0]! })),
  ...pagesOf(cityInput({ baseline: 1, viewpoint: 'all', money: 'yen' })),
]

describe('every page', () => {
  it('says its sentence in two lines, in both languages', () => {
    for (const { headline, sentence } of PAGES) {
      expect(countLines(sentence.ja, 'ja'), headline.ja).toBeLessThanOrEqual(2)
      expect(countLines(sentence.en, 'en'), headline.en).toBeLessThanOrEqual(2)
    }
  })

  it('gives its sentence in pieces that read as the whole', () => {
    for (const { headline, sentence } of PAGES) {
      expect(sentence.ja.map(({ text }) => text).join('')).toBe(headline.ja)
      expect(sentence.en.map(({ text }) => text).join('')).toBe(headline.en)
    }
  })

  it('recommends nothing and raises its voice at nobody', () => {
    for (const text of PAGES.flatMap((page) => [...textsOf(page, 'ja'), ...textsOf(page, 'en')]))
      expect(text).not.toMatch(/おすすめ|最適|べき|望ましい|[!！]|recommend|should|best/)
  })

  it('is complete in English', () => {
    const english = PAGES.flatMap((page) => textsOf(page, 'en'))
    const japanese = PAGES.flatMap((page) => textsOf(page, 'ja'))
    expect(english).toHaveLength(japanese.length)
    for (const text of english) expect(text).not.toMatch(/[぀-ヿ一-鿿]/)
    japanese.forEach((text, index) => expect(english[index] === '').toBe(text === ''))
  })

  it('writes the same figures in both languages', () => {
    for (const { table } of PAGES) {
      const bare = (text: string) => figuresIn([text]).sort()
      const japanese = textsOf(table.rows, 'ja').map(bare)
      expect(textsOf(table.rows, 'en').map(bare)).toEqual(japanese)
    }
  })

  it.each(['ja', 'en'] as const)(
    'shows each figure of its sentence below it too (%s)',
    (language) => {
      for (const { headline, ...below } of PAGES) {
        const shown = figuresIn(textsOf(below, language))
        for (const figure of figuresIn([headline[language]]))
          expect(shown, headline[language]).toContain(figure)
      }
    },
  )

  it('has tables whose rows and headers fit together', () => {
    const tables = PAGES.flatMap((page) => tablesIn(page))
    expect(tables.length).toBeGreaterThan(PAGES.length)
    for (const { groups, columns, rows } of tables) {
      for (const row of rows) expect(row).toHaveLength(columns.length)
      if (groups) expect(groups.reduce((sum, { span }) => sum + span, 0)).toBe(columns.length)
    }
  })
})

interface AnyTable {
  readonly groups: readonly { readonly span: number }[] | null
  readonly columns: readonly unknown[]
  readonly rows: readonly (readonly unknown[])[]
}

function tablesIn(model: unknown): AnyTable[] {
  if (model === null || typeof model !== 'object') return []
  if ('totalRow' in model) return [model as unknown as AnyTable]
  return Object.values(model).flatMap(tablesIn)
}
