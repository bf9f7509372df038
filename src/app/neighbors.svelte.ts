/** What tabs tell each other. */
export type Message =
  | { readonly kind: 'here'; readonly tab: string; readonly studyId: string | null }
  | { readonly kind: 'gone'; readonly tab: string }
  | { readonly kind: 'who' }
  | { readonly kind: 'saved'; readonly tab: string; readonly studyId: string }

/** How tabs reach each other: what one posts all others hear. */
export interface Channel {
  post(message: Message): void
  listen(hear: (message: Message) => void): void
}

/** Long enough for a tab that lives to say so. */
const ANSWER_MS = 250

/** The other tabs of this browser in which the product is open, as far as they tell. */
export class Neighbors {
  readonly tab: string
  /** Which study each of them has open. */
  #open: Readonly<Record<string, string | null>> = $state.raw({})
  #own: string | null = $state(null)
  readonly #channel: Channel | null
  readonly #onsaved: (studyId: string) => void

  constructor(tab: string, channel: Channel | null, onsaved: (studyId: string) => void) {
    this.tab = tab
    this.#channel = channel
    this.#onsaved = onsaved
    if (!channel) return
    channel.listen((message) => {
      this.#hear(message)
    })
    this.#say({ kind: 'who' })
  }

  /** Whether another tab has the study open that is open here. */
  get shareStudy(): boolean {
    return this.#own !== null && Object.values(this.#open).includes(this.#own)
  }

  /** What is open here now; null for a study that only this tab has, or none. */
  open(studyId: string | null): void {
    this.#own = studyId
    this.#say({ kind: 'here', tab: this.tab, studyId })
  }

  leave(): void {
    this.#say({ kind: 'gone', tab: this.tab })
  }

  saved(studyId: string): void {
    this.#say({ kind: 'saved', tab: this.tab, studyId })
  }

  /** Which of these tabs answer. Where tabs can't hear each other, none does. */
  async alive(tabs: readonly string[]): Promise<readonly string[]> {
    if (!this.#channel || tabs.length === 0) return []
    this.#open = {}
    this.#say({ kind: 'who' })
    await new Promise((resolve) => setTimeout(resolve, ANSWER_MS))
    return tabs.filter((tab) => tab in this.#open)
  }

  #say(message: Message): void {
    this.#channel?.post(message)
  }

  #hear(message: Message): void {
    if (message.kind === 'who') this.#say({ kind: 'here', tab: this.tab, studyId: this.#own })
    else if (message.kind === 'here') this.#open = { ...this.#open, [message.tab]: message.studyId }
    else if (message.kind === 'gone')
      this.#open = Object.fromEntries(
        Object.entries(this.#open).filter(([tab]) => tab !== message.tab),
      )
    else this.#onsaved(message.studyId)
  }
}

/** Null where the browser has no such thing; then a tab notices another one's work when it saves or is looked at. */
export function browserChannel(): Channel | null {
  if (typeof BroadcastChannel === 'undefined') return null
  try {
    const channel = new BroadcastChannel('manabiba.workbench')
    return {
      post: (message) => {
        channel.postMessage(message)
      },
      listen: (hear) => {
        channel.onmessage = ({ data }) => {
          hear(data as Message)
        }
      },
    }
  } catch {
    return null
  }
}
