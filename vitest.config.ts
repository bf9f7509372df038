import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

// Fiscal years and school calendars begin at midnight in Japan, wherever the tests run. Set here,
// before any test process starts, because a running thread no longer notices the change.
process.env.TZ = 'Asia/Tokyo'

export default defineConfig({
  plugins: [svelte()],
  test: {
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/build/**'],
        },
      },
    ],
  },
})
