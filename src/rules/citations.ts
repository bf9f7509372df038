import type { Citation, Confidence } from '../domain/citation'
import type { Words } from '../domain/words'

/** One maker for each source that several rules rest on, so that each is spelt in one place. */
export const sourceOf =
  (title: Words, address: string) =>
  (ja: string, en: string, confidence: Confidence = 'F'): Citation => ({
    title,
    article: { ja, en },
    address,
    confidence,
  })

export const standardsAct = sourceOf(
  {
    ja: '公立義務教育諸学校の学級編制及び教職員定数の標準に関する法律（義務標準法）',
    en: 'Act on Standards for Class Formation and the Number of Staff of Public Compulsory Education Schools',
  },
  'laws.e-gov.go.jp/law/333AC0000000116',
)

export const standardsOrder = sourceOf(
  {
    ja: '公立義務教育諸学校の学級編制及び教職員定数の標準に関する法律施行令',
    en: 'Order for Enforcement of the Act on Standards for Class Formation and the Number of Staff',
  },
  'laws.e-gov.go.jp/law/333CO0000000202',
)

export const classSizeTransitionOrder = sourceOf(
  {
    ja: '公立義務教育諸学校の学級編制及び教職員定数の標準に関する法律の一部を改正する法律の施行に伴う学級編制の標準に関する経過措置に関する政令（令和3年政令第133号）',
    en: 'Cabinet Order 133 of 2021 on the transition to classes of 35',
  },
  'laws.e-gov.go.jp/law/503CO0000000133',
)

export const nationalTreasuryAct = sourceOf(
  {
    ja: '義務教育費国庫負担法',
    en: "Act on National Treasury's Sharing of Compulsory Education Expenses",
  },
  'laws.e-gov.go.jp/law/327AC1000000303',
)

export const salaryBurdenAct = sourceOf(
  {
    ja: '市町村立学校職員給与負担法',
    en: 'Act on Bearing the Salaries of Personnel of Municipal Schools',
  },
  'laws.e-gov.go.jp/law/323AC0000000135',
)

export const facilitiesAct = sourceOf(
  {
    ja: '義務教育諸学校等の施設費の国庫負担等に関する法律',
    en: "Act on National Treasury's Sharing of Compulsory Education School Facility Expenses",
  },
  'laws.e-gov.go.jp/law/333AC0000000081',
)

export const schoolEducationRegulation = sourceOf(
  {
    ja: '学校教育法施行規則',
    en: 'Regulation for Enforcement of the School Education Act',
  },
  'laws.e-gov.go.jp/law/322M40000080011',
)

export const teacherLicenceAct = sourceOf(
  {
    ja: '教育職員免許法',
    en: 'Education Personnel Certification Act',
  },
  'laws.e-gov.go.jp/law/324AC0000000147',
)

export const specialAllocationOrdinance = sourceOf(
  {
    ja: '特別交付税に関する省令',
    en: 'Ordinance on Special Local Allocation Tax',
  },
  'laws.e-gov.go.jp/law/351M50000008035',
)

export const nationalHolidaysAct = sourceOf(
  {
    ja: '国民の祝日に関する法律',
    en: 'Act on National Holidays',
  },
  'laws.e-gov.go.jp/law/323AC1000000178',
)
