import { months, weeks } from '../steps'
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

const tasks = [
  take('internal-study', [], {
    assumed: months(5),
    reason: {
      ja: '草潤中では令和元年度に準備を始め、県教委・文科省と協議した。月は資料にないので仮置き',
      en: 'In the case of Sojun preparing and talks began in fiscal 2019; the source gives no month, so its length is provisional',
    },
  }),
  take('needs-survey', [alongside('internal-study')]),
  take('prefecture-talks', [alongside('internal-study', 20)], { assumed: months(4) }),
  take('ministry-talks', [alongside('internal-study', 40)], { assumed: months(6) }),
  take('target-pupils', ['needs-survey']),
  take('decision', ['internal-study', 'prefecture-talks', 'target-pupils']),
  take('council-explained', ['decision']),
  take('preparation-request', ['decision']),
  take('preparation-vote', ['preparation-request']),
  take('setup-office', [{ task: 'preparation-vote', kind: 'finish-start', lag: 8 }], {
    reason: {
      ja: '草潤中では令和2年度に市教委の中に設立準備室を置き、室長が校長になった。前の年の当初予算で人と費用を決めたとみた仮置き。開校の前から給与がかかる（案の「設立準備室の職員」）',
      en: 'In the case of Sojun the office was set up in fiscal 2020 and its head became principal. Provisional: posts and money were in the budget voted on before. Salaries begin before the opening (the plan’s “Setup office”)',
    },
  }),
  take('plan-outline', ['decision']),
  take('curriculum', ['plan-outline'], { assumed: months(6) }),
  take('curriculum-advice', [alongside('curriculum', 20)], { assumed: weeks(16) }),
  take('ordinance-draft', ['plan-outline', 'setup-office']),
  take('ordinance-vote', ['ordinance-draft', 'council-explained']),
  take('school-notice', ['ordinance-vote']),
  take('refit-works', ['setup-office'], {
    assumed: months(5),
    reason: {
      ja: '準備と改修（事例では約3,500万円）は準備の年の予算によるとした仮置き',
      en: 'Provisional: preparing and refitting (about ¥35 million in the case) are paid from the preparing year’s budget',
    },
  }),
  take('application-papers', ['curriculum', 'curriculum-advice', 'setup-office'], {
    assumed: months(2),
  }),
  take('application', ['application-papers', 'ministry-talks']),
  take('designation', ['application']),
  take('budget-request', ['setup-office']),
  take('budget-vote', ['budget-request']),
  take('prefecture-staffing', ['prefecture-talks', 'setup-office']),
  take('municipal-staffing', ['setup-office', 'prefecture-staffing']),
  take('recruitment', ['municipal-staffing', 'budget-request']),
  take('families-briefing', ['council-explained', 'curriculum', 'setup-office']),
  take('trial', ['families-briefing']),
  take('admission-applications', ['trial']),
  take('judging', ['admission-applications']),
  take('transfer-papers', ['judging']),
  take('opening-preparation', ['setup-office', finishingAfter('refit-works', 5)]),
  take('staff-arrival', ['prefecture-staffing', 'recruitment']),
]

/** 草潤中学校: begun in fiscal 2019, opened in April 2021. The source tells years, not months. */
export const campusGifu: TimelineTemplate = {
  id: 'campus-gifu',
  words: { ja: '学校をつくる例（岐阜市 草潤中）', en: 'A campus (Sojun, Gifu)' },
  summary: {
    ja: '準備から開校まで2年。条例・届出・改修を含む',
    en: 'Two years from preparing to opening, with ordinance, notice and refitting',
  },
  source: SOURCE,
  startsOn: '2019-04-01',
  opening: 2021,
  tasks,
  gates: gatesFor(tasks),
  dated: [
    { task: 'internal-study', began: '2019' },
    { task: 'prefecture-talks', began: '2019' },
    { task: 'ministry-talks', began: '2019' },
    { task: 'setup-office', began: '2020' },
    { task: 'application', began: '2020' },
  ],
}
