import type { Timeline } from '../../src/domain/timeline'
import { cityDraft, cityWith, type Draft } from './city'

const step = (id: string, before: readonly string[], months: number, gate: string | null) => ({
  id,
  name: { ja: `工程${id}`, en: `Step ${id}` },
  lane: 'education-board',
  duration: { low: months / 2, likely: months, high: 2 * months, unit: 'months' },
  predecessors: before.map((task) => ({ task })),
  gate,
  origin: 'assumed',
})

/** A timeline as a file may write it: study, decide, and have it voted on. */
export function timelineDraft(): Record<string, unknown> & {
  tasks: Record<string, unknown>[]
  gates: Record<string, unknown>[]
} {
  return {
    startsOn: '2026-12-01',
    tasks: [
      step('study', [], 2, null),
      step('decide', ['study'], 1, null),
      step('vote', ['decide'], 1, 'council'),
    ],
    gates: [
      {
        id: 'council',
        name: { ja: '議会', en: 'Council' },
        lane: 'mayor-and-council',
        windows: [
          { from: '06-25', to: '06-25' },
          { from: '12-18', to: '12-18' },
        ],
        origin: 'assumed',
      },
    ],
    closures: [{ from: '12-29', to: '01-03' }],
  }
}

export function draftWithTimeline(timeline: unknown): Draft {
  const draft = cityDraft()
  draft.plans[2]!['timeline'] = timeline
  return draft
}

/** The city's study, its branch classroom with a timeline. */
export function cityTimeline(timeline: unknown = timelineDraft()) {
  return cityWith((draft) => {
    draft.plans[2]!['timeline'] = timeline
  })
}

/** The same as the study holds it, its defaults filled in. */
export function parsedTimeline(timeline: unknown = timelineDraft()): Timeline {
  return cityTimeline(timeline).plans[2]!['timeline'] as Timeline
}
