import { flushSync } from 'svelte'
import type { Masking } from '../results/masking/threshold'
import type { Study } from '../study/study'

/** Who looks at the screen: those who work on the study, or others as well. */
export type Viewer = 'ourselves' | 'others'

const KEY = 'manabiba.audience.1'

/**
 * Who sees what is on screen now. Files and print are always made for others; what others may not see is
 * decided here and nowhere else.
 */
export class Audience {
  #viewer: Viewer = $state(readViewer())
  /** Files being made right now, and pages being printed. */
  #leaving: number = $state(0)

  /** A file was asked for of which others may see nothing. */
  refused: boolean = $state(false)

  /** As chosen for the screen. */
  get viewer(): Viewer {
    return this.#viewer
  }

  set viewer(viewer: Viewer) {
    this.#viewer = viewer
    try {
      localStorage.setItem(KEY, viewer)
    } catch {
      // Forbidden or full: the choice holds until the page is closed.
    }
  }

  /** Whether others read what is rendered now. */
  get othersLook(): boolean {
    return this.#viewer === 'others' || this.#leaving > 0
  }

  /** Whether the page is being read for a file or for paper. */
  get isLeaving(): boolean {
    return this.#leaving > 0
  }

  /** How a study is masked now; null while only we look. */
  maskingFor({ disclosure }: Pick<Study, 'disclosure'>): Masking | null {
    if (!this.othersLook) return null
    return { threshold: disclosure.audienceMaySee ? 0 : disclosure.threshold }
  }

  /** Whether an input stands as 「非公開」 now: internal ones are nobody's but ours, whatever the counts. */
  isWithheld({ confidential }: { readonly confidential: boolean }): boolean {
    return confidential && this.othersLook
  }

  /** Does synchronous work while everything on the page is rendered for others: what leaves must be read within. */
  forOthers<T>(work: () => T): T {
    this.leave()
    try {
      return work()
    } finally {
      this.comeBack()
    }
  }

  /** From now on, as when a page begins to be printed, everything is rendered for others. */
  leave(): void {
    this.#leaving += 1
    flushSync()
  }

  comeBack(): void {
    this.#leaving = Math.max(0, this.#leaving - 1)
    flushSync()
  }
}

function readViewer(): Viewer {
  try {
    return localStorage.getItem(KEY) === 'others' ? 'others' : 'ourselves'
  } catch {
    return 'ourselves'
  }
}
