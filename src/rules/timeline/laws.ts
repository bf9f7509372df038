import type { Citation } from '../../domain/citation'
import type { Words } from '../../domain/words'
import { sourceOf } from '../citations'

export const localAutonomyAct = sourceOf(
  { ja: '地方自治法', en: 'Local Autonomy Act' },
  'laws.e-gov.go.jp/law/322AC0000000067',
)

export const educationAdministrationAct = sourceOf(
  {
    ja: '地方教育行政の組織及び運営に関する法律（地教行法）',
    en: 'Act on the Organization and Operation of Local Educational Administration',
  },
  'laws.e-gov.go.jp/law/331AC0000000162',
)

export const schoolEducationAct = sourceOf(
  { ja: '学校教育法', en: 'School Education Act' },
  'laws.e-gov.go.jp/law/322AC0000000026',
)

export const schoolEducationOrder = sourceOf(
  { ja: '学校教育法施行令', en: 'Order for Enforcement of the School Education Act' },
  'laws.e-gov.go.jp/law/328CO0000000340',
)

export const administrativeHolidaysAct = sourceOf(
  { ja: '行政機関の休日に関する法律', en: 'Act on Holidays of Administrative Organs' },
  'laws.e-gov.go.jp/law/363AC0000000091',
)

/** 「地方自治法211条」, as a step names the law that asks for it. */
export function lawWords(...citations: readonly Citation[]): Words {
  const said = (language: 'ja' | 'en', between: string, gap: string) =>
    citations
      .map(({ title, article }) => `${title[language]}${gap}${article?.[language] ?? ''}`.trim())
      .join(between)
  return { ja: said('ja', '、', ''), en: said('en', '; ', ', ') }
}
