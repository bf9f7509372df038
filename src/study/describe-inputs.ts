import type { OwnPart } from '../domain/influence'
import type { Question } from '../domain/measures'
import type { Words } from '../domain/words'
import type { Holder } from '../rules/assumptions'
import { listAssumptions, type AssumptionRow } from './assumption-rows'
import { compileStudy } from './compile'
import { describeLaw } from './describe-law'
import { formatPath } from './labels'
import { oncePerStudy } from './once-per-study'
import { QuantityTable } from './quantities'
import type { Municipality, PlanEntry, Study } from './study'

/** What the study knows of every input of its run: where it stands in the file, what it is called, where it is from. */
export const describeInputs = oncePerStudy((study) => ({
  inputs: inputsOf(study),
  own: ownParts(study),
  municipalities: study.municipalities.map((municipality) => sourcesOf(municipality, study)),
  plans: study.plans.map((plan, index) => ({
    planId: plan.id,
    path: formatPath(['plans', index]),
  })),
  law: describeLaw(study),
  lawDate: study.lawDate,
  origins: new Map(listAssumptions(study).map((row) => [row.path, originOf(row)])),
}))

/** Source, reason and holder of an input in one line, for explanations that are copied. */
function originOf({ source, reason, holder, badge }: AssumptionRow): Words {
  const { ja, en } = HOLDERS[holder]
  const told = [source, reason, badge === 'own' && !reason ? NO_REASON : null]
  const said = (language: keyof Words) =>
    told.flatMap((words) => (words ? [words[language].replace(/[。.]$/u, '')] : []))
  return {
    ja: [...said('ja'), `持ち主 ${ja}`].join('。'),
    en: [...said('en'), `held by ${en}`].join('; '),
  }
}

const NO_REASON: Words = { ja: '理由なし', en: 'no reason given' }

const HOLDERS: Readonly<Record<Holder, Words>> = {
  municipality: { ja: '市町村', en: 'the municipality' },
  prefecture: { ja: '都道府県', en: 'the prefecture' },
  nation: { ja: '国', en: 'the nation' },
  provisional: { ja: '仮置き', en: 'nobody yet (provisional)' },
}

/** The rows of the assumptions that became quantities; plans that agree share a quantity and keep their rows. */
function inputsOf(study: Study) {
  const table = new QuantityTable()
  compileStudy(study, table)
  const rows = listAssumptions(study)
  return table.compiled.map(({ id, planId, quantity }) => {
    const row = rows.find((one) => one.id === id && one.planId === planId)
    if (!row) throw new Error(`The run uses "${id}" of ${planId ?? 'the study'}, which has no row.`)
    const { path, question, label, unit, confidential } = row
    return { quantity, path, planId, question, label, unit, confidential }
  })
}

interface OwnRow {
  readonly part: OwnPart
  readonly municipality: number | null
  readonly path: string | null
  readonly question: Question
  readonly label: Words
  readonly unit: 'share' | 'ratio' | 'yes-no'
  readonly confidential: boolean
}

/** What nobody knows beside the quantities: the library's prior of the share, cohorts, levels, recognition. */
function ownParts(study: Study): OwnRow[] {
  const several = study.municipalities.length > 1
  const share = formatPath(['assumptions', 'funnel.share'])
  const open = { question: 1, confidential: false } as const
  return [
    { ...open, part: 'share', municipality: null, path: share, label: SHARE, unit: 'share' },
    ...study.municipalities.flatMap(({ name }, municipality): OwnRow[] => {
      const of = (label: Words): Words => (several ? ofPlace(label, name) : label)
      const own = { ...open, municipality, path: null }
      return [
        { ...own, part: 'share', path: share, label: of(SHARE), unit: 'share' },
        { ...own, part: 'progression', label: of(PROGRESSION), unit: 'ratio' },
        { ...own, part: 'level', label: of(LEVEL), unit: 'ratio' },
      ]
    }),
    ...study.plans.flatMap(recognition),
  ]
}

function recognition(plan: PlanEntry, index: number): OwnRow[] {
  const chance = plan['recognised']
  if (typeof chance !== 'number' || chance <= 0 || chance >= 1) return []
  const path = formatPath(['plans', index, 'recognised'])
  return [
    {
      part: 'recognised',
      municipality: null,
      path,
      question: 2,
      label: RECOGNISED,
      unit: 'yes-no',
      confidential: true,
    },
  ]
}

function ofPlace(label: Words, name: Words): Words {
  return { ja: `${label.ja}：${name.ja}`, en: `${label.en}: ${name.en || name.ja}` }
}

function sourcesOf(municipality: Municipality, study: Study) {
  const { code, name, pupils, nonAttending, agesOnJanuaryFirst } = municipality
  const titleOf = (id: string): Words =>
    study.sources.find((source) => source.id === id)?.title ?? { ja: id, en: id }
  return {
    code,
    name,
    pupils: titleOf(pupils.source),
    nonAttending: nonAttending ? titleOf(nonAttending.source) : NATIONAL_RATES,
    entrants: agesOnJanuaryFirst ? titleOf(agesOnJanuaryFirst.source) : titleOf(pupils.source),
  }
}

const NATIONAL_RATES: Words = {
  ja: '全国の割合（文部科学省の調査。市町村の数が入っていないため）',
  en: 'The nation’s rates (ministry’s survey), for want of counts of its own',
}

const SHARE: Words = {
  ja: '不登校の児童生徒のうち、新しい学校に通いたい割合（形を問わない）',
  en: 'Share of pupils not attending who would come (form left open)',
}

const PROGRESSION: Words = {
  ja: '学年が上がるときの増減（転出入など、これまでの平均を1として）',
  en: 'How cohorts grow or shrink (against their mean so far)',
}

const LEVEL: Words = {
  ja: '不登校の始まりやすさ（全国を1として）',
  en: 'Share newly not attending (against the nation’s)',
}

const RECOGNISED: Words = {
  ja: '分教室の学級を本校と別に数えること',
  en: 'The branch’s classes counted apart',
}
