import { SMALLEST_GROUP } from '@ein/council-figures';
import { type CountSlot, germanDay, slotNames } from '@ein/report-document';
import type { Figures } from './report-figures.js';
import type { KeptFindings, Scope } from './report.entity.js';
import type { ReportSentence, Section } from './report-sentence.entity.js';
import { isSmall, shownPlaces } from './small-groups.policy.js';

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
    text: 'Am meisten unterstützt wird {theme}. Unterstützungen für diese Ideen: {part} von {all}.',
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
    text: 'Feste Termine: {n}, der letzte am {last}.',
    when: ({ due }) => due.length > 0,
  },
  {
    section: 'missing',
    query: 'places',
    text: 'Aus {silent} von {all} Ortschaften hat niemand teilgenommen, der dort zu Hause ist.',
    when: (figures) => figures.places.length > 1 && (silentPlaces(figures) ?? 0) > 0,
  },
  {
    section: 'missing',
    query: 'places',
    text: 'Für {few} von {all} Ortschaften steht hier keine Zahl: Von dort nahmen zu wenige Menschen teil, oder die Zahl würde eine andere verraten.',
    when: (figures) => figures.places.length > 1 && silentPlaces(figures) === null,
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

/** Staff have said it in other words, so that what it claims is theirs. */
export const isReworded = ({
  kind,
  text,
  machineText,
}: Pick<ReportSentence, 'kind' | 'text' | 'machineText'>): boolean =>
  kind === 'count' && machineText !== null && text !== machineText;

/** A sentence in the machine's words is said only while it is true; what staff wrote is theirs to change. */
export function isStillSaid(sentence: ReportSentence, counted: Counted): boolean {
  if (sentence.kind !== 'count' || isReworded(sentence)) return true;
  const { section, query, text } = sentence;
  const alike = TEMPLATES.filter((one) => one.section === section && one.query === query);
  const known = alike.find((one) => one.text === text);
  if (known) return known.when(counted.figures);
  // Written when the machine still said it in other words.
  const slots = slotsOf(query ?? '', counted);
  return (
    alike.some(({ when }) => when(counted.figures)) &&
    slotNames(text ?? '').every((name) => slots?.[name])
  );
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
  due: ({ figures: { due, dueInAll, dueLast } }) => {
    // A draft that was counted before these were kept has what it shows.
    const last = dueLast ?? due.at(-1)?.on ?? null;
    return {
      n: { result: dueInAll ?? due.length },
      last: { result: last, word: last ? germanDay(last) : 'keinem Tag' },
    };
  },
  places: ({ figures }) => {
    const { length } = figures.places;
    const silent = silentPlaces(figures);
    const few = shownPlaces(figures).filter((people) => people === null).length;
    return {
      ...(silent === null ? { few: { result: few } } : { silent: { result: silent } }),
      all: { result: length },
    };
  },
  answers: ({ figures, scope }) => ({
    answered: { result: figures.answeredInAll, path: '/antworten' },
    ideas: { result: figures.totals.ideas, path: listOf(scope) },
  }),
};

/** The number of places of whose people nobody took part; null: that number would tell how many a place that is not shown has. */
function silentPlaces(figures: Figures): number | null {
  const shown = shownPlaces(figures);
  return shown.includes(null) ? null : shown.filter((people) => people === 0).length;
}

/** A group that could point at single people is told in words. */
function peopleValue(people: number): Value {
  return isSmall(people)
    ? { result: null, word: `Weniger als ${SMALLEST_GROUP}` }
    : { result: people };
}

/** The list of ideas that a number counts, as its address has the filters. */
export function listOf(scope: Scope): string {
  const search = new URLSearchParams();
  if (scope.status) search.set('status', scope.status);
  if (scope.fromDay) search.set('von', scope.fromDay);
  if (scope.untilDay) search.set('bis', scope.untilDay);
  if (scope.categoryId) search.set('thema', scope.categoryId);
  if (scope.placeId) search.set('ort', scope.placeId);
  if (scope.projectId) search.set('projekt', scope.projectId);
  const filters = search.toString();
  return filters ? `/ideen?${filters}` : '/ideen';
}
