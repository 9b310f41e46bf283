import { expect } from '@playwright/test';
import { DEMO } from '../api.ts';
import { alert, both, press, type Shown, type Step } from './step.ts';

const write: Step = async (page) => {
  await page.getByLabel('Titel').fill('Trinkbrunnen am Markt');
  await page.getByLabel('Beschreibung').fill('Auf dem Markt fehlt im Sommer etwas zu trinken.');
};
const choose: Step = async (page) => {
  await press('Weiter: Wo?')(page);
  await page.getByLabel('Ortschaft').selectOption('ganz Einbeck');
  await page.getByRole('radio', { name: 'Innenstadt' }).check();
};

/** Where residents write. */
export const WRITING: Record<string, Shown> = {
  'registration with mistakes': {
    path: '/termine/5',
    then: both(
      (page) => page.getByLabel('Name', { exact: true }).fill('A'),
      (page) => page.getByLabel('E-Mail-Adresse').fill('anna@example'),
      press('Platz sichern'),
      alert,
    ),
  },
  'barrier to report': { path: '/barriere-melden?seite=/ideen/18' },
  'barrier with mistakes': {
    path: '/barriere-melden',
    then: both(press('Barriere melden'), alert),
  },
  'state of a barrier': { path: '/barriere-melden/stand' },
  'new idea': { path: '/ideen/neu' },
  'new idea with mistakes': { path: '/ideen/neu', then: both(press('Weiter: Wo?'), alert) },
  'new idea with similar ones': {
    path: '/ideen/neu',
    then: both(write, (page) => expect(page.getByText('Gibt es deine Idee schon?')).toBeVisible()),
  },
  'new idea, where': {
    path: '/ideen/neu',
    then: both(write, press('Weiter: Wo?'), (page) =>
      expect(page.getByRole('heading', { name: 'Wo soll sich etwas ändern?' })).toBeVisible(),
    ),
  },
  'new idea, to send': {
    path: '/ideen/neu',
    then: both(write, choose, press('Weiter: Absenden'), (page) =>
      expect(page.getByLabel('Deine E-Mail-Adresse')).toBeVisible(),
    ),
  },
  'form for writing by hand': { path: '/papier' },
  'joining an idea': { path: '/ideen/neu/anschliessen/26' },
  'report of an idea': { path: '/ideen/18/melden' },
  'reason that is being kept': {
    path: '/ideen/18',
    who: DEMO.resident,
    then: async (page) => {
      await page.locator('#beitrag-text').fill('Am Abend ist es dort sehr dunkel.');
      await expect(page.getByText(/^Gespeichert/)).toBeVisible();
      await page.context().setOffline(true);
      await page.getByRole('button', { name: 'Beitrag veröffentlichen' }).click();
      await expect(page.getByText(/^Keine Verbindung/)).toBeVisible();
      await page.context().setOffline(false);
    },
  },
};
