/** Questions that have a page. The fifth is not built yet. */
export const BUILT_QUESTIONS = [1, 2, 3, 4, 6] as const
export type BuiltQuestion = (typeof BUILT_QUESTIONS)[number]

export type Route =
  | { readonly page: 'library' }
  | { readonly page: 'study'; readonly studyId: string; readonly question: BuiltQuestion }

const LIBRARY: Route = { page: 'library' }

/** Reads the address's hash. What can't be read leads to the library: an old link is no error. */
export function parseRoute(hash: string): Route {
  const [, place, id, question] = /^#\/(study)\/([^/]+)(?:\/(\d))?$/.exec(hash) ?? []
  if (place === undefined || id === undefined) return LIBRARY
  const studyId = decode(id)
  const asked = BUILT_QUESTIONS.find((built) => String(built) === question)
  return studyId === null ? LIBRARY : { page: 'study', studyId, question: asked ?? 1 }
}

export function formatRoute(route: Route): string {
  if (route.page === 'library') return '#/'
  return `#/study/${encodeURIComponent(route.studyId)}/${route.question}`
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
