import { expect, test as base } from '@playwright/test';
import { sessionOf } from './api.ts';

interface Town {
  /** What the browser complained about: broken rules of a page, errors thrown in it. */
  complaints: string[];
  /** Opens a page and waits until it can be used: a text typed before it woke up would be lost. */
  visit: (path: string) => Promise<void>;
  /** Gives this browser somebody's session without walking through the pages of signing in; nobody's without an address. */
  become: (email?: string) => Promise<void>;
}

/** What a browser says about an answer with an error status, or without a connection: tests have both on purpose. */
const EXPECTED =
  /^(Failed to load resource: (the server responded with a status of 4|net::ERR_INTERNET_DISCONNECTED)|An unknown error occurred when fetching the script)/;

/** A test on the running product. It also fails when the browser complained. */
export const test = base.extend<Town>({
  complaints: [
    async ({ context }, use) => {
      const complaints: string[] = [];
      context.on('console', (message) => {
        const text = message.text();
        if (message.type() !== 'error' || EXPECTED.test(text)) return;
        complaints.push(`${message.page()?.url()}: ${text}`);
      });
      context.on('weberror', (error) => complaints.push(String(error.error())));
      await use(complaints);
      expect(complaints, 'the browser complained').toEqual([]);
    },
    { auto: true },
  ],
  visit: async ({ page, javaScriptEnabled }, use) => {
    await use(async (path) => {
      await page.goto(path);
      if (!javaScriptEnabled) return;
      // Pages for doing are run by the framework, which adds its announcer when everything else is in place.
      const run = await page.evaluate<boolean>(
        `Object.keys(window).some((name) => name.startsWith('__sveltekit_'))`,
      );
      if (run) await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
    });
  },
  become: async ({ context, baseURL }, use) => {
    await use(async (email) => {
      await context.clearCookies();
      if (!email) return;
      const value = await sessionOf(email);
      const url = baseURL ?? '';
      await context.addCookies([{ name: 'sid', value, url, httpOnly: true, sameSite: 'Lax' }]);
    });
  },
});

export { expect };

/** Both ways of using the pages: what people need works in each. */
export const WAYS = [
  { way: 'with JavaScript', javaScriptEnabled: true },
  { way: 'without JavaScript', javaScriptEnabled: false },
] as const;
