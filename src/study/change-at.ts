type Path = readonly (string | number)[]
type Keyed = Readonly<Record<string, unknown>>

/** A copy of plain data with one place replaced, everything beside the path shared; undefined removes the key. */
export function withValueAt<T>(data: T, path: Path, value: unknown): T {
  return replaced(data, path, value) as T
}

function replaced(data: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value
  if (Array.isArray(data)) {
    const list = data as readonly unknown[]
    return list.with(Number(key), replaced(list[Number(key)], rest, value))
  }
  const owner = (data ?? {}) as Keyed
  const next = replaced(owner[key], rest, value)
  return next === undefined ? without(owner, String(key)) : { ...owner, [key]: next }
}

function without(owner: Keyed, key: string): Keyed {
  return Object.fromEntries(Object.entries(owner).filter(([name]) => name !== key))
}
