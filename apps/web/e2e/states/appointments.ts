import { expect } from '@playwright/test';
import { DEMO } from '../api.ts';
import { alert, both, press, type Shown, type Step } from './step.ts';

const MATTER = 'Beratung zum Einwohnerantrag';

const choose =
  (name: string | RegExp): Step =>
  (page) =>
    page.getByRole('main').getByRole('link', { name }).last().click();

/** Through matter and day to the form. */
export const toTheForm: Step = both(
  choose(MATTER),
  choose(/Zeiten? frei/),
  choose(/^\d\d:\d\d bis/),
  (page) => expect(page.getByLabel('Dein Name')).toBeVisible(),
);

/** Appointments in the room, and the hours of those who are there. */
export const APPOINTMENTS: Record<string, Shown> = {
  'matters of an appointment': { path: '/raum/termin' },
  'days of an appointment': { path: '/raum/termin', then: choose(MATTER) },
  'times of an appointment': {
    path: '/raum/termin',
    then: both(choose(MATTER), choose(/Zeiten? frei/)),
  },
  'form of an appointment with mistakes': {
    path: '/raum/termin',
    then: both(
      toTheForm,
      (page) => page.getByLabel('Dein Name').fill('Eine Anwohnerin'),
      (page) => page.getByLabel('E-Mail-Adresse').fill('name@ort'),
      press('Zeit freihalten'),
      alert,
    ),
  },
  'link of an appointment that is none': { path: '/raum/termin/unknown' },
  'survey that is running': {
    path: '/projekte/bahnhofsumfeld-salzderhelden/umfragen/2',
    who: DEMO.resident,
  },
  'survey for who is not signed in': { path: '/projekte/bahnhofsumfeld-salzderhelden/umfragen/2' },
  'result of a survey': { path: '/projekte/bahnhofsumfeld-salzderhelden/umfragen/1' },
  'surveys of the projects': { path: '/verwaltung/umfragen', who: DEMO.moderator },
  'appointments of the next days': { path: '/verwaltung/sprechzeiten', who: DEMO.office },
  'appointment that is entered for a visitor': {
    path: '/verwaltung/sprechzeiten/neu',
    who: DEMO.office,
  },
  'times and matters of appointments': {
    path: '/verwaltung/sprechzeiten/zeiten',
    who: DEMO.office,
  },
  'times that do not fit': {
    path: '/verwaltung/sprechzeiten/zeiten',
    who: DEMO.office,
    then: both(
      (page) => page.getByLabel('Wer ist da?').fill('Smart-City-Team'),
      (page) => page.getByLabel('Von', { exact: true }).fill('10:00'),
      (page) => page.getByLabel('Bis', { exact: true }).fill('09:00'),
      (page) => page.getByLabel('Erster Tag').fill('2030-01-07'),
      press('Zeiten anbieten'),
      alert,
    ),
  },
};
