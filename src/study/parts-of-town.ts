import { formatFiscalYear } from '../domain/fiscal-year'
import type { Words } from '../domain/words'
import type { Owner, PartValue, StudyPart } from './parts-of-study'
import type { HomeSchools, Municipality, Study } from './study'

/** What is counted of a municipality, each figure as a part of its own. */
export function townParts(study: Study, town: Municipality): StudyPart[] {
  const owner: Owner = { kind: 'town', id: town.code, name: town.name }
  const titleOf = (id: string): Words =>
    study.sources.find((source) => source.id === id)?.title ?? { ja: id, en: id }
  const of: MakePart = (name, label, value, data) => ({
    key: `town.${town.code}.${name}`,
    area: 'town',
    owner,
    label,
    value,
    ...(data === undefined ? {} : { data }),
  })
  return [
    of('name', { ja: '市町村の名前', en: 'Name' }, { kind: 'words', words: town.name }),
    of('type', TYPE, { kind: 'words', words: TYPES[town.type] }),
    ...pupilParts(town, of, titleOf),
    ...ageParts(town, of, titleOf),
    ...nonAttendingParts(town, of, titleOf),
    of('homeSchools', HOME_SCHOOLS, words(schoolsWords(town.homeSchools)), [town.homeSchools]),
  ]
}

type MakePart = (name: string, label: Words, value: PartValue, data?: unknown) => StudyPart
type TitleOf = (source: string) => Words

function pupilParts({ pupils }: Municipality, of: MakePart, titleOf: TitleOf): StudyPart[] {
  const years = Object.entries(pupils.byFiscalYear).map(([year, counts]) =>
    of(`pupils.${year}`, pupilsOf(year), { kind: 'by-grade', counts }),
  )
  return [...years, sourceOf('pupils', PUPILS, pupils.source, of, titleOf)]
}

function ageParts(town: Municipality, of: MakePart, titleOf: TitleOf): StudyPart[] {
  const ages = town.agesOnJanuaryFirst
  if (!ages) return []
  const total = ages.counts.reduce((sum, count) => sum + count, 0)
  return [
    of('ages', AGES, { kind: 'number', value: total }, [ages.year, ages.counts]),
    sourceOf('ages', AGES, ages.source, of, titleOf),
  ]
}

function nonAttendingParts(town: Municipality, of: MakePart, titleOf: TitleOf): StudyPart[] {
  const counted = town.nonAttending
  const level = (name: 'elementary' | 'juniorHigh'): StudyPart =>
    of(`nonAttending.${name}`, LEVELS[name], { kind: 'number', value: counted?.[name] ?? null })
  if (!counted) return [level('elementary'), level('juniorHigh')]
  const { byGrade, fiscalYear, source } = counted
  return [
    level('elementary'),
    level('juniorHigh'),
    ...(byGrade
      ? [of('nonAttending.byGrade', NON_ATTENDING, { kind: 'by-grade', counts: byGrade })]
      : []),
    of('nonAttending.year', YEAR_COUNTED, { kind: 'fiscal-year', fiscalYear }),
    sourceOf('nonAttending', NON_ATTENDING, source, of, titleOf),
  ]
}

function sourceOf(
  name: string,
  { ja, en }: Words,
  source: string,
  of: MakePart,
  titleOf: TitleOf,
): StudyPart {
  const label = { ja: `${ja}の出典`, en: `${en}: source` }
  return { ...of(`${name}.source`, label, words(titleOf(source)), source), area: 'sources' }
}

function schoolsWords(schools: HomeSchools | null): Words {
  if (schools === null) return { ja: '全国の平均の規模', en: 'of the nation’s average size' }
  if (!('elementarySchools' in schools))
    return schoolCount(
      schools.filter(({ level }) => level === 'elementary').length,
      schools.filter(({ level }) => level === 'junior-high').length,
    )
  return schoolCount(schools.elementarySchools, schools.juniorHighSchools)
}

function schoolCount(elementary: number, juniorHigh: number): Words {
  return {
    ja: `小学校${elementary}校・中学校${juniorHigh}校`,
    en: `${elementary} elementary, ${juniorHigh} junior high`,
  }
}

const words = (said: Words): PartValue => ({ kind: 'words', words: said })

const pupilsOf = (year: string): Words => ({
  ja: `${PUPILS.ja}（${formatFiscalYear(Number(year)).ja}）`,
  en: `${PUPILS.en} in fiscal ${year}`,
})

const PUPILS: Words = { ja: '児童生徒数', en: 'Pupils' }
const AGES: Words = { ja: '0〜6歳の人口', en: 'Children aged 0–6' }
const NON_ATTENDING: Words = { ja: '不登校の人数', en: 'Pupils not attending' }
const YEAR_COUNTED: Words = { ja: '不登校を数えた年度', en: 'Year of the count of not attending' }
const HOME_SCHOOLS: Words = { ja: '在籍校の数', en: 'Home schools' }
const TYPE: Words = { ja: '市町村の種類', en: 'Kind of municipality' }
const TYPES: Readonly<Record<Municipality['type'], Words>> = {
  municipality: { ja: '市町村', en: 'municipality' },
  'core-city': { ja: '中核市', en: 'core city' },
  'designated-city': { ja: '指定都市', en: 'designated city' },
}
const LEVELS = {
  elementary: { ja: '不登校の人数（小学校）', en: 'Not attending, elementary' },
  juniorHigh: { ja: '不登校の人数（中学校）', en: 'Not attending, junior high' },
}
