import { months, monthsBetween, weeks } from '../steps'
import { alongside, finishingAfter, gatesFor, takesFrom, type TimelineTemplate } from './template'

const SOURCE = {
  id: 'nagano-example',
  title: {
    ja: '長野県教育委員会「『不登校特例校』について」（令和5年5月17日）R7年度開校に向けたスケジュール（例）',
    en: 'Nagano Prefectural Board of Education, “On special schools for children not attending” (17 May 2023): schedule for opening in fiscal 2025 (example)',
  },
  confidence: 'S',
} as const

const take = takesFrom(SOURCE.id)

const tasks = [
  take('internal-study', [], {
    computed: monthsBetween(4),
    name: {
      ja: '市町村内での調整と設置の決定',
      en: 'Settle it within the municipality, and decide',
    },
  }),
  take('prefecture-talks', [alongside('internal-study')], { assumed: months(3) }),
  take('prefecture-explains', [alongside('internal-study')]),
  take('needs-survey', [alongside('internal-study')]),
  take('ministry-talks', ['internal-study', 'prefecture-talks'], { computed: monthsBetween(7) }),
  take('ministry-liaison', [alongside('ministry-talks')]),
  take('curriculum', ['internal-study'], { computed: monthsBetween(7) }),
  take('curriculum-advice', [alongside('curriculum')], { assumed: weeks(16) }),
  take('setup-office', ['internal-study']),
  take('target-pupils', ['ministry-talks', 'curriculum', 'needs-survey']),
  take('council-explained', ['ministry-talks', 'curriculum']),
  take('application-support', ['ministry-talks', 'curriculum'], { assumed: weeks(20) }),
  take('application-papers', ['ministry-talks', 'curriculum', 'curriculum-advice'], {
    computed: monthsBetween(6),
  }),
  take('application', ['application-papers', 'application-support', 'target-pupils']),
  take('designation', ['application']),
  take('budget-request', ['council-explained']),
  take('budget-vote', ['budget-request']),
  take('prefecture-staffing', ['prefecture-talks', 'target-pupils']),
  take('municipal-staffing', ['ministry-talks', 'curriculum'], { assumed: weeks(6) }),
  take('operation-advice', ['ministry-talks']),
  take('supplementary-budget', ['council-explained']),
  take('refit-works', ['supplementary-budget'], { assumed: weeks(12) }),
  take('families-briefing', ['target-pupils', 'council-explained']),
  take('trial', ['families-briefing']),
  take('admission-applications', ['trial']),
  take('judging', ['admission-applications']),
  take('transfer-papers', ['judging']),
  take('recruitment', ['municipal-staffing', 'budget-request']),
  take('opening-preparation', ['setup-office', finishingAfter('refit-works', 5)]),
  take('staff-arrival', ['prefecture-staffing', 'recruitment']),
]

/** 23 months, with the prefecture's five kinds of support as its lane. */
export const naganoExample: TimelineTemplate = {
  id: 'nagano-example',
  words: {
    ja: '県の例示（長野県、令和7年度開校）',
    en: 'A prefecture’s example (Nagano, fiscal 2025)',
  },
  summary: {
    ja: '検討から開校まで23か月。県教委の支援5つを含む',
    en: '23 months from study to opening, with the prefecture’s five kinds of support',
  },
  source: SOURCE,
  startsOn: '2023-05-01',
  opening: 2025,
  tasks,
  gates: gatesFor(tasks),
  dated: [
    { task: 'internal-study', began: '2023-05' },
    { task: 'prefecture-talks', began: '2023-05' },
    { task: 'prefecture-explains', began: '2023-05' },
    { task: 'ministry-talks', began: '2023-09' },
    { task: 'curriculum', began: '2023-09' },
    { task: 'curriculum-advice', began: '2023-09' },
    { task: 'ministry-liaison', began: '2023-09' },
    { task: 'target-pupils', began: '2024-04' },
    { task: 'council-explained', began: '2024-04' },
    { task: 'municipal-staffing', began: '2024-04' },
    { task: 'application-support', began: '2024-04' },
    { task: 'prefecture-staffing', began: '2024-04' },
    { task: 'operation-advice', began: '2024-04' },
    { task: 'application', began: '2024-10' },
  ],
}
