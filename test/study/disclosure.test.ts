import { describe, expect, test } from 'vitest'
import { changeDisclosure } from '../../src/study/disclosure'
import { city, cityDraft, studyOf } from './city'

describe('What others may see', () => {
  test('is no count under five in a study that says nothing of it', () => {
    expect(cityDraft()).not.toHaveProperty('disclosure')
    expect(city.disclosure).toEqual({ threshold: 5, audienceMaySee: false })
    const half = studyOf({ ...cityDraft(), disclosure: { audienceMaySee: true } })
    expect(half.disclosure).toEqual({ threshold: 5, audienceMaySee: true })
  })

  test('is changed as everything else is', () => {
    const changed = changeDisclosure(city, { threshold: 10 })
    expect(changed.ok && changed.value.disclosure).toEqual({ threshold: 10, audienceMaySee: false })
    expect(city.disclosure.threshold).toBe(5)
  })

  test.each([2, 21, 4.5])(
    'is refused a threshold of %s, with the place and the remedy',
    (threshold) => {
      const changed = changeDisclosure(city, { threshold })
      if (changed.ok) throw new Error('It was taken.')
      expect(changed.problems[0]).toMatchObject({ path: 'disclosure.threshold' })
      expect(changed.problems[0]!.message.ja).toContain('示さない人数の境')
    },
  )
})
