/**
 * Takes the pictures of the running product: `node apps/web/e2e/pictures.ts BASE_URL OUT_DIR`. It needs a demo town whose
 * mails are files, because the pages of staff are seen after signing in by the code of `/dev/mail`.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { BROWSER, demandBrowser } from './browser.ts';

interface Picture {
  path: string;
  /** Seen by a moderator only. */
  forStaff?: boolean;
  /** Fills in what makes a page worth seeing. */
  then?: (page: Page) => Promise<unknown>;
  /** The whole length of a page; the others are a screen. */
  whole?: boolean;
}

const QUALITY = 80;
/** Pixels; what follows below adds weight but tells nothing new. */
const LONGEST = 2200;
const MODERATOR = 'moderator@demo.invalid';
const SIZES = [
  { width: 360, height: 780 },
  { width: 1280, height: 900 },
];
const SCHEMES = [
  { scheme: 'light', word: 'hell' },
  { scheme: 'dark', word: 'dunkel' },
] as const;

type Session = Awaited<ReturnType<BrowserContext['storageState']>>;

const PICTURES: Record<string, Picture> = {
  start: { path: '/', whole: true },
  liste: { path: '/ideen?order=3', whole: true },
  idee: { path: '/ideen/26', whole: true },
  einreichen: {
    path: '/ideen/neu',
    then: async (page) => {
      await page.getByLabel('Titel').fill('Ein Brunnen zum Trinken am Marktplatz');
      await page
        .getByLabel('Beschreibung')
        .fill('Im Sommer gibt es in der Innenstadt nirgends Wasser, ohne etwas zu kaufen.');
      await page.getByText('Gibt es deine Idee schon?').waitFor();
    },
  },
  suche: { path: '/suche?q=Brunnen', whole: true },
  karte: { path: '/karte', whole: true },
  moderation: { path: '/moderation', forStaff: true },
  termine: { path: '/termine', whole: true },
  projekte: { path: '/projekte', whole: true },
  bericht: { path: '/berichte', whole: true },
  ausgabe: { path: '/berichte/1', whole: true },
};

/** The session of somebody, by the code that the local mailbox shows. */
async function sessionOf(browser: Browser, baseURL: string, address: string): Promise<Session> {
  const context = await browser.newContext({ baseURL, locale: 'de-DE' });
  const page = await context.newPage();
  await page.goto('/anmelden', { waitUntil: 'networkidle' });
  await page.getByLabel('Deine E-Mail-Adresse').fill(address);
  await page.getByRole('button', { name: 'Code anfordern' }).click();
  await page.getByLabel('Code aus der E-Mail').waitFor();
  const mailbox = await context.newPage();
  // The worker sends the mail a moment after it was asked for.
  await mailbox.waitForTimeout(3000);
  await mailbox.goto('/dev/mail');
  const mails = mailbox.getByRole('listitem').filter({ hasText: address });
  await mails.getByRole('link').first().click();
  const words = await mailbox.getByRole('region', { name: 'Text' }).innerText();
  const code = /^\s*(\d{3}) ?(\d{3})\s*$/m.exec(words)?.slice(1).join('') ?? '';
  await page.getByLabel('Code aus der E-Mail').fill(code);
  await page.getByRole('main').getByRole('button', { name: 'Anmelden', exact: true }).click();
  await page.getByRole('heading', { name: 'Mein Konto' }).waitFor();
  const session = await context.storageState();
  await context.close();
  return session;
}

async function picture(context: BrowserContext, shown: Picture, file: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(shown.path, { waitUntil: 'networkidle' });
  await shown.then?.(page);
  await page.evaluate('document.fonts.ready');
  const width = await page.evaluate<number>('window.innerWidth');
  const length = await page.evaluate<number>('document.documentElement.scrollHeight');
  const clip = { x: 0, y: 0, width, height: Math.min(length, LONGEST) };
  const whole = shown.whole ? { fullPage: true, clip } : {};
  await page.screenshot({ path: file, type: 'jpeg', quality: QUALITY, ...whole });
  await page.close();
}

async function takeAll(browser: Browser, baseURL: string, folder: string): Promise<number> {
  const staff = await sessionOf(browser, baseURL, MODERATOR);
  let taken = 0;
  for (const { scheme, word } of SCHEMES) {
    for (const viewport of SIZES) {
      for (const [name, shown] of Object.entries(PICTURES)) {
        const context = await browser.newContext({
          baseURL,
          viewport,
          colorScheme: scheme,
          reducedMotion: 'reduce',
          locale: 'de-DE',
          timezoneId: 'Europe/Berlin',
          ...(shown.forStaff && { storageState: staff }),
        });
        await picture(context, shown, join(folder, `${name}-${viewport.width}-${word}.jpg`));
        await context.close();
        taken += 1;
        process.stdout.write(`\r  ${taken} pictures `);
      }
    }
  }
  return taken;
}

const [baseURL, folder] = process.argv.slice(2);
if (!baseURL || !folder) {
  console.error('Usage: node apps/web/e2e/pictures.ts BASE_URL OUT_DIR');
  process.exit(1);
}
demandBrowser();
await mkdir(folder, { recursive: true });
const browser = await chromium.launch(BROWSER);
try {
  const taken = await takeAll(browser, baseURL, folder);
  console.log(`\r  ${taken} pictures in ${folder}`);
} finally {
  await browser.close();
}
