import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    // A core each: by default one is kept free for somebody who watches.
    maxWorkers: '100%',
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    globalSetup: ['src/testing/start-postgres.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
