import type { Citation } from '../../../domain/citation'
import { schoolEducationRegulation } from '../../citations'
import type { GateRule } from './gate-rule'

/** The special curriculum has been open to designation since the notice of 2005 (平成17年文科省告示98号). */
const SINCE_NOTICE = { first: 2005 }

/** Of 実施計画書 and its form: the guidelines' own deadline could not be read. */
export const applications: GateRule = {
  gate: {
    id: 'application',
    name: { ja: '文部科学省への申請', en: 'Applications to the ministry' },
    lane: 'ministry',
    windows: [{ from: '07-01', to: '12-28' }],
    dated: [],
    origin: 'assumed',
    reason: {
      ja: '提出期限は未確認（指定要項の本文が読めていない）。例は10月（長野県の例示）と12月（調布市）。7月〜12月28日は仮置き。県教委に確かめて置きかえる',
      en: 'The deadline is unconfirmed. Examples are October (Nagano’s schedule) and December (Chofu); July to 28 December is provisional. Ask the prefecture’s board and replace it',
    },
  },
  source: schoolEducationRegulation('56条・79条', 'arts. 56, 79'),
  inForce: SINCE_NOTICE,
  unconfirmed: { ja: '指定申請の提出期限', en: 'Deadline of applications' },
}

const designationNews: Citation = {
  title: {
    ja: '令和7年度開校の23校の指定（令和7年3月19日発表）',
    en: 'Designation of the 23 schools opening in 2025, announced on 19 March 2025',
  },
  confidence: 'F',
}

/** Never a single day: from the July before to shortly before the opening. Even chances by the end of January. */
export const designations: GateRule = {
  gate: {
    id: 'designation',
    name: { ja: '文部科学大臣の指定', en: 'Designation by the minister' },
    lane: 'ministry',
    windows: [{ early: '07-31', from: '01-31', late: '03-19', to: '03-31' }],
    dated: [],
    origin: 'assumed',
    reason: {
      ja: '時期は一定しない。前年の7月末から開校直前の3月19日まで実例がある。まんなかの1月末は仮置き',
      en: 'No fixed time: there are examples from the end of the July before to 19 March. Its middle, the end of January, is provisional',
    },
  },
  source: designationNews,
  inForce: SINCE_NOTICE,
  unconfirmed: null,
}
