import {
  WEEKDAYS,
  type DayPattern,
  type PatternCell,
  type TimeSlot,
} from '../../../src/domain/learning'

/** 草潤's day: 10 minutes of warming up, four lessons of 50, 10 minutes of cooling down. */
export const SLOTS: readonly TimeSlot[] = [
  slot('wu', 'WU', '09:35', '09:45', 0.2),
  slot('1', '1', '09:55', '10:45', 1),
  slot('2', '2', '10:55', '11:45', 1),
  slot('3', '3', '12:30', '13:20', 1),
  slot('4', '4', '13:30', '14:20', 1),
  slot('cd', 'CD', '14:25', '14:35', 0.2),
]

export function slot(
  id: string,
  name: string,
  begins: string,
  ends: string,
  lessonUnits: number,
): TimeSlot {
  return { id, name: { ja: name, en: name }, begins, ends, lessonUnits }
}

export function cell(part: Partial<PatternCell>): PatternCell {
  return {
    week: 1,
    weekday: 'mon',
    slot: '1',
    place: 'school',
    subjects: ['japanese'],
    activity: null,
    countsAsAttendance: true,
    countsAsHours: true,
    company: 'teacher',
    assessment: 'observation',
    details: 'assumed',
    origin: 'assumed',
    ...part,
  }
}

export function pattern(part: Partial<DayPattern>): DayPattern {
  return {
    id: 'pattern',
    name: { ja: '日課', en: 'Pattern' },
    slots: SLOTS,
    weeks: 1,
    cells: [],
    share: { low: 0.2, likely: 0.3, high: 0.4, origin: 'assumed' },
    ...part,
  }
}

/** At school in every slot of every day. */
export const EVERY_DAY = pattern({
  id: 'every-day',
  cells: WEEKDAYS.flatMap((weekday) => SLOTS.map(({ id }) => cell({ weekday, slot: id }))),
})

/** At home but for two days; English, science and social studies share two slots. */
export const TWO_DAYS = pattern({
  id: 'two-days',
  cells: WEEKDAYS.flatMap((weekday) =>
    SLOTS.map(({ id }) =>
      weekday === 'tue'
        ? cell({ weekday, slot: id })
        : weekday === 'thu'
          ? cell({ weekday, slot: id, subjects: ['foreign-language', 'science', 'social-studies'] })
          : cell({
              weekday,
              slot: id,
              place: id === '4' ? 'online' : 'home',
              subjects: [],
              countsAsHours: id === '4',
              company: id === '4' ? 'teacher' : 'alone',
            }),
    ),
  ),
})

/** At home, and at school for one lesson every other Friday. */
export const HOME = pattern({
  id: 'home',
  weeks: 2,
  cells: [
    cell({ weekday: 'fri', slot: '3', company: 'counselor' }),
    cell({ weekday: 'fri', slot: '3', week: 2, place: 'online', countsAsHours: false }),
  ],
})
