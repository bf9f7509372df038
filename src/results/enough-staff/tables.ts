import type { PlanDescription } from '../../domain/plan-description'
import type { Purses } from '../../domain/purses'
import type { Words } from '../../domain/words'
import { formatFiscalYear } from '../../domain/fiscal-year'
import { formatFigure } from '../numbers'
import type { EnoughStaffInput } from '../page-input'
import { isOpen, type PageReader } from '../page-reader'
import type {
  EnoughStaffPage,
  NumberStyle,
  PostRow,
  PostSection,
  Summary,
  TableTwin,
} from '../pages'
import { MIDDLES_DO_NOT_ADD, MIDDLE_AND_RANGE } from '../phrases'
import { capital } from './post-sections'
import { postsOf } from './posts'
import { pursesOf } from './purses'
import { summarizeSamples } from '../summary'
import { centerAndRange, planGroups, tableTwin } from '../tables'
import { DASH, NOTHING, NOT_PUBLIC } from '../words'

/** Role × basis × number by plan, with the totals of prefecture and municipality. */
export function postsTable(
  plans: EnoughStaffPage['plans'],
  input: EnoughStaffInput,
  reader: PageReader,
): TableTwin {
  const open = plans.filter(({ sections }) => sections.length > 0)
  const year = formatFiscalYear(input.fiscalYear)
  const purses = pursesOf(input)
  const bases = basesOf(purses)
  const totals = open.map(({ plan }) => postsOf(input.plans.indexOf(plan), reader))
  const sectionRows = (['quota', 'additional', 'municipal'] as const).flatMap((id) =>
    rowsOfSection(
      id,
      open.map(({ sections }) => sections.find((section) => section.id === id)!),
      bases[id],
      reader,
    ),
  )
  const measures = [
    ...sectionRows.map(({ measure }) => measure),
    'posts.prefecture',
    'posts.municipal.vacant',
  ]
  const across = (label: Words, basis: Words, cell: (index: number) => Words): Words[] => [
    label,
    basis,
    ...open.map((_, index) => cell(index)),
  ]
  return tableTwin({
    caption: { ja: `教職員（${year.ja}、人）`, en: `Posts (${year.en})` },
    groups: [
      { label: NOTHING, slot: null, span: 2 },
      ...planGroups(
        open.map(({ plan }) => plan),
        1,
      ).slice(1),
    ],
    columns: [ROLE, BASIS, ...open.map(() => MIDDLE_AND_RANGE)],
    rows: [
      ...sectionRows.map(({ cells }) => cells),
      across(totalOf(purses), NOTHING, (index) =>
        totals[index]!.requestedOnly
          ? NOT_PUBLIC
          : centerAndRange(totals[index]!.prefecture, 'quota', reader.style),
      ),
      across(VACANT, bases.municipal, (index) =>
        centerAndRange(totals[index]!.vacant, 'posts', reader.style),
      ),
    ],
    asks: (row, column) =>
      column < 2 ? null : { planId: open[column - 2]!.plan.id, measure: measures[row]! },
  })
}

interface PostsRow {
  readonly cells: readonly Words[]
  /** What its figures are explained by. */
  readonly measure: string
}

/** Roles are explained with the section they are part of. */
const SECTION_MEASURES: Readonly<Record<PostSection['id'], string>> = {
  quota: 'posts.prefecture.quota',
  additional: 'posts.prefecture.additional',
  municipal: 'posts.municipal',
}

/** The rows of one section over all plans: a role that a plan hasn't stays a dash. */
function rowsOfSection(
  id: PostSection['id'],
  sections: readonly PostSection[],
  basis: Words,
  reader: PageReader,
): PostsRow[] {
  const labels = new Map(
    sections.flatMap(({ rows }) => rows.map(({ label }) => [label.ja, label] as const)),
  )
  const rows = [...labels.values()].map((label) => [
    label,
    basis,
    ...sections.map((section) =>
      cellOf(section.rows.find((row) => row.label.ja === label.ja) ?? null, id, reader),
    ),
  ])
  const total = id === 'quota' ? [[QUOTA_TOTAL, basis, ...sections.map(totalWithRange)]] : []
  return [...rows, ...total].map((cells) => ({ cells, measure: SECTION_MEASURES[id] }))
}

function cellOf(row: PostRow | null, id: PostSection['id'], { style }: PageReader): Words {
  if (row === null) return DASH
  if (row.instead ?? row.requested) return row.instead ?? row.requested!
  const figure = formatFigure(row.value, id === 'quota' ? 'quota' : 'posts', style)
  if (row.low === null || row.high === null || row.low === row.high) return figure
  const ends = [row.low, row.high].map((value) => formatFigure(value, 'posts', style)) as [
    Words,
    Words,
  ]
  return {
    ja: `${figure.ja}（${ends[0].ja}〜${ends[1].ja}）`,
    en: `${figure.en} (${ends[0].en}–${ends[1].en})`,
  }
}

function totalWithRange({ total, range }: PostSection): Words {
  if (range === null) return total
  return { ja: `${total.ja}（${range.ja}）`, en: `${total.en} (${range.en})` }
}

/** Gross, less at home, moved, net: what the prefecture gains, always in one place. */
export function netPostsTable(input: EnoughStaffInput, reader: PageReader): TableTwin {
  const year = formatFiscalYear(input.fiscalYear)
  const { authority, byLaw } = pursesOf(input)
  const schools = input.plans.filter((plan) => isOpen(plan, input.fiscalYear))
  const columns = schools.map((plan) => netPosts(plan, input, reader))
  return tableTwin({
    caption: {
      ja: `${byLaw.ja}の教職員は${authority.ja}全体でどれだけふえるか（${year.ja}、人）`,
      en: `What the ${authority.en}’s posts grow by in all (${year.en})`,
    },
    groups: planGroups(schools, 1),
    columns: [
      { ja: `${byLaw.ja}の教職員`, en: `${capital(byLaw.en)} posts` },
      ...schools.map(() => MIDDLE_AND_RANGE),
    ],
    rows: NET_ROWS.map(({ id, label }) => [
      label,
      ...columns.map((column) => cellOfNet(column[id], reader.style)),
    ]),
    asks: (row, column) => {
      const { measure } = NET_ROWS[row]!
      return measure === null ? null : { planId: schools[column - 1]!.id, measure }
    },
    totalRow: true,
    note: MIDDLES_DO_NOT_ADD,
  })
}

/** Without a summary: what others may not see. */
function cellOfNet(summary: Summary | null, style: NumberStyle): Words {
  return summary ? centerAndRange(summary, 'quota', style) : NOT_PUBLIC
}

type NetRow = 'gross' | 'lessAtHome' | 'moved' | 'net'

/** Additional posts that were another school's are what gross and net differ by beside the home schools. */
function netPosts(
  plan: PlanDescription,
  input: EnoughStaffInput,
  reader: PageReader,
): Readonly<Record<NetRow, Summary | null>> {
  const index = input.plans.indexOf(plan)
  const gross = reader.samples(index, 'posts.prefecture')
  const lost = reader.samples(index, 'posts.prefecture.homeLost')
  const net = reader.samples(index, 'posts.prefecture.net')
  const moved = gross.map((posts, r) => Math.round((posts - lost[r]! - net[r]!) * 1000) / 1000)
  // Beside the posts by law, whatever contains additional posts tells how many of them we expect.
  const shown = (summary: () => Summary): Summary | null =>
    reader.internal(index, 'posts.prefecture.additional') ? null : summary()
  return {
    gross: shown(() => reader.summary(index, 'posts.prefecture')),
    lessAtHome: reader.summary(index, 'posts.prefecture.homeLost'),
    moved: shown(() => summarizeSamples(moved)),
    net: shown(() => reader.summary(index, 'posts.prefecture.net')),
  }
}

const NET_ROWS: readonly {
  readonly id: NetRow
  readonly label: Words
  /** Null: what the others differ by, no measure of its own. */
  readonly measure: string | null
}[] = [
  {
    id: 'gross',
    label: { ja: 'この案の教職員', en: 'In this plan' },
    measure: 'posts.prefecture',
  },
  {
    id: 'lessAtHome',
    label: { ja: '在籍校で減る分（引く）', en: 'Less at home schools' },
    measure: 'posts.prefecture.homeLost',
  },
  {
    id: 'moved',
    label: { ja: 'ほかの学校から移る加配（引く）', en: 'Less moved from elsewhere' },
    measure: null,
  },
  { id: 'net', label: { ja: '純増', en: 'Net' }, measure: 'posts.prefecture.net' },
]

const ROLE: Words = { ja: '職', en: 'Role' }
const BASIS: Words = { ja: '根拠', en: 'Basis' }
const QUOTA_TOTAL: Words = { ja: '法令で決まる計', en: 'Set by law' }
const VACANT: Words = { ja: '欠員の見込み', en: 'Likely vacant' }

function basesOf({ byLaw, own }: Purses): Readonly<Record<PostSection['id'], Words>> {
  return {
    quota: { ja: `法令（${byLaw.ja}）`, en: `Law (${byLaw.en})` },
    additional: { ja: `加配（${byLaw.ja}）`, en: `Additional (${byLaw.en})` },
    municipal: { ja: own.ja, en: capital(own.en) },
  }
}

function totalOf({ byLaw }: Purses): Words {
  return { ja: `${byLaw.ja}の計`, en: `${capital(byLaw.en)} in all` }
}
