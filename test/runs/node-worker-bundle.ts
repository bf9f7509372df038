import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

export interface NodeWorkerBundle {
  readonly script: URL
  remove(): Promise<void>
}

/** Bundles the doorway as the command line's build does, because Node can't run TypeScript. */
export async function bundleNodeWorker(): Promise<NodeWorkerBundle> {
  const folder = await mkdtemp(join(tmpdir(), 'manabiba-worker-'))
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: {
        input: { 'node-worker': 'src/runs/node-worker.ts' },
        output: { entryFileNames: '[name].mjs' },
      },
    },
  })
  return {
    script: pathToFileURL(join(folder, 'node-worker.mjs')),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
