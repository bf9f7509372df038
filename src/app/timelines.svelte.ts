import type { Words } from '../domain/words'
import type { LivedTimeline } from '../results/when/lived-timeline'
import type { Timetabler } from '../runs/runner'
import { timelineSubjects, type TimelineSubject } from '../study/lived-timelines'
import type { Study } from '../study/study'
import { Beside } from './beside.svelte'
import { FULL_REPLICATIONS } from './runs.svelte'

/** One plan's timeline as it is wanted now, and the work on it. */
interface Wanted {
  readonly subject: TimelineSubject
  readonly key: string
  readonly work: Beside<LivedTimeline>
}

/**
 * The timelines of the open study, lived beside its runs. What was there before stays until the new one has come, and
 * always with the timeline that it was computed from.
 */
export class Timelines {
  failure: Words | null = $state.raw(null)
  #wanted: readonly Wanted[] = $state.raw([])
  readonly #timetabler: Timetabler

  constructor(timetabler: Timetabler) {
    this.#timetabler = timetabler
  }

  /** What has been lived of the plans that hold a timeline now, in the order of the study. */
  get lived(): readonly LivedTimeline[] {
    return this.#wanted.flatMap(({ work }) => work.value ?? [])
  }

  /** Plans that hold a timeline, lived or not yet. */
  get planned(): readonly string[] {
    return this.#wanted.map(({ subject }) => subject.planId)
  }

  /** What is shown of a plan is not what its timeline now says. */
  isStale(planId: string): boolean {
    const wanted = this.#wanted.find(({ subject }) => subject.planId === planId)
    return wanted !== undefined && wanted.work.value !== null && !wanted.work.holds(wanted.key)
  }

  /** Lives what has changed; the plan looked at comes first. */
  seek(study: Study, focusId: string | null): void {
    const before = this.#wanted
    this.#wanted = timelineSubjects(study).map((subject) => {
      const known = before.find((each) => each.subject.planId === subject.planId)
      return { subject, key: keyOf(subject, study.seed), work: known?.work ?? new Beside() }
    })
    for (const { work } of before) if (!this.#wanted.some((each) => each.work === work)) work.rest()
    const rank = ({ subject }: Wanted) => (subject.planId === focusId ? 0 : 1)
    const inTurn = [...this.#wanted].sort((a, b) => rank(a) - rank(b))
    for (const wanted of inTurn) this.#live(wanted, study.seed)
  }

  /** Another study is opened: nothing of the last one may show. */
  clear(): void {
    for (const { work } of this.#wanted) work.rest()
    this.#wanted = []
    this.failure = null
  }

  #live({ subject, key, work }: Wanted, seed: number): void {
    work.seek(key, async (signal) => {
      const request = { inputs: subject.inputs, seed, replications: FULL_REPLICATIONS }
      const outcome = await this.#timetabler.timeline(request, { signal })
      if (outcome.status === 'cancelled') return outcome
      this.failure = outcome.status === 'failed' ? outcome.message : null
      if (outcome.status === 'failed') return { status: 'failed' }
      return { status: 'done', value: { ...subject, result: outcome.value } }
    })
  }
}

/** All that its futures and its names hang on. */
function keyOf({ timeline, opening }: TimelineSubject, seed: number): string {
  return JSON.stringify([timeline, opening, seed])
}
