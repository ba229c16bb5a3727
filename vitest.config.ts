import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/architecture.test.ts'],
    environment: 'node',
    coverage: {
      provider: 'v8',
      include: ['{model,matching,formats,page,components,storage,messages,cli,entrypoints}/**/*.{ts,tsx}'],
      reporter: ['text-summary'],
    },
  },
});
