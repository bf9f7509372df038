type Asked<Parts> = { readonly [Part in keyof Parts]: () => Parts[Part] }

/**
 * Adds parts to a page that are worked out when they are first read: what lies below the first look need not keep
 * it waiting. Read, copied and compared, they are like any other part.
 */
export function withWhenRead<First extends object, Parts extends object>(
  first: First,
  asked: Asked<Parts>,
): First & Readonly<Parts> {
  const page = { ...first }
  for (const part of Object.keys(asked) as (keyof Parts & string)[])
    Object.defineProperty(page, part, { enumerable: true, get: once(asked[part]) })
  return page as First & Readonly<Parts>
}

/** Works something out when it is first asked for, and only then. */
export function once<Answer>(ask: () => Answer): () => Answer {
  let known: { readonly answer: Answer } | null = null
  return () => (known ??= { answer: ask() }).answer
}
