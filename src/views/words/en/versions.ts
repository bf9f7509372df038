import type { Shape } from '../wording'
import type { versionsWords as ja } from '../ja/versions'

/** What the versions and the changes since one say. */
export const versionsWords: Shape<typeof ja> = {
  changes: {
    against: (name) => `Changes since “${name}”`,
    leave: 'Stop comparing',
    inputs: 'What has changed',
    effects: 'What the changes did',
    input: 'Item',
    measure: 'Measure',
    before: 'Before',
    now: 'Now',
    beforeToNow: 'Before → now',
    same: 'same',
    noDifference: 'Nothing differs between then and now.',
    noSharedYear:
      'Then and now share no fiscal year. With the same last fiscal year they can be compared.',
    how: (year, replications) =>
      `${year}. Now minus before, in the same ${replications} futures. The bar holds 8 in 10`,
    samePlans: (plans) => `Plans of which no figure changes: ${plans.join(', ')}`,
    unchanged: (measures) => `Unchanged: ${measures.join(', ')}`,
    badge: (before, now) => `${before} → ${now}`,
    reason: (reason) => `reason: ${reason}`,
    holder: (holder) => `held by: ${holder}`,
    nowInternal: 'now internal',
    noLongerInternal: 'no longer internal',
    withheld: 'not disclosed',
    gap: ', ',
    missing:
      'What this was compared with is gone, or the file must be chosen again. Choose under Versions.',
  },

  versions: {
    title: 'Versions',
    how: 'Versions stay in this browser. A saved file holds the study as it is now, and nothing else.',
    name: 'Name',
    note: 'Note (may be empty)',
    nameFirst: 'Enter a name.',
    keep: 'Keep the study as it is now',
    none: 'There are no versions yet.',
    restore: 'Go back to this version',
    restoreHow: 'What the study is now is kept as a version too.',
    compare: 'Compare with this version',
    edit: 'Edit name and note',
    editDo: 'Save',
    remove: 'Remove',
    removed: (name) => `“${name}” was removed.`,
    bringBack: 'Undo',
    compareOriginal: (title) => `Compare with the original case “${title}”`,
    compareFile: 'Compare with a file',
    actions: (name) => `What to do with “${name}”`,
    yesterday: 'End of yesterday',
    endOf: (day) => `End of ${day}`,
    origins: {
      saved: 'kept by hand',
      day: 'kept at the end of a day',
      'before-file': 'kept before a file was opened',
      'before-restore': 'kept before going back to a version',
      unchosen: 'of one of two tabs, not chosen',
      unfinished: 'of a tab that could not save, as another had gone on',
    },
  },
}
