import { describe, expect, test } from 'vitest'
import { compileStudy } from '../../src/study/compile'
import { learningOf } from '../../src/study/learning-of'
import { formatStudy, parseStudy } from '../../src/study/parse'
import { shareCopy } from '../../src/study/share-copy'
import { timelineOf } from '../../src/study/timeline-of'
import { studyWarnings } from '../../src/study/warnings'
import { city, cityWith } from './city'

const SECRET = {
  low: 0.111_117,
  likely: 0.222_227,
  high: 0.333_337,
  source: 'hearing',
  reason: '県の担当者がそう言った',
  confidential: true,
  holder: 'prefecture',
  before: { low: 0.123_457, likely: 0.234_567, high: 0.345_677, reason: '前の担当者の話' },
}
const SOURCE = { id: 'hearing', title: { ja: '県への聞き取り', en: 'Hearing' }, confidence: 'A' }

/** The city with internal inputs of every sort: a study's, a plan's, one internal by default, a decision. */
const internal = cityWith((draft) => {
  ;(draft['sources'] as unknown[]).push(SOURCE)
  draft.assumptions['funnel.share'] = SECRET
  const branch = draft.plans.find(({ kind }) => kind === 'branch')!
  branch['recognised'] = 0.777_77
  branch['assumptions'] = {
    ...(branch['assumptions'] as object),
    'posts.granted': { low: 0.515_159, likely: 0.717_281, high: 0.919_293, reason: '内々の見通し' },
  }
})

describe('A copy for others', () => {
  const { study, withheld } = shareCopy(internal)
  const text = formatStudy(study)

  test('holds no byte of what is internal: value, reason, source, history or mark', () => {
    const traces = ['0.111117', '0.222227', '0.333337', '0.123457', '0.77777', '0.717281']
    const words = ['県の担当者', '前の担当者', '内々', '聞き取り', 'hearing', 'confidential']
    for (const trace of [...traces, ...words]) {
      expect(formatStudy(internal)).toContain(trace)
      expect(text).not.toContain(trace)
    }
    expect(study.assumptions).not.toHaveProperty(['funnel.share'])
  })

  test('says how many inputs it lacks to whoever makes it, and that the library stands in to whoever opens it', () => {
    expect(withheld).toBe(3)
    const codes = studyWarnings(study).filter(({ code }) => code === 'copy')
    expect(codes).toHaveLength(1)
    expect(codes[0]!.message.ja).toContain('ライブラリの値で計算')
  })

  test('is a study: it opens, and computes with the library’s values', () => {
    expect(parseStudy(text)).toEqual({ ok: true, value: study })
    const open = cityWith(() => undefined)
    expect(compileStudy(study).quantities).toEqual(compileStudy(shareCopy(open).study).quantities)
  })

  test('of a study without anything internal is that study', () => {
    const plain = { ...shareCopy(internal).study, disclosure: city.disclosure }
    expect(shareCopy(plain)).toEqual({ study: plain, withheld: 0, coarsened: 0 })
  })

  test('keeps an input that its holder has opened, but not what it replaced', () => {
    const opened = cityWith((draft) => {
      draft.assumptions['funnel.share'] = {
        ...SECRET,
        source: undefined,
        confidential: false,
        before: { ...SECRET.before, confidential: true },
      }
    })
    const copy = formatStudy(shareCopy(opened).study)
    expect(copy).toContain('0.222227')
    expect(copy).not.toContain('0.234567')
  })
})

/** The first municipality with other counts of pupils not attending. */
const counted = (nonAttending: object) =>
  cityWith((draft) => {
    const [town] = draft.municipalities
    town!.nonAttending = {
      fiscalYear: town!.nonAttending!['fiscalYear'],
      source: town!.nonAttending!['source'],
      ...nonAttending,
    }
  })
const countsIn = (nonAttending: object) =>
  shareCopy(counted(nonAttending)).study.municipalities[0]!.nonAttending

describe('Small counts of pupils not attending', () => {
  test('go as totals of their level where these are large enough', () => {
    const byGrade = [0, 2, 3, 5, 8, 9, 20, 31, 40]
    const kept = countsIn({ byGrade })!
    expect(kept).toMatchObject({ elementary: 27, juniorHigh: 91 })
    expect(kept).not.toHaveProperty('byGrade')
  })

  test('go as no count at all where the level itself is small, and national rates stand in', () => {
    const kept = countsIn({ byGrade: [0, 0, 1, 0, 1, 1, 6, 9, 9] })!
    expect(kept).not.toHaveProperty('elementary')
    expect(kept.juniorHigh).toBe(24)
    expect(countsIn({ elementary: 2, juniorHigh: 4 })).toBeNull()
  })

  test('stay where every grade has five or none', () => {
    const byGrade = [0, 0, 5, 6, 7, 8, 20, 31, 40]
    expect(countsIn({ byGrade })!.byGrade).toEqual(byGrade)
  })

  test('stay where the audience may see them', () => {
    const study = counted({ byGrade: [1, 2, 3, 4, 5, 6, 7, 8, 9] })
    const open = { ...study, disclosure: { ...study.disclosure, audienceMaySee: true } }
    expect(shareCopy(open).study.municipalities[0]!.nonAttending!.byGrade).toHaveLength(9)
  })

  test('leave the base year as it was, also where pupils were counted after it', () => {
    const study = cityWith((draft) => {
      for (const { pupils, nonAttending } of draft.municipalities) {
        const base = nonAttending!['fiscalYear'] as number
        pupils.byFiscalYear[base + 1] = pupils.byFiscalYear[base]!
        delete nonAttending!['byGrade']
        Object.assign(nonAttending!, { elementary: 2, juniorHigh: 4 })
      }
    })
    const copy = shareCopy(study)
    expect(copy.coarsened).toBe(study.municipalities.length)
    expect(parseStudy(formatStudy(copy.study)).ok).toBe(true)
    expect(compileStudy(copy.study).baseFiscalYear).toBe(compileStudy(study).baseFiscalYear)
    expect(studyWarnings(copy.study).map(({ code }) => code)).toContain('copy')
  })
})

describe('The way to the opening, in a copy for others', () => {
  const remarked = cityWith((draft) => {
    const { tasks, gates } = draft.plans[2]!['timeline'] as Record<'tasks' | 'gates', object[]>
    Object.assign(tasks[0]!, {
      origin: 'own',
      owner: { ja: '担当の山田', en: 'Yamada' },
      reason: { ja: '課長の腹づもり', en: 'What the head has in mind' },
    })
    Object.assign(gates[0]!, { origin: 'own', reason: { ja: '議長の意向', en: 'The chair' } })
  })

  test('names nobody who sees to a step, and holds no reason that the user typed', () => {
    const { study, withheld } = shareCopy(remarked)
    for (const trace of ['山田', '腹づもり', '議長の意向']) {
      expect(formatStudy(remarked)).toContain(trace)
      expect(formatStudy(study)).not.toContain(trace)
    }
    expect(withheld).toBe(3)
  })

  test('keeps its days and what the library says of its steps, and warns of no other figures', () => {
    const { study } = shareCopy(remarked)
    expect(study.disclosure.copy).toBeUndefined()
    const [before, after] = [remarked, study].map(({ plans }) => timelineOf(plans[2]!)!)
    expect(after!.tasks.map(({ duration }) => duration)).toEqual(
      before!.tasks.map(({ duration }) => duration),
    )
    expect(after!.tasks[2]).toEqual(before!.tasks[2])
  })
})

describe('Teachers, in a copy for others', () => {
  const named = (name: object) =>
    cityWith((draft) => {
      const { staff } = draft.plans[2]!['learning'] as { staff: { teachers: object[] } }
      Object.assign(staff.teachers[0]!, { origin: 'own', name })
    })
  const yamada = named({ ja: '山田花子', en: 'Yamada Hanako' })

  test('go by post and licences where the user gave them a name, and compute as before', () => {
    const { study, withheld } = shareCopy(yamada)
    expect(formatStudy(study)).not.toMatch(/山田|Yamada/)
    expect(learningOf(study.plans[2]!)!.staff!.teachers[0]!.name).toEqual({
      ja: '教諭（国語）',
      en: 'Teacher (Japanese)',
    })
    expect(withheld).toBe(1)
    expect(study.disclosure.copy).toBeUndefined()
  })

  test('keep what they are called where that names nobody', () => {
    const called = named({ ja: '教諭（国語）', en: '' })
    expect(shareCopy(called)).toMatchObject({ study: called, withheld: 0 })
  })
})
