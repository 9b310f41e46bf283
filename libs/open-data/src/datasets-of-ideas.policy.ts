import { ProcessingStatus } from '@ein/ideas';
import type { Column, Dataset } from './dataset.policy.js';

const STATES = Object.values(ProcessingStatus);

export const NUMBER: Column = {
  name: 'idea',
  type: 'integer',
  de: 'Nummer der Idee',
  en: 'number of the idea',
};
export const URL_OF_IDEA: Column = {
  name: 'url',
  type: 'anyURI',
  de: 'Seite der Idee',
  en: 'page of the idea',
};
const STATE_WORDS = {
  de: 'Stand der Bearbeitung',
  en: 'state of processing',
  values: STATES,
} as const;

const ideas: Dataset = {
  key: 'ideen',
  de: {
    title: 'Ideen',
    description:
      'Alle öffentlichen Ideen mit Text, Thema, Ortschaft, Projekt, Stand und der Zahl der Unterstützungen und Beiträge. Wer sie geschrieben hat, steht nicht darin.',
    keywords: ['Beteiligung', 'Ideen', 'Stadtentwicklung'],
  },
  en: {
    title: 'Ideas',
    description:
      'All public ideas with text, theme, place, project, state and the number of supports and comments. Who wrote them is not in it.',
    keywords: ['participation', 'ideas', 'urban development'],
  },
  page: '/ideen',
  onMap: true,
  withVotes: true,
  primaryKey: ['number'],
  columns: [
    {
      name: 'number',
      type: 'integer',
      de: 'Nummer, unter der die Idee zitiert wird',
      en: 'number by which the idea is quoted',
    },
    { name: 'title', type: 'string', de: 'Titel', en: 'title' },
    { name: 'text', type: 'string', de: 'Text (Markdown)', en: 'text (Markdown)' },
    { name: 'theme', type: 'string', de: 'Thema', en: 'theme' },
    {
      name: 'themeKey',
      type: 'string',
      de: 'Schlüssel des Themas, siehe Datensatz Themen',
      en: 'key of the theme, see dataset themes',
    },
    {
      name: 'place',
      type: 'string',
      optional: true,
      de: 'Ortschaft, leer: ganze Stadt',
      en: 'place, empty: the whole town',
    },
    {
      name: 'placeKey',
      type: 'string',
      optional: true,
      de: 'Schlüssel der Ortschaft, siehe Datensatz Ortschaften',
      en: 'key of the place, see dataset places',
    },
    { name: 'project', type: 'string', de: 'Projekt', en: 'project' },
    { name: 'projectKey', type: 'string', de: 'Schlüssel des Projekts', en: 'key of the project' },
    { name: 'state', type: 'string', ...STATE_WORDS },
    {
      name: 'visibility',
      type: 'string',
      de: 'published: steht zur Beteiligung, withdrawn: zurückgezogen, merged: mit einer anderen Idee verbunden',
      en: 'published: open to participation, withdrawn: by its author, merged: linked with another idea',
      values: ['published', 'withdrawn', 'merged'],
    },
    {
      name: 'mergedInto',
      type: 'integer',
      optional: true,
      de: 'Nummer der Idee, mit der sie verbunden ist',
      en: 'number of the idea it is merged into',
    },
    {
      name: 'submittedAt',
      type: 'dateTime',
      optional: true,
      de: 'eingereicht (UTC)',
      en: 'submitted (UTC)',
    },
    { name: 'publishedAt', type: 'dateTime', de: 'veröffentlicht (UTC)', en: 'published (UTC)' },
    {
      name: 'answerDueOn',
      type: 'date',
      optional: true,
      de: 'Tag, bis zu dem die erste Antwort zugesagt ist',
      en: 'day by which the first answer is promised',
    },
    {
      name: 'answered',
      type: 'boolean',
      de: 'ob die Stadt geantwortet hat',
      en: 'whether the town has answered',
    },
    {
      name: 'votes',
      type: 'integer',
      de: 'Unterstützungen, jeder Mensch zählt einmal',
      en: 'supports, each person counts once',
    },
    { name: 'comments', type: 'integer', de: 'öffentliche Beiträge', en: 'public comments' },
    {
      name: 'lat',
      type: 'number',
      optional: true,
      de: 'geografische Breite (WGS 84)',
      en: 'latitude (WGS 84)',
    },
    {
      name: 'lon',
      type: 'number',
      optional: true,
      de: 'geografische Länge (WGS 84)',
      en: 'longitude (WGS 84)',
    },
    {
      name: 'location',
      type: 'string',
      optional: true,
      de: 'woher die Koordinate kommt, pin: beim Einreichen gesetzt, place: Mitte der Ortschaft',
      en: 'where the coordinate is from, pin: set when submitting, place: centre of the place',
      values: ['pin', 'place'],
    },
    URL_OF_IDEA,
  ],
};

const states: Dataset = {
  key: 'bearbeitung',
  de: {
    title: 'Stand der Bearbeitung',
    description:
      'Jeder Schritt der Verwaltung zu jeder öffentlichen Idee, mit dem Satz, den die Stadt dazu geschrieben hat.',
    keywords: ['Beteiligung', 'Bearbeitung', 'Verwaltung'],
  },
  en: {
    title: 'Processing',
    description:
      'Each step of the administration on each public idea, with the sentence that the town wrote about it.',
    keywords: ['participation', 'processing', 'administration'],
  },
  page: '/ideen',
  primaryKey: ['id'],
  columns: [
    { name: 'id', type: 'string', de: 'Kennung des Schritts', en: 'id of the step' },
    NUMBER,
    { name: 'at', type: 'dateTime', de: 'wann (UTC)', en: 'when (UTC)' },
    { name: 'from', type: 'string', ...STATE_WORDS, de: 'Stand davor', en: 'state before' },
    { name: 'to', type: 'string', ...STATE_WORDS, de: 'Stand danach', en: 'state after' },
    {
      name: 'clock',
      type: 'string',
      optional: true,
      de: 'stopped: die Frist ruht, started: sie läuft weiter',
      en: 'stopped: the time for the answer is paused, started: it goes on',
    },
    { name: 'sentence', type: 'string', de: 'Satz der Stadt dazu', en: 'sentence of the town' },
    { name: 'reason', type: 'string', optional: true, de: 'Begründung', en: 'reason' },
    { name: 'office', type: 'string', optional: true, de: 'Fachamt', en: 'office' },
    {
      name: 'dueOn',
      type: 'date',
      optional: true,
      de: 'Tag, bis zu dem das Fachamt antwortet',
      en: 'day by which the office answers',
    },
    {
      name: 'forwardedTo',
      type: 'string',
      optional: true,
      de: 'an wen weitergegeben',
      en: 'to whom it was forwarded',
    },
    { name: 'committee', type: 'string', optional: true, de: 'Ausschuss', en: 'committee' },
    {
      name: 'meetingAt',
      type: 'dateTime',
      optional: true,
      de: 'Sitzung (UTC)',
      en: 'meeting (UTC)',
    },
    {
      name: 'paperUrl',
      type: 'anyURI',
      optional: true,
      de: 'Vorlage im Ratsinformationssystem',
      en: "paper in the council's information system",
    },
    URL_OF_IDEA,
  ],
};

const answers: Dataset = {
  key: 'antworten',
  de: {
    title: 'Antworten der Stadt',
    description: 'Alle offiziellen Antworten zu öffentlichen Ideen.',
    keywords: ['Beteiligung', 'Antworten', 'Verwaltung'],
  },
  en: {
    title: 'Answers of the town',
    description: 'All official answers to public ideas.',
    keywords: ['participation', 'answers', 'administration'],
  },
  page: '/antworten',
  primaryKey: ['id'],
  columns: [
    { name: 'id', type: 'string', de: 'Kennung der Antwort', en: 'id of the answer' },
    NUMBER,
    { name: 'publishedAt', type: 'dateTime', de: 'veröffentlicht (UTC)', en: 'published (UTC)' },
    { name: 'keySentence', type: 'string', de: 'Kernsatz', en: 'key sentence' },
    { name: 'text', type: 'string', de: 'Text (Markdown)', en: 'text (Markdown)' },
    { name: 'office', type: 'string', de: 'wer antwortet', en: 'who answers' },
    {
      name: 'next',
      type: 'string',
      optional: true,
      de: 'was als Nächstes geschieht',
      en: 'what happens next',
    },
    {
      name: 'workingDays',
      type: 'integer',
      de: 'Arbeitstage von der Veröffentlichung bis zur ersten Antwort',
      en: 'working days from publication to the first answer',
    },
    {
      name: 'inTime',
      type: 'boolean',
      de: 'ob die erste Antwort in der Frist kam',
      en: 'whether the first answer came in time',
    },
    URL_OF_IDEA,
  ],
};

export const DATASETS_OF_IDEAS = [ideas, states, answers] as const;
