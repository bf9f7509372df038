import type { Citation } from '../../domain/citation'
import type { Language, Words } from '../../domain/words'
import { formatIsoDay } from '../../domain/fiscal-year'
import { inBoth } from '../words'
import type { StepOrigin, WhyInput, WhyPage, WhyStep } from './page'
import type { WhyFacts } from './request'

/** 「式と出典を写す」: what stands in the drawer, line by line, with where each input comes from. */
export function plainTextOf(page: Omit<WhyPage, 'plainText'>, facts: WhyFacts) {
  return inBoth((language) => `${linesOf(page, facts, language).join('\n')}\n`)
}

function linesOf(page: Omit<WhyPage, 'plainText'>, facts: WhyFacts, language: Language): string[] {
  const { plan, title, figure, unit, reading } = page
  const inputsTitle = page.widening > 0 ? INPUTS_BY_WIDTH : INPUTS
  const ja = language === 'ja'
  const gap = ja || unit.en === '' ? '' : ' '
  return [
    `${plan.name[language]}${ja ? '　' : ' · '}${title[language]}`,
    `${figure[language]}${gap}${unit[language]}`,
    reading[language],
    ...section(ja ? '計算のしかた（ふつうの値）' : 'The calculation (likely values)', [
      ...page.steps.map((step) => stepLine(step, language)),
      ...(page.notTheMiddle ? [page.notTheMiddle[language]] : []),
    ]),
    ...section(
      inputsTitle[language],
      page.inputs.map((input) => inputLine(input, facts, language)),
    ),
    ...section(
      ja ? '資料の数字と計算' : 'Declared against computed',
      page.declared.map(({ label, declared, computed, source }) => {
        const ours = computed ? (ja ? `、計算 ${computed.ja}` : `, computed ${computed.en}`) : ''
        return `- ${label[language]}${ja ? '：資料 ' : ': declared '}${declared[language]}${ours} [${source[language]}]`
      }),
    ),
    ...(page.split ? ['', page.split.words[language]] : []),
    ...(page.precision ? ['', page.precision[language]] : []),
    ...section(ja ? '出典' : 'Sources', sourcesOf(page.steps, language)),
    ...lawDateLines(facts, language),
  ]
}

function inputLine(
  { path, label, direction, weight }: WhyInput,
  { origins }: WhyFacts,
  language: Language,
): string {
  const ja = language === 'ja'
  const how =
    direction && weight !== null ? (ja ? `（${direction.ja}）` : ` (${direction.en})`) : ''
  const told = path === null ? undefined : origins?.get(path)
  return `- ${label[language]}${how}${told ? `${ja ? '：' : ': '}${told[language]}` : ''}`
}

function lawDateLines({ lawDate }: WhyFacts, language: Language): string[] {
  if (lawDate === undefined) return []
  const day = formatIsoDay(lawDate)[language]
  return ['', language === 'ja' ? `法令基準日 ${day}` : `Law as of ${day}`]
}

const INPUTS_BY_WIDTH: Words = {
  ja: '入れた数字（幅を広げている順）',
  en: 'Inputs (what widens it most first)',
}
const INPUTS: Words = { ja: '入れた数字', en: 'Inputs' }

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines]
}

function stepLine({ operator, label, value, note }: WhyStep, language: Language): string {
  const sign = operator ?? '　'
  const said = note ? (language === 'ja' ? `（${note.ja}）` : ` (${note.en})`) : ''
  return `${sign} ${label[language]}${language === 'ja' ? '　' : ': '}${value[language]}${said}`
}

/** Each article and source once. */
function sourcesOf(steps: readonly WhyStep[], language: Language): string[] {
  const lines = steps.flatMap(({ origin }) => originLine(origin, language))
  return [...new Set(lines)]
}

function originLine(origin: StepOrigin | null, language: Language): string[] {
  if (origin?.kind === 'law') return [`- ${citationLine(origin.citation, language)}`]
  return origin?.kind === 'source' ? [`- ${origin.title[language]}`] : []
}

function citationLine({ title, article, address }: Citation, language: Language): string {
  return [title[language], article?.[language], address]
    .filter(Boolean)
    .join(language === 'ja' ? '　' : ', ')
}
