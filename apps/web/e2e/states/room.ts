import { DEMO } from '../api.ts';
import { both, press, alert, type Shown } from './step.ts';

/** What stands in the town's room, and what leads out of it. */
export const ROOM: Record<string, Shown> = {
  'kiosk on a device that is none': { path: '/kiosk' },
  'kiosk in English': { path: '/en/kiosk' },
  'idea at a kiosk': { path: '/kiosk/ideen/26' },
  'writing where no kiosk is': { path: '/kiosk/idee' },
  'setting up a kiosk': { path: '/kiosk/einrichten' },
  'kiosk with a wrong code': {
    path: '/kiosk/einrichten',
    then: both(
      (page) => page.getByRole('textbox', { name: 'Code' }).fill('AAAA-AAAA'),
      press('Als Kiosk einrichten'),
      alert,
    ),
  },
  'fetching number and code': { path: '/verfolgen/abholen' },
  'fetching what has not arrived': {
    path: '/verfolgen/abholen?schluessel=0000-0000-0000-0000',
    then: both(press('Abholen'), alert),
  },
  wall: { path: '/wand' },
  'wall in English': { path: '/en/wand?bild=3' },
  'wall of a project': { path: '/wand?projekt=bahnhofsumfeld-salzderhelden' },
  'idea on another site': { path: '/einbetten/ideen/26' },
  'project on another site': { path: '/einbetten/projekte/bahnhofsumfeld-salzderhelden' },
  embedding: { path: '/einbetten' },
  'embedding an idea': { path: '/einbetten?idee=26' },
  'embedding what nobody can read': { path: '/einbetten?idee=999999' },
  'motion of residents': { path: '/einwohnerantrag' },
  'motion of residents that is not complete': {
    path: '/einwohnerantrag',
    then: both(press('Blatt ansehen'), alert),
  },
  'sheet of a motion of residents': {
    path: '/einwohnerantrag?idee=26',
    then: both(async (page) => {
      await page.getByRole('textbox', { name: 'Wortlaut des Antrags' }).fill('Zehn Bänke.');
      await page.getByRole('textbox', { name: 'Begründung' }).fill('Es gibt dort keine.');
      await page.getByRole('textbox', { name: 'Person 1' }).fill('Vertretung, Musterweg 1');
    }, press('Blatt ansehen')),
  },
  kiosks: { path: '/verwaltung/kioske', who: DEMO.admin },
};
