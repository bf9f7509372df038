type Path = readonly (string | number)[]

/** A copy of plain data with one place replaced, everything beside the path shared; undefined removes the key. */
export function withValueAt<T>(data: T, path: Path, value: unknown): T {
  const [key, ...rest] = path
  if (key === undefined) return value as T
  const below = Array.isArray(data)
    ? data[key as number]
    : (data as Record<string, unknown>)[String(key)]
  const next = rest.length === 0 ? value : withValueAt(below ?? {}, rest, value)
  if (Array.isArray(data)) return data.with(key as number, next) as T
  const { [String(key)]: _replaced, ...others } = data as Record<string, unknown>
  return (next === undefined ? others : { ...data, [String(key)]: next }) as T
}
