import type { PlanDescription } from '../../domain/plan-description'
import type { Words } from '../../domain/words'
import { formatCount } from '../numbers'
import { timesOfTwenty } from './gantt'
import { turningPoints, turningWords } from './gates'
import { placedTasks, type LivedTimeline } from './lived-timeline'
import { openingDay, durationWords } from './words'

/** 「なぜこの数字？」 of a chance of opening: what it is, which gates are missed, which tasks decide. */
export interface WhyOpening {
  readonly title: Words
  readonly value: Words
  readonly how: Words
  /** Gates that are missed first, most often first; each leads to the task that waits for it. */
  readonly gates: readonly WhyLine[]
  /** Tasks that decide the day, most often first. */
  readonly tasks: readonly WhyLine[]
  readonly precision: Words
}

export interface WhyLine {
  readonly task: string
  readonly label: Words
  readonly value: Words
}

const MOST_LINES = 6
/** Less than one of twenty is not worth a line. */
const LEAST_SHARE = 0.025

export function whyOpening(plan: PlanDescription, lived: LivedTimeline): WhyOpening {
  const { chance, replications, futures } = lived.result
  const count = formatCount(replications)
  const day = openingDay(lived.opening)
  return {
    title: {
      ja: `${plan.name.ja}が${day.ja}にひらける見込み`,
      en: `Chance that ${plan.name.en} opens on ${day.en}`,
    },
    value: timesOfTwenty(chance),
    how: {
      ja: `工程の長さと関門の日を、短めから長めまでの間で${count}回ためし、${day.ja}までに要る工程がすべて終わった回数を数えた。関門を逃すと次の回を待ち、4月1日を逃すと1年おくれる。`,
      en: `Lengths of tasks and days of gates were tried ${count} times between low and high; it counts how often all that is needed is done by ${day.en}. A gate that is missed means its next window, a missed 1 April the next year.`,
    },
    gates: turningPoints(lived)
      .filter(({ share }) => share >= LEAST_SHARE)
      .slice(0, MOST_LINES)
      .map((point) => ({
        task: point.task.task.id,
        label: turningWords(point),
        value: timesOfTwenty(point.share),
      })),
    tasks: placedTasks(lived)
      .map(({ task, place }) => ({
        task,
        share: (futures.binding[place] ?? 0) / futures.replications,
      }))
      .filter(({ share }) => share >= LEAST_SHARE)
      .sort((a, b) => b.share - a.share)
      .slice(0, MOST_LINES)
      .map(({ task, share }) => {
        const length = durationWords(task.duration)
        return {
          task: task.id,
          label: { ja: `${task.name.ja} ${length.ja}`, en: `${task.name.en}, ${length.en}` },
          value: timesOfTwenty(share),
        }
      }),
    precision: precisionWords(chance, replications),
  }
}

/** Two standard errors of a share. */
function precisionWords(chance: number, replications: number): Words {
  const twice = 2 * Math.sqrt((chance * (1 - chance)) / replications) * 20
  const text = twice.toFixed(1)
  return {
    ja: `回数を増やすと動くのは、20回のうち±${text}回まで。`,
    en: `More futures would move it by no more than ±${text} of 20.`,
  }
}
