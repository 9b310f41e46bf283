import { expect } from '@playwright/test';
import { DEMO } from '../api.ts';
import { onPhone, type Shown } from './step.ts';

/** What anybody reads. */
export const READING: Record<string, Shown> = {
  start: { path: '/' },
  'start with its menu open': {
    path: '/',
    then: async (page) => {
      await onPhone(page);
      await page.locator('summary').first().click();
    },
  },
  'start in English': { path: '/en' },
  list: { path: '/ideen' },
  'list with filters': { path: '/ideen?stand=OPEN&stand=DONE' },
  'list with nothing in it': {
    path: '/ideen?stand=DONE&thema=00000000-0000-7000-8000-000000000000',
  },
  'list with its filters open': { path: '/ideen#filter', then: onPhone },
  'answered idea': { path: '/ideen/26' },
  'discussed idea': { path: '/ideen/18' },
  'discussed idea in English': { path: '/en/ideen/18' },
  'all reasons of an idea': { path: '/ideen/18?gruende=alle' },
  'discussed idea for somebody signed in': { path: '/ideen/18', who: DEMO.resident },
  'history of an idea': { path: '/ideen/26/verlauf' },
  'everything about an idea': { path: '/ideen/26/akte' },
  'everything about an idea with many contributions': { path: '/ideen/18/akte' },
  'code of an idea to scan': { path: '/ideen/26/qr-code' },
  'idea that is not there': { path: '/ideen/999999' },
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
  'statement to answer': { path: '/projekte/bahnhofsumfeld-salzderhelden/meinungen' },
  'statement that somebody chose an answer to before signing in': {
    path: '/projekte/bahnhofsumfeld-salzderhelden/meinungen?aussage=2&antwort=ja',
    who: DEMO.resident,
  },
  'own answers': {
    path: '/projekte/bahnhofsumfeld-salzderhelden/meinungen/antworten',
    who: DEMO.resident,
  },
  'what shows in the answers': {
    path: '/projekte/bahnhofsumfeld-salzderhelden/meinungen/ergebnis',
  },
  map: { path: '/karte' },
  'pins of the map in words': { path: '/karte/punkte' },
  'no pin to put into words': {
    path: '/karte/punkte?ausschnitt=51.7360,9.7640,51.7370,9.7660',
  },
  'list of feeds': { path: '/feeds' },
  contact: { path: '/kontakt' },
  'interface for programs': { path: '/api' },
  'open data': { path: '/opendata' },
  projects: { path: '/projekte' },
  project: { path: '/projekte/bahnhofsumfeld-salzderhelden' },
  'result that is to come': { path: '/projekte/wasser-in-der-stadt/ergebnis' },
  'idea box': { path: '/projekte/ideenkasten' },
  answers: { path: '/antworten' },
  'figures of moderation': { path: '/transparenz' },
  'figures of a year without any': { path: '/transparenz?jahr=2001' },
  'yearly report': { path: '/transparenz/jahr/2026' },
  'yearly report of a year without any': { path: '/transparenz/jahr/2001' },
  'council page': { path: '/berichte' },
  'council page with its tables': {
    path: '/berichte',
    then: async (page) => {
      for (const table of await page.getByText('Als Tabelle').all()) await table.click();
    },
  },
  'editions of reports': { path: '/berichte/ausgaben' },
  'how a report comes about': { path: '/berichte/methode' },
  'the room and its hours': { path: '/raum' },
  'the room in English': { path: '/en/raum' },
  'coming events': { path: '/termine' },
  'past trainings': { path: '/termine?zeit=vergangen&art=schulung' },
  'no coming event of a kind': { path: '/termine?zeit=vergangen&art=sitzung' },
  'event with minutes': { path: '/termine/1' },
  'event that is full': { path: '/termine/3' },
  'cancelled event': { path: '/termine/4' },
  'event with room': { path: '/termine/5' },
  'event in English for somebody signed in': { path: '/en/termine/5', who: DEMO.resident },
  'event without registration': { path: '/termine/6' },
  'registration that is gone': { path: '/termine/anmeldung/unbekannt' },
  imprint: { path: '/impressum' },
  privacy: { path: '/datenschutz' },
  'accessibility statement': { path: '/barrierefreiheit' },
  rules: { path: '/spielregeln' },
  'versions of the rules': { path: '/spielregeln/versionen' },
  'how it works': { path: '/so-funktionierts' },
  'Einfache Sprache': { path: '/einfach' },
  'a text in Einfache Sprache': { path: '/einfach/spielregeln' },
  'no connection': { path: '/keine-verbindung' },
  'local mailbox': { path: '/dev/mail' },
};
