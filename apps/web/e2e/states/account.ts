import { expect } from '@playwright/test';
import { DEMO, newAddress } from '../api.ts';
import { APPOINTMENTS } from './appointments.ts';
import { alert, both, press, type Shown } from './step.ts';

/** Signing in, and what somebody has of their own. */
export const ACCOUNT: Record<string, Shown> = {
  'nothing against the account': { path: '/konto/massnahme', who: DEMO.resident },
  'sign in': { path: '/anmelden' },
  'sign in with a mistake': {
    path: '/anmelden',
    then: both(
      (page) => page.getByLabel('Deine E-Mail-Adresse').fill('name@ort'),
      press('Code anfordern'),
      alert,
    ),
  },
  'sign in, asked for a short proof': {
    path: '/anmelden',
    then: both(
      async (page) => {
        // Computes for as long as somebody looks.
        await page.addInitScript(`crypto.subtle.deriveBits = () => new Promise(() => undefined)`);
        await page.reload();
        await page.getByLabel('Deine E-Mail-Adresse').fill(newAddress());
        await page
          .locator('input[name="zusatz"]')
          .first()
          .fill('Nur ein Programm', { force: true });
      },
      press('Code anfordern'),
      (page) => expect(page.getByText('Wir prüfen kurz, dass hier kein Programm')).toBeVisible(),
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
  account: { path: '/konto', who: DEMO.resident },
  profile: { path: '/konto/profil', who: DEMO.resident },
  'own address': { path: '/konto/adresse', who: DEMO.resident },
  'own data': { path: '/konto/daten', who: DEMO.resident },
  leaving: { path: '/konto/loeschen', who: DEMO.resident },
  'leaving, with its code': { path: '/konto/loeschen/code?texte=bleiben', who: DEMO.resident },
  'after leaving': { path: '/auf-wiedersehen' },
  'link that confirms an address': { path: '/adresse/bestaetigen?token=unknown' },
  'link that stops a change of address': { path: '/adresse/anhalten?token=unknown' },
  'what is new': { path: '/konto/neues', who: DEMO.resident },
  'how to be told': { path: '/konto/mitteilungen', who: DEMO.resident },
  'being a resident': { path: '/konto/einwohner', who: DEMO.resident },
  'second factor': { path: '/konto/zweiter-faktor', who: DEMO.moderator },
  'what became of mine': { path: '/konto/was-daraus-wurde', who: DEMO.resident },
  subscribing: { path: '/abonnieren' },
  ...APPOINTMENTS,
  'following by number and code': { path: '/verfolgen' },
  'taking over from the counter': { path: '/uebernehmen?nummer=18', who: DEMO.resident },
  'taking over with a wrong code': {
    path: '/uebernehmen?nummer=18',
    who: DEMO.resident,
    then: both(
      (page) => page.getByLabel('Code', { exact: true }).fill('AAAA-AAAA'),
      press('In mein Konto übernehmen'),
      alert,
    ),
  },
  'link that confirms following': { path: '/verfolgen/bestaetigen/unknown' },
  'link that stops mails': { path: '/abbestellen/unknown' },
  security: { path: '/konto/sicherheit', who: DEMO.resident },
  'tokens of programs': { path: '/konto/zugaenge', who: DEMO.resident },
  'a token without a name': {
    path: '/konto/zugaenge',
    who: DEMO.resident,
    then: both((page) => page.getByLabel('Name').fill(' '), press('Zugang anlegen'), alert),
  },
  proving: { path: '/konto/bestaetigen', who: DEMO.resident },
  'signing out': { path: '/abmelden', who: DEMO.resident },
};
