/** What scripts/bench.mjs runs: bundled with the plain twin, which only tests and benches know. */
export { libraryStudies } from '../src/study/library'
export { measure } from './measure'
export { benchText } from './report'
