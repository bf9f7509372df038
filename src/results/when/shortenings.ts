import type { DurationUnit } from '../../domain/timeline'
import type { Words } from '../../domain/words'
import { placedTasks, type LivedTimeline } from './lived-timeline'

/** A task whose shortening helps, and by how much of 20. */
export interface ShorteningRow {
  readonly task: string
  readonly name: Words
  /** 「2週間早く」, or to its low value where that is nearer. */
  readonly how: Words
  /** 「＋2回」. */
  readonly gained: Words
}

/** Two weeks in each unit, as the engine tries them. */
const TWO_WEEKS: Readonly<Record<DurationUnit, number>> = {
  days: 10,
  weeks: 2,
  months: 168 / 365.25,
}

/** Less than this, in times of 20, is what any other futures would give. */
const LEAST_TIMES = 0.5

/** Best first; none where none of them moves the chance by half a time of 20. */
export function shorteningRows(lived: LivedTimeline): ShorteningRow[] {
  const tasks = placedTasks(lived)
  const { shortenings } = lived.result
  if (shortenings.every(({ gained }) => gained * 20 < LEAST_TIMES)) return []
  return shortenings.flatMap(({ task: place, gained }) => {
    const placed = tasks.find((task) => task.place === place)
    if (!placed) return []
    const { id, name, duration } = placed.task
    const isWhole = duration.likely - duration.low >= TWO_WEEKS[duration.unit]
    return [{ task: id, name, how: isWhole ? SOONER : TO_ITS_LOW, gained: gainedWords(gained) }]
  })
}

const SOONER: Words = { ja: '2週間早く', en: 'two weeks sooner' }
const TO_ITS_LOW: Words = { ja: '短めまで（最大2週間）', en: 'down to its low (two weeks at most)' }

function gainedWords(share: number): Words {
  const times = share * 20
  const text = times >= 1 ? String(Math.round(times)) : times.toFixed(1)
  return { ja: `＋${text}回`, en: `+${text}` }
}
