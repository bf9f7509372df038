/** A text in both languages of the product. Japanese is the original. */
export interface Words {
  readonly ja: string
  readonly en: string
}

export type Language = keyof Words
