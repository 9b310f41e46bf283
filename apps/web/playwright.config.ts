import { defineConfig } from '@playwright/test';
import { BROWSER } from './e2e/browser.ts';

/** The whole product in a browser: `npm test` runs this last; alone it is `npx playwright test -c apps/web/playwright.config.ts`. */
export default defineConfig({
  testDir: './e2e',
  testMatch: '*.spec.ts',
  outputDir: './test-results',
  globalSetup: './e2e/product.ts',
  // Twice the cores of CI: tests wait for mails, for the ten seconds of undo and for what appears by itself.
  workers: 4,
  fullyParallel: true,
  // A busy machine may cost a test its first try; one that needed a second is named as flaky at the end, to be looked into.
  retries: 1,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    // Known when the product runs; each worker reads this file again.
    baseURL: process.env['EIN_E2E_WEB'],
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1280, height: 900 },
    launchOptions: BROWSER,
    trace: 'off',
    screenshot: 'only-on-failure',
  },
});
