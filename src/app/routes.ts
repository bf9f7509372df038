/** Questions that have a page. */
export const BUILT_QUESTIONS = [1, 2, 3, 4, 5, 6] as const
export type BuiltQuestion = (typeof BUILT_QUESTIONS)[number]

export type Route =
  | { readonly page: 'library' }
  /** Survey figures of the library: a page to read, with nothing to compute. */
  | { readonly page: 'survey'; readonly surveyId: string }
  | {
      readonly page: 'study'
      readonly studyId: string
      readonly question: BuiltQuestion
      /** What the study is compared with instead of being shown: a version's id, or one of these. */
      readonly since?: 'original' | 'file' | (string & {})
      /** A paper that is made ready below the question: question 5's application to the ministry. */
      readonly paper?: 'application'
    }

/** The question below which the application lies. */
const PAPERS_QUESTION = 5

const LIBRARY: Route = { page: 'library' }

/** Reads the address's hash. What can't be read leads to the library: an old link is no error. */
export function parseRoute(hash: string): Route {
  const survey = /^#\/survey\/([a-z0-9-]+)$/.exec(hash)?.[1]
  if (survey !== undefined) return { page: 'survey', surveyId: survey }
  const [, place, id, question, paper, since] =
    /^#\/(study)\/([^/]+)(?:\/(\d))?(?:\/(application))?(?:\/since\/([\w-]+))?$/.exec(hash) ?? []
  if (place === undefined || id === undefined) return LIBRARY
  const studyId = decode(id)
  const asked = BUILT_QUESTIONS.find((built) => String(built) === question)
  if (studyId === null) return LIBRARY
  return {
    page: 'study',
    studyId,
    question: asked ?? 1,
    ...(since !== undefined && { since }),
    ...(paper !== undefined && asked === PAPERS_QUESTION && { paper: 'application' }),
  }
}

export function formatRoute(route: Route): string {
  if (route.page === 'library') return '#/'
  if (route.page === 'survey') return `#/survey/${route.surveyId}`
  const { studyId, question, since, paper } = route
  const place = `#/study/${encodeURIComponent(studyId)}/${question}`
  const page = paper === undefined ? place : `${place}/${paper}`
  return since === undefined ? page : `${page}/since/${since}`
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
