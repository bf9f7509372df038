import type { TestProject } from 'vitest/node'
import { ensureBrowser } from '../../scripts/browser.mjs'
import { createPageServer, listen } from '../../scripts/serve.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** The path of the browser's program. */
    browser: string
    /** The address the built folder is served at, as `npm start` serves it. */
    servedPage: string
  }
}

/** Finds or installs a browser, and serves the copy of the built page for the whole run. */
export default async function setup(project: TestProject): Promise<() => void> {
  const server = createPageServer(project.getProvidedContext().builtPage)
  project.provide('browser', await ensureBrowser())
  project.provide('servedPage', await listen(server, 0))
  return () => {
    server.close()
    server.closeAllConnections()
  }
}
