import type { Problem, Result } from '../domain/problem'
import type { Words } from '../domain/words'
import type { Explainer, Runner } from '../runs/runner'
import { describePlans } from '../study/describe'
import { changeDecision } from '../study/decisions'
import { formatStudy, parseStudy } from '../study/parse'
import type { Study } from '../study/study'
import { isSurvey, parseSurvey } from '../study/survey/parse-survey'
import { Audience } from './audience.svelte'
import type { Autosave, Unwritten } from './autosave.svelte'
import { BrowserStore } from './browser-store'
import { computationOf, type Computation } from './computation'
import { Keeping } from './keeping.svelte'
import { Library, type Cases } from './library.svelte'
import { focusAt } from './looking'
import { browserChannel } from './neighbors.svelte'
import { Preferences } from './preferences.svelte'
import { formatRoute, parseRoute, type Route } from './routes'
import { Runs } from './runs.svelte'
import { Since } from './since.svelte'
import { downloadText, fileNameOf, readStudyFile } from './study-files'
import { StudySession, type SessionStart } from './study-session.svelte'
import { historyToStore } from './stored-history'
import type { StoredStudy } from './study-store'
import { Timelines } from './timelines.svelte'
import { ownName } from './study-version'
import { Why } from './why.svelte'

/** A file that was refused, and why. */
export interface RejectedFile {
  readonly name: string
  readonly problems: readonly Problem[]
  /** What it says, where nobody else keeps it: so that it can be saved as a file. */
  readonly text: string | null
}

/** Joins what the user chose, what is open, what has been computed and what is kept. */
export class Workbench {
  readonly preferences = new Preferences()
  readonly audience = new Audience()
  readonly library: Library
  readonly keeping: Keeping
  readonly runs: Runs<Computation>
  readonly heroRuns: Runs<Computation>
  /** What the open study is compared with. */
  readonly since: Since
  readonly why = new Why()
  /** What explains and weighs figures beside the runs. */
  readonly explainer: Explainer
  /** When the plans of the open study can open. */
  readonly timelines: Timelines
  session: StudySession | null = $state.raw(null)
  /** Null until the address has been followed for the first time. */
  route: Route | null = $state.raw(null)
  rejected: RejectedFile | null = $state.raw(null)
  /** The task of a timeline whose form is open; null: none. */
  chosenTask: string | null = $state(null)
  /** The address names what is neither in the library nor in this browser. */
  missing: boolean = $state(false)
  /** A control is held: short runs, and axes that stand still. */
  held: boolean = $state(false)

  constructor(runner: Runner, cases: Cases) {
    this.keeping = new Keeping(new BrowserStore(), browserChannel())
    this.library = new Library(cases, this.keeping)
    this.runs = new Runs(runner)
    this.explainer = runner
    this.timelines = new Timelines(runner)
    this.heroRuns = new Runs(runner)
    this.since = new Since(runner, {
      original: () => this.library.find(this.session?.startedFrom ?? ''),
      version: async (id) =>
        (await this.keeping.versionsOf(this.session?.id ?? '')).find((one) => one.id === id) ??
        null,
      reject: (name, problems, text) => {
        this.rejected = { name, problems, text }
      },
    })
  }

  get autosave(): Autosave {
    return this.keeping.autosave
  }

  /** @throws if none is open: only what stands on a study's page asks. */
  get study(): Study {
    if (!this.session) throw new Error('No study is open.')
    return this.session.study
  }

  /** The plan that is looked at now, or will be once there is a result. */
  get focusPlanId(): string | null {
    const { session } = this
    if (!session) return null
    const study = this.runs.shown?.subject.study ?? session.study
    const plans = this.runs.shown?.subject.plans ?? describePlans(study)
    const view = this.preferences.viewOf(session.id)
    return plans[focusAt({ plans, baselineId: study.baseline }, view)]?.id ?? null
  }

  /** Goes where the address says; called at the start and whenever it changes. */
  async follow(hash: string): Promise<void> {
    const route = parseRoute(hash)
    if (route.page !== 'study' || route.studyId === this.session?.id) return this.#show(route)
    await this.keeping.leave()
    const start = await this.#find(route.studyId)
    // Another address may have been followed while storage was asked.
    if (location.hash !== hash) return
    this.missing = start === null
    if (start === null) return this.#show({ page: 'library' })
    this.#begin(start.session, start.stored)
    return this.#show(route)
  }

  /** Opens one of the library's studies. */
  open(study: Study): void {
    location.hash = formatRoute({ page: 'study', studyId: study.id, question: 1 })
  }

  /** The library's first picture: the whole run, so that the study is there at once when it is opened. */
  computeHero(study: Study): void {
    if (this.heroRuns.state.kind !== 'done') this.heroRuns.compute(computationOf(study))
  }

  /** Applies a change that the study room has checked. What it refuses comes back, and nothing has happened. */
  change(result: Result<Study>, label: Words): readonly Problem[] {
    if (!result.ok) return result.problems
    if (this.session?.change(result.value, label)) this.#changed()
    return []
  }

  /** One name for both languages: whoever renames a study writes it in one. */
  renameStudy(name: string): readonly Problem[] {
    if (!this.session) return []
    const { study } = this.session
    return this.change(changeDecision(study, 'title', { ja: name, en: name }), RENAMED)
  }

  undo(): void {
    if (this.session?.undo()) this.#changed()
  }

  redo(): void {
    if (this.session?.redo()) this.#changed()
  }

  /** A control is held or let go: short runs, and one step to undo. */
  hold(held: boolean): void {
    this.held = held
    this.session?.hold(held)
    this.runs.hold(held)
  }

  /** Looks at the next plan of those that are shown. */
  focusNextPlan(): void {
    const { session } = this
    const plans = this.runs.shown?.subject.plans ?? []
    if (!session || plans.length === 0) return
    const focusPlanId = this.focusPlanId
    const at = plans.findIndex(({ id }) => id === focusPlanId)
    const next = plans[(at + 1) % plans.length]
    if (next) this.preferences.look(session.id, { focusPlanId: next.id })
  }

  async openFile(file: File): Promise<void> {
    const read = await readStudyFile(file)
    if (read.ok && isSurvey(read.text)) {
      this.#openSurvey(file.name, read.text)
      return
    }
    const parsed: Result<Study> = read.ok ? parseStudy(read.text) : read
    if (!parsed.ok) {
      this.rejected = { name: file.name, problems: parsed.problems, text: null }
      return
    }
    await this.#keepBeforeFile()
    await this.keeping.leave()
    this.#begin({ id: ownId(parsed.value), study: parsed.value, startedFrom: null }, null)
    this.keep()
    this.#go(1)
  }

  saveFile(): void {
    if (!this.session) return
    const { study } = this.session
    downloadText(fileNameOf(study.title[this.preferences.language]), formatStudy(study))
  }

  /** Puts a study in the place of the open one, as one step to undo; what can't be read is told and kept. */
  replaceBy(text: string, name: string, label: Words): boolean {
    const parsed = parseStudy(text)
    if (parsed.ok) return this.change(parsed, label).length === 0
    this.rejected = { name, problems: parsed.problems, text }
    return false
  }

  /**
   * Keeps the study as it is now. The library's studies stay as they are: the first change makes a study of
   * one's own, with its own address.
   */
  keep(): void {
    const { session } = this
    if (!session) return
    if (this.library.find(session.id)) {
      const id = ownId(session.study)
      this.preferences.look(id, this.preferences.viewOf(session.id))
      session.id = id
      if (this.route?.page === 'study') this.#replaceAddress(this.route)
    }
    this.keeping.save(this.unwritten(session), () => historyToStore(session.id, session.history))
  }

  /** The open study as it goes to storage. */
  unwritten({ id, study, startedFrom }: StudySession): Unwritten {
    const title = study.title[this.preferences.language]
    return { id, title, text: formatStudy(study), startedFrom, savedAt: Date.now() }
  }

  #openSurvey(name: string, text: string): void {
    const parsed = parseSurvey(text)
    if (!parsed.ok) {
      this.rejected = { name, problems: parsed.problems, text: null }
      return
    }
    this.library.surveyOfFile = parsed.value
    location.hash = formatRoute({ page: 'survey', surveyId: parsed.value.id })
  }

  /** A file takes the screen: what stood there is found again, as it was then. */
  async #keepBeforeFile(): Promise<void> {
    const { session } = this
    if (!session || this.library.find(session.id)) return
    const { id: studyId, text, savedAt: at } = this.unwritten(session)
    await this.keeping.versions.keep({ studyId, origin: 'before-file', text, at })
  }

  async #find(id: string): Promise<{ session: SessionStart; stored: StoredStudy | null } | null> {
    const inLibrary = this.library.find(id)
    if (inLibrary)
      return { session: { id, study: inLibrary, startedFrom: inLibrary.id }, stored: null }
    const stored = await this.keeping.load(id)
    if (!stored) return null
    const parsed = parseStudy(stored.text)
    if (!parsed.ok) {
      this.rejected = { name: stored.title, problems: parsed.problems, text: stored.text }
      return null
    }
    const { startedFrom } = stored
    const history = await this.keeping.historyOf(stored)
    return { session: { id, study: parsed.value, startedFrom, history }, stored }
  }

  #begin(start: SessionStart, stored: StoredStudy | null): void {
    this.runs.clear()
    this.timelines.clear()
    this.chosenTask = null
    // What the library still computes would only hold up the study that is waited for.
    this.heroRuns.cancel()
    this.session = new StudySession(start)
    this.keeping.begin(start.id, stored)
    this.#compute()
  }

  #show(route: Route): void {
    this.route = route
    void this.since.follow(route.page === 'study' ? route.since : undefined)
    if (route.page !== 'study') void this.library.refresh()
    if (route.page === 'survey') this.missing = this.library.findSurvey(route.surveyId) === null
    else if (route.page === 'study') this.missing = false
  }

  #changed(): void {
    this.#compute()
    this.keep()
  }

  #compute(): void {
    if (!this.session) return
    this.runs.compute(computationOf(this.session.study))
  }

  #go(question: (Route & { page: 'study' })['question']): void {
    if (!this.session) return
    this.route = { page: 'study', studyId: this.session.id, question }
    location.hash = formatRoute(this.route)
  }

  /** The same page of the study under its new id. */
  #replaceAddress(route: Route & { page: 'study' }): void {
    if (!this.session) return
    this.route = { ...route, studyId: this.session.id }
    // With only a hash this works from file:// as well.
    history.replaceState(null, '', formatRoute(this.route))
  }
}

const RENAMED: Words = { ja: '名前の変更', en: 'renaming' }

const ownId = (study: Study): string => `${study.id}.${ownName()}`
