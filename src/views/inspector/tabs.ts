/** What the inspector shows beside a page. */
export type Tab = 'assumptions' | 'decisions' | 'why'

export const TABS: readonly Tab[] = ['assumptions', 'decisions', 'why']
