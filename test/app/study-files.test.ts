import { describe, expect, it } from 'vitest'
import { fileNameOf, readStudyFile } from '../../src/app/study-files'

describe('the file of a study', () => {
  it.each([
    [
      '青葉市：学びの多様化学校の比較（架空の市）',
      '青葉市：学びの多様化学校の比較（架空の市）.json',
    ],
    ['<b>A/B\\C:D*E?"F"|G', '_b_A_B_C_D_E__F__G.json'],
    ['  ..', 'manabiba.json'],
    ['', 'manabiba.json'],
    ['あ'.repeat(300), `${'あ'.repeat(80)}.json`],
  ])('titled 「%s」 is named %s', (title, name) => {
    expect(fileNameOf(title)).toBe(name)
  })

  it('is read as text', async () => {
    expect(await readStudyFile(new File(['{}'], 'a.json'))).toEqual({ ok: true, text: '{}' })
  })

  it('is refused with a sentence where it is empty, and unread where it is too large', async () => {
    const empty = await readStudyFile(new File([], 'a.json'))
    expect(empty).toMatchObject({ ok: false, problems: [{ code: 'empty-file' }] })
    const large = { size: 100 * 1024 * 1024, text: () => Promise.reject(new Error('read')) }
    const refused = await readStudyFile(large as unknown as File)
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'file-too-large' }] })
    expect(!refused.ok && refused.problems[0]?.message.ja).toContain('100MB')
  })
})
