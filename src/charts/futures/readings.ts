import type { Reading } from '../marks'
import type { Stage } from '../stage'
import { countOfPeople, say } from '../words'
import type { Dot, FuturesData } from './data'

/** Every future, from the fewest pupils to the most. */
export function futureReadings(
  dots: readonly (Dot & { readonly x: number; readonly y: number })[],
  data: FuturesData,
  radius: number,
  { language, formats }: Stage,
  row = 0,
): Reading[] {
  const count = (value: number) => countOfPeople(formats.value(value), language)
  return dots.map(({ rank, value, hollow, x, y }) => {
    const outcome = say(hollow ? 'getsNotIn' : 'getsIn', language)
    const places =
      data.places === null
        ? []
        : [
            {
              label: say('places', language),
              value: countOfPeople(formats.plain(data.places), language),
            },
            { label: say('outcome', language), value: outcome },
          ]
    return {
      row,
      column: rank,
      x,
      y,
      radius,
      title: say('oneOfTwenty', language, { rank: rank + 1 }),
      plan: { slot: data.plan.slot, name: data.plan.name[language] },
      lines: [{ label: say('pupils', language), value: count(value) }, ...places],
      point: {
        chart: 'futures',
        planId: data.plan.id,
        fiscalYear: data.fiscalYear,
        item: `${rank}`,
      },
    }
  })
}
