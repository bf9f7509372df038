import type { StudyVersion } from '../../app/study-version'
import { daysAgo, formatMonthDay } from '../parts/when'
import type { Speech } from '../words/speech.svelte'

/** What a version is called: its name, or what it was kept for. */
export function nameOfVersion(
  { name, origin, at }: StudyVersion,
  { words, language }: Pick<Speech, 'words' | 'language'>,
  now = Date.now(),
): string {
  if (name !== '') return name
  if (origin !== 'day') return words.versions.origins[origin]
  return daysAgo(at, now) === 1
    ? words.versions.yesterday
    : words.versions.endOf(formatMonthDay(at, language))
}
