import { baseFiscalYearOf } from './base-year'
import { FIRST_YEAR } from './field-schema'
import { checkSource, type Report } from './report'
import type { HomeSchool, Municipality, Study } from './study'

/** A run of forty years is long enough for any building, and short enough to be computed. */
const MOST_YEARS = 40

export function checkMunicipalities(study: Study, report: Report): void {
  study.municipalities.forEach((municipality, index) => {
    const at = (...path: (string | number)[]) => ['municipalities', index, ...path]
    checkSource(municipality.pupils.source, study, at('pupils', 'source'), report)
    const { agesOnJanuaryFirst: ages, nonAttending } = municipality
    if (ages) checkSource(ages.source, study, at('agesOnJanuaryFirst', 'source'), report)
    if (nonAttending) checkSource(nonAttending.source, study, at('nonAttending', 'source'), report)
    checkYears(municipality, study, at, report)
    checkStock(municipality, at, report)
    checkHomeSchools(municipality, at, report)
  })
  checkHorizon(study, report)
}

type At = (...path: (string | number)[]) => (string | number)[]

function checkYears(municipality: Municipality, study: Study, at: At, report: Report): void {
  const years = Object.keys(municipality.pupils.byFiscalYear)
  if (years.length === 0) {
    report(at('pupils', 'byFiscalYear'), 'no-pupils', {
      ja: '空です。少なくとも1年分の児童生徒数を入れてください',
      en: 'is empty: give the pupils of at least one year',
    })
    return
  }
  const base = baseFiscalYearOf(study)
  if (municipality.nonAttending && municipality.nonAttending.fiscalYear !== base)
    report(at('nonAttending', 'fiscalYear'), 'years-differ', {
      ja: `ほかの市町村と同じ年度（${base}）にしてください`,
      en: `must be the same year as the other municipalities' (${base})`,
    })
  else if (!years.includes(String(base)))
    report(at('pupils', 'byFiscalYear'), 'base-year-missing', {
      ja: `不登校の人数と同じ${base}年度の児童生徒数を加えてください`,
      en: `lacks fiscal ${base}, the year of the counts of pupils not attending: add it`,
    })
}

function checkStock({ nonAttending, pupils }: Municipality, at: At, report: Report): void {
  if (!nonAttending) return
  const { byGrade, elementary, juniorHigh, fiscalYear } = nonAttending
  const totals = elementary !== undefined || juniorHigh !== undefined
  if ((byGrade !== undefined) === totals) {
    report(at('nonAttending'), 'one-way-to-count', {
      ja: '学年ごと（byGrade）か、小・中の合計（elementary, juniorHigh）のどちらか一方にしてください',
      en: 'must be given either by grade (byGrade) or as totals (elementary, juniorHigh)',
    })
    return
  }
  const inSchool = pupils.byFiscalYear[String(fiscalYear)]
  if (!inSchool) return
  const more = (path: string[], most: number) =>
    report(at('nonAttending', ...path), 'more-than-pupils', {
      ja: `児童生徒数の${most}人以下にしてください`,
      en: `must not exceed the ${most} pupils`,
    })
  byGrade?.forEach((count, index) => {
    const most = inSchool[index]!
    if (count > most)
      report(at('nonAttending', 'byGrade', index), 'more-than-pupils', {
        ja: `その学年の児童生徒数の${most}人以下にしてください`,
        en: `must not exceed the ${most} pupils of that grade`,
      })
  })
  const sum = (from: number, to: number) =>
    inSchool.slice(from, to).reduce((total, n) => total + n, 0)
  if (elementary !== undefined && elementary > sum(0, 6)) more(['elementary'], sum(0, 6))
  if (juniorHigh !== undefined && juniorHigh > sum(6, 9)) more(['juniorHigh'], sum(6, 9))
}

function checkHomeSchools({ homeSchools }: Municipality, at: At, report: Report): void {
  if (homeSchools === null || 'elementarySchools' in homeSchools) return
  homeSchools.forEach((school, index) => {
    if (!hasTwoLevels(school)) return
    report(at('homeSchools', index, 'pupils'), 'two-levels', {
      ja: '1校に小学校と中学校の人数が入っています。段階ごとに1校ずつに分けてください',
      en: 'holds pupils of both levels: enter one school for each level',
    })
  })
}

function hasTwoLevels({ level, pupils }: HomeSchool): boolean {
  const other = level === 'elementary' ? pupils.slice(6) : pupils.slice(0, 6)
  return other.some((count) => count > 0)
}

function checkHorizon(study: Study, report: Report): void {
  const counted = study.municipalities.every(
    ({ pupils }) => Object.keys(pupils.byFiscalYear).length > 0,
  )
  if (!counted) return
  const base = baseFiscalYearOf(study)
  const last = study.lastFiscalYear
  if (base < FIRST_YEAR) {
    report(['municipalities', 0, 'pupils', 'byFiscalYear'], 'base-year-too-early', {
      ja: `基準の年度が${base}です。${FIRST_YEAR}年度以後の人数を入れてください（学級編制の標準が分かるのはそこから）`,
      en: `makes ${base} the base year: enter counts of fiscal ${FIRST_YEAR} or later, from which class standards are known`,
    })
    return
  }
  if (last > base && last <= base + MOST_YEARS) return
  report(['lastFiscalYear'], 'horizon', {
    ja: `基準の${base}年度の次の年から${base + MOST_YEARS}年度までにしてください`,
    en: `must lie between ${base + 1} and ${base + MOST_YEARS} (the base year is ${base})`,
  })
}
