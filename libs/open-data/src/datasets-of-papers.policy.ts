import { NUMBER, URL_OF_IDEA } from './datasets-of-ideas.policy.js';
import type { Dataset } from './dataset.policy.js';

const papers: Dataset = {
  key: 'vorlagen',
  de: {
    title: 'Vorlagen im Rat',
    description:
      'Die Vorlagen des Rates zu öffentlichen Ideen und die Sitzungen, in denen sie beraten wurden, wie das Ratsinformationssystem sie nennt. Je Sitzung eine Zeile.',
    keywords: ['Beteiligung', 'Rat', 'Vorlagen', 'OParl'],
  },
  en: {
    title: 'Papers in the council',
    description:
      "The council's papers on public ideas and the meetings that had them on the agenda, in the words of the council's information system. A row per meeting.",
    keywords: ['participation', 'council', 'papers', 'OParl'],
  },
  page: '/ideen',
  primaryKey: ['step', 'position'],
  columns: [
    {
      name: 'step',
      type: 'string',
      de: 'Kennung des Schritts, siehe Datensatz Bearbeitung',
      en: 'id of the step, see dataset processing',
    },
    {
      name: 'position',
      type: 'integer',
      de: 'Reihenfolge der Sitzungen, 0: keine bekannt',
      en: 'order of the meetings, 0: none is known',
    },
    NUMBER,
    { name: 'paperUrl', type: 'anyURI', de: 'Adresse der Vorlage', en: 'address of the paper' },
    { name: 'reference', type: 'string', optional: true, de: 'Nummer', en: 'number' },
    { name: 'paperTitle', type: 'string', optional: true, de: 'Titel', en: 'title' },
    { name: 'paperType', type: 'string', optional: true, de: 'Art der Vorlage', en: 'kind' },
    { name: 'paperOn', type: 'date', optional: true, de: 'Datum der Vorlage', en: 'its day' },
    { name: 'fileUrl', type: 'anyURI', optional: true, de: 'Datei', en: 'file' },
    { name: 'fileType', type: 'string', optional: true, de: 'Medientyp', en: 'media type' },
    { name: 'fileBytes', type: 'integer', optional: true, de: 'Größe in Byte', en: 'bytes' },
    { name: 'meeting', type: 'string', optional: true, de: 'Sitzung', en: 'meeting' },
    { name: 'committee', type: 'string', optional: true, de: 'Gremium', en: 'committee' },
    {
      name: 'meetingAt',
      type: 'dateTime',
      optional: true,
      de: 'Beginn der Sitzung (UTC)',
      en: 'when the meeting begins (UTC)',
    },
    {
      name: 'cancelled',
      type: 'boolean',
      optional: true,
      de: 'ob die Sitzung ausfällt',
      en: 'whether the meeting is cancelled',
    },
    {
      name: 'role',
      type: 'string',
      optional: true,
      de: 'was das Gremium damit tut',
      en: 'what the committee does with it',
    },
    { name: 'result', type: 'string', optional: true, de: 'Ergebnis', en: 'result' },
    {
      name: 'brokenSince',
      type: 'dateTime',
      optional: true,
      de: 'seit wann die Adresse nicht mehr antwortet (UTC); alles andere ist der letzte bekannte Stand',
      en: 'since when the address answers no more (UTC); all else is what was known before',
    },
    URL_OF_IDEA,
  ],
};

export const DATASETS_OF_PAPERS: readonly Dataset[] = [papers];
