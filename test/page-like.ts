import type { Environment } from 'vitest/runtime'

/**
 * Node, with Svelte compiled as for the page: runes live and effects run. In Vitest's own `node`
 * environment Svelte compiles for rendering on a server, where no effect ever runs.
 */
export default {
  name: 'page-like',
  viteEnvironment: 'client',
  setup: () => ({ teardown: () => undefined }),
} satisfies Environment
