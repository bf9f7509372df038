import type { Words } from '../domain/words'
import type { ChoiceField, CountField, FieldValues, GradeCounts } from './fields'

/** What differs between the kinds of school in what a new plan starts with. */
interface Starts {
  readonly yearsAfterBase: number
  readonly places: number
  readonly lessonUnits: GradeCounts
  readonly additionalPosts: number
  readonly additionalPostsHelp: Words
  readonly municipalPosts: number
  readonly municipalPostsHelp: Words
  readonly setupStaff: number
  readonly setupYears: number
}

/** The decisions that every new school asks for, whatever its legal form. */
export function schoolFields(starts: Starts) {
  return {
    openingFiscalYear: {
      type: 'fiscal-year',
      unit: 'fiscal-year',
      question: 5,
      label: { ja: '開校する年度', en: 'Fiscal year of opening' },
      yearsAfterBase: starts.yearsAfterBase,
    },
    timeline: {
      type: 'timeline',
      question: 5,
      label: { ja: '開校までの工程', en: 'Timeline to the opening' },
      default: null,
    },
    application: {
      type: 'application',
      question: 5,
      label: { ja: '実施計画書', en: 'Application' },
      default: null,
    },
    grades: {
      type: 'grades',
      question: 1,
      label: { ja: '受け入れる学年', en: 'Grades' },
      help: { ja: '7〜9は中1〜中3', en: '7–9 are junior high' },
      default: [7, 8, 9],
    },
    places: {
      type: 'optional-count',
      unit: 'people',
      question: 1,
      label: { ja: '定員（全体）', en: 'Places in all' },
      min: 0,
      max: 2000,
      default: starts.places,
    },
    gradePlaces: {
      type: 'grade-counts',
      of: 'plan',
      unit: 'people',
      question: 1,
      label: { ja: '学年ごとの定員', en: 'Places by grade' },
      help: {
        ja: '全体の定員とどちらか一方を使うと分かりやすい',
        en: 'Either these or places in all keep the picture simple',
      },
      min: 0,
      max: 2000,
      default: null,
    },
    priority: {
      type: 'grade-order',
      question: 1,
      label: { ja: '席を割り当てる学年の順', en: 'Grades in the order of being given places' },
      default: null,
    },
    windows: {
      type: 'months',
      question: 1,
      label: { ja: '年度途中に受け入れる月', en: 'Months of joining within the year' },
      help: { ja: '4月のほかに3つまで', en: 'Up to three beside April' },
      most: 3,
      default: [9],
    },
    lessonUnits: {
      type: 'grade-counts',
      of: 'plan',
      unit: 'lesson-units',
      question: 4,
      label: { ja: '年間の授業時数', en: 'Lesson units a year' },
      help: { ja: '1単位は中学校50分、小学校45分', en: 'A unit is 50 minutes, in elementary 45' },
      min: 0,
      max: 2000,
      default: starts.lessonUnits,
    },
    learning: {
      type: 'learning',
      question: 4,
      label: { ja: '何をどれだけ学ぶか', en: 'What is learnt' },
      default: null,
    },
    minutes: {
      type: 'by-municipality',
      unit: 'minutes',
      question: 1,
      label: { ja: '通学にかかる分（ドアからドアまで）', en: 'Minutes door to door' },
      help: { ja: '入れていない市町村は20分とみなす', en: 'Municipalities left out count as 20' },
      min: 0,
      max: 240,
      default: 20,
    },
    combinedClasses: combinedClasses({
      ja: '複式学級（小さい2学年を1学級に）',
      en: 'Two small grades in one class',
    }),
    additionalPosts: {
      type: 'count',
      unit: 'posts',
      question: 2,
      label: { ja: '求める加配（人）', en: 'Additional posts requested' },
      help: starts.additionalPostsHelp,
      min: 0,
      max: 100,
      default: starts.additionalPosts,
    },
    municipalPosts: {
      type: 'count',
      unit: 'posts',
      question: 2,
      label: { ja: '市費の職員（人）', en: 'Municipal posts' },
      help: starts.municipalPostsHelp,
      min: 0,
      max: 200,
      default: starts.municipalPosts,
    },
    municipalPostsPerPupil: {
      type: 'rate',
      unit: 'posts',
      question: 2,
      label: { ja: '生徒1人あたりに加える市費の職員', en: 'Municipal posts added per pupil' },
      min: 0,
      max: 5,
      default: 0,
    },
    municipalPostsPerClass: {
      type: 'rate',
      unit: 'posts',
      question: 2,
      label: { ja: '1学級あたりに加える市費の職員', en: 'Municipal posts added per class' },
      min: 0,
      max: 20,
      default: 0,
    },
    founder: {
      type: 'choice',
      question: 3,
      label: { ja: '設置者', en: 'Founder' },
      choices: [
        { value: 'municipality', label: { ja: '市町村', en: 'Municipality' } },
        { value: 'prefecture', label: { ja: '都道府県', en: 'Prefecture' } },
      ],
      default: 'municipality',
    } satisfies ChoiceField<'municipality' | 'prefecture'>,
    counselors: serviceCount(
      { ja: 'スクールカウンセラー（配置する校数）', en: 'School counselors (schools)' },
      1,
    ),
    counselorsRunBy: runBy({ ja: 'スクールカウンセラーの実施主体', en: 'Who runs the counselors' }),
    socialWorkers: serviceCount(
      { ja: 'スクールソーシャルワーカー（人）', en: 'School social workers (persons)' },
      0,
    ),
    socialWorkersRunBy: runBy({
      ja: 'スクールソーシャルワーカーの実施主体',
      en: 'Who runs the social workers',
    }),
    municipalSocialWorkersSubsidised: {
      type: 'flag',
      question: 3,
      label: {
        ja: '市町村が行うスクールソーシャルワーカーにも国の1/3を入れる',
        en: 'Count the nation’s third for a municipality’s own social workers too',
      },
      help: {
        ja: '中核市などの市町村が国の1/3を受けられるかは未確認。はじめは入れていない',
        en: 'Whether core cities and other municipalities are given it is unconfirmed: not counted at first',
      },
      default: false,
    },
    setupStaff: {
      type: 'count',
      unit: 'posts',
      question: 3,
      label: { ja: '設立準備室の職員（人）', en: 'Setup office, posts' },
      min: 0,
      max: 20,
      default: starts.setupStaff,
    },
    setupYears: {
      type: 'count',
      question: 3,
      label: {
        ja: '設立準備室を置く年数（開校まで）',
        en: 'Years of the setup office before opening',
      },
      min: 0,
      max: 5,
      default: starts.setupYears,
    },
    newBuildingByShortage: {
      type: 'flag',
      question: 3,
      label: {
        ja: '教室の不足を解消する新築・増築か',
        en: 'New building because classrooms are short',
      },
      help: {
        ja: 'そのときだけ国が2分の1を負担する。改修への国の支援は未確認なので入れていない（設置者の負担）',
        en: 'Only then does the nation bear half; support for refitting is unconfirmed and left out (the founder’s)',
      },
      default: false,
    },
    bondShare: {
      type: 'share',
      unit: 'share',
      question: 3,
      label: { ja: '施設費のうち地方債をあてる割合', en: 'Share of building works borrowed' },
      default: 0,
    },
  } as const
}

export type SchoolFieldValues = FieldValues<ReturnType<typeof schoolFields>>

/** 義務標準法3条1項 lets neighboring grades share a class; whether they do is the prefecture's practice. */
export function combinedClasses(label: Words): ChoiceField<'by-law' | 'never'> {
  return {
    type: 'choice',
    question: 2,
    label,
    help: {
      ja: '法律は「できる」と定め（義務標準法3条1項ただし書）、するかどうかは都道府県の基準と運用で決まる',
      en: 'The law says “may” (Act on Standards art. 3(1), proviso): the prefecture’s criteria and practice decide',
    },
    choices: [
      {
        value: 'by-law',
        label: { ja: '法令の人数以下なら複式にする', en: 'Combine up to the law’s limit' },
      },
      { value: 'never', label: { ja: '複式にしない', en: 'Never combine' } },
    ],
    default: 'by-law',
  }
}

function serviceCount(label: Words, start: number): CountField {
  return { type: 'count', question: 3, label, min: 0, max: 20, default: start }
}

function runBy(label: Words): ChoiceField<'usual' | 'prefecture' | 'municipality'> {
  return {
    type: 'choice',
    question: 3,
    label,
    help: {
      ja: '国の3分の1は、実施主体が都道府県か指定都市のときに入れる。指定都市がつくる学校は市、ほかは都道府県がふつう',
      en: 'The nation’s third is counted where a prefecture or designated city runs it: the city where a designated city founds the school, else the prefecture, as is usual',
    },
    choices: [
      { value: 'usual', label: { ja: '制度のふつう', en: 'As is usual' } },
      { value: 'prefecture', label: { ja: '都道府県', en: 'Prefecture' } },
      { value: 'municipality', label: { ja: '市町村', en: 'Municipality' } },
    ],
    default: 'usual',
  }
}
