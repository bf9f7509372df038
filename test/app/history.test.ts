import { describe, expect, it } from 'vitest'
import { EMPTY_HISTORY, record, redo, undo, type History } from '../../src/app/history'

const start: History<string> = EMPTY_HISTORY
const changed = { ja: '変更', en: 'Change' }

describe('the history of a study', () => {
  it('takes back the last change, then makes it again', () => {
    const history = record(record(start, 'a', changed), 'b', changed)
    const back = undo(history, 'c')
    expect(back?.present).toBe('b')
    expect(back && redo(back.history, back.present)).toEqual({ present: 'c', history })
  })

  it('has nothing to take back at the beginning and nothing to make again at the end', () => {
    expect(undo(start, 'a')).toBeNull()
    expect(redo(record(start, 'a', changed), 'b')).toBeNull()
  })

  it('forgets what was undone once something else is changed', () => {
    const back = undo(record(start, 'a', changed), 'b')
    const other = back && record(back.history, back.present, changed)
    expect(other && redo(other, 'c')).toBeNull()
  })

  it('keeps a hundred changes and lets the oldest go', () => {
    let history = start
    for (let change = 0; change < 150; change += 1)
      history = record(history, String(change), changed)
    expect(history.done).toHaveLength(100)
    expect(history.done[0]?.before).toBe('50')
  })
})
