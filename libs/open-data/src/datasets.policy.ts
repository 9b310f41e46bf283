import type { Dataset } from './dataset.policy.js';
import { DATASETS_OF_EVENTS } from './datasets-of-events.policy.js';
import { DATASETS_OF_IDEAS } from './datasets-of-ideas.policy.js';
import { DATASETS_OF_PAPERS } from './datasets-of-papers.policy.js';
import { DATASETS_OF_VOTES } from './datasets-of-votes.policy.js';

const places: Dataset = {
  key: 'ortschaften',
  de: {
    title: 'Ortschaften',
    description: 'Die Teile der Stadt, zu denen Ideen gehören können.',
    keywords: ['Ortschaften', 'Ortsteile'],
  },
  en: {
    title: 'Places',
    description: 'The parts of the town that ideas can belong to.',
    keywords: ['places', 'districts'],
  },
  page: '/karte',
  onMap: true,
  primaryKey: ['key'],
  columns: [
    { name: 'key', type: 'string', de: 'Schlüssel', en: 'key' },
    { name: 'name', type: 'string', de: 'Name', en: 'name' },
    { name: 'kind', type: 'string', de: 'Art', en: 'kind' },
    {
      name: 'residents',
      type: 'integer',
      optional: true,
      de: 'Menschen, die dort wohnen',
      en: 'people who live there',
    },
    { name: 'residentsYear', type: 'integer', optional: true, de: 'Jahr der Zählung', en: 'year' },
    {
      name: 'residentsSource',
      type: 'string',
      optional: true,
      de: 'Quelle der Zählung',
      en: 'who counted',
    },
    {
      name: 'lat',
      type: 'number',
      optional: true,
      de: 'geografische Breite (WGS 84), nur wo sie geprüft ist',
      en: 'latitude (WGS 84), only where it is checked',
    },
    {
      name: 'lon',
      type: 'number',
      optional: true,
      de: 'geografische Länge (WGS 84), nur wo sie geprüft ist',
      en: 'longitude (WGS 84), only where it is checked',
    },
  ],
};

const themes: Dataset = {
  key: 'themen',
  de: {
    title: 'Themen',
    description: 'Die Themen, nach denen Ideen geordnet sind.',
    keywords: ['Themen'],
  },
  en: {
    title: 'Themes',
    description: 'The themes by which ideas are sorted.',
    keywords: ['themes'],
  },
  page: '/ideen',
  primaryKey: ['key'],
  columns: [
    { name: 'key', type: 'string', de: 'Schlüssel', en: 'key' },
    { name: 'name', type: 'string', de: 'Name', en: 'name' },
    { name: 'position', type: 'integer', de: 'Reihenfolge', en: 'order' },
  ],
};

/** All that is offered, in the order of the page. Addresses and columns are relied on: add, never rename. */
export const DATASETS: readonly Dataset[] = [
  ...DATASETS_OF_IDEAS,
  ...DATASETS_OF_PAPERS,
  ...DATASETS_OF_VOTES,
  ...DATASETS_OF_EVENTS,
  places,
  themes,
];

export const datasetOf = (key: string): Dataset | null =>
  DATASETS.find((dataset) => dataset.key === key) ?? null;
