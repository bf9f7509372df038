import type { PlanDescription } from '../../domain/plan-description'
import type { Words } from '../../domain/words'
import { formatChance, twentiethsOf } from '../chance'
import type { StripCell } from '../pages'
import { NOTHING } from '../words'
import { asksOfOpening } from './headline'
import type { LivedTimeline } from './lived-timeline'
import { openingMonth } from './words'

/** A plan's wanted opening, and how often it is kept. */
export function whenCell(
  plan: PlanDescription,
  lived: LivedTimeline | null,
  hasTimeline: boolean,
): StripCell {
  const common = { plan, places: null, unit: NOTHING }
  if (plan.openingFiscalYear === null)
    return { ...common, figure: null, asks: null, nothing: NO_OPENING, caption: NO_TIMELINE }
  const figure = openingMonth(lived?.opening ?? plan.openingFiscalYear)
  if (!lived)
    return {
      ...common,
      figure,
      asks: null,
      nothing: null,
      caption: hasTimeline ? COMPUTING : NO_TIMELINE,
    }
  const chance = chanceOf(lived)
  return {
    ...common,
    figure,
    asks: asksOfOpening(plan.id),
    nothing: null,
    caption: {
      ja: `その日にひらける見込み ${chance.ja}`,
      en: `Opens on that day: ${chance.en}`,
    },
    captionFigures: [{ text: chance, asks: asksOfOpening(plan.id) }],
  }
}

export function chanceOf({ result: { chance } }: LivedTimeline): Words {
  if (chance === 0) return { ja: 'ない', en: 'never' }
  return formatChance({ share: chance, twentieths: twentiethsOf(chance), always: chance === 1 })
}

const NO_OPENING: Words = { ja: '開校なし', en: 'No opening' }
const NO_TIMELINE: Words = { ja: '工程はありません', en: 'No timeline' }
const COMPUTING: Words = { ja: '工程を計算中', en: 'Computing its timeline' }
