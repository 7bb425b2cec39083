import { defineConfig } from 'vitest/config';

/** Pure code: no database, no services, no files. */
const pure = ['app/**/*.test.{ts,tsx}', 'test/unit/**/*.test.ts'];
const server = ['server/**/*.test.{ts,tsx}', 'test/{use-cases,socket,http,corpora}/**/*.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: pure,
          environment: 'node',
          setupFiles: ['test/setup/quiet-console.ts'],
        },
      },
      {
        test: {
          name: 'server',
          include: server,
          environment: 'node',
          pool: 'forks',
          globalSetup: ['test/support/prepare-databases.ts'],
          setupFiles: ['test/setup/quiet-console.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
    maxWorkers: 2,
  },
});
