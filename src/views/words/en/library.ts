import type { Shape } from '../wording'
import type { libraryWords as ja } from '../ja/library'

/** What the library and the survey say. */
export const libraryWords: Shape<typeof ja> = {
  library: {
    title: 'Which case do you want to start from?',
    lead: 'Every study opens already computed. Every figure names its source, and each can be rewritten into a study of your own town.',
    openFile: 'Open a file',
    newStudy: 'New study',
    first: 'Start here',
    openHero: 'Open this study',
    heroTitle: (plans) => `${plans.join(', or ')}?`,
    heroCounts: (plans, assumptions, years) =>
      `${plans} plans · ${assumptions} assumptions · ${years} years`,
    recent: 'Recent studies',
    cases: 'Cases from the sources',
    all: 'All',
    search: 'Town or school',
    nothingFound: (word) => `No case matches “${word}”.`,
    startBlank: 'Start from a blank study',
    changed: (when) => `Changed ${when}`,
    startedFrom: (title) => `From: ${title}`,
    fromFile: 'From a file',
    lastVersion: (name) => `Version: ${name}`,
    remove: (title) => `Remove “${title}” from this browser`,
    removeTitle: 'Remove this study?',
    removeText: (title) =>
      `“${title}” and its versions will be removed from this browser. Unless it is saved as a file, it cannot be opened again.`,
    removeDo: 'Remove',
    drop: 'Drop a study file (.json) here to open it',
    futures: (year) => `Pupils who want to come, ${year}`,
    futuresHow: 'each dot is one of 20 futures',
    places: (places) => `${places} places`,
    counting: 'Computing the first 250 futures',
    notFound: 'This study was not found. It is not stored in this browser, or it was removed.',
  },

  survey: {
    back: 'All cases',
    sources: 'Sources',
    source: 'Source: ',
    of: (total: string) => `(${total} in all)`,
    countOf: (count: string, of: string) => `${count} of ${of}`,
    answer: (question: number, name: string) =>
      `${question} ${name} (in the study of fictional Aoba)`,
    when: 'When',
    municipality: 'Municipality',
    prefecture: 'Support by the prefecture',
    from: (month: string) => `from ${month}`,
    decision: ' (its own decision)',
  },
}
