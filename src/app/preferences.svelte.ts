import type { Language } from '../domain/words'
import type { MoneyUnit, Viewpoint } from '../results/pages'
import { BUILT_QUESTIONS, type BuiltQuestion } from './routes'

/** What somebody looks at in one study: shared by its pages, remembered with it. */
export interface StudyView {
  readonly fiscalYear: number | null
  readonly focusPlanId: string | null
}

/** Light or dark as chosen, or as the system is set. */
export type ThemeChoice = 'system' | 'light' | 'dark'

interface Chosen {
  readonly language: Language
  readonly theme: ThemeChoice
  readonly moneyUnit: MoneyUnit
  readonly viewpoint: Viewpoint
  /** The grade looked at on question 4; null: one in the middle. */
  readonly grade: number | null
  /** Whether question 4 shows the ministry's table in place of its pictures. */
  readonly asSheet: boolean
  /** Whether question 5 lists its tasks in place of drawing them. */
  readonly asList: boolean
  /** Questions whose inspector is folded to a rail. */
  readonly folded: readonly BuiltQuestion[]
  /** False switches off the shortcuts that are one key without Ctrl. */
  readonly singleKeys: boolean
  readonly views: Readonly<Record<string, StudyView>>
}

const FIRST: Chosen = {
  language: 'ja',
  theme: 'system',
  moneyUnit: 'million-yen',
  viewpoint: 'municipality',
  grade: null,
  asSheet: false,
  folded: [4, 5, 6],
  asList: false,
  singleKeys: true,
  views: {},
}

const NOTHING_CHOSEN: StudyView = { fiscalYear: null, focusPlanId: null }

/** Storage is shared by all pages opened from files, hence the full name. */
const KEY = 'manabiba.preferences.1'
const REMEMBERED_VIEWS = 30

/** What the user chose about looking, not about the study: never part of its file. */
export class Preferences {
  #chosen: Chosen = $state.raw(FIRST)

  constructor() {
    this.#chosen = { ...FIRST, ...readChosen() }
  }

  get language(): Language {
    return this.#chosen.language
  }

  set language(language: Language) {
    this.#change({ language })
  }

  get theme(): ThemeChoice {
    return this.#chosen.theme
  }

  set theme(theme: ThemeChoice) {
    this.#change({ theme })
  }

  get moneyUnit(): MoneyUnit {
    return this.#chosen.moneyUnit
  }

  set moneyUnit(moneyUnit: MoneyUnit) {
    this.#change({ moneyUnit })
  }

  get viewpoint(): Viewpoint {
    return this.#chosen.viewpoint
  }

  set viewpoint(viewpoint: Viewpoint) {
    this.#change({ viewpoint })
  }

  get grade(): number | null {
    return this.#chosen.grade
  }

  set grade(grade: number | null) {
    this.#change({ grade })
  }

  get asSheet(): boolean {
    return this.#chosen.asSheet
  }

  set asSheet(asSheet: boolean) {
    this.#change({ asSheet })
  }

  get asList(): boolean {
    return this.#chosen.asList
  }

  set asList(asList: boolean) {
    this.#change({ asList })
  }

  get singleKeys(): boolean {
    return this.#chosen.singleKeys
  }

  set singleKeys(singleKeys: boolean) {
    this.#change({ singleKeys })
  }

  isFolded(question: BuiltQuestion): boolean {
    return this.#chosen.folded.includes(question)
  }

  fold(question: BuiltQuestion, folded: boolean): void {
    const others = this.#chosen.folded.filter((other) => other !== question)
    this.#change({ folded: folded ? [...others, question] : others })
  }

  viewOf(studyId: string): StudyView {
    return this.#chosen.views[studyId] ?? NOTHING_CHOSEN
  }

  look(studyId: string, part: Partial<StudyView>): void {
    const { [studyId]: before = NOTHING_CHOSEN, ...others } = this.#chosen.views
    const kept = Object.entries(others).slice(1 - REMEMBERED_VIEWS)
    this.#change({ views: { ...Object.fromEntries(kept), [studyId]: { ...before, ...part } } })
  }

  #change(part: Partial<Chosen>): void {
    this.#chosen = { ...this.#chosen, ...part }
    try {
      localStorage.setItem(KEY, JSON.stringify(this.#chosen))
    } catch {
      // Forbidden or full: the choice holds until the page is closed, and nothing typed hangs on it.
    }
  }
}

function readChosen(): Partial<Chosen> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return typeof stored === 'object' && stored !== null ? validated(stored) : {}
  } catch {
    return {}
  }
}

/** Keeps only what this version understands; other pages may have written under the key. */
function validated(stored: Partial<Record<keyof Chosen, unknown>>): Partial<Chosen> {
  return {
    language: oneOf(stored.language, ['ja', 'en']) ?? FIRST.language,
    theme: oneOf(stored.theme, ['system', 'light', 'dark']) ?? FIRST.theme,
    moneyUnit: oneOf(stored.moneyUnit, ['yen', 'thousand-yen', 'million-yen']) ?? FIRST.moneyUnit,
    viewpoint:
      oneOf(stored.viewpoint, ['municipality', 'prefecture', 'nation', 'other', 'all']) ??
      FIRST.viewpoint,
    grade: typeof stored.grade === 'number' ? stored.grade : FIRST.grade,
    asSheet: stored.asSheet === true,
    asList: stored.asList === true,
    singleKeys: stored.singleKeys !== false,
    folded: Array.isArray(stored.folded)
      ? BUILT_QUESTIONS.filter((question) => (stored.folded as unknown[]).includes(question))
      : FIRST.folded,
    views: validatedViews(stored.views),
  }
}

function validatedViews(stored: unknown): Record<string, StudyView> {
  if (typeof stored !== 'object' || stored === null) return {}
  return Object.fromEntries(
    Object.entries(stored as Record<string, Partial<Record<keyof StudyView, unknown>> | null>).map(
      ([id, view]) => [
        id,
        {
          fiscalYear: typeof view?.fiscalYear === 'number' ? view.fiscalYear : null,
          focusPlanId: typeof view?.focusPlanId === 'string' ? view.focusPlanId : null,
        },
      ],
    ),
  )
}

function oneOf<T>(value: unknown, choices: readonly T[]): T | undefined {
  return choices.find((choice) => choice === value)
}
