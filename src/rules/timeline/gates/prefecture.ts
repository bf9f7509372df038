import { standardsAct } from '../../citations'
import { schoolEducationOrder } from '../laws'
import type { GateRule } from './gate-rule'

/** Quotas follow classes on 1 May; before that boards agree on numbers, and additional posts are asked for. */
export const staffingTalks: GateRule = {
  gate: {
    id: 'prefecture-staffing',
    name: { ja: '学級数・県費教職員・加配の協議', en: 'Classes, staff and additional posts' },
    lane: 'prefecture',
    windows: [{ from: '09-01', to: '12-25' }],
    dated: [],
    origin: 'assumed',
    reason: {
      ja: '学級編制は毎学年、県の基準を標準に行い、県に届け出る（義務標準法4条・5条）。定数は5月1日現在で数える（平成16年政令157号1条）。翌年度の人数と加配を協議する時期は県の運用で、9〜12月は仮置き',
      en: 'Classes are formed each year by the prefecture’s standard and reported to it (Act on Standards arts. 4, 5); quotas are counted as of 1 May (Cabinet Order 157 of 2004, art. 1). When numbers and additional posts are agreed is the prefecture’s practice; September to December is provisional',
    },
  },
  source: standardsAct('4条・5条', 'arts. 4, 5'),
  inForce: { first: 2012 },
  unconfirmed: null,
}

/**
 * The order asks for the notice, prefectures' own rules say by when. Open again only once an opening on 1 April, or on
 * the Monday after, is past: who misses January opens a year later.
 */
export const schoolNotices: GateRule = {
  gate: {
    id: 'school-notice',
    name: { ja: '学校・分校の設置の届出', en: 'Notice of a school or branch school' },
    lane: 'prefecture',
    windows: [{ from: '04-04', to: '01-31' }],
    dated: [],
    origin: 'assumed',
    reason: {
      ja: '設置しようとするとき都道府県教委に届け出る（学校教育法施行令25条）。期限は県の規則で決まり、栃木県は開設の2か月前（議決書の写しを添える）。1月末は栃木県にならう仮置き',
      en: 'Founding a school or a branch school is reported to the prefecture’s board (Order art. 25). By when is in the prefecture’s rules: in Tochigi two months before, with the council’s resolution. The end of January follows Tochigi, provisionally',
    },
  },
  source: schoolEducationOrder('25条', 'art. 25'),
  inForce: { first: 2015 },
  unconfirmed: { ja: '都道府県ごとの届出の期限', en: 'Each prefecture’s deadline for the notice' },
}
