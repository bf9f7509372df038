import type { Shape } from '../wording'
import type { frameWords as ja } from '../ja/frame'

/** What the frame around every page says: top bar, audience, run, dialogs, notices. */
export const frameWords: Shape<typeof ja> = {
  top: {
    toLibrary: 'Manabiba, list of cases',
    study: 'Study',
    rename: 'Title of the study',
    renameTitle: 'Rename the study',
    saveFile: 'Save as a file',
    saveOwn: 'For ourselves (everything)',
    saveCopy: 'A copy for others…',
    openFile: 'Open a file',
    backToLibrary: 'List of cases',
    singleKeys: 'Use the keys 1–6, P, A and T',
    saving: 'Saving…',
    saved: (time) => `Saved ${time}`,
    notSaved: 'Cannot be saved',
    notSavedYet: 'Waiting to be saved',
    undo: (label) => `Undo${label && ` (${label})`}`,
    redo: (label) => `Redo${label && ` (${label})`}`,
  },

  audience: {
    viewer: 'Shown to',
    ourselves: 'Only us',
    others: 'Others',
    hidden: (threshold) =>
      `The screen is set for others: counts of pupils under ${threshold} and internal values are hidden.`,
    hiddenInternal:
      'The screen is set for others: internal values are hidden, small counts of pupils are shown.',
    refused:
      'This chart cannot be a file: it would tell counts that are not shown. If its readers may see them, state so under “Small counts”.',
    understood: 'Close',
    back: 'Back to only us',
    withheld: 'Not public',
    copy: 'Copy for others',
    copySuffix: ' (copy)',
    copyInternal: (count) =>
      `Internal inputs left out: ${count}, with their values, reasons and sources. Whoever opens the copy computes with the library’s values.`,
    copyNoInternal: 'No internal input has been changed.',
    copyCounts: (towns) =>
      `Small counts of pupils not attending (municipalities: ${towns}) become totals by school level. Totals that are small as well are left out; national rates stand in.`,
    copyDiffers:
      'Results there may differ from this screen, and the copy says so when it is opened.',
    copySame: 'Results there will be the same as on this screen.',
    copyWords:
      'What you wrote yourselves in title, summary, names of plans and reasons is in the copy. Read it once more before you hand it on.',
    saveCopy: 'Save the copy',
    smallCounts: 'Small counts',
    threshold: 'Not shown: under',
    below: 'pupils',
    smallCountsHelp:
      'Files of charts and tables, print, and the screen for others show no count of pupils under this number, nor what would give one away.',
    maySee: 'We have made sure that those who are shown it may see small counts',
    maySeeHelp:
      'If ticked, small counts are shown as they are. It stays with the study and stands at the foot of each page.',
    change: 'Apply',
    changed: 'small counts',
    footer: 'Small counts',
    footerShown: 'shown, as stated for this audience',
    footerMasked: (threshold) => `under ${threshold} not shown`,
  },

  run: {
    coarse: (replications) => `Rough: ${replications} futures`,
    done: (replications) => `${replications} futures computed`,
    running: (done, total) => `Computing ${done} of ${total}`,
    held: (replications) => `Following with ${replications}`,
    stop: 'Stop',
    stale: 'Showing the last result',
    stopped: (done) => `Stopped after ${done}`,
    compute: 'Compute',
    failed: 'The calculation stopped',
    again: 'Try again',
    healed: 'Part was computed again',
    first: 'Computing the first 250 futures',
    waiting: 'Not computed yet',
  },

  dialog: {
    badFile: (name) => `“${name}” cannot be opened`,
    badFileKept: 'The study that is open stays as it is.',
    badFileCount: (count) => `${count} places need mending.`,
    badFileMore: (count) => `and ${count} more`,
    place: 'Place',
    understood: 'Close',
  },

  notice: {
    forbidden:
      'This browser does not let the page store anything (a private window, for example). Save as a file before closing.',
    full: 'The browser’s storage is full. Save as a file before closing.',
    saveFile: 'Save as a file',
    crashed: 'Part of the page has stopped. What you entered is kept.',
    reload: 'Load again',
    newer: (time) =>
      `Another tab has changed this study (${time}). The one you don’t choose is kept as a version.`,
    takeNewer: 'Take the other tab’s',
    keepOwn: 'Go on with this one',
    shared: 'This study is open in another tab as well. What one changes, the other is told.',
    restored: (name) =>
      `The study is as it was in “${name}”. What it was before is kept under “Versions”.`,
    recoveredStudy: 'A change that was not saved when the page was closed has been brought back.',
    recoveredVersion:
      'A change that was not saved when the page was closed is kept under Versions, as another tab had gone on.',
    versionRefused:
      'This browser cannot keep the version: its storage is full or forbidden. Save as a file.',
    close: 'Close',
  },
}
