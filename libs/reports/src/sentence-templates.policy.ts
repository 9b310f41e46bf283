import { SMALLEST_GROUP } from '@ein/council-figures';
import type { CountSlot } from '@ein/report-document';
import type { Figures } from './figures.repository.js';
import type { KeptFindings, Scope } from './report.entity.js';
import type { Section } from './report-sentence.entity.js';

/** What a sentence may count: everything is reckoned from what was just counted. */
export interface Counted {
  figures: Figures;
  findings: KeptFindings | null;
  scope: Scope;
}

/** A sentence that the machine writes, where there is something to say. */
export interface CountDraft {
  section: Section;
  query: string;
  text: string;
}

/** In the order in which they are drafted. */
const TEMPLATES: (CountDraft & { when: (figures: Figures) => boolean })[] = [
  {
    section: 'wants',
    query: 'theme',
    text: 'Am meisten unterstützt wird {theme}: {part} von {all} Unterstützungen gehen an diese Ideen.',
    when: ({ themes, totals }) => themes.length > 0 && totals.votes > 0,
  },
  {
    section: 'wants',
    query: 'totals',
    text: 'Bisher hat niemand eine dieser Ideen unterstützt. Ideen: {ideas}.',
    when: ({ totals }) => totals.votes === 0,
  },
  {
    section: 'who',
    query: 'totals',
    text: '{people} Menschen nahmen teil. Ideen: {ideas}, Beiträge: {comments}, Unterstützungen: {votes}.',
    when: () => true,
  },
  {
    section: 'disputed',
    query: 'disputed',
    text: 'Gründe dafür und dagegen gibt es bei {n} von {ideas} Ideen.',
    when: ({ disputedInAll }) => disputedInAll > 0,
  },
  {
    section: 'decide',
    query: 'due',
    text: 'So viele Termine stehen fest: {n}. Der letzte ist am {last}.',
    when: ({ due }) => due.length > 0,
  },
  {
    section: 'missing',
    query: 'places',
    text: 'Aus {silent} von {all} Ortschaften hat niemand teilgenommen, der dort zu Hause ist.',
    when: ({ places }) => places.length > 1 && silentPlaces(places) > 0,
  },
  {
    section: 'answers',
    query: 'answers',
    text: 'Die Stadt hat {answered} von {ideas} Ideen beantwortet.',
    when: ({ totals }) => totals.ideas > 0,
  },
];

export function draftedCounts(figures: Figures): CountDraft[] {
  return TEMPLATES.filter(({ when }) => when(figures)).map(({ section, query, text }) => ({
    section,
    query,
    text,
  }));
}

/** Names of the slots that a query fills; null: there is no such query. */
export function slotsOf(query: string, counted: Counted): Record<string, CountSlot> | null {
  const values = VALUES[query]?.(counted);
  if (!values) return null;
  const params = { ...counted.scope, queries: null } as Record<string, string | null>;
  delete params['queries'];
  return Object.fromEntries(
    Object.entries(values).map(([name, { result, word, path }]) => [
      name,
      { query: `${query}.${name}`, params, result, word: word ?? null, path: path ?? null },
    ]),
  );
}

interface Value {
  result: number | string | null;
  word?: string | null;
  path?: string | null;
}

const VALUES: Record<string, (counted: Counted) => Record<string, Value>> = {
  totals: ({ figures: { totals }, scope }) => ({
    people: peopleValue(totals.people),
    ideas: { result: totals.ideas, path: listOf(scope) },
    comments: { result: totals.comments, path: listOf(scope) },
    votes: { result: totals.votes, path: listOf(scope) },
  }),
  theme: ({ figures: { themes, totals }, scope }) => {
    const first = themes[0];
    const path = listOf({ ...scope, categoryId: first?.id ?? null });
    return {
      theme: { result: first?.name ?? null, word: first ? null : 'kein Thema', path },
      part: { result: first?.votes ?? 0, path },
      all: { result: totals.votes, path: listOf(scope) },
    };
  },
  disputed: ({ figures, scope }) => ({
    n: { result: figures.disputedInAll },
    ideas: { result: figures.totals.ideas, path: listOf(scope) },
  }),
  due: ({ figures: { due } }) => {
    const last = due.at(-1)?.on ?? null;
    return {
      n: { result: due.length },
      last: { result: last, word: last ? spokenDate(last) : 'keinem Tag' },
    };
  },
  places: ({ figures: { places } }) => ({
    silent: { result: silentPlaces(places) },
    all: { result: places.length },
  }),
  answers: ({ figures, scope }) => ({
    answered: { result: figures.answeredInAll, path: '/antworten' },
    ideas: { result: figures.totals.ideas, path: listOf(scope) },
  }),
};

/** The number of places where nobody who took part says that they live there. */
const silentPlaces = (places: Figures['places']): number =>
  places.filter(({ people }) => people === 0).length;

/** A group that could point at single people is told in words. */
function peopleValue(people: number): Value {
  const few = people > 0 && people < SMALLEST_GROUP;
  return few ? { result: null, word: `Weniger als ${SMALLEST_GROUP}` } : { result: people };
}

/** The list of ideas that a number counts, as its address has the filters; null: they cannot say it. */
export function listOf(scope: Scope): string | null {
  if (scope.fromDay || scope.untilDay || scope.status) return null;
  const search = new URLSearchParams();
  if (scope.categoryId) search.set('thema', scope.categoryId);
  if (scope.placeId) search.set('ort', scope.placeId);
  if (scope.projectId) search.set('projekt', scope.projectId);
  const filters = search.toString();
  return filters ? `/ideen?${filters}` : '/ideen';
}

/** `8. Dezember 2026`, by our own names of months: the bytes of an edition must not depend on the data of a Node build. */
export function spokenDate(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return `${date}.\u00a0${MONTHS[month - 1] ?? ''} ${year}`;
}

const MONTHS = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];
