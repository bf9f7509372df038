import { monthsBetween, weeks } from '../steps'
import { alongside, finishingAfter, gatesFor, takesFrom, type TimelineTemplate } from './template'

const SOURCE = {
  id: 'nagano-schedule',
  title: {
    ja: '長野県教育委員会「『不登校特例校』について」（令和5年5月17日）参考2 設置比較（スケジュール）',
    en: 'Nagano Prefectural Board of Education, “On special schools for children not attending” (17 May 2023), reference 2: schedules compared',
  },
  confidence: 'S',
} as const

const take = takesFrom(SOURCE.id)

/** The source tells the months at both ends, and nothing of what lies between. */
const DIVIDED = {
  ja: 'はしうちの決定（6月）から市議会への説明（8月）までの2か月を、決定と骨子に1か月ずつ分けた仮置き。分け方は資料にない',
  en: 'Provisional: the two months from Hashiuchi’s decision (June) to its council’s being told (August), divided evenly between decision and outline; the source gives no division',
}

const tasks = [
  take('internal-study', [], { computed: monthsBetween(2) }),
  take('needs-survey', [alongside('internal-study')]),
  take('prefecture-talks', ['internal-study'], { computed: monthsBetween(3) }),
  take('ministry-talks', ['internal-study'], { computed: monthsBetween(3) }),
  take('target-pupils', ['internal-study', 'needs-survey']),
  take('decision', ['prefecture-talks', 'ministry-talks', 'target-pupils'], {
    assumed: monthsBetween(1),
    reason: DIVIDED,
  }),
  take('setup-office', ['decision']),
  take('plan-outline', ['decision'], { assumed: monthsBetween(1), reason: DIVIDED }),
  take('council-explained', ['plan-outline']),
  take('curriculum', ['decision'], {
    assumed: monthsBetween(4),
    reason: {
      ja: 'はしうちの決定のあと（7月）から保護者への説明会（11月）までの4か月とみた仮置き。教育課程の編成の時期は資料にない',
      en: 'Provisional: the four months from after Hashiuchi’s decision (July) to its meeting for families (November); the source does not say when the curriculum was made',
    },
  }),
  take('curriculum-advice', ['decision'], { assumed: weeks(12) }),
  take('supplementary-budget', ['plan-outline'], {
    reason: {
      ja: '開校前の準備費（事例では約130万円）を補正で組むとした仮置き',
      en: 'Provisional: preparing (about ¥1.3 million in the case) is put into a supplementary budget',
    },
  }),
  take('refit-works', ['supplementary-budget']),
  take('families-briefing', ['council-explained', 'curriculum']),
  take('application-papers', ['curriculum', 'curriculum-advice'], {
    computed: monthsBetween(1),
  }),
  take('application', ['application-papers', 'council-explained'], { assumed: weeks(2) }),
  take('designation', ['application'], { assumed: weeks(6) }),
  take('budget-request', ['plan-outline']),
  take('budget-vote', ['budget-request']),
  take('prefecture-staffing', ['prefecture-talks', 'decision']),
  take('municipal-staffing', ['plan-outline', 'prefecture-staffing']),
  take('recruitment', ['municipal-staffing', 'budget-request']),
  take('trial', ['families-briefing']),
  take('admission-applications', ['trial']),
  take('judging', ['admission-applications']),
  take('transfer-papers', ['judging']),
  take('opening-preparation', ['setup-office', finishingAfter('refit-works', 5)]),
  take('staff-arrival', ['prefecture-staffing', 'recruitment']),
]

/** はしうち教室: 15 months from the first talk to the opening of a branch classroom. */
export const branchChofu: TimelineTemplate = {
  id: 'branch-chofu',
  words: { ja: '分教室の例（調布市はしうち教室）', en: 'A branch classroom (Hashiuchi, Chofu)' },
  summary: {
    ja: '検討から開校まで15か月。市議会には説明し、議決は待たない',
    en: '15 months from study to opening; the council is told, no vote waited for',
  },
  source: SOURCE,
  startsOn: '2017-01-04',
  opening: 2018,
  tasks,
  gates: gatesFor(tasks),
  dated: [
    { task: 'internal-study', began: '2017-01' },
    { task: 'prefecture-talks', began: '2017-03' },
    { task: 'ministry-talks', began: '2017-03' },
    { task: 'decision', began: '2017-06' },
    { task: 'council-explained', began: '2017-08' },
    { task: 'families-briefing', began: '2017-11' },
    { task: 'application', began: '2017-12' },
  ],
}
