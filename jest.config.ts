import { availableParallelism, totalmem } from 'node:os'

// Each worker, with the database sessions it keeps busy, wants a processor and up to three gigabytes.
const workers = Math.max(2, Math.min(8, availableParallelism(), Math.floor(totalmem() / 3e9)))

export default {
  testRunner: '<rootDir>/test/support/outside-runner.mjs',
  testEnvironment: '<rootDir>/test/support/outside-environment.mjs',
  extensionsToTreatAsEsm: ['.ts'],
  // Jest itself, the product, and what tests share with it, is loaded once for all test files of a worker; what a test file itself is made of, once for each.
  transform: {
    '^.+/(src/(?!.*\\.test\\.ts$)|node_modules/(pg|drizzle-orm|zod|superagent|fast-check)/).*$': '<rootDir>/test/support/outside-transform.mjs',
    '^.+\\.ts$': '<rootDir>/test/support/strip-types.mjs',
  },
  transformIgnorePatterns: ['/node_modules/(?!(pg|drizzle-orm|zod|superagent|fast-check)/)'],
  testMatch: ['<rootDir>/src/**/*.test.ts', '<rootDir>/test/**/*.test.ts'],
  globalSetup: '<rootDir>/test/support/global-setup.cjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.cjs',
  reporters: ['default', '<rootDir>/test/support/closing-line.cjs'],
  testSequencer: '<rootDir>/test/support/slowest-first.mjs',
  testTimeout: 60000,
  maxWorkers: workers,
  // Nothing a file holds should outlive it; should one, a worker begins anew rather than fill the memory.
  workerIdleMemoryLimit: '1.5GB',
  // With nothing left to do, a worker still has a gigabyte to give back and compiled code to write out, which takes a busy machine seconds.
  workerGracefulExitTimeout: 10_000,
}
