import type { Language, Words } from '../../src/domain/words'

/** All texts of one language in a piece of a page model. */
export function textsOf(model: unknown, language: Language): string[] {
  if (model === null || typeof model !== 'object') return []
  if (isWords(model)) return [model[language]]
  return Object.values(model).flatMap((value) => textsOf(value, language))
}

function isWords(model: object): model is Words {
  return 'ja' in model && 'en' in model && typeof model.ja === 'string'
}

/** The figures in texts, without the years and days of eras, grades, and the counts that say how sure a range is. */
export function figuresIn(texts: readonly string[]): string[] {
  return texts.flatMap((text) => {
    const bare = text
      .replace(/(令和|平成)[\d元]+年(度|\d+月\d+日)?/g, ' ')
      .replace(/[小中]\d|Grade \d|1人あたり/g, ' ')
      .replace(/10回に8回/g, ' ')
      .replace(/20回に(1回未満|19回より多い)/g, ' ')
      .replace(/FY\d{4}|8 in 10|\d+ [A-Z][a-z]+ \d{4}/g, ' ')
    return bare.match(/\d[\d,]*(\.\d+)?/g) ?? []
  })
}
