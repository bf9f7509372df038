import type { Shape } from '../wording'
import type { teachersWords as ja } from '../ja/teachers'

/** What the teachers' part of question 2 says. */
export const teachersWords: Shape<typeof ja> = {
  title: 'Who teaches',
  needed: 'Needed',
  covered: 'Covered',
  who: 'Teachers',
  subject: 'Subject',
  short: (lessons: string) => `${lessons} lessons a week short`,
  shared: 'Shared by teachers with time',
  adopt: 'Add to this plan',
  adopted: 'Add part-time teachers',
  unknown: 'Who teaches which subject isn’t known yet.',
  begin: 'Enter teachers',
  edit: 'Change the teachers',
  label: 'Teachers',
  add: 'Add a teacher',
  name: 'Name',
  payer: 'Paid by',
  payers: {
    prefecture: (byLaw: string) => byLaw,
    municipality: (own: string) => `${own}, full-time`,
    'part-time': (own: string) => `${own}, part-time by the lesson`,
    'parent-school': () => 'Lent by the parent school',
  },
  payerHow:
    'Part-time teachers are paid by the lesson, on top of the plan’s posts. All others are taken to be among these posts.',
  periods: 'Lessons a week, at most',
  paidPeriods: 'Paid lessons a week',
  posts: 'Number',
  licences: 'Licences',
  outside: (prefecture) =>
    `Permission outside the licence (the ${prefecture}’s, for a year at most)`,
  remove: (name: string) => `Remove “${name}”`,
  forget: 'Remove all teachers (not known yet)',
  nameless: 'Enter a name.',
  outOfBounds: (least: string, most: string) => `Enter a number from ${least} to ${most}.`,
  search: 'Part-time teachers who could be found',
  searchPeriods: 'Lessons a week of one, at most',
  single: 'For now, each is taken to hold one licence.',
  combined: 'Only people with these combinations of licences are looked for.',
  combination: 'Combination of licences',
  addCombination: 'Look for this combination too',
  noLicence: 'Choose a licence at least.',
  typicalSearch: 'Back to the provisional values',
}
