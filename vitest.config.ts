import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    globalSetup: ['src/testing/start-postgres.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
