import type { PostRow, PostSection } from '../../results/pages'

/** Up to where a row's squares are certain, expected, and possible, counted in posts from the left. */
export interface Squares {
  /** Filled. */
  readonly sure: number
  /** Filled lightly: as many as the middle expects. */
  readonly expected: number
  /** Dashed: if there are many, or what likely stays vacant. */
  readonly possible: number
}

/** A fraction under a twentieth of a square cannot be seen; the figure beside says it. */
const LEAST_FRACTION = 0.05

export function squaresOf({ value, low, high, vacant, requested }: PostRow): Squares {
  const expected = clean(value)
  if (requested) return { sure: 0, expected: 0, possible: expected }
  if (low === null || high === null) {
    const sure = clean(Math.max(0, value - vacant))
    return { sure, expected: sure, possible: expected }
  }
  return { sure: clean(low), expected, possible: clean(Math.max(high, value)) }
}

function clean(posts: number): number {
  const near = Math.round(posts)
  return Math.abs(posts - near) < LEAST_FRACTION ? near : posts
}

export type SquareKind = 'full' | 'light' | 'part' | 'dashed'

/** One square: how much of it is filled, and how its edge is drawn. */
export interface Square {
  readonly kind: SquareKind
  /** Share filled in the strong color, from the left. */
  readonly sure: number
  /** Share filled at all. */
  readonly expected: number
}

export function squareList({ sure, expected, possible }: Squares): Square[] {
  const share = (posts: number, index: number) => Math.min(1, Math.max(0, posts - index))
  return Array.from({ length: Math.ceil(possible) }, (_, index) => {
    const square = { sure: share(sure, index), expected: share(expected, index) }
    return { ...square, kind: kindOf(square) }
  })
}

function kindOf({ sure, expected }: Omit<Square, 'kind'>): SquareKind {
  if (sure === 1) return 'full'
  if (expected === 0) return 'dashed'
  return sure === 0 && expected === 1 ? 'light' : 'part'
}

/** The most posts a plan has in all: over 40, squares are small. */
export function mostPosts(plans: readonly { readonly sections: readonly PostSection[] }[]): number {
  const totals = plans.map(({ sections }) =>
    sections.flatMap(({ rows }) => rows).reduce((sum, row) => sum + squaresOf(row).possible, 0),
  )
  return Math.max(0, ...totals)
}
