import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/** A row of the glossary's tables. */
interface Entry {
  readonly term: string
  readonly english: string
  readonly identifier: string
  readonly file: string
}

const entries: readonly Entry[] = readFileSync('docs/glossary.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, term]) => term !== '日本語' && !/^:?-+:?$/.test(term!))
  .map(([, term, english, identifier, file]) => ({
    term: term!,
    english: english!,
    identifier: identifier!.replaceAll('`', ''),
    file: file!.replaceAll('`', ''),
  }))

/** All that the product says and is made of; a hyphen or a line's end is read as a space. */
const spoken = plain(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|svelte)$/.test(path))
    .map((path) => readFileSync(`src/${path}`, 'utf8'))
    .join('\n'),
)

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s*/-]+/g, ' ')
    .replaceAll('’', "'")
}

describe('The glossary', () => {
  test('has the legal terms that people ask for first', () => {
    const terms = entries.map(({ term }) => term).join(' ')
    for (const term of [
      ...[
        '学びの多様化学校',
        '不登校特例校',
        '学校設置型',
        '分教室型',
        '分校',
        '本校',
        '加配',
        '乗ずる数',
        '定数',
      ],
      ...['県費負担教職員', '会計年度任用職員', '指定都市', '中核市', '入室検討', '転入学', '学籍'],
      ...['複式学級', '法令基準日', '財源内訳', '特別交付税', '普通交付税', '義務教育費国庫負担金'],
      ...[
        '国庫支出金',
        '県支出金',
        '地方債',
        'その他特財',
        '一般財源',
        '教育支援センター',
        '中間教室',
      ],
      ...['校内教育支援センター', '通級', '継続率', '不登校', '未確認', '仮置き', '内部検討用'],
    ])
      expect(terms).toContain(term)
  })

  test.each(['term', 'english', 'identifier'] as const)('gives every %s once', (key) => {
    const all = entries.map((entry) => entry[key])
    expect(all.filter((value, index) => all.indexOf(value) !== index)).toEqual([])
  })

  test.each(entries.map((entry) => [entry.identifier, entry.file] as const))(
    'names %s, which stands in %s',
    (identifier, file) => {
      const escaped = identifier.replaceAll('.', '\\.')
      // A word of its own, and no part of a longer one.
      const word = new RegExp(`(?<![\\w.-])${escaped}(?![\\w-])`)
      expect(readFileSync(file, 'utf8')).toMatch(word)
    },
  )

  test.each(entries.map(({ term, english }) => [english, term] as const))(
    'says “%s” for %s, as the product does',
    (english) => {
      expect(spoken).toContain(plain(english))
    },
  )
})
