import { existsSync } from 'node:fs';
import { type Browser, chromium } from '@playwright/test';
import { BROWSER } from '../../../../apps/web/e2e/browser.ts';
import { BUDGET, BUDGET_IN_ALL, overBudget, sumOf } from '../../../../apps/web/e2e/byte-budget.ts';
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

async function weigh(browser: Browser, url: string): Promise<Record<string, number>> {
  const page = await browser.newPage();
  const weights: Record<string, number> = {};
  const counted: Promise<void>[] = [];
  page.on('requestfinished', (request) => {
    const add = async () => {
      const { responseBodySize } = await request.sizes();
      const kind = request.resourceType();
      weights[kind] = (weights[kind] ?? 0) + responseBodySize;
    };
    counted.push(add());
  });
  const answer = await page.goto(url, { waitUntil: 'networkidle' });
  if (answer?.status() !== 200) throw new Error(`${url} answered ${answer?.status()}.`);
  await Promise.all(counted);
  await page.close();
  return weights;
}

function figureOf(name: string, weights: Record<string, number>, ideas: number): Figure {
  const kinds = Object.keys(BUDGET) as (keyof typeof BUDGET)[];
  const all = sumOf(weights);
  const kb = (bytes: number) => (bytes / KB).toFixed(1);
  const words = kinds.map((kind) => `${NAMES[kind]} ${kb(weights[kind] ?? 0)}`).join(' + ');
  return {
    part: 'first-visit',
    name: `first-visit-${name.replace(' ', '-')}`,
    title: `first visit: ${name}`,
    ideas,
    measured: `${kb(all)} KB: ${words}`,
    bare: '',
    goal: `≤ ${BUDGET_IN_ALL / KB} KB: ${kinds.map((kind) => `${NAMES[kind]} ${BUDGET[kind] / KB}`).join(', ')}`,
    met: overBudget(weights).length === 0,
    values: { all, ...weights },
  };
}
