import type { PartTimeTeacher, TeacherFacts } from '../../domain/teachers'
import type { Words } from '../../domain/words'
import type { TableTwin } from '../pages'
import { tableTwin } from '../tables'
import { DASH, listWords, same } from '../words'
import { periodsWords, tenths } from './cover-words'
import type { SubjectRow, TeacherRow } from './teacher-rows'

/** Of the lessons as they are shown: loads alike have the same share. */
function contactRatio({ load, most, contactRatio: exact }: TeacherRow): number | null {
  return exact === null || tenths(most) === 0 ? exact : tenths(load) / tenths(most)
}

/** Subjects by who teaches them. */
export function subjectsTable(rows: readonly SubjectRow[]): TableTwin {
  return tableTwin({
    caption: {
      ja: '教科と教える先生（週のコマ）',
      en: 'Subjects and who teaches them (lessons a week)',
    },
    columns: [
      { ja: '教科', en: 'Subject' },
      { ja: '要る', en: 'Needed' },
      { ja: '足りない', en: 'Short' },
      { ja: 'まかない方', en: 'Covered' },
      { ja: '先生', en: 'Teachers' },
    ],
    rows: rows.map(({ label, needed, short, stateWords, taughtBy }) => [
      label,
      periodsWords(needed),
      short === 0 ? DASH : periodsWords(short),
      stateWords,
      taughtBy.length === 0
        ? DASH
        : listWords(
            taughtBy.map((one) => {
              const periods = periodsWords(one.periods)
              return { ja: `${one.label.ja} ${periods.ja}`, en: `${one.label.en} ${periods.en}` }
            }),
          ),
    ]),
  })
}

/** Teachers with what they take on. */
export function loadsTable(rows: readonly TeacherRow[]): TableTwin {
  return tableTwin({
    caption: { ja: '先生の持ち時数（週のコマ）', en: 'Load of the teachers (lessons a week)' },
    columns: [
      { ja: '先生', en: 'Teacher' },
      { ja: '費用', en: 'Paid by' },
      { ja: '免許', en: 'Licences' },
      { ja: '持つ', en: 'Load' },
      { ja: '持てる', en: 'Most' },
      { ja: '授業の割合', en: 'Contact ratio' },
      { ja: '勤務時間のうち', en: 'Of working hours' },
      { ja: '常勤換算', en: 'FTE' },
      { ja: '根拠', en: 'Basis' },
    ],
    rows: rows.map((row) => [
      row.label,
      row.paidBy,
      row.licences,
      periodsWords(row.load),
      periodsWords(row.most),
      percent(contactRatio(row)),
      percent(row.workingShare),
      same(String(Math.round(row.fte * 100) / 100)),
      row.basis,
    ]),
  })
}

/** The part-time teachers to be found. */
export function proposalTable(
  teachers: readonly PartTimeTeacher[],
  { names }: TeacherFacts,
): TableTwin {
  const name = (id: string): Words => names.get(id)!
  return tableTwin({
    caption: { ja: '見つける非常勤講師', en: 'Part-time teachers to be found' },
    columns: [
      { ja: '免許', en: 'Licence' },
      { ja: '教える教科（週のコマ）', en: 'Teaches (lessons a week)' },
      { ja: '支払うコマ（週）', en: 'Paid lessons a week' },
    ],
    rows: teachers.map(({ licences, lessons, periodsAWeek }) => [
      listWords(licences.map(name)),
      listWords(
        lessons.map(({ subject, periods }) => {
          const { ja, en } = name(subject)
          const count = periodsWords(periods)
          return { ja: `${ja} ${count.ja}`, en: `${en} ${count.en}` }
        }),
      ),
      same(String(periodsAWeek)),
    ]),
  })
}

function percent(share: number | null): Words {
  return share === null ? DASH : same(`${Math.round(share * 100)}%`)
}
