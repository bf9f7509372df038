import type { ModelInputs, QuantityIndex } from '../domain/model-inputs'
import { power } from './numeric/elementary'

/** (1 + growth)^years, also for years before the price year. */
export function growthFactor(growth: number, years: number): number {
  return years >= 0 ? power(1 + growth, years) : 1 / power(1 + growth, -years)
}

/** Growth factors of a replication, worked out once for all plans: a row for each growth and price year, by year. */
export class Growths {
  readonly #baseFiscalYear: number
  readonly #years: number
  readonly #rows: { readonly growth: QuantityIndex | null; readonly priceFiscalYear: number }[] = []
  #factors = new Float64Array(0)

  constructor({ baseFiscalYear, lastFiscalYear }: ModelInputs) {
    this.#baseFiscalYear = baseFiscalYear
    this.#years = lastFiscalYear - baseFiscalYear + 1
  }

  /** The row of a growth since a price year. @param growth null: none */
  row(growth: QuantityIndex | null, priceFiscalYear: number): number {
    const known = this.#rows.findIndex(
      (row) => row.growth === growth && row.priceFiscalYear === priceFiscalYear,
    )
    if (known >= 0) return known
    this.#rows.push({ growth, priceFiscalYear })
    this.#factors = new Float64Array(this.#rows.length * this.#years)
    return this.#rows.length - 1
  }

  /** Works out the factors of the replication whose quantities `values` holds. */
  draw(values: Float64Array): void {
    for (let row = 0; row < this.#rows.length; row += 1) {
      const { growth, priceFiscalYear } = this.#rows[row]!
      const ahead = this.#baseFiscalYear - priceFiscalYear
      for (let year = 0; year < this.#years; year += 1)
        this.#factors[row * this.#years + year] =
          growth === null ? 1 : growthFactor(values[growth]!, ahead + year)
    }
  }

  /** @param year index, 0 the base year */
  factor(row: number, year: number): number {
    return this.#factors[row * this.#years + year]!
  }
}
