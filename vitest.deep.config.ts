import { defineConfig } from 'vitest/config'

/** `npm test -- deep`: kills by the hundred, fuzzing, soaks and the large tables; see tests/deep/support/share.ts. */
export default defineConfig({
  test: {
    include: ['tests/deep/**/*.test.ts'],
    // One file after another: each loads the machine as it needs.
    fileParallelism: false,
    testTimeout: 60 * 60_000,
    hookTimeout: 10 * 60_000,
  },
})
