import { z } from './z'

/** The parts that every kind of file has, of one shape in all of them. */

export const words = () =>
  z.strictObject({ ja: z.string().min(1).max(4000), en: z.string().max(4000) })

export const id = () =>
  z
    .string()
    .max(80)
    .regex(/^[a-z0-9][a-z0-9-]*$/)

export const source = z.strictObject({
  id: id(),
  title: words(),
  address: z.string().max(400).optional(),
  confidence: z.enum(['F', 'S', 'D', 'M', 'U', 'A']),
})

export const card = z.strictObject({
  kind: words(),
  date: words(),
  lines: words(),
  picture: z
    .array(
      z.strictObject({
        label: words(),
        count: z.int().min(0).max(500),
        shape: z.enum(['dot', 'square']),
        tone: z.enum(['full', 'half', 'empty']),
      }),
    )
    .max(6)
    .default([]),
  fictional: z.boolean().default(false),
  hero: z.boolean().default(false),
})
