import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    // Property tests share the machine with whatever else runs on it; a test is judged by what it finds, not by the clock.
    testTimeout: 60_000,
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/fuzz/*.test.ts', 'tests/architecture.test.ts'],
    environment: 'node',
    setupFiles: ['tests/fakes/key-range.ts'],
    coverage: {
      provider: 'v8',
      include: ['{model,matching,formats,page,components,storage,messages,cli,entrypoints}/**/*.{ts,tsx}'],
      reporter: ['text-summary'],
    },
  },
});
