import { DEMO } from '../api.ts';
import { alert, both, press, type Shown } from './step.ts';

/** Where moderators and offices work. */
export const STAFF: Record<string, Shown> = {
  'view as somebody else': { path: '/verwaltung/ansicht', who: DEMO.admin },
  'themes as admins keep them': { path: '/verwaltung/themen', who: DEMO.admin },
  'theme without a name': {
    path: '/verwaltung/themen',
    who: DEMO.admin,
    then: both(press('Thema anlegen'), alert),
  },
  'places as admins keep them': { path: '/verwaltung/orte', who: DEMO.admin },
  'new place without a name': {
    path: '/verwaltung/orte?ort=neu',
    who: DEMO.admin,
    then: both(press('Speichern'), alert),
  },
  'letters of the town': { path: '/verwaltung/mails', who: DEMO.admin },
  'one letter with its preview': {
    path: '/verwaltung/mails/decisionLetter?fassung=2',
    who: DEMO.admin,
  },
  'texts of the town': { path: '/verwaltung/texte', who: DEMO.admin },
  administration: { path: '/verwaltung', who: DEMO.admin },
  'all sections of the administration': {
    path: '/verwaltung/menschen',
    who: DEMO.admin,
    then: (page) => page.getByText('Menschen und Rollen, Alle Bereiche').click(),
  },
  'people and roles': { path: '/verwaltung/menschen?suche=Person', who: DEMO.admin },
  'people, looked up with too little': { path: '/verwaltung/menschen?suche=P', who: DEMO.admin },
  'tokens of everybody': { path: '/verwaltung/zugaenge', who: DEMO.admin },
  'changes of settings': { path: '/verwaltung/aenderungen', who: DEMO.admin },
  'changes of settings, narrowed to none': {
    path: '/verwaltung/aenderungen?suche=Zeppelinlandeplatz',
    who: DEMO.admin,
  },
  'pages of the town': { path: '/verwaltung/seiten', who: DEMO.admin },
  'page of the town that is written': { path: '/verwaltung/seiten/kontakt/de', who: DEMO.admin },
  'facts on accessibility': { path: '/verwaltung/seiten/erklaerung', who: DEMO.admin },
  'reported barriers': { path: '/amt/barrieren', who: DEMO.office },
  'statements of a project': {
    path: '/moderation/projekte/bahnhofsumfeld-salzderhelden/aussagen',
    who: DEMO.admin,
  },
  'statement that is refused': {
    path: '/moderation/projekte/bahnhofsumfeld-salzderhelden/aussagen',
    who: DEMO.admin,
    then: both(press('Als Entwurf übernehmen'), alert),
  },
  'writing an idea down for a visitor': { path: '/tresen/aufschreiben', who: DEMO.office },
  'writing down with mistakes': {
    path: '/tresen/aufschreiben',
    who: DEMO.office,
    then: both(
      (page) => page.getByLabel('Titel').fill('Bank mit Lehne'),
      (page) => page.getByLabel('Beschreibung').fill('Wer dort wartet, muss stehen.'),
      async (page) =>
        void (await page.getByLabel('Ortschaft').selectOption({ label: 'ganz Einbeck' })),
      async (page) => void (await page.getByLabel('Thema').selectOption({ index: 1 })),
      press('Aufschreiben, dann Beleg'),
      alert,
    ),
  },
  'writing a comment down': { path: '/tresen/aufschreiben?art=beitrag&idee=18', who: DEMO.office },
  'writing a support down': {
    path: '/tresen/aufschreiben?art=unterstuetzung&idee=18',
    who: DEMO.office,
  },
  'paper at the counter': { path: '/tresen/papier', who: DEMO.office },
  'forms to print': {
    path: '/tresen/papier',
    who: DEMO.office,
    then: both(
      (page) => page.getByLabel('Wie viele Bögen?').fill('2'),
      press('Bögen machen'),
      async (page) => page.getByText('2 Bögen mit neuen Nummern').waitFor(),
    ),
  },
  'cards of an evening, before': { path: '/tresen/karten', who: DEMO.office },
  'cards of an evening': {
    path: '/tresen/karten',
    who: DEMO.office,
    then: both(press('Anfangen'), (page) =>
      page.getByLabel('Text der Karte').waitFor({ state: 'visible' }),
    ),
  },
  'projects that are kept': { path: '/verwaltung/projekte', who: DEMO.admin },
  'new project': { path: '/verwaltung/projekte/neu', who: DEMO.admin },
  'new project with mistakes': {
    path: '/verwaltung/projekte/neu',
    who: DEMO.admin,
    then: both(press('Entwurf anlegen'), alert),
  },
  'files of a former platform': {
    path: '/verwaltung/projekte/wallanlagen-2028/import',
    who: DEMO.admin,
  },
  'files of a former platform, none chosen': {
    path: '/verwaltung/projekte/wallanlagen-2028/import',
    who: DEMO.admin,
    then: both(press('Dateien prüfen'), alert),
  },
  'draft of a project': { path: '/verwaltung/projekte/wallanlagen-2028', who: DEMO.admin },
  'draft as residents will see it': { path: '/projekte/wallanlagen-2028', who: DEMO.admin },
  'result that is written': {
    path: '/verwaltung/projekte/wasser-in-der-stadt/ergebnis',
    who: DEMO.admin,
  },
  'phases of a draft': {
    path: '/verwaltung/projekte/wallanlagen-2028/phasen',
    who: DEMO.admin,
  },
  'queue of ideas': { path: '/moderation', who: DEMO.moderator },
  'queue of reports': { path: '/moderation?reiter=gemeldet', who: DEMO.moderator },
  'queue of appeals': { path: '/moderation?reiter=beschwerden', who: DEMO.moderator },
  'whole queue, narrowed, with its filters open': {
    path: '/moderation?reiter=alle&ort=ganz&zustaendig=niemand',
    who: DEMO.moderator,
    then: (page) => page.getByText('Filter', { exact: true }).click(),
  },
  'queue in which entries are chosen': {
    path: '/moderation?reiter=alle&auswahl=1',
    who: DEMO.moderator,
  },
  'decision about several entries': {
    path: '/moderation?reiter=alle&auswahl=1',
    who: DEMO.moderator,
    then: both(
      (page) =>
        page
          .getByRole('checkbox', { name: /^Auswählen: / })
          .first()
          .check(),
      press('Gemeinsam entscheiden'),
      press('Entscheiden'),
      alert,
    ),
  },
  'decision about nothing': { path: '/moderation/stapel', who: DEMO.moderator },
  'queue with a note that is too short': {
    path: '/moderation?reiter=alle',
    who: DEMO.moderator,
    then: (page) => page.getByRole('button', { name: 'Notiz speichern' }).click(),
  },
  'queue without anything': {
    path: '/moderation?reiter=alle&quelle=import&hinweise=1',
    who: DEMO.moderator,
  },
  'reasons of a refusal': {
    path: '/moderation',
    who: DEMO.moderator,
    then: both(
      (page) => page.getByRole('main').getByRole('link', { name: 'Ablehnen' }).click(),
      press('Ablehnen'),
      alert,
    ),
  },
  'ideas with their authors': { path: '/moderation/bei-autoren', who: DEMO.moderator },
  'appeals against sanctions': { path: '/moderation/massnahmen', who: DEMO.secondModerator },
  'keys of the queue': {
    path: '/moderation',
    who: DEMO.moderator,
    then: (page) => page.keyboard.press('Shift+?'),
  },
  'how the product is doing': { path: '/betrieb', who: DEMO.admin },
  'policies of projects': { path: '/moderation/projekte', who: DEMO.admin },
  'a policy with a mistake': {
    path: '/moderation/projekte',
    who: DEMO.admin,
    then: both(
      (page) => page.getByLabel('Ab wie vielen veröffentlichten Texten').first().fill('viele'),
      (page) =>
        page
          .getByRole('button', { name: /^Speichern für/ })
          .first()
          .click(),
      alert,
    ),
  },
  'decisions for the archive': { path: '/moderation/archiv', who: DEMO.admin },
  'presets for reasons': { path: '/moderation/vorlagen', who: DEMO.admin },
  'a new preset with mistakes': {
    path: '/moderation/vorlagen?vorlage=neu',
    who: DEMO.admin,
    then: both(press('Vorlage speichern'), alert),
  },
  'writing the rules': { path: '/moderation/spielregeln', who: DEMO.admin },
  'word list': { path: '/moderation/wortliste', who: DEMO.moderator },
  'word list, searched': { path: '/moderation/wortliste?suche=idiot', who: DEMO.moderator },
  'word list with mistakes': {
    path: '/moderation/wortliste',
    who: DEMO.moderator,
    then: both(
      (page) => page.getByLabel('Wort oder Wendung', { exact: true }).fill('(a+)+'),
      async (page) => void (await page.getByLabel('Art', { exact: true }).selectOption('INSULT')),
      (page) => page.getByLabel('Grund', { exact: true }).fill('Ein Versuch'),
      press('Aufnehmen'),
      alert,
    ),
  },
  'page for somebody else': { path: '/moderation', who: DEMO.resident },
  'office list': { path: '/amt', who: DEMO.office },
  'office page of an idea': { path: '/amt/18', who: DEMO.office },
  'office page with mistakes': {
    path: '/amt/18',
    who: DEMO.office,
    then: both(press('Antwort veröffentlichen'), alert),
  },
  'all events': { path: '/verwaltung/termine', who: DEMO.office },
  'a new event with mistakes': {
    path: '/verwaltung/termine/neu',
    who: DEMO.office,
    then: both(
      (page) => page.getByLabel('Titel').fill('Zu'),
      (page) => page.getByLabel('Beschreibung').fill('Zu kurz'),
      (page) => page.getByLabel('Beginn').fill('2027-03-28T02:30'),
      (page) => page.getByLabel('Ende', { exact: true }).fill('2027-03-28T04:30'),
      press('Speichern'),
      alert,
    ),
  },
  'an event with its minutes': { path: '/verwaltung/termine/1', who: DEMO.office },
  'an event that is cancelled without a reason': {
    path: '/verwaltung/termine/5',
    who: DEMO.office,
    then: both(press('Termin absagen'), alert),
  },
  'list of those who registered': {
    path: '/verwaltung/termine/3/angemeldet',
    who: DEMO.office,
  },
  'opening hours': { path: '/verwaltung/raum', who: DEMO.admin },
  'a new week of opening hours': { path: '/verwaltung/raum?zeiten=neu', who: DEMO.office },
  'a day with mistakes': {
    path: '/verwaltung/raum',
    who: DEMO.office,
    then: both(press('Tag eintragen'), alert),
  },
  'writing reports': { path: '/berichte/entwuerfe', who: DEMO.office },
  'a new report with mistakes': {
    path: '/berichte/entwuerfe',
    who: DEMO.office,
    then: both(
      async (page) => page.getByLabel('Veröffentlicht bis (Tag)').fill('2001-01-01'),
      press('Auswahl zählen'),
      alert,
    ),
  },
  'a new report, counted': {
    path: '/berichte/entwuerfe',
    who: DEMO.office,
    then: both(press('Auswahl zählen'), async (page) =>
      page.getByText('Das Programm liest alle diese Texte.').waitFor(),
    ),
  },
};
