import type { Problem, Result } from '../domain/problem'
import type { Runner } from '../runs/runner'
import { parseStudy } from '../study/parse'
import type { Study } from '../study/study'
import { computationOf, type Computation } from './computation'
import { Runs } from './runs.svelte'
import { readStudyFile } from './study-files'
import type { StudyVersion } from './study-version'

/** What a study is compared with. */
export type Earlier =
  | { readonly kind: 'original'; readonly study: Study }
  | { readonly kind: 'version'; readonly study: Study; readonly version: StudyVersion }
  | { readonly kind: 'file'; readonly study: Study; readonly name: string }

interface Sources {
  readonly original: () => Study | null
  readonly version: (id: string) => Promise<StudyVersion | null>
  /** Told of a version or file that can't be read. */
  readonly reject: (name: string, problems: readonly Problem[], text: string | null) => void
}

/** 前回からの変化: another state of the study, and its run with the same luck. */
export class Since {
  earlier: Earlier | null = $state.raw(null)
  /** The address names something that is no longer there. */
  missing: boolean = $state(false)
  readonly runs: Runs<Computation>
  readonly #sources: Sources
  #file: Earlier | null = null
  #asked: string | undefined

  constructor(runner: Runner, sources: Sources) {
    this.runs = new Runs(runner)
    this.#sources = sources
  }

  /** Looks at what the address names; undefined where nothing is compared. */
  async follow(since: string | undefined): Promise<void> {
    this.#asked = since
    const earlier = since === undefined ? null : await this.#find(since)
    // Another address may have been followed while storage was asked.
    if (this.#asked !== since) return
    if (earlier?.study !== this.earlier?.study) this.runs.clear()
    this.earlier = earlier
    this.missing = since !== undefined && earlier === null
  }

  /** A file to compare with; answers whether it could be read. */
  async takeFile(file: File): Promise<boolean> {
    const read = await readStudyFile(file)
    const parsed: Result<Study> = read.ok ? parseStudy(read.text) : read
    if (!parsed.ok) {
      this.#sources.reject(file.name, parsed.problems, null)
      return false
    }
    this.#file = { kind: 'file', study: parsed.value, name: file.name }
    // The same address may stand already, for another file.
    if (this.#asked === 'file') await this.follow('file')
    return true
  }

  /** Runs the earlier study with the luck of the present one, so that both live in the same futures. */
  compute({ study }: Earlier, seed: number): void {
    this.runs.compute(computationOf({ ...study, seed }))
  }

  async #find(since: string): Promise<Earlier | null> {
    if (since === 'file') return this.#file
    if (since === 'original') {
      const study = this.#sources.original()
      return study && { kind: 'original', study }
    }
    const version = await this.#sources.version(since)
    if (!version) return null
    const parsed = parseStudy(version.text)
    if (parsed.ok) return { kind: 'version', study: parsed.value, version }
    this.#sources.reject(version.name, parsed.problems, version.text)
    return null
  }
}
