/** What a first visit costs, what it leaves behind, and how pages are protected. */
import type { Response } from '@playwright/test';
import { newAddress } from './api.ts';
import { overBudget, sumOf } from './byte-budget.ts';
import { expect, test } from './town.ts';

const KB = 1024;
/** Where people come to from elsewhere. */
const FIRST = ['/', '/ideen', '/karte', '/ideen/18', '/suche?q=Weg'];

const READING = [
  '/',
  '/ideen',
  '/ideen/18',
  '/ideen/18?gruende=alle',
  '/suche?q=Weg',
  '/projekte',
  '/projekte/ideenkasten',
  '/antworten',
  '/berichte',
  '/impressum',
  '/en',
];

for (const path of FIRST)
  test(`weighs little: ${path}`, async ({ page }, { annotations }) => {
    const weights: Record<string, number> = {};
    const responses: Response[] = [];
    page.on('response', (response) => responses.push(response));
    const answer = await page.goto(path, { waitUntil: 'networkidle' });
    for (const response of responses) {
      const kind = response.request().resourceType();
      const { responseBodySize } = await response.request().sizes();
      weights[kind] = (weights[kind] ?? 0) + responseBodySize;
    }
    expect(await answer?.headerValue('content-encoding')).toBe('br');
    const words = Object.entries({ ...weights, 'in all': sumOf(weights) })
      .map(([kind, weight]) => `${kind} ${(weight / KB).toFixed(1)} KB`)
      .join(', ');
    annotations.push({ type: 'first visit', description: words });
    console.log(`    first visit of ${path}: ${words} in ${responses.length} requests`);
    expect(overBudget(weights)).toEqual([]);
  });

test('leaves nothing behind and calls nobody else', async ({ page, context, visit, baseURL }) => {
  const foreign: string[] = [];
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== baseURL && protocol !== 'data:') foreign.push(request.url());
  });
  for (const path of READING) {
    await visit(path);
    expect(await context.cookies(), path).toEqual([]);
    expect(await page.evaluate('localStorage.length'), path).toBe(0);
  }
  expect(foreign).toEqual([]);
});

test('is protected by headers on every page', async ({ page, become }) => {
  for (const path of [...READING, '/anmelden', '/ideen/neu', '/gibt-es-nicht']) {
    const headers = (await page.goto(path))?.headers() ?? {};
    const policy = headers['content-security-policy'] ?? '';
    expect(policy, path).toContain("default-src 'self'");
    for (const rule of [
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ]) {
      expect(policy, path).toContain(rule);
    }
    expect(policy, path).not.toMatch(/unsafe-inline|unsafe-eval|https?:/);
    expect(headers, path).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['permissions-policy'], path).toContain('camera=()');
    expect(headers['x-powered-by'], path).toBeUndefined();
    expect(headers['cache-control'], path).not.toMatch(/public|max-age=[1-9]/);
  }
  await become(newAddress());
  const headers = (await page.goto('/ideen'))?.headers() ?? {};
  expect(headers['cache-control']).toBe('private, no-store');
});

test('keeps its policy when it has not changed since', async ({ request, baseURL }) => {
  const page = await request.get('/spielregeln');
  const again = await fetch(`${baseURL}/spielregeln`, {
    headers: { 'if-none-match': page.headers()['etag'] ?? '' },
  });
  expect(again.status).toBe(304);
  expect(again.headers.get('content-security-policy')).toBeNull();
  expect(again.headers.get('x-content-type-options')).toBe('nosniff');
});

test('takes no form from another site', async ({ context, become, baseURL }) => {
  await become(newAddress());
  const profile = `${baseURL}/konto/profil`;
  const form = { displayName: 'Fremde Hand', placeId: '' };
  const send = (origin: string) =>
    context.request.post(profile, { form, headers: { origin, accept: 'text/html' } });
  expect((await send('https://example.org')).status()).toBe(403);
  expect((await send(baseURL ?? '')).status()).toBe(200);
});
