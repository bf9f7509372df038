import type { Reading } from '../marks'
import { isInZone } from '../masked-zone'
import { enlargement, type Stage } from '../stage'
import { countOfPeople, say } from '../words'
import type { FanData } from './data'
import { stretches, type FanPoint, type FanScales } from './scales'

/** Every point of every median, the plan in the row, the year in the column. */
export function fanReadings(data: FanData, scales: FanScales, stage: Stage): Reading[] {
  return data.lines.flatMap(({ plan, bands }, row) => {
    const name = plan.name[stage.language]
    const focused = plan.id === data.focus.id
    return stretches(bands, data.fiscalYears, scales.x)
      .flat()
      .map((point): Reading => {
        const { fiscalYear, x, band } = point
        return {
          row,
          column: fiscalYear,
          x,
          y: scales.y(band.p50),
          radius: (focused ? 6.5 : 4) * enlargement(stage),
          title: stage.formats.year(fiscalYear),
          plan: { slot: plan.slot, name },
          lines: readingLines(point, focused ? data.places : plan.places, stage),
          point: { chart: 'fan', planId: plan.id, fiscalYear, item: null },
        }
      })
  })
}

function readingLines({ band }: FanPoint, places: number | null, stage: Stage): Reading['lines'] {
  const { formats, language } = stage
  const people = (text: string) => countOfPeople(text, language)
  const range = formats.range(band.p10, band.p90)
  const lines = [
    { label: say('middle', language), value: people(formats.value(band.p50)) },
    { label: say('eightInTen', language), value: people(range) },
  ]
  return places === null
    ? lines
    : [...lines, { label: say('places', language), value: placesLine(places, band.p50, stage) }]
}

function placesLine(places: number, wanted: number, { formats, language }: Stage): string {
  const short = wanted > places
  const count = formats.plain(places)
  // What is free or short would tell a masked count.
  if (isInZone(wanted, { formats })) return countOfPeople(count, language)
  const gaps = {
    places: count,
    free: formats.plain(places - wanted),
    short: formats.plain(wanted - places),
  }
  return say(short ? 'placesShort' : 'placesFree', language, gaps)
}
