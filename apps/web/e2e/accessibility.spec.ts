/** Every page and every state of it is looked at by axe, on a phone and a desktop, in light and dark. */
import type { Page } from '@playwright/test';
import { findings, MAIL_RULES } from './axe.ts';
import { ask, newAddress, DEMO, submittedIdea } from './api.ts';
import { linkIn, mailTo } from './mailbox.ts';
import { expect, test } from './town.ts';

type Step = (page: Page) => Promise<void>;
interface Shown {
  path: string;
  /** Whose session it is; nobody's without one. */
  who?: string;
  /** What is done on the page before it is looked at. */
  then?: Step;
}

const press =
  (name: string): Step =>
  (page) =>
    page.getByRole('main').getByRole('button', { name, exact: true }).click();
const alert: Step = (page) => expect(page.getByRole('alert').first()).toBeVisible();
const both =
  (...steps: Step[]): Step =>
  async (page) => {
    for (const step of steps) await step(page);
  };
const write: Step = async (page) => {
  await page.getByLabel('Titel').fill('Trinkbrunnen am Markt');
  await page.getByLabel('Beschreibung').fill('Auf dem Markt fehlt im Sommer etwas zu trinken.');
};
const choose: Step = async (page) => {
  await press('Weiter: Wo?')(page);
  await page.getByLabel('Ortschaft').selectOption('ganz Einbeck');
  await page.getByRole('radio', { name: 'Innenstadt' }).check();
};

const PAGES: Record<string, Shown> = {
  start: { path: '/' },
  'start with its menu open': {
    path: '/',
    then: async (page) => {
      await page.setViewportSize({ width: 360, height: 780 });
      await page.locator('summary').first().click();
    },
  },
  'start in English': { path: '/en' },
  list: { path: '/ideen' },
  'list with filters': { path: '/ideen?stand=OPEN&stand=DONE' },
  'list with nothing in it': {
    path: '/ideen?stand=DONE&thema=00000000-0000-7000-8000-000000000000',
  },
  'list with its filters open': {
    path: '/ideen#filter',
    then: (page) => page.setViewportSize({ width: 360, height: 780 }),
  },
  'answered idea': { path: '/ideen/26' },
  'discussed idea': { path: '/ideen/18' },
  'all reasons of an idea': { path: '/ideen/18?gruende=alle' },
  'discussed idea for somebody signed in': { path: '/ideen/18', who: DEMO.resident },
  'idea that is not there': { path: '/ideen/999999' },
  'report of an idea': { path: '/ideen/18/melden' },
  'search before a word': { path: '/suche' },
  'search with hits': { path: '/suche?q=Weg' },
  'search without hits': { path: '/suche?q=Zeppelinlandeplatz' },
  'search that suggests': {
    path: '/',
    then: async (page) => {
      await page.getByRole('main').getByRole('combobox').fill('Brunnen');
      await expect(page.getByRole('option').first()).toBeVisible();
    },
  },
  projects: { path: '/projekte' },
  project: { path: '/projekte/bahnhofsumfeld-salzderhelden' },
  'idea box': { path: '/projekte/ideenkasten' },
  answers: { path: '/antworten' },
  'council page': { path: '/berichte' },
  'council page with its tables': {
    path: '/berichte',
    then: async (page) => {
      for (const table of await page.getByText('Als Tabelle').all()) await table.click();
    },
  },
  imprint: { path: '/impressum' },
  privacy: { path: '/datenschutz' },
  'accessibility statement': { path: '/barrierefreiheit' },
  rules: { path: '/spielregeln' },
  'sign in': { path: '/anmelden' },
  'sign in with a mistake': {
    path: '/anmelden',
    then: both(
      (page) => page.getByLabel('Deine E-Mail-Adresse').fill('name@ort'),
      press('Code anfordern'),
      alert,
    ),
  },
  'code of a mail': {
    path: '/anmelden',
    then: both(
      (page) => page.getByLabel('Deine E-Mail-Adresse').fill(newAddress()),
      press('Code anfordern'),
      (page) => expect(page.getByLabel('Code aus der E-Mail')).toBeVisible(),
    ),
  },
  'new idea with mistakes': { path: '/ideen/neu', then: both(press('Weiter: Wo?'), alert) },
  'new idea with similar ones': {
    path: '/ideen/neu',
    then: both(write, (page) => expect(page.getByText('Gibt es deine Idee schon?')).toBeVisible()),
  },
  'new idea, where': { path: '/ideen/neu', then: both(write, press('Weiter: Wo?')) },
  'new idea, to send': {
    path: '/ideen/neu',
    then: both(write, choose, press('Weiter: Absenden'), (page) =>
      expect(page.getByLabel('Deine E-Mail-Adresse')).toBeVisible(),
    ),
  },
  account: { path: '/konto', who: DEMO.resident },
  'joining an idea': { path: '/ideen/neu/anschliessen/26' },
  'queue of ideas': { path: '/moderation', who: DEMO.moderator },
  'queue of reports': { path: '/moderation?reiter=gemeldet', who: DEMO.moderator },
  'queue of appeals': { path: '/moderation?reiter=beschwerden', who: DEMO.moderator },
  'reasons of a refusal': {
    path: '/moderation',
    who: DEMO.moderator,
    then: both(
      (page) => page.getByRole('main').getByRole('link', { name: 'Ablehnen' }).click(),
      press('Ablehnen'),
      alert,
    ),
  },
  'keys of the queue': {
    path: '/moderation',
    who: DEMO.moderator,
    then: (page) => page.keyboard.press('Shift+?'),
  },
  'office list': { path: '/amt', who: DEMO.office },
  'office page of an idea': { path: '/amt/18', who: DEMO.office },
  'office page with mistakes': {
    path: '/amt/18',
    who: DEMO.office,
    then: both(press('Antwort veröffentlichen'), alert),
  },
  'local mailbox': { path: '/dev/mail' },
  'page for somebody else': { path: '/moderation', who: DEMO.resident },
};

for (const [name, { path, who, then }] of Object.entries(PAGES)) {
  test(`${name}: nothing is found`, async ({ page, visit, become }) => {
    await become(who);
    await visit(path);
    await then?.(page);
    expect(await findings(page)).toEqual([]);
  });
}

test('receipt, waiting idea and decision: nothing is found', async ({ page, visit, become }) => {
  const idea = await submittedIdea(
    'Ein Zaun um den Spielplatz',
    'Der Ball rollt heute auf die Straße.',
  );
  await become(idea.author);
  for (const path of [
    `/ideen/neu/danke?nummer=${idea.number}`,
    `/ideen/${idea.number}`,
    '/konto',
  ]) {
    await visit(path);
    expect(await findings(page), path).toEqual([]);
  }
});

test('a mail and its link: nothing is found', async ({ page, visit }) => {
  const address = newAddress();
  await ask(
    'mutation($input: RequestSignInInput!) { requestSignIn(input: $input) { __typename } }',
    {
      input: { email: address },
    },
  );
  const mail = await mailTo(address, /^Dein Code/);
  await visit(linkIn(mail, '/anmelden/link'));
  expect(await findings(page)).toEqual([]);
  // On an empty page the mail stands as in a mail program, under no rules of ours.
  await page.goto('about:blank');
  await page.setContent(mail.html);
  expect(await findings(page, MAIL_RULES)).toEqual([]);
});
