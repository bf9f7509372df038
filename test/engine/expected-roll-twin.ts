/**
 * The expected roll of a school, without chance and without places: the plain twin of model part 2.2. Everything is per
 * unit of θ and in multiples of one steady stock, so it can be laid beside the means of the simulation.
 */
export interface ExpectedRollInputs {
  /** R: how much likelier a pupil coming from grade 6 is to apply. */
  readonly entryWeight: number
  /** ρ of the first, the second, and the third and later Aprils. */
  readonly ready: readonly [number, number, number]
  /** ν: of those whose first counted year was the last one. */
  readonly newReady: number
  /** h: applications in a mid-year window against April. */
  readonly windowReady: number
  /** q: is offered a place and accepts. */
  readonly accept: number
  readonly leave: number
  /** Part of the year's new cases that have begun by the window; no window if null. */
  readonly elapsed: number | null
  /** Pupils counted in grades 6 to 9, the same every year. */
  readonly stock: readonly [number, number, number, number]
  readonly newShareGrade6: number
  /** c of grades 7, 8, 9. */
  readonly continuation: readonly [number, number, number]
}

export interface ExpectedYear {
  /** April applicants over the pool, per unit of θ. */
  readonly applicantsPerPool: number
  /** On the roll on 1 May over pupils counted in grades 7–9, per unit of θ. */
  readonly mayRollPerStock: number
  /** The same after the window. */
  readonly rollAfterWindowPerStock: number
}

interface Group {
  readonly long: number
  readonly recent: number
}

/** Year by year from opening. */
export function expectedRoll(inputs: ExpectedRollInputs, years: number): ExpectedYear[] {
  const { stock, continuation } = inputs
  const average = 0.21 * inputs.entryWeight + 0.79
  const w7 = inputs.entryWeight / average
  const w89 = 1 / average
  const onset = [0, 1, 2].map((i) => stock[i + 1]! - continuation[i]! * stock[i]!)
  const entrants = {
    long: w7 * stock[0] * (1 - inputs.newShareGrade6),
    recent: w7 * stock[0] * inputs.newShareGrade6,
  }
  let willing: Group[] = [0, 1, 2].map((i) => ({
    long: w89 * (stock[i + 1]! - onset[i]!),
    recent: w89 * onset[i]!,
  }))
  let roll = [0, 0, 0]
  const pool = stock[0] + stock[1] + stock[2]
  const counted = stock[1] + stock[2] + stock[3]

  return Array.from({ length: years }, (_, k) => {
    const ready = inputs.ready[Math.min(k, 2)]!
    const candidates = [entrants, willing[0]!, willing[1]!]
    const applicants = candidates.map((g) => ready * (g.long + inputs.newReady * g.recent))
    const mayRoll = applicants.map(
      (a, i) => inputs.accept * a + (i === 0 ? 0 : (1 - inputs.leave) * roll[i - 1]!),
    )
    const rest = candidates.map(
      (g, i) => (g.long + g.recent - inputs.accept * applicants[i]!) * continuation[i]!,
    )
    const begun = (inputs.elapsed ?? 0) * w89
    const windows = rest.map((long, i) => ({
      long: inputs.windowReady * ready * (inputs.elapsed === null ? 0 : long),
      recent: inputs.windowReady * ready * inputs.newReady * begun * onset[i]!,
    }))
    roll = mayRoll.map((e, i) => e + inputs.accept * (windows[i]!.long + windows[i]!.recent))
    willing = rest.map((long, i) => ({
      long: long - inputs.accept * windows[i]!.long,
      recent: w89 * onset[i]! - inputs.accept * windows[i]!.recent,
    }))
    return {
      applicantsPerPool: total(applicants) / pool,
      mayRollPerStock: total(mayRoll) / counted,
      rollAfterWindowPerStock: total(roll) / counted,
    }
  })
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
