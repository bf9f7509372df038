/** What a file of a chart says of itself, so that it can still be placed when it has left the page. */
export interface FileFact {
  readonly label: string
  readonly value: string
}

/** All of it in one line, as it stands below a picture. */
export function factsLine(facts: readonly FileFact[]): string {
  return facts.map(({ label, value }) => `${label} ${value}`).join('  ')
}
