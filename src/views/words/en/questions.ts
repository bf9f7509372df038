import type { Shape } from '../wording'
import type { questionsWords as ja } from '../ja/questions'

/** What the questions say, except question 5. */
export const questionsWords: Shape<typeof ja> = {
  page: {
    year: 'Year',
    unit: 'Unit',
    viewpoint: 'Purse',
    baseline: 'Baseline',
    units: { yen: 'yen', 'thousand-yen': 'thousand', 'million-yen': 'million' },
    everybody: 'All',
    yearOf: (year, plan, operation) => `${year} (${plan}, ${operation})`,
    table: 'Show table',
    picture: 'Show picture',
    declared: 'Figures of the sources beside ours',
    declaredHow: 'What a source declares is never rewritten; what we compute stands beside it',
    declaredItem: 'Item',
    declaredFigure: 'Declared',
    computedFigure: 'Computed',
    source: 'Source',
    differs: 'Differs',
    notComputed: 'Not computed',
    notes: 'Read this with care',
    warnings: 'To check in this study',
    unconfirmed: 'Unconfirmed',
    plans: 'Plans',
    baselineBadge: 'Baseline',
    addPlan: 'Add a plan',
    planMenu: (plan) => `Rename or remove ${plan}`,
    renamePlan: (plan) => `Rename “${plan}”`,
    removePlan: (plan) => `Remove “${plan}”`,
    movePlanForward: (plan) => `Move “${plan}” forward`,
    movePlanBack: (plan) => `Move “${plan}” back`,
    asBaseline: (plan) => `Make “${plan}” the baseline`,
    renameTitle: 'Rename the plan',
    planName: 'Name of the plan',
    noPlan: 'Add a plan to compare how many will come',
    sameFutures: (replications) => `Same ${replications} futures`,
    lawDate: 'Law as of',
    runKey: 'Run key',
    seed: 'Seed',
    replications: 'Replications',
    engine: 'Engine',
    modelNote: 'These are expectations of a model; nothing here has been decided.',
  },

  howMany: {
    look: 'Look at',
    measures: { demand: 'Want to come', enrolled: 'Enrolled', waiting: 'Waiting' },
    funnel: 'From not attending to enrolled',
    funnelHow: (year, plan) => `${year}, ${plan}. The middle, and the range of 8 in 10`,
    byPart: 'The roll by part',
    byPartHow: (plan) => `${plan}. Scales differ: compare the numbers at the right (pupils)`,
  },

  enoughStaff: {
    forPrefecture:
      'Without internal guesses (such as what share of additional posts is granted): only what is requested and what the law gives.',
    copyForPrefecture: 'Copy the text',
    posts: 'Posts',
    squares: 'One square is one post; dashed ones are not settled yet',
  },

  money: {
    stack: 'Cost by year, and who pays',
    perPupil: (year: string) =>
      `Cost per pupil beside an ordinary school of the same roll (${year})`,
  },

  hours: {
    bars: 'Lesson units by grade',
    subjects: 'Hours by subject',
    subjectsHow: (grade: string) => `Line: standard; bar: plan (${grade})`,
    assumedHow: 'Dashed bars are assumed',
    grade: 'Grade',
    as: 'Show as',
    figure: 'Picture',
    sheet: 'Ministry’s table',
    print: 'Print on A4',
    saveCsv: 'Save as CSV',
    noSheet:
      'This plan knows only totals by grade. Begin below, under “Change the curriculum”, to decide hours by subject.',
    subjectHead: 'Subject',
    planned: 'Plan',
    standard: 'Std.',
    difference: 'Diff.',
    reasonHead: 'Why it differs from the standard',
    totalHead: 'Total',
    barsHow: 'Upright line: the standard; bar: the plan (a unit is 50 minutes, in elementary 45)',
    schoolDaysHow:
      'A square is a day: filled where lessons need it, outlined in color where to spare, in gray where missing; gray: no school; with a dot: a holiday',
  },

  uncertainty: {
    title: 'Where the range comes from',
    computing: 'Being worked out',
    none: 'No range in this year',
  },

  whichOne: {
    differences: 'Differences in the same futures',
    how: (year) => `${year}: middle (money: mean) and difference from the baseline. Bars: 8 in 10`,
    expected: 'Expected',
    difference: 'Diff.',
    less: 'Less',
    more: 'More',
    better: 'Better',
    ofTwenty: 'of 20',
    hangsOn: 'What the choice hangs on',
    hangsOnMeasure: 'Measure',
    hangsOnHow:
      'Bars reach to the mean difference of the futures in which the assumption is low or high (1 in 10 each)',
    weighing: 'Finding out which assumptions matter',
    nothingWeighs: 'No assumption moves this difference.',
    settles: 'As futures come in',
    settled: 'Settled',
    moves: (most) => `May still move by ${most}`,
    times: (times) => times,
  },
}
