import type { Purses } from '../domain/purses'
import type { Words } from '../domain/words'
import { describePayers } from './describe-payers'
import { oncePerStudy } from './once-per-study'

/**
 * Whose posts they are in this study. A designated city counts and pays the posts of its own schools itself; a
 * prefecture that founds has nobody to explain them to.
 */
export const describePurses = oncePerStudy((study): Purses => {
  const payers = describePayers(study)
  const city = payers.municipality
  const prefecture = oneLetter(payers.prefecture, { ja: '県', en: 'prefecture' })
  const founders = new Set(study.plans.flatMap(({ founder }) => (founder ? [founder] : [])))
  if (founders.size > 0 && !founders.has('municipality')) return ofPrefecture(prefecture)
  const own = oneLetter(city, { ja: '市', en: 'municipality' })
  const mixed = founders.size > 1 ? FOUNDERS : null
  if (study.municipalities[0]?.type === 'designated-city')
    return ofDesignatedCity(own, prefecture, mixed)
  return {
    authority: prefecture,
    prefecture,
    byLaw: { ja: `${prefecture.ja}費`, en: 'prefecture' },
    own: mixed ?? { ja: `${own.ja}費`, en: 'municipal' },
    founder: mixed ? FOUNDER : own,
    explains: true,
  }
})

function ofPrefecture(prefecture: Words): Purses {
  return {
    authority: prefecture,
    prefecture,
    byLaw: { ja: `${prefecture.ja}費`, en: 'prefecture' },
    own: { ja: `${prefecture.ja}独自`, en: 'further' },
    founder: prefecture,
    explains: false,
  }
}

function ofDesignatedCity(city: Words, prefecture: Words, mixed: Words | null): Purses {
  return {
    authority: city,
    prefecture,
    byLaw: { ja: mixed ? '設置者負担' : `${city.ja}費負担`, en: 'quota' },
    own: mixed ?? { ja: `${city.ja}独自`, en: 'further' },
    founder: mixed ? FOUNDER : city,
    explains: false,
  }
}

const FOUNDERS: Words = { ja: '設置者独自', en: 'further' }
const FOUNDER: Words = { ja: '設置者', en: 'founder' }

/** 「市」 or 「都」 as the study knows it; the usual word where it names no place or several kinds. */
function oneLetter(name: Words, usual: Words): Words {
  return name.ja.length === 1 ? { ja: name.ja, en: name.en.toLowerCase() } : usual
}
