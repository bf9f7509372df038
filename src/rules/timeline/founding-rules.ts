import type { Rule } from '../rule'
import { localAutonomyAct, schoolEducationOrder } from './laws'

/** What a new place for pupils is in law. */
export type LegalForm = 'school' | 'branch-school' | 'branch-classroom'

/** What is founded, and by whom. */
export interface Founding {
  readonly form: LegalForm
  readonly founder: 'municipality' | 'prefecture'
}

/**
 * A municipality tells the prefecture's board of a school or branch school. The order has no word for a branch
 * classroom, and asks nothing of a prefecture that founds its own.
 */
export const schoolNoticeRule: Rule<Founding, boolean> = {
  id: 'school-notice',
  words: {
    ja: '設置を都道府県教委に届け出るか',
    en: 'Whether its founding is reported to the prefecture’s board',
  },
  unit: 'yes-or-no',
  source: schoolEducationOrder('25条1号・4号', 'art. 25, items 1 and 4'),
  inForce: { first: 2015 },
  examples: [
    { given: { form: 'school', founder: 'municipality' }, value: true },
    { given: { form: 'branch-school', founder: 'municipality' }, value: true },
    { given: { form: 'branch-classroom', founder: 'municipality' }, value: false },
    { given: { form: 'school', founder: 'prefecture' }, value: false },
  ],
  apply: ({ form, founder }) => form !== 'branch-classroom' && founder === 'municipality',
}

/** 公の施設 are set up by ordinance. That schools are among them, and branches named in it, is common reading. */
export const ordinanceRule: Rule<LegalForm, boolean> = {
  id: 'school-ordinance',
  words: {
    ja: '設置の条例を改めるか（ふつうの読み方）',
    en: 'Whether an ordinance is amended for it (common reading)',
  },
  unit: 'yes-or-no',
  source: localAutonomyAct('244条の2第1項', 'art. 244-2(1)', 'D'),
  inForce: { first: 2015 },
  examples: [
    { given: 'school', value: true },
    { given: 'branch-school', value: true },
    { given: 'branch-classroom', value: false },
  ],
  apply: (form) => form !== 'branch-classroom',
}

type Submitting = 'prefecture' | 'designated-city' | 'core-city' | 'municipality'

/** Days before the fiscal year by which its budget goes to the council. */
export const budgetSubmissionRule: Rule<Submitting, number> = {
  id: 'budget-submission',
  words: {
    ja: '当初予算を議会に提出する期限（年度が始まる何日前か）',
    en: 'Days before the fiscal year by which its budget is submitted',
  },
  unit: 'days',
  source: localAutonomyAct('211条1項', 'art. 211(1)'),
  inForce: { first: 2015 },
  examples: [
    { given: 'municipality', value: 20 },
    { given: 'core-city', value: 20 },
    { given: 'designated-city', value: 30 },
    { given: 'prefecture', value: 30 },
  ],
  apply: (body) => (body === 'prefecture' || body === 'designated-city' ? 30 : 20),
}
