import { describe, expect, test } from 'vitest'
import { ask } from './ask'

const WHY = ['why', 'aoba-city', '--replications', '300']
const DEMAND = [...WHY, '--plan', 'branch', '--measure', 'pupils.demand', '--year', '2032']

describe('why this number, on the command line', () => {
  test('prints the calculation, what widens it and what the figure is worth', async () => {
    const { code, answer, beside } = await ask(DEMAND)
    expect(code).toBe(0)
    expect(beside).toBe('')
    for (const part of [
      '分教室型　通いたい児童生徒（令和14年度）',
      '計算のしかた',
      '× 案内を受けて入学を決める割合　90%',
      '＝ 通いたい児童生徒',
      '入れた数字',
      '通いたい割合',
      '分からないこと',
      '計算の回数を増やすと',
    ])
      expect(answer).toContain(part)
  })

  test('says the same in English, without a kana', async () => {
    const { answer } = await ask([...DEMAND, '--language', 'en'])
    expect(answer).toContain('Pupils who want to come (FY2032)')
    expect(answer).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/)
  })

  test('is the same text for the same seed, and another for another', async () => {
    const one = await ask(DEMAND)
    expect(await ask(DEMAND)).toEqual(one)
    expect((await ask([...DEMAND, '--seed', '77'])).answer).not.toBe(one.answer)
  })

  test('answers cells, chances, differences and yen per pupil', async () => {
    const campus = [...WHY, '--plan', 'campus']
    const grade = await ask([...campus, '--measure', 'pupils.enrolled', '--by', 'grade=8'])
    expect(grade.answer).toContain('在籍（5月1日）（中2、')
    const chance = await ask([...campus, '--measure', 'pupils.waiting', '--about', 'chance'])
    expect(chance.answer).toContain('入れない生徒が出る（20回のうち、')
    const yen = ['--measure', 'cost.total', '--about']
    expect((await ask([...campus, ...yen, 'difference'])).answer).toContain('基準との差')
    expect((await ask([...campus, ...yen, 'per-pupil'])).answer).toContain('生徒1人あたり')
  })

  test('explains the paired difference of two plans, neither of them the baseline', async () => {
    const asked = [...WHY, '--plan', 'campus', '--measure', 'cost.municipality']
    const { code, answer } = await ask([...asked, '--against', 'branch'])
    expect(code).toBe(0)
    expect(answer.split('\n')[0]).toContain('分教室型との差')
    expect(answer).toContain('− 分教室型')
    expect(answer).toBe(
      (await ask([...asked, '--against', 'branch', '--about', 'difference'])).answer,
    )
  })

  test('for others shows no calculation that rests on an internal input', async () => {
    const asked = [...WHY, '--plan', 'campus', '--measure', 'posts.prefecture.additional']
    expect((await ask(asked)).answer).toContain('翌年度も続く割合')
    const { answer } = await ask([...asked, '--for', 'others'])
    expect(answer).not.toContain('翌年度も続く割合')
    expect(answer.split('\n')[1]).toMatch(/^要望 \d+人（認められるかは県しだい）$/)
    expect(answer).not.toMatch(/10回に8回|計算のしかた/)
  })

  test.each([
    [['why'], '検討のファイルを一つ'],
    [['why', 'aoba-city'], '--plan を指定'],
    [['why', 'aoba-city', '--plan', 'castle'], 'status-quo, campus, branch'],
    [['why', 'aoba-city', '--plan', 'campus', '--measure', 'luck'], '「luck」は使えません'],
    [[...DEMAND, '--about', 'fate'], 'before-opening'],
    [[...DEMAND.slice(0, -1), '1999'], '2025から'],
    [[...DEMAND, '--by', 'grade=8'], '--by をはずして'],
    [
      [...WHY, '--plan', 'campus', '--measure', 'pupils.enrolled', '--by', 'grade=3'],
      'grade=7, grade=8, grade=9',
    ],
    [[...DEMAND, '--against', 'branch'], 'status-quo, campus'],
    [[...DEMAND, '--against', 'campus', '--about', 'value'], '--about difference としてください'],
    [
      [
        ...WHY,
        ...'--plan campus --measure cost.total --by item=running --against status-quo'.split(' '),
      ],
      'item=support-centre',
    ],
    [
      [
        ...WHY,
        ...'--plan campus --measure pupils.enrolled --by grade=7 --about difference'.split(' '),
      ],
      '--by をはずして',
    ],
    [['why', 'nowhere.json'], 'そのファイルも'],
    [['why', 'nagano'], '案のある検討のファイルを指定してください'],
  ])('%j says what there is and ends with 2', async (line, sentence) => {
    const { code, answer, beside } = await ask(line)
    expect(beside).toContain(sentence)
    expect(answer).toBe('')
    expect(code).toBe(2)
  })
})
