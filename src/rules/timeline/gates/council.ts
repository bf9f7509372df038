import { localAutonomyAct } from '../laws'
import type { GateRule } from './gate-rule'

const vote = (day: string) => ({ from: day, to: day })

/** Fiscal year by which these articles are known to hold. */
const LAW_SINCE = { first: 2015 }

/** Sessions by ordinance; four a year are practice. A vote is one day: who isn't through deliberation waits for the next. */
export const councilSessions: GateRule = {
  gate: {
    id: 'council',
    name: { ja: '議会の議決（定例会）', en: 'Vote of the council' },
    lane: 'mayor-and-council',
    windows: [vote('06-25'), vote('09-28'), vote('12-18'), vote('03-22')],
    dated: [],
    origin: 'assumed',
    reason: {
      ja: '定例会の回数は条例で決まる（地方自治法102条2項）。6・9・12・3月の4回と議決の日は、多くの市町村の慣行からの仮置き。臨時会（同条3項）はその年だけの日に入れる。自分の議会の日に置きかえる',
      en: 'How often it meets is set by ordinance (Local Autonomy Act art. 102(2)). Four sessions and their days of vote are provisional, after common practice; an extraordinary session (102(3)) is a day of one year. Replace by your own council’s days',
    },
  },
  source: localAutonomyAct('101条・102条', 'arts. 101, 102'),
  inForce: LAW_SINCE,
  unconfirmed: null,
}

/** 査定 begins with the requests; whoever asks later waits a year, or for a supplementary budget. */
export const budgetRequests: GateRule = {
  gate: {
    id: 'budget-request',
    name: { ja: '当初予算の要求', en: 'Budget requests' },
    lane: 'mayor-and-council',
    windows: [{ from: '10-01', to: '11-30' }],
    dated: [],
    origin: 'assumed',
    reason: {
      ja: '要求の時期は法律になく、首長部局の予算編成方針で決まる。10〜11月は仮置き',
      en: 'No law sets when budgets are asked for; the mayor’s guidelines do. October and November are provisional',
    },
  },
  source: localAutonomyAct('211条', 'art. 211'),
  inForce: LAW_SINCE,
  unconfirmed: null,
}

export const budgetVote: GateRule = {
  gate: {
    id: 'budget-vote',
    name: { ja: '当初予算の議決（3月議会）', en: 'Vote on the budget (March)' },
    lane: 'mayor-and-council',
    windows: [vote('03-22')],
    dated: [],
    origin: 'assumed',
    reason: {
      ja: '年度が始まる前に議決を経る（地方自治法211条1項）。市町村の長は20日前（都道府県・指定都市は30日前）までに提出する。議決の日は仮置き',
      en: 'Voted on before the year begins (Local Autonomy Act art. 211(1)) and submitted 20 days before it, by prefectures and designated cities 30. The day of the vote is provisional',
    },
  },
  source: localAutonomyAct('211条1項', 'art. 211(1)'),
  inForce: LAW_SINCE,
  unconfirmed: null,
}
