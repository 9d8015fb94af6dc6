import { defineConfig } from 'vitest/config'
import { planted } from './tests/faults/planted.ts'

/** `npm test -- faults`: the tests named in tests/faults/faults.mjs, with the fault that PROMENADE_FAULT numbers. */
export default defineConfig({
  plugins: [planted(process.env['PROMENADE_FAULT'])],
  test: {
    // A fault is planted while files are loaded: none may come from an earlier run.
    fsModuleCache: false,
    fileParallelism: false,
    // Whoever ends this process ends a test that never would, too.
    pool: 'threads',
    // What no longer answers has failed; those who wait do so for fractions of this.
    testTimeout: 15_000,
    hookTimeout: 15_000,
  },
})
