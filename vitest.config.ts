import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // A failure says what differed; the default hides it behind “…(4)”.
    chaiConfig: { truncateThreshold: 600 },
    include: [
      '{shared,main-services,renderer,electron,resources,scripts,bench}/**/*.test.{ts,tsx}',
      'tests/{integration,attacks,understanding}/**/*.test.ts',
    ],
    // Left out, one core would stay idle.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
