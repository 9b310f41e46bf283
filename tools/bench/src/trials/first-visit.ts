import { existsSync } from 'node:fs';
import { type Browser, chromium } from '@playwright/test';
import { BROWSER } from '../../../../apps/web/e2e/browser.ts';
import { say } from '../progress.ts';
import { startWeb } from '../services.ts';
import type { Figure, Trial } from './trial.ts';

const KB = 1024;
const PAGES = {
  start: '/',
  list: '/ideen',
  idea: '/ideen/42',
  search: '/suche?q=Radweg',
  map: '/karte',
  figures: '/berichte',
  'new idea': '/ideen/neu',
};
/** Bytes on the wire with Brotli, by kind of file; the same as the browser test's that fails the build. */
const MOST = { script: 45 * KB, stylesheet: 32 * KB, font: 45 * KB, document: 20 * KB };
const MOST_IN_ALL = 140 * KB;
const NAMES = { script: 'JS', stylesheet: 'CSS', font: 'fonts', document: 'HTML' };

/** What somebody loads who comes for the first time and opens one page. */
export const firstVisit: Trial = {
  part: 'first-visit',
  name: 'first-visit',
  title: 'bytes of a first visit',
  on: 'smallest',
  run: async ({ folder }, scene) => {
    if (!existsSync(BROWSER.executablePath)) {
      say('first-visit: not run, there is no Chromium on this machine');
      return [];
    }
    const web = await startWeb(scene.api, folder, 'first-visit', '0');
    const browser = await chromium.launch(BROWSER);
    try {
      const figures: Figure[] = [];
      for (const [name, path] of Object.entries(PAGES))
        figures.push(figureOf(name, await weigh(browser, web.origin + path), scene.town.ideas));
      return figures;
    } finally {
      await browser.close();
      await web.stop();
    }
  },
};

async function weigh(browser: Browser, url: string): Promise<Map<string, number>> {
  const page = await browser.newPage();
  const weights = new Map<string, number>();
  const counted: Promise<void>[] = [];
  page.on('requestfinished', (request) => {
    const add = async () => {
      const { responseBodySize } = await request.sizes();
      const kind = request.resourceType();
      weights.set(kind, (weights.get(kind) ?? 0) + responseBodySize);
    };
    counted.push(add());
  });
  const answer = await page.goto(url, { waitUntil: 'networkidle' });
  if (answer?.status() !== 200) throw new Error(`${url} answered ${answer?.status()}.`);
  await Promise.all(counted);
  await page.close();
  return weights;
}

function figureOf(name: string, weights: Map<string, number>, ideas: number): Figure {
  const kinds = Object.keys(MOST) as (keyof typeof MOST)[];
  const all = [...weights.values()].reduce((sum, bytes) => sum + bytes, 0);
  const kb = (bytes: number) => (bytes / KB).toFixed(1);
  const words = kinds.map((kind) => `${NAMES[kind]} ${kb(weights.get(kind) ?? 0)}`).join(' + ');
  return {
    part: 'first-visit',
    name: `first-visit-${name.replace(' ', '-')}`,
    title: `first visit: ${name}`,
    ideas,
    measured: `${kb(all)} KB: ${words}`,
    bare: '',
    goal: `≤ ${MOST_IN_ALL / KB} KB: ${kinds.map((kind) => `${NAMES[kind]} ${MOST[kind] / KB}`).join(', ')}`,
    met: all <= MOST_IN_ALL && kinds.every((kind) => (weights.get(kind) ?? 0) <= MOST[kind]),
    values: { all, ...Object.fromEntries(kinds.map((kind) => [kind, weights.get(kind) ?? 0])) },
  };
}
