import type { Citation } from '../../domain/citation'
import type { DurationUnit, Lane, TaskDuration } from '../../domain/timeline'
import type { Words } from '../../domain/words'
import { schoolEducationRegulation, standardsAct } from '../citations'
import {
  educationAdministrationAct,
  localAutonomyAct,
  schoolEducationAct,
  schoolEducationOrder,
} from './laws'

/** A step as timelines know it, before it is linked: its length is provisional unless a template counts its own. */
export interface Step {
  readonly id: string
  readonly name: Words
  readonly lane: Lane
  readonly duration: TaskDuration
  readonly gate?: string
  readonly neededToOpen?: false
  readonly documents?: readonly Words[]
  readonly laws?: readonly Citation[]
  readonly reason?: Words
}

const step = (
  id: string,
  lane: Lane,
  [ja, en]: readonly [string, string],
  duration: TaskDuration,
  more: Partial<Omit<Step, 'id' | 'lane' | 'name' | 'duration'>> = {},
): Step => ({ id, lane, name: { ja, en }, duration, ...more })

interface Ends {
  readonly low: number
  readonly high: number
}

/**
 * Ends of a length of which only the middle is known, as shares of it: one case in ten takes less than the low one, one
 * in ten more than the high one. Assumed, for all steps alike.
 */
const ASSUMED_ENDS: Ends = { low: 0.75, high: 1.5 }
/** The same of a length that follows from a case's own dates: those had room in them, so it varies less. Assumed. */
const ENDS_OF_DATES: Ends = { low: 0.8, high: 1.25 }

const lasting =
  (unit: DurationUnit, ends: Ends) =>
  (likely: number, low = likely * ends.low, high = likely * ends.high): TaskDuration => ({
    low,
    likely,
    high,
    unit,
  })

export const weeks = lasting('weeks', ASSUMED_ENDS)
export const months = lasting('months', ASSUMED_ENDS)
/** Months between two dates of a case. */
export const monthsBetween = lasting('months', ENDS_OF_DATES)

const paper = (ja: string, en: string): Words => ({ ja, en })

const PLAN_PAPER = paper('実施計画書', 'Plan of implementation')
const CURRICULUM_PAPER = paper('教育課程表', 'Table of the curriculum')
const STAFF_PAPER = paper('担当者名簿', 'List of staff')

/** Everything that templates are made of, by lane. */
export const STEPS: readonly Step[] = [
  // 教育委員会
  step(
    'internal-study',
    'education-board',
    ['教育委員会内の検討', 'Study within the board'],
    months(2),
  ),
  step('needs-survey', 'education-board', ['ニーズ調査', 'Survey of needs'], weeks(8), {
    reason: {
      ja: '設置準備の補助（国1/3）は、ニーズ調査にも使える。長さは仮置き',
      en: 'The subsidy for preparing (the nation’s third) covers surveys. Its length is provisional',
    },
  }),
  step(
    'target-pupils',
    'education-board',
    ['対象とする児童生徒を決める', 'Decide whom the school is for'],
    weeks(4),
    {
      laws: [schoolEducationRegulation('56条・79条', 'arts. 56, 79')],
      documents: [PLAN_PAPER],
    },
  ),
  step('decision', 'education-board', ['開設の決定', 'Decision to found it'], weeks(4), {
    laws: [educationAdministrationAct('21条1号', 'art. 21, item 1')],
  }),
  step(
    'municipal-staffing',
    'education-board',
    ['市町村費の職員の配置人数を決める', 'Fix the number of municipal posts'],
    weeks(4),
  ),
  step(
    'recruitment',
    'education-board',
    ['市町村費の職員の募集', 'Recruit municipal staff'],
    weeks(8),
  ),
  step('judging', 'education-board', ['入室検討（判定）', 'Judge applications'], weeks(3), {
    reason: {
      ja: '申し込みのあとに入室検討委員会をひらく（はしうち教室）。長さは仮置き',
      en: 'A committee judges after applications, as one branch classroom does. Its length is provisional',
    },
  }),
  step(
    'transfer-papers',
    'education-board',
    ['就学先の変更・転学の手続き', 'Change of school'],
    weeks(2),
    { laws: [schoolEducationOrder('8条・9条', 'arts. 8, 9')] },
  ),
  step(
    'school-notice',
    'education-board',
    ['設置の届出（県教委へ）', 'Notice to the prefecture’s board'],
    weeks(2),
    { gate: 'school-notice', laws: [schoolEducationOrder('25条', 'art. 25')] },
  ),
  // 首長部局・議会
  step(
    'council-explained',
    'mayor-and-council',
    ['議会への説明', 'Explain it to the council'],
    weeks(2),
    {
      reason: {
        ja: '説明は議決ではないので、会期を待たない。長さは仮置き',
        en: 'Explaining is no vote and waits for no session. Its length is provisional',
      },
    },
  ),
  step(
    'supplementary-budget',
    'mayor-and-council',
    ['準備費の補正予算', 'Supplementary budget for preparing'],
    weeks(4),
    { gate: 'council', laws: [localAutonomyAct('218条1項', 'art. 218(1)')] },
  ),
  step('budget-request', 'mayor-and-council', ['当初予算の要求', 'Ask for the budget'], weeks(3), {
    gate: 'budget-request',
  }),
  step(
    'budget-vote',
    'mayor-and-council',
    ['当初予算の査定と議決', 'Budget reviewed and voted on'],
    weeks(12, 10, 14),
    { gate: 'budget-vote', laws: [localAutonomyAct('211条1項', 'art. 211(1)')] },
  ),
  step(
    'preparation-request',
    'mayor-and-council',
    ['準備の年の予算の要求', 'Ask for the budget of the preparing year'],
    weeks(3),
    { gate: 'budget-request' },
  ),
  step(
    'preparation-vote',
    'mayor-and-council',
    ['準備の年の予算の査定と議決', 'Budget of the preparing year'],
    weeks(12, 10, 14),
    { gate: 'budget-vote', laws: [localAutonomyAct('211条1項', 'art. 211(1)')] },
  ),
  step(
    'ordinance-draft',
    'mayor-and-council',
    ['設置条例の案をつくる', 'Draft the ordinance'],
    weeks(6),
    { laws: [localAutonomyAct('244条の2第1項', 'art. 244-2(1)')] },
  ),
  step(
    'ordinance-vote',
    'mayor-and-council',
    ['設置条例の議決', 'Vote on the ordinance'],
    weeks(4),
    {
      gate: 'council',
      laws: [
        localAutonomyAct('244条の2第1項', 'art. 244-2(1)'),
        educationAdministrationAct('30条', 'art. 30'),
        schoolEducationAct('2条', 'art. 2'),
      ],
      reason: {
        ja: '公の施設の設置は条例で定める。学校がそれに当たるのはふつうの読み方で、要らなければ外せる。長さは仮置き',
        en: 'Public facilities are set up by ordinance. That a school is one is the common reading: it can be switched off. Its length is provisional',
      },
    },
  ),
  step('refit-works', 'mayor-and-council', ['施設の改修', 'Refit the building'], weeks(8)),
  // 都道府県教委
  step(
    'prefecture-talks',
    'prefecture',
    ['都道府県教委との協議', 'Talks with the prefecture’s board'],
    months(3),
  ),
  step(
    'prefecture-explains',
    'prefecture',
    ['希望する市町村への詳細説明', 'Explain it in detail'],
    weeks(4),
    { neededToOpen: false },
  ),
  step(
    'curriculum-advice',
    'prefecture',
    ['教育課程編成の助言', 'Advise on the curriculum'],
    weeks(10),
    { documents: [CURRICULUM_PAPER] },
  ),
  step(
    'ministry-liaison',
    'prefecture',
    ['文科省とのやり取りのサポート', 'Support talks with the ministry'],
    weeks(12),
    { neededToOpen: false },
  ),
  step(
    'application-support',
    'prefecture',
    ['国への指定申請作成のサポート', 'Support writing the application'],
    weeks(4),
    { documents: [PLAN_PAPER] },
  ),
  step(
    'prefecture-staffing',
    'prefecture',
    ['県費教職員の配置人数を決める', 'Fix the number of prefecture-paid posts'],
    weeks(10),
    {
      gate: 'prefecture-staffing',
      laws: [standardsAct('6条・7条・15条', 'arts. 6, 7, 15')],
    },
  ),
  step('operation-advice', 'prefecture', ['運営に係る助言', 'Advise on running it'], weeks(8), {
    neededToOpen: false,
  }),
  // 文部科学省
  step(
    'ministry-talks',
    'ministry',
    ['文部科学省への事前相談', 'Talks with the ministry'],
    months(3),
  ),
  step('application', 'ministry', ['文部科学省への申請', 'Application'], weeks(2), {
    gate: 'application',
    laws: [schoolEducationRegulation('56条・79条', 'arts. 56, 79')],
    documents: [PLAN_PAPER, CURRICULUM_PAPER, STAFF_PAPER],
  }),
  step('designation', 'ministry', ['審査と指定', 'Review and designation'], weeks(8), {
    gate: 'designation',
    laws: [schoolEducationRegulation('56条・79条', 'arts. 56, 79')],
  }),
  // 設立準備室・学校
  step(
    'setup-office',
    'setup-office',
    ['設立準備室を置き、責任者を決める', 'Set up an office and choose its head'],
    weeks(4),
    {
      reason: {
        ja: '開校の前から給与がかかる（案の「設立準備室の職員」と「置く年数」）。草潤中では室長が校長になった。長さは仮置き',
        en: 'Salaries begin before the opening (the plan’s “Setup office”). At one campus its head became principal. Its length is provisional',
      },
    },
  ),
  step('plan-outline', 'setup-office', ['実施計画の骨子', 'Outline of the plan'], weeks(4), {
    documents: [PLAN_PAPER],
  }),
  step('curriculum', 'setup-office', ['教育課程の編成', 'Curriculum'], months(4), {
    documents: [CURRICULUM_PAPER],
  }),
  step(
    'application-papers',
    'setup-office',
    ['申請書・実施計画書をつくる', 'Write the application'],
    months(1),
    { documents: [PLAN_PAPER, CURRICULUM_PAPER, STAFF_PAPER] },
  ),
  step(
    'opening-preparation',
    'setup-office',
    ['校務・備品の準備', 'Prepare equipment and school affairs'],
    weeks(8),
  ),
  step('staff-arrival', 'setup-office', ['教職員の着任準備', 'Prepare staff'], weeks(3)),
  // 保護者・地域
  step(
    'families-briefing',
    'families',
    ['児童生徒・保護者への説明会', 'Tell children and families'],
    weeks(3),
  ),
  step('trial', 'families', ['体験', 'Trial days'], weeks(4)),
  step('admission-applications', 'families', ['入学・転学の申し込み', 'Families apply'], weeks(4)),
]

/** @throws if there is none of this id: templates name only steps that exist. */
export function stepOf(id: string): Step {
  const found = STEPS.find((candidate) => candidate.id === id)
  if (!found) throw new Error(`The rules hold no step "${id}".`)
  return found
}
