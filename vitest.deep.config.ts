import { defineConfig } from 'vitest/config'

/** `npm test -- deep`: kills by the hundred, fuzzing, soaks and the large tables; see tests/deep/support/share.ts. */
export default defineConfig({
  test: {
    // A failure says what differed; the default hides it behind “…(4)”.
    chaiConfig: { truncateThreshold: 600 },
    include: ['tests/deep/**/*.test.ts'],
    // One file after another: each loads the machine as it needs.
    fileParallelism: false,
    testTimeout: 60 * 60_000,
    hookTimeout: 10 * 60_000,
  },
})
