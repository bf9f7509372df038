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

const lasting =
  (unit: DurationUnit) =>
  (low: number, likely: number, high: number): TaskDuration => ({ low, likely, high, unit })

export const days = lasting('days')
export const weeks = lasting('weeks')
export const months = lasting('months')

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
    months(1.5, 2, 4),
  ),
  step('needs-survey', 'education-board', ['ニーズ調査', 'Survey of needs'], weeks(4, 8, 14), {
    reason: {
      ja: '設置準備の補助（国1/3）は、ニーズ調査にも使える。長さは仮置き',
      en: 'The subsidy for preparing (the nation’s third) covers surveys. Its length is provisional',
    },
  }),
  step(
    'target-pupils',
    'education-board',
    ['対象とする児童生徒を決める', 'Decide whom the school is for'],
    weeks(2, 4, 8),
    {
      laws: [schoolEducationRegulation('56条・79条', 'arts. 56, 79')],
      documents: [PLAN_PAPER],
    },
  ),
  step('decision', 'education-board', ['開設の決定', 'Decision to found it'], weeks(2, 4, 8), {
    laws: [educationAdministrationAct('21条1号', 'art. 21, item 1')],
  }),
  step(
    'municipal-staffing',
    'education-board',
    ['市町村費の職員の配置人数を決める', 'Fix the number of municipal posts'],
    weeks(2, 4, 8),
  ),
  step(
    'recruitment',
    'education-board',
    ['市町村費の職員の募集', 'Recruit municipal staff'],
    weeks(6, 8, 12),
  ),
  step('judging', 'education-board', ['入室検討（判定）', 'Judge applications'], weeks(2, 3, 5), {
    reason: {
      ja: '申し込みのあとに入室検討委員会をひらく（はしうち教室）。長さは仮置き',
      en: 'A committee judges after applications, as one branch classroom does. Its length is provisional',
    },
  }),
  step(
    'transfer-papers',
    'education-board',
    ['就学先の変更・転学の手続き', 'Change of school'],
    weeks(1, 2, 4),
    { laws: [schoolEducationOrder('8条・9条', 'arts. 8, 9')] },
  ),
  step(
    'school-notice',
    'education-board',
    ['設置の届出（県教委へ）', 'Notice to the prefecture’s board'],
    weeks(1, 2, 4),
    { gate: 'school-notice', laws: [schoolEducationOrder('25条', 'art. 25')] },
  ),
  // 首長部局・議会
  step(
    'council-explained',
    'mayor-and-council',
    ['議会への説明', 'Explain it to the council'],
    weeks(1, 2, 4),
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
    weeks(3, 4, 6),
    { gate: 'council', laws: [localAutonomyAct('218条1項', 'art. 218(1)')] },
  ),
  step(
    'budget-request',
    'mayor-and-council',
    ['当初予算の要求', 'Ask for the budget'],
    weeks(2, 3, 5),
    { gate: 'budget-request' },
  ),
  step(
    'budget-vote',
    'mayor-and-council',
    ['当初予算の査定と議決', 'Budget reviewed and voted on'],
    weeks(10, 12, 14),
    { gate: 'budget-vote', laws: [localAutonomyAct('211条1項', 'art. 211(1)')] },
  ),
  step(
    'ordinance-draft',
    'mayor-and-council',
    ['設置条例の案をつくる', 'Draft the ordinance'],
    weeks(4, 6, 10),
    { laws: [localAutonomyAct('244条の2第1項', 'art. 244-2(1)')] },
  ),
  step(
    'ordinance-vote',
    'mayor-and-council',
    ['設置条例の議決', 'Vote on the ordinance'],
    weeks(3, 4, 5),
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
  step('refit-works', 'mayor-and-council', ['施設の改修', 'Refit the building'], weeks(4, 8, 16)),
  // 都道府県教委
  step(
    'prefecture-talks',
    'prefecture',
    ['都道府県教委との協議', 'Talks with the prefecture’s board'],
    months(2, 3, 5),
  ),
  step(
    'prefecture-explains',
    'prefecture',
    ['希望する市町村への詳細説明', 'Explain it in detail'],
    weeks(2, 4, 8),
    { neededToOpen: false },
  ),
  step(
    'curriculum-advice',
    'prefecture',
    ['教育課程編成の助言', 'Advise on the curriculum'],
    weeks(6, 10, 16),
    { documents: [CURRICULUM_PAPER] },
  ),
  step(
    'ministry-liaison',
    'prefecture',
    ['文科省とのやり取りのサポート', 'Support talks with the ministry'],
    weeks(8, 12, 20),
    { neededToOpen: false },
  ),
  step(
    'application-support',
    'prefecture',
    ['国への指定申請作成のサポート', 'Support writing the application'],
    weeks(3, 4, 8),
    { documents: [PLAN_PAPER] },
  ),
  step(
    'prefecture-staffing',
    'prefecture',
    ['県費教職員の配置人数を決める', 'Fix the number of prefecture-paid posts'],
    weeks(6, 10, 16),
    {
      gate: 'prefecture-staffing',
      laws: [standardsAct('6条・7条・15条', 'arts. 6, 7, 15')],
    },
  ),
  step(
    'operation-advice',
    'prefecture',
    ['運営に係る助言', 'Advise on running it'],
    weeks(4, 8, 12),
    { neededToOpen: false },
  ),
  // 文部科学省
  step(
    'ministry-talks',
    'ministry',
    ['文部科学省への事前相談', 'Talks with the ministry'],
    months(2, 3, 6),
  ),
  step('application', 'ministry', ['文部科学省への申請', 'Application'], weeks(1, 2, 4), {
    gate: 'application',
    laws: [schoolEducationRegulation('56条・79条', 'arts. 56, 79')],
    documents: [PLAN_PAPER, CURRICULUM_PAPER, STAFF_PAPER],
  }),
  step('designation', 'ministry', ['審査と指定', 'Review and designation'], weeks(4, 8, 12), {
    gate: 'designation',
    laws: [schoolEducationRegulation('56条・79条', 'arts. 56, 79')],
  }),
  // 設立準備室・学校
  step(
    'setup-office',
    'setup-office',
    ['設立準備室を置き、責任者を決める', 'Set up an office and choose its head'],
    weeks(2, 4, 8),
    {
      reason: {
        ja: '開校の前から給与がかかる（案の「設立準備室の職員」と「置く年数」）。草潤中では室長が校長になった。長さは仮置き',
        en: 'Salaries begin before the opening (the plan’s “Setup office”). At one campus its head became principal. Its length is provisional',
      },
    },
  ),
  step('plan-outline', 'setup-office', ['実施計画の骨子', 'Outline of the plan'], weeks(3, 4, 8), {
    documents: [PLAN_PAPER],
  }),
  step('curriculum', 'setup-office', ['教育課程の編成', 'Curriculum'], months(3, 4, 7), {
    documents: [CURRICULUM_PAPER],
  }),
  step(
    'application-papers',
    'setup-office',
    ['申請書・実施計画書をつくる', 'Write the application'],
    months(0.75, 1, 2),
    { documents: [PLAN_PAPER, CURRICULUM_PAPER, STAFF_PAPER] },
  ),
  step(
    'opening-preparation',
    'setup-office',
    ['校務・備品の準備', 'Prepare equipment and school affairs'],
    weeks(6, 8, 12),
  ),
  step('staff-arrival', 'setup-office', ['教職員の着任準備', 'Prepare staff'], weeks(2, 3, 4)),
  // 保護者・地域
  step(
    'families-briefing',
    'families',
    ['児童生徒・保護者への説明会', 'Tell children and families'],
    weeks(2, 3, 6),
  ),
  step('trial', 'families', ['体験', 'Trial days'], weeks(2, 4, 6)),
  step(
    'admission-applications',
    'families',
    ['入学・転学の申し込み', 'Families apply'],
    weeks(2, 4, 6),
  ),
]

/** @throws if there is none of this id: templates name only steps that exist. */
export function stepOf(id: string): Step {
  const found = STEPS.find((candidate) => candidate.id === id)
  if (!found) throw new Error(`The rules hold no step "${id}".`)
  return found
}
