import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

// Fiscal years and school calendars begin at midnight in Japan, wherever the tests run. Set here,
// before any test process starts, because a running one no longer notices the change.
process.env['TZ'] = 'Asia/Tokyo'

/** Tests of runes, which need Svelte as the page has it. */
const RUNES = ['test/app/**/*.test.ts']
/** Tests of what the build made, read as files. */
const BUILT = ['test/built/**/*.test.ts']
/** Tests of the built page, opened in a browser. */
const BROWSER = ['test/browser/**/*.test.ts']

export default defineConfig({
  plugins: [svelte()],
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: [...RUNES, ...BUILT, ...BROWSER],
        },
      },
      {
        extends: true,
        resolve: { conditions: ['browser'] },
        test: { name: 'runes', environment: './test/page-like.ts', include: RUNES },
      },
      {
        extends: true,
        test: {
          name: 'built',
          environment: 'node',
          include: BUILT,
          globalSetup: 'test/built-page.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: BROWSER,
          globalSetup: ['test/built-page.ts', 'test/browser/browser-and-server.ts'],
          // One page computes while another is read; more would only wait for each other on a small
          // machine. Nothing here is timed.
          maxWorkers: 2,
          // After what the build made was read as files: only alike projects may share their workers.
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
        },
      },
    ],
  },
})
