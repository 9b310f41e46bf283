import type { Dataset } from './dataset.policy.js';
import { NUMBER, URL_OF_IDEA } from './datasets-of-ideas.policy.js';

const votes: Dataset = {
  key: 'unterstuetzungen',
  de: {
    title: 'Unterstützungen je Idee',
    description:
      'Wie viele Menschen eine Idee unterstützen. Das ist keine Unterschrift nach § 31 NKomVG und nicht repräsentativ.',
    keywords: ['Beteiligung', 'Unterstützung'],
  },
  en: {
    title: 'Supports of each idea',
    description:
      'How many people support an idea. This is no signature under § 31 NKomVG and not representative.',
    keywords: ['participation', 'support'],
  },
  page: '/ideen?sortierung=unterstuetzt',
  withVotes: true,
  primaryKey: ['idea'],
  columns: [
    NUMBER,
    {
      name: 'votes',
      type: 'integer',
      de: 'Unterstützungen, jeder Mensch zählt einmal',
      en: 'supports, each person counts once',
    },
    URL_OF_IDEA,
  ],
};

const votesByPlace: Dataset = {
  key: 'unterstuetzungen-ortschaften',
  de: {
    title: 'Unterstützungen je Idee und Ortschaft',
    description:
      'Wo Menschen wohnen, die eine Idee unterstützen, so wie sie es selbst angeben. Gezählt einmal am Tag. Gruppen unter fünf fehlen, und mit ihnen so viele andere, dass sich keine ausrechnen lässt.',
    keywords: ['Beteiligung', 'Unterstützung', 'Ortschaften'],
  },
  en: {
    title: 'Supports of each idea by place',
    description:
      'Where people who support an idea live, as they say themselves. Counted once a day. Groups below five are left out, and as many others with them that none can be reckoned.',
    keywords: ['participation', 'support', 'places'],
  },
  page: '/berichte',
  primaryKey: ['idea', 'placeKey'],
  columns: [
    NUMBER,
    {
      name: 'place',
      type: 'string',
      optional: true,
      de: 'Ortschaft, leer: nicht angegeben',
      en: 'place, empty: not given',
    },
    {
      name: 'placeKey',
      type: 'string',
      optional: true,
      de: 'Schlüssel der Ortschaft, siehe Datensatz Ortschaften',
      en: 'key of the place, see dataset places',
    },
    {
      name: 'votes',
      type: 'integer',
      de: 'Unterstützungen von dort, mindestens fünf',
      en: 'supports from there, at least five',
    },
    { name: 'countedAt', type: 'dateTime', de: 'gezählt (UTC)', en: 'counted (UTC)' },
    URL_OF_IDEA,
  ],
};

export const DATASETS_OF_VOTES = [votes, votesByPlace] as const;
