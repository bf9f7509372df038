import type { Citation } from '../../domain/citation'
import type { Rule } from '../rule'
import type { ShareRule } from './split'

/** Who runs a programme, and so who may be given its subsidy. */
export type Implementer = 'prefecture' | 'designated-city' | 'municipality'

/** What the nation bears where it joins in. */
export const COUNSELING_THIRD: ShareRule = { numerator: 1, denominator: 3, cutToYen: 1000 }

/**
 * スクールカウンセラー: the nation bears a third only where a prefecture or a designated city runs the
 * programme. A city's own counselor is the city's alone. スクールソーシャルワーカー: the third stands in the
 * budgets of prefectures (鳥取県H31) and of a designated city (浜松市H28: 10,853 of 32,560 thousand yen);
 * whether other municipalities, core cities above all, are given it is unconfirmed, so the counselors'
 * rule stands in. Some prefectures pass part on (大阪府のSSW: 市町村3/6・府2/6・国1/6); that is theirs to say.
 */
export function counselorShare(implementer: Implementer): ShareRule | null {
  return implementer === 'municipality' ? null : COUNSELING_THIRD
}

/** Who runs the programmes where nobody says otherwise: designated cities their own, prefectures all others'. */
export function usualImplementer(founder: {
  readonly isPrefecture: boolean
  readonly isDesignatedCity: boolean
}): Exclude<Implementer, 'designated-city'> {
  return founder.isDesignatedCity && !founder.isPrefecture ? 'municipality' : 'prefecture'
}

export const counselorCitation: Citation = {
  title: {
    ja: 'スクールカウンセラー等活用事業実施要領',
    en: 'Guidelines of the programme for school counsellors',
  },
  article: {
    ja: '国1/3、実施主体は都道府県・指定都市（SSWの国1/3は都道府県・指定都市の予算で確認、中核市などの市町村は未確認。千円未満切捨ては通例）',
    en: 'nation 1/3; run by prefectures and designated cities (social workers: 1/3 seen in budgets of both, unconfirmed for core cities and other municipalities; cut to 1,000 yen by custom)',
  },
  address: 'mext.go.jp/a_menu/shotou/seitoshidou/1341500.htm',
  confidence: 'F',
}

export const counselorRule: Rule<Implementer, ShareRule | null> = {
  id: 'counselor-share',
  words: { ja: 'SC・SSWの補助', en: 'Subsidy for counsellors and social workers' },
  unit: 'share',
  source: counselorCitation,
  inForce: { first: 2018 },
  examples: [
    { given: 'prefecture', value: COUNSELING_THIRD },
    { given: 'designated-city', value: COUNSELING_THIRD },
    { given: 'municipality', value: null },
  ],
  apply: counselorShare,
}
