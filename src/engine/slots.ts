/**
 * The map of addresses: every random quantity has one slot and takes exactly one uniform of it.
 * A slot is purpose (12 bits) · municipality (7) · year (6) · grade (4) · month (3).
 * Append only; a purpose is never given a new meaning, so a new quantity moves no other number.
 */

/** Purposes 1–999 belong to the elicited quantities (their `slot`); factors and traits follow. */
export const FACTOR_PURPOSE = 1000

export const PURPOSE = {
  // What we don't know: once a replication.
  shareShared: 1010,
  shareOwn: 1011,
  progression: 1012,
  ownLevel: 1013,
  recognised: 1014,
  // What is chance: within a replication.
  yearlyShock: 2000,
  municipalShock: 2001,
  entrants: 2002,
  progressionLuck: 2003,
  continuing: 2004,
  onset: 2005,
  placeToday: 2006,
  startLong: 2020,
  startNew: 2021,
  renew: 2022,
  aprilLong: 2023,
  aprilNew: 2024,
  eligible: 2025,
  accept: 2026,
  keptOnRoll: 2027,
  keptWaiting: 2028,
  keptWilling: 2029,
  willing: 2030,
  windowLong: 2031,
  windowNew: 2032,
  leave: 2033,
  move: 2034,
  reabsent: 2035,
  origin: 2036,
  attendance: 2037,
  furtherSchooling: 2038,
  tried: 2039,
  enquired: 2040,
  enteringGrade: 2041,
  /** And the seven after it: 128 children of a cohort each. The 1,025th shares the luck of the first. */
  homeSchool: 2050,
  granted: 2060,
  filled: 2061,
  left: 2062,
  // The way to the opening, not known either: by task, lane and gate (`addressedSlot`).
  taskDuration: 3000,
  laneDelay: 3001,
  gateOffset: 3002,
} as const

export const MOST_MUNICIPALITIES = 128
export const MOST_YEARS = 64

/** Three bits hold the months to November; from December on the purpose lies this much higher. */
const LATE_MONTHS = 1024

/**
 * @param grade 0–15
 * @param month 0 April, 1–11 after it: a window is addressed by its month, not by its place among the windows,
 * so that one added before it leaves it its luck
 */
export function slotOf(purpose: number, municipality = 0, year = 0, grade = 0, month = 0): number {
  const place = (municipality << 13) | (year << 7) | (grade << 3) | (month & 7)
  return (((purpose + (month >> 3) * LATE_MONTHS) << 20) | place) >>> 0
}

/** The slot of something with an address of its own: 20 bits in place of municipality, year, grade and month. */
export function addressedSlot(purpose: number, address: number): number {
  return ((purpose << 20) | address) >>> 0
}
