import { reportOfTimeline } from '../../../src/app/timeline-report'
import type { TimelineReport } from '../../../src/results/when/report'
import { liveStudy } from '../../results/when/lived'
import { cityTimeline, timelineDraft } from '../../study/timeline-city'

/** Text that spreadsheets run, that XML and calendars read as their own, and that Shift_JIS lacks. */
export const HOSTILE = '=cmd("a,b"); <𠮷> & 「,」'

/** A step that is done, one under way whose owner is named, one that waits for a vote. */
export function sampleDraft() {
  const draft = timelineDraft()
  const [study, decide, vote] = draft.tasks
  draft['asOf'] = '2027-02-15'
  Object.assign(study!, {
    state: { kind: 'done', startedOn: '2026-12-01', finishedOn: '2027-02-05' },
  })
  Object.assign(decide!, {
    name: { ja: HOSTILE, en: HOSTILE },
    owner: { ja: '山田', en: 'Yamada' },
    state: { kind: 'under-way', startedOn: '2027-02-08' },
  })
  Object.assign(vote!, {
    predecessors: [{ task: 'decide', kind: 'finish-start', lag: 5 }],
    documents: [{ ja: '条例案', en: 'Draft ordinance' }],
  })
  return draft
}

export async function sampleReport({
  draft = sampleDraft(),
  madeOn = '2027-02-16',
  forOthers = false,
}: {
  readonly draft?: ReturnType<typeof timelineDraft>
  readonly madeOn?: string
  readonly forOthers?: boolean
} = {}): Promise<TimelineReport> {
  const study = cityTimeline(draft)
  const planId = study.plans[2]!.id
  const [lived] = await liveStudy(study, { planId, replications: 100 })
  return reportOfTimeline({ study, lived: lived!, madeOn, forOthers })
}
