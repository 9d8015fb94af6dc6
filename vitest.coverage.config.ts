import { defineConfig } from 'vitest/config'

/** Parts whose tests reach at least this share of their branches, per cent. */
const least = { branches: 80 }
const parts = [
  'renderer/space/live/**',
  'renderer/space/interaction/**',
  'renderer/space/engine/lod/**',
  'renderer/space/stage/clock.ts',
  'renderer/state/{conversation,turn}.ts',
  'main-services/policy/**',
  'main-services/approvals/**',
]

/** `npm test -- coverage`: how much of the parts that everything else rests on their own tests reach. */
export default defineConfig({
  test: {
    include: [
      'renderer/space/{live,interaction,engine/lod}/**/*.test.ts',
      'renderer/space/stage/clock.test.ts',
      'renderer/state/{conversation,turn}.test.ts',
      'main-services/{policy,approvals}/**/*.test.ts',
    ],
    maxWorkers: '100%',
    testTimeout: 60_000,
    coverage: {
      enabled: true,
      provider: 'v8',
      include: parts,
      reporter: ['text'],
      reportsDirectory: '.cache/coverage',
      thresholds: Object.fromEntries(parts.map((part) => [part, least])),
    },
  },
})
