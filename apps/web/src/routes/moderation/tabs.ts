import { href } from '#lib/href.ts';
import { FILTERS, type Listed, NARROW_KEYS, type Tab } from './listed.ts';
import { narrowOf } from './narrow.ts';
import type { Action, QueueCounts, QueueItem } from './queue.graphql.ts';

export { FILTERS, type Listed, type Tab } from './listed.ts';

export const tabOf = (value: string | null): Tab =>
  value && value in FILTERS ? (value as Tab) : 'neu';

/** What can be decided about each kind of item: without words, and with reasons that its author gets. */
export const CHOICES: Record<QueueItem['kind'], { plain: Action; reasoned: Action }> = {
  // Closed as it is made: nothing is ever chosen here.
  PHOTO: { plain: 'KEEP', reasoned: 'REMOVE_PHOTO' },
  MERGE: { plain: 'KEEP', reasoned: 'MERGE' },
  IDEA: { plain: 'PUBLISH', reasoned: 'REFUSE' },
  COMMENT: { plain: 'KEEP', reasoned: 'HIDE' },
  NOTICE: { plain: 'KEEP', reasoned: 'HIDE' },
  APPEAL: { plain: 'OVERTURN', reasoned: 'UPHOLD' },
  EDIT: { plain: 'PUBLISH', reasoned: 'REFUSE' },
  LOOK: { plain: 'KEEP', reasoned: 'HIDE' },
  // Decided in a bar of its own: they are two, or they are merged.
  DUPLICATE: { plain: 'KEEP', reasoned: 'HIDE' },
};

/** A comment that nobody has read yet is let through like an idea. */
export const choiceOf = ({
  kind,
  waiting,
}: Pick<QueueItem, 'kind' | 'waiting'>): { plain: Action; reasoned: Action } =>
  waiting ? CHOICES.IDEA : CHOICES[kind];

export const listedIn = (search: URLSearchParams): Listed => ({
  tab: tabOf(search.get('reiter')),
  narrow: narrowOf(search),
  picking: search.has('auswahl'),
  after: search.get('nach'),
});

interface Place extends Listed {
  item?: string | undefined;
  /** The reasoned decision is being written. */
  reasons?: boolean;
  preset?: string | undefined;
  decided?: string | undefined;
  /** The item it was about, to which taking it back leads. */
  before?: string | undefined;
}

/** Address of a state of the queue: everything the page shows can be reached by a link, so it works without JavaScript. */
export const queueHref = (place: Place): string => href(`/moderation?${queryOf(place)}`);

function queryOf({
  tab,
  narrow,
  picking,
  item,
  after,
  reasons,
  preset,
  decided,
  before,
}: Place): URLSearchParams {
  const query = new URLSearchParams({ reiter: tab });
  for (const key of NARROW_KEYS) if (narrow[key]) query.set(key, narrow[key]);
  if (picking) query.set('auswahl', '1');
  if (after) query.set('nach', after);
  if (item) query.set('punkt', item);
  if (reasons) query.set('begruenden', '1');
  if (preset) query.set('vorlage', preset);
  if (decided) query.set('entschieden', decided);
  if (before) query.set('vorher', before);
  return query;
}

/** Where passages of a waiting idea are marked for its author. */
export const returnHref = (place: Place): string =>
  href(`/moderation/zurueckgeben?${queryOf(place)}`);

/** Where somebody is warned, suspended or blocked. */
export const sanctionHref = (account: string, item: string): string =>
  href(`/moderation/person/${account}/massnahme?punkt=${item}`);

export const countOf = (tab: Tab, counts: QueueCounts): number =>
  ({
    alle: counts.all,
    neu: counts.ideas,
    beitraege: counts.comments,
    gemeldet: counts.notices,
    beschwerden: counts.appeals,
    aenderungen: counts.edits,
    doppelt: counts.duplicates,
    nachsehen: counts.looks,
  })[tab];
