/** Lighthouse on the three pages people meet first, with its mobile profile: a slow phone on slow 4G. */
import { createServer } from 'node:net';
import { chromium } from '@playwright/test';
import lighthouse, { type Flags } from 'lighthouse';
import { BROWSER } from './browser.ts';
import { expect, test } from './town.ts';

const PAGES = { start: '/', list: '/ideen', idea: '/ideen/18' };
const LCP_MS = 1800;
const MOST_SHIFT = 0.02;
/** The machine is shared: its own speed is no property of the page, so the best of a few tries counts for the time. */
const TRIES = 3;

interface Verdict {
  accessibility: number;
  'best-practices': number;
  performance: number;
  lcp: number;
  cls: number;
  /** What took points away. */
  lost: string[];
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

async function judge(url: string, port: number): Promise<Verdict> {
  const flags: Flags = {
    port,
    logLevel: 'error',
    onlyCategories: ['accessibility', 'best-practices', 'performance'],
    formFactor: 'mobile',
    // Reckons the slow phone from what it observes instead of waiting for it.
    throttlingMethod: 'simulate',
  };
  const result = await lighthouse(url, flags);
  if (!result) throw new Error(`Lighthouse said nothing about ${url}.`);
  const { categories, audits } = result.lhr;
  const score = (id: string) => Math.round((categories[id]?.score ?? 0) * 100);
  const lost = Object.values(categories).flatMap(({ id, auditRefs }) =>
    auditRefs
      .map((ref) => ({ ref, audit: audits[ref.id] }))
      .filter(
        ({ ref, audit }) => ref.weight > 0 && audit?.score !== null && (audit?.score ?? 1) < 0.9,
      )
      .map(({ audit }) => `${id}: ${audit?.id} ${audit?.displayValue ?? ''}`),
  );
  return {
    accessibility: score('accessibility'),
    'best-practices': score('best-practices'),
    performance: score('performance'),
    lcp: Math.round(audits['largest-contentful-paint']?.numericValue ?? Infinity),
    cls: audits['cumulative-layout-shift']?.numericValue ?? Infinity,
    lost,
  };
}

// Three looks at a page take their time where other tests run beside them.
test.describe.configure({ mode: 'serial', timeout: 240_000 });

for (const [name, path] of Object.entries(PAGES)) {
  test(`${name}: Lighthouse is content`, async ({ baseURL }, { annotations }) => {
    const port = await freePort();
    const browser = await chromium.launch({
      ...BROWSER,
      args: [...BROWSER.args, `--remote-debugging-port=${port}`],
    });
    try {
      let best = await judge(`${baseURL}${path}`, port);
      for (let more = 1; more < TRIES && (best.performance < 95 || best.lcp > LCP_MS); more++) {
        const next = await judge(`${baseURL}${path}`, port);
        if (next.performance >= best.performance) best = next;
      }
      const words = `performance ${best.performance}, LCP ${best.lcp} ms, CLS ${best.cls.toFixed(3)}`;
      annotations.push({ type: 'Lighthouse', description: words });
      console.log(`    ${name}: ${words}${best.lost.length ? ` (${best.lost.join('; ')})` : ''}`);
      expect(best.lost.filter((line) => !line.startsWith('performance'))).toEqual([]);
      expect(best).toMatchObject({ accessibility: 100, 'best-practices': 100 });
      expect(best.cls).toBeLessThanOrEqual(MOST_SHIFT);
      expect(best.performance).toBeGreaterThanOrEqual(95);
    } finally {
      await browser.close();
    }
  });
}
