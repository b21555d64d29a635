import {defineConfig} from 'vitest/config';

// What needs the running program, in Debian's Chromium: one browser at a time, for it shares the machine with the program.
export default defineConfig({
  test: {
    include: ['test/e2e/*.test.ts'], environment: 'node', globalSetup: 'test/e2e/loaded.ts', fileParallelism: false,
    testTimeout: 240_000, hookTimeout: 600_000,
  },
});
