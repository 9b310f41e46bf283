/** A browser that notices when anything runs that is not ours. */
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { BROWSER } from '../../../apps/web/e2e/browser.ts';

/** Runs in the page before anything else: what runs afterwards calls one of these, or is stopped by the policy and reported. */
const SENTINEL = `(() => {
  window.__seen = [];
  for (const name of ['hit', 'alert', 'confirm', 'prompt', 'print'])
    window[name] = (...words) => void window.__seen.push(name + ' ' + words.join());
  document.addEventListener('securitypolicyviolation', (event) =>
    window.__seen.push('policy ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));
})()`;

/** Runs in the page afterwards: moves over everything, and lists what stands in it that could run, or lead elsewhere. */
const LOOK = `(() => {
  const found = [];
  const runs = /^[\\s\\u0000-\\u001f]*(javascript|vbscript|data:(?!image\\/|font\\/))/i;
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name) || name === 'srcdoc') found.push(element.tagName + ' ' + name + '=' + value.slice(0, 60));
      if (/^(href|src|action|formaction|data|xlink:href|poster|background)$/i.test(name) && runs.test(value))
        found.push(element.tagName + ' ' + name + '=' + value.slice(0, 60));
    }
    if (/^(IFRAME|OBJECT|EMBED|BASE|APPLET|MARQUEE|FRAME)$/.test(element.tagName) && !element.src?.startsWith(location.origin + '/dev/'))
      found.push(element.tagName);
    if (element.tagName === 'META' && /refresh/i.test(element.httpEquiv) && !/^0; ?url=\\//i.test(element.content)) found.push('META ' + element.content);
    if (element.tagName === 'SCRIPT' && /hit\\(|alert\\(/.test(element.textContent) && !element.src && !/json|importmap/.test(element.type) && !element.textContent.includes('__sveltekit')) found.push('SCRIPT ' + element.textContent.slice(0, 60));
    element.dispatchEvent(new Event('mouseover', { bubbles: false }));
    element.dispatchEvent(new Event('focus', { bubbles: false }));
  }
  if (/[\\u202a-\\u202e\\u2066-\\u2069]/.test(document.documentElement.outerHTML)) found.push('letters that turn the text');
  return [...window.__seen, ...found];
})()`;

export interface Watching {
  as: (token?: string) => Promise<void>;
  /** What was seen on this page; empty: nothing ran and nothing could. Null: the page is not there. */
  look: (path: string) => Promise<string[] | null>;
  close: () => Promise<void>;
}

export async function watchingBrowser(origin: string): Promise<Watching> {
  const browser: Browser = await chromium.launch(BROWSER);
  let context: BrowserContext | undefined;
  let page: Page | undefined;
  let foreign: string[] = [];
  const as = async (token?: string): Promise<void> => {
    await context?.close();
    context = await browser.newContext({ locale: 'de-DE' });
    await context.addInitScript(SENTINEL);
    if (token)
      await context.addCookies([{ name: 'sid', value: token, url: origin, httpOnly: true }]);
    page = await context.newPage();
    page.setDefaultTimeout(30_000);
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
    page.on('request', (request) => {
      if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url()))
        foreign.push(`asks ${request.url()}`);
    });
  };
  const look = async (path: string): Promise<string[] | null> => {
    if (!page) throw new Error('Nobody looks.');
    foreign = [];
    const response = await page.goto(origin + path, { waitUntil: 'load' });
    if ((response?.status() ?? 0) >= 500) return [`status ${response?.status()}`];
    if (response?.status() === 404) return null;
    return [...(await page.evaluate<string[]>(LOOK)), ...foreign];
  };
  return { as, look, close: () => browser.close() };
}
