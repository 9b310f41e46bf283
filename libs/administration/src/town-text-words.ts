import type { Words } from '@ein/accounts';
import { PETITION_TEXTS } from './petition-town-text-words.js';
import type { TownTextSpec } from './town-text-spec.js';

const facts = (
  part: string,
  group: TownTextSpec['group'],
  kind: TownTextSpec['kind'],
  title: Words,
  hint: Words,
  [min, max, standard]: [number, number, string],
): TownTextSpec => ({
  key: part,
  setting: 'facts',
  part,
  group,
  kind,
  title,
  hint,
  min,
  max,
  standard,
});

const count = (
  key: string,
  group: TownTextSpec['group'],
  title: Words,
  hint: Words,
  [min, max, standard]: [number, number, string],
): TownTextSpec => ({ key, setting: key, group, kind: 'count', title, hint, min, max, standard });

export const TOWN_TEXTS: readonly TownTextSpec[] = [
  facts(
    'name',
    'start',
    'line',
    { de: 'Name der Stadt', en: 'Name of the town' },
    {
      de: 'So, wie er in einem Satz steht: Musterstadt.',
      en: 'As it stands in a sentence: Musterstadt.',
    },
    [2, 60, 'Unsere Stadt'],
  ),
  facts(
    'platformName',
    'start',
    'line',
    { de: 'Name der Plattform', en: 'Name of the platform' },
    { de: 'Steht im Katalog der offenen Daten.', en: 'Stands in the catalogue of open data.' },
    [2, 60, 'EIN.Ideen.raum'],
  ),
  facts(
    'questionDe',
    'start',
    'line',
    { de: 'Frage auf der Startseite', en: 'Question on the start page, in German' },
    { de: 'Eine Frage, die alle beantworten können.', en: 'A question that everybody can answer.' },
    [5, 120, ''],
  ),
  facts(
    'questionEn',
    'start',
    'line',
    { de: 'Frage auf der Startseite, englisch', en: 'Question on the start page, in English' },
    { de: 'Leer: die Frage, die mitgeliefert ist.', en: 'Empty: the question that is delivered.' },
    [5, 120, ''],
  ),
  facts(
    'contactEmail',
    'start',
    'email',
    { de: 'E-Mail-Adresse für Fragen', en: 'Email address for questions' },
    {
      de: 'Steht auf der Startseite und im Impressum.',
      en: 'Stands on the start page and in the imprint.',
    },
    [6, 200, ''],
  ),
  facts(
    'roomName',
    'room',
    'line',
    { de: 'Name des Raums', en: 'Name of the room' },
    { de: 'Wo Menschen vorbeikommen können.', en: 'Where people can come by.' },
    [2, 60, ''],
  ),
  facts(
    'roomAddress',
    'room',
    'line',
    { de: 'Anschrift des Raums', en: 'Address of the room' },
    {
      de: 'Straße, Hausnummer und Ort in einer Zeile.',
      en: 'Street, number and town in one line.',
    },
    [5, 120, ''],
  ),
  count(
    'answerDays',
    'limits',
    { de: 'Arbeitstage bis zur ersten Antwort', en: 'Working days until the first answer' },
    {
      de: 'Gilt für Ideen, die ab jetzt eingehen.',
      en: 'Holds for ideas that arrive from now on.',
    },
    [1, 250, '30'],
  ),
  count(
    'renewalDays',
    'limits',
    {
      de: 'Tage, in denen Unterstützende eine neue Fassung bestätigen',
      en: 'Days in which supporters confirm another text',
    },
    { de: 'Danach gilt die neue Fassung.', en: 'After them the new text holds.' },
    [1, 90, '14'],
  ),
  count(
    'mapMarginKm',
    'limits',
    {
      de: 'Kilometer, die die Karte über die Ortschaften hinausgeht',
      en: 'Kilometres by which the map goes beyond the villages',
    },
    { de: 'Genug für das, was am Rand liegt.', en: 'Enough for what lies at the edge.' },
    [0, 50, '2'],
  ),
  count(
    'digestHour',
    'mails',
    { de: 'Stunde der täglichen E-Mail', en: 'Hour of the daily email' },
    { de: '0 bis 23, in deutscher Zeit.', en: '0 to 23, in German time.' },
    [0, 23, '7'],
  ),
  {
    ...{ key: 'monthlyMail', setting: 'monthlyMail', group: 'mails', kind: 'switch' },
    title: { de: 'Monatliche E-Mail an die Verwaltung', en: 'Monthly email to admins' },
    hint: {
      de: 'Am ersten Arbeitstag im Monat, wenn etwas Aufmerksamkeit braucht.',
      en: 'On the first working day of a month, when something needs attention.',
    },
    ...{ min: 0, max: 1, standard: 'ja' },
  },
  ...PETITION_TEXTS,
  {
    ...{
      key: 'defectName',
      setting: 'defectReporter',
      part: 'name',
      group: 'elsewhere',
      kind: 'line',
    },
    title: { de: 'Name des Mängelmelders', en: 'Name of the service for defects' },
    hint: { de: 'Wo kaputte Dinge gemeldet werden.', en: 'Where broken things are reported.' },
    ...{ min: 2, max: 60, standard: '' },
  },
  {
    ...{
      key: 'defectUrl',
      setting: 'defectReporter',
      part: 'url',
      group: 'elsewhere',
      kind: 'address',
    },
    title: { de: 'Adresse des Mängelmelders', en: 'Address of the service for defects' },
    hint: { de: 'Beginnt mit https://.', en: 'Begins with https://.' },
    ...{ min: 10, max: 300, standard: '' },
  },
  {
    ...{ key: 'councilOrigins', setting: 'councilOrigins', group: 'elsewhere', kind: 'addresses' },
    title: {
      de: 'Adressen des Ratsinformationssystems',
      en: 'Addresses of the council’s information system',
    },
    hint: {
      de: 'Mehrere mit Leerzeichen getrennt, jede beginnt mit https://.',
      en: 'Several separated by spaces, each begins with https://.',
    },
    ...{ min: 10, max: 500, standard: '' },
  },
];
