import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'
import { viteSingleFile } from 'vite-plugin-singlefile'
import { contentSecurityPolicy } from './build/csp.ts'

/**
 * Two builds of one page: the folder (`vite build`) for a web server, and with `--mode single` one
 * file that is opened by a double click.
 *
 * Import workers as `./name.worker?worker&inline`. Classic ('iife') workers from blobs are what
 * runs from file:// as well, and what inherits the page's content security policy.
 */
export default defineConfig(({ mode }) => {
  const single = mode === 'single'
  return {
    base: './',
    plugins: [
      svelte(),
      ...(single
        ? [viteSingleFile({ removeViteModuleLoader: true }), contentSecurityPolicy('single')]
        : [contentSecurityPolicy('folder')]),
    ],
    worker: { format: 'iife' },
    build: {
      target: 'es2022',
      emptyOutDir: !single,
      copyPublicDir: !single,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      // The single file is one chunk on purpose; what it may weigh is tested in test/built.
      chunkSizeWarningLimit: 5_000,
    },
    server: { host: 'localhost' },
  }
})
