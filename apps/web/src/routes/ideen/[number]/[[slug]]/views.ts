import { m } from '#lib/messages/generated/messages.js';

/** Which reasons are read in full, as it stands in the address. */
export const views = {
  dafuer: 'FOR',
  wenn: 'IF',
  dagegen: 'AGAINST',
  fragen: 'QUESTION',
  alle: null,
} as const;
export type ViewName = keyof typeof views;
const isView = (value: string | null): value is ViewName => value !== null && value in views;

export const sorts = {
  ausgewogen: 'BALANCED',
  neueste: 'NEWEST',
  aelteste: 'OLDEST',
  beantwortet: 'MOST_ANSWERED',
} as const;
export type SortName = keyof typeof sorts;
const isSort = (value: string | null): value is SortName => value !== null && value in sorts;

export type Side = 'for' | 'if' | 'against';

export const sideWords = {
  FOR: m.stance_for,
  IF: m.stance_if,
  AGAINST: m.stance_against,
  QUESTION: m.stance_question,
};

/** What of the discussion somebody reads: the columns, a list, or the thread of one contribution. */
export interface Reading {
  view: ViewName | null;
  sort: SortName;
  after: string | null;
  /** Number of a contribution whose thread is wanted. */
  comment: number | null;
  /** Number of an own contribution that is to be mended. */
  editing: number | null;
  /** The last reply that was shown already. */
  afterReply: string | null;
  /** This is not the first part of a list. */
  later: boolean;
  /** All of that as it stands in the address. */
  state: string;
}

export function readingOf(query: URLSearchParams): Reading {
  const [wish, order] = [query.get('gruende'), query.get('ordnung')];
  const numberIn = (name: string) =>
    Number(/^\d{1,9}$/.exec(query.get(name) ?? '')?.[0] ?? 0) || null;
  const comment = numberIn('beitrag');
  const view = isView(wish) && !comment ? wish : null;
  const kept = comment ? ['beitrag', 'ab'] : view ? ['gruende', 'ordnung', 'after'] : [];
  const state = new URLSearchParams(
    kept.flatMap((name) => {
      const value = query.get(name);
      return value ? [[name, value]] : [];
    }),
  );
  const after = view && query.get('after');
  return {
    view,
    sort: isSort(order) ? order : 'ausgewogen',
    after,
    comment,
    editing: numberIn('bearbeiten'),
    afterReply: comment ? query.get('ab') : null,
    later: after !== null,
    state: state.toString(),
  };
}

/** The address of a list of reasons, or of its next part. */
export const listAddress = (address: string, view: ViewName, sort: SortName, after = ''): string =>
  `${address}?gruende=${view}&ordnung=${sort}${after && `&after=${encodeURIComponent(after)}`}#gruende`;
