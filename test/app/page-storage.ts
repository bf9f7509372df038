import { vi } from 'vitest'

/** A page's localStorage for tests, empty at first. */
export function pageStorage(): Storage {
  const kept = new Map<string, string>()
  const methods = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  }
  // Its keys are listed like those of any object.
  const storage = new Proxy(methods, {
    ownKeys: () => [...kept.keys()],
    getOwnPropertyDescriptor: (_, key) =>
      kept.has(String(key)) ? { enumerable: true, configurable: true, value: '' } : undefined,
  }) as unknown as Storage
  vi.stubGlobal('localStorage', storage)
  return storage
}
