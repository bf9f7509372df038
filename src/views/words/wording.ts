import type { ja } from './ja'

export type Shape<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [Key in keyof T]: Shape<T[Key]> }

/** What every language must say: the keys of the Japanese original. */
export type Wording = Shape<typeof ja>
