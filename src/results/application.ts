import {
  APPLICATION_ITEMS,
  type ApplicationFacts,
  type ApplicationItemId,
} from '../domain/application'
import type { SheetFacts } from '../domain/curriculum-sheet'
import { formatFirstDay } from '../domain/fiscal-year'
import type { PlanDescription } from '../domain/plan-description'
import type { Words } from '../domain/words'
import { applicationHeadline } from './application/headline'
import {
  filled,
  inEither,
  ITEM_LABELS,
  lacking,
  paragraph,
  type ApplicationItem,
  type ItemContent,
} from './application/items'
import { outlineItem } from './application/outline'
import { pupilsItem } from './application/pupils'
import { staffItem } from './application/staff'
import { stampOf, type StampLine } from './application/stamp'
import { newSubjects, subjectsItem } from './application/subjects'
import { nameItem, textItem } from './application/texts'
import { curriculumSheet, type CurriculumSheet } from './hours/curriculum-sheet'
import type { PageInput } from './page-input'
import { SHEET_MARKS } from './hours/sheet-marks'
import { readPage, type PageReader } from './page-reader'
import { listWords } from './words'
import type { Sentence } from './pages'

/** What the study says of one plan's application, and of its curriculum where it is known by subject. */
export interface ApplicationSource {
  readonly facts: ApplicationFacts
  readonly sheet: SheetFacts | null
}

export interface ApplicationInput extends PageInput {
  /** The plan that is applied for. */
  readonly source: ApplicationSource
  /** 法令基準日, as YYYY-MM-DD. */
  readonly lawDate: string
}

/** 実施計画書 of one plan: page, paper and Word file are made from this. */
export interface ApplicationPage {
  readonly headline: Words
  readonly sentence: Sentence
  readonly plan: PlanDescription
  readonly title: Words
  /** As the application names the school; the plan's name while that isn't written. */
  readonly schoolName: Words
  /** Where its figures come from. */
  readonly stamp: readonly StampLine[]
  readonly items: readonly ApplicationItem[]
  readonly sheet: CurriculumSheet | null
  /** Rows whose aims and contents are asked for. */
  readonly newSubjects: readonly { readonly id: string; readonly words: Words }[]
  /** What to look at again before it is handed in. */
  readonly checks: readonly Words[]
  readonly notes: readonly Words[]
}

/** @throws if the plan isn't in the run: the caller is wrong, not the user. */
export function applicationPage(input: ApplicationInput): ApplicationPage {
  const { facts } = input.source
  const at = input.plans.findIndex(({ id }) => id === facts.planId)
  const plan = input.plans[at]
  if (!plan) throw new Error(`The run has no plan "${facts.planId}".`)
  const reader = readPage(input)
  const sheet = sheetOf(input, plan, reader)
  const contents = contentsOf({ facts, at, reader, sheet })
  const items = APPLICATION_ITEMS.map((id, index): ApplicationItem => ({
    id,
    number: index + 1,
    label: ITEM_LABELS[id],
    isFilled: contents[id].gaps.length === 0,
    ...contents[id],
  }))
  return {
    ...applicationHeadline(plan, items),
    plan,
    title: TITLE,
    schoolName: inEither(facts.application.texts.schoolName?.text ?? plan.name),
    stamp: stampOf(input, input.lawDate),
    items,
    sheet,
    newSubjects: sheet ? newSubjects(sheet).map(({ id, words }) => ({ id, words })) : [],
    checks: [...provisionalCheck(items), ...items.flatMap(({ checks }) => checks)],
    notes: [FORM_NOTE, ADDED_NOTE, MERGED_NOTE],
  }
}

function sheetOf(
  { source }: ApplicationInput,
  plan: PlanDescription,
  { style }: PageReader,
): CurriculumSheet | null {
  const { facts, sheet } = source
  return (
    sheet && curriculumSheet({ facts: sheet, plan, fiscalYear: facts.openingFiscalYear, style })
  )
}

interface Known {
  readonly facts: ApplicationFacts
  /** The plan's place in the run. */
  readonly at: number
  readonly reader: PageReader
  readonly sheet: CurriculumSheet | null
}

function contentsOf({ facts, at, reader, sheet }: Known): Record<ApplicationItemId, ItemContent> {
  return {
    schoolName: nameItem(facts),
    founder: filled([paragraph(inEither(facts.founder))]),
    form: filled([paragraph(facts.form)]),
    begins: filled([paragraph(formatFirstDay(facts.openingFiscalYear))]),
    pupils: pupilsItem(facts, at, reader),
    pupilsMeant: textItem(facts, 'pupilsMeant'),
    coordination: textItem(facts, 'coordination'),
    transferBack: textItem(facts, 'transferBack'),
    outline: outlineItem(facts, sheet),
    necessity: textItem(facts, 'necessity'),
    curriculum: curriculumItem(sheet),
    subjectAims: subjectsItem(facts, sheet, 'aims'),
    subjectContents: subjectsItem(facts, sheet, 'contents'),
    staff: staffItem(facts),
  }
}

function curriculumItem(sheet: CurriculumSheet | null): ItemContent {
  if (!sheet)
    return lacking({
      words: { ja: '教科ごとの時数', en: 'Hours by subject' },
      place: { kind: 'question', question: 4 },
    })
  const isAssumed = sheet.origins.assumed > 0
  return { ...filled([{ kind: 'sheet' }]), checks: isAssumed ? [assumedCells(sheet)] : [] }
}

function provisionalCheck(items: readonly ApplicationItem[]): Words[] {
  const labels = items.filter(({ isProvisional }) => isProvisional).map(({ label }) => label)
  if (labels.length === 0) return []
  const { ja, en } = listWords(labels)
  return [
    {
      ja: `仮の文を、自分たちの文に書きかえる：${ja}`,
      en: `Write your own instead of what is provisional: ${en}`,
    },
  ]
}

function assumedCells({ origins }: CurriculumSheet): Words {
  const count = String(origins.assumed)
  const { ja, en } = SHEET_MARKS.assumed.words
  return {
    ja: `教育課程表の${count}のます目は${ja}`,
    en: `${count} cells of the curriculum’s table are ${en}`,
  }
}

const TITLE: Words = { ja: '実施計画書', en: 'Application' }
const FORM_NOTE: Words = {
  ja: '項目は、文部科学省の記載要領（mext.go.jp 1387186.htm）による。様式と提出期限は未確認。',
  en: 'Items follow the ministry’s guide (mext.go.jp 1387186.htm); its form and deadline are unconfirmed.',
}
const ADDED_NOTE: Words = {
  ja: '設置者・学校の形・実施を始める日は、見出しとして加えた。記載要領にあるかは未確認。',
  en: 'Founder, form and first day are added for the heading; whether the guide asks for them is unconfirmed.',
}
const MERGED_NOTE: Words = {
  ja: '合わせた教科も、新しい教科として目標と内容を書くとみなした（仮定）。',
  en: 'Merged subjects are taken as new ones whose aims and contents are asked for (assumed).',
}
