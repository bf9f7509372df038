import { describe, expect, it } from 'vitest'
import { RULE_BOOK, RULES } from '../../src/rules'

describe('the rule book', () => {
  it.each(RULE_BOOK.map((rule) => [rule.id, rule] as const))(
    '%s meets its worked examples',
    (_id, rule) => {
      const apply = rule.apply as (given: unknown) => unknown
      expect(rule.examples.length).toBeGreaterThan(0)
      for (const { given, value } of rule.examples) expect(apply(given), text(given)).toEqual(value)
    },
  )

  it.each(RULE_BOOK.map((rule) => [rule.id, rule] as const))(
    '%s says in both languages what it is and where it stands',
    (_id, { words, source, unit, inForce }) => {
      for (const said of [words, source.title, source.article]) {
        expect(said?.ja).toMatch(/\S/)
        expect(said?.en).toMatch(/\S/)
      }
      expect(unit).toMatch(/^[a-z-]+$/)
      expect(inForce.first).toBeLessThanOrEqual(inForce.last ?? Infinity)
    },
  )

  it('names every rule once', () => {
    expect(new Set(RULE_BOOK.map(({ id }) => id)).size).toBe(RULE_BOOK.length)
    expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length)
  })

  it.each(RULES.map((rule) => [rule.name, rule] as const))(
    'the asked rule %s meets its worked examples',
    (name, rule) => {
      expect(rule.examples.length).toBeGreaterThan(0)
      for (const { options, value } of rule.examples) {
        expect(rule.answer(options), text(options)).toMatchObject({ rule: name, value })
      }
    },
  )
})

function text(given: unknown): string {
  return JSON.stringify(given)
}
