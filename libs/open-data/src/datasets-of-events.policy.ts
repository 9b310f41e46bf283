import { EventKind } from '@ein/events';
import type { Dataset } from './dataset.policy.js';

const events: Dataset = {
  key: 'termine',
  de: {
    title: 'Termine',
    description:
      'Alle öffentlichen Termine mit Art, Zeit, Ort und Stand, auch vergangene und abgesagte. Wer sich angemeldet hat, steht nicht darin.',
    keywords: ['Termine', 'Veranstaltungen', 'Beteiligung'],
  },
  en: {
    title: 'Events',
    description:
      'All public events with kind, time, place and state, past and cancelled ones too. Who registered is not in it.',
    keywords: ['events', 'dates', 'participation'],
  },
  page: '/termine',
  rowsAt: '/termine',
  primaryKey: ['number'],
  columns: [
    {
      name: 'number',
      type: 'integer',
      de: 'Nummer, unter der der Termin zitiert wird',
      en: 'number by which the event is quoted',
    },
    {
      name: 'kind',
      type: 'string',
      de: 'Art: themed_evening Themenabend, training Schulung, council_date Sitzung, other anderes',
      en: 'kind of event',
      values: Object.values(EventKind),
    },
    { name: 'title', type: 'string', de: 'Titel', en: 'title' },
    { name: 'startsAt', type: 'dateTime', de: 'Beginn (UTC)', en: 'begins (UTC)' },
    { name: 'endsAt', type: 'dateTime', de: 'Ende (UTC)', en: 'ends (UTC)' },
    {
      name: 'place',
      type: 'string',
      optional: true,
      de: 'Ort, leer: im Raum der Beteiligung (Seite /raum)',
      en: 'where, empty: in the meeting room (page /raum)',
    },
    {
      name: 'state',
      type: 'string',
      de: 'published: findet statt oder fand statt, cancelled: abgesagt',
      en: 'published: takes or took place, cancelled: does not',
      values: ['published', 'cancelled'],
    },
    { name: 'url', type: 'anyURI', de: 'Seite des Termins', en: 'page of the event' },
  ],
};

export const DATASETS_OF_EVENTS: readonly Dataset[] = [events];
