import { href } from '#lib/href.ts';
import { NARROW_KEYS, type Narrow, narrowOf } from './narrow.ts';
import type { Action, QueueCounts, QueueItem } from './queue.graphql.ts';

/** The queues, by the word in the address. */
export const FILTERS = {
  alle: 'ALL',
  neu: 'IDEAS',
  beitraege: 'COMMENTS',
  gemeldet: 'NOTICES',
  beschwerden: 'APPEALS',
  aenderungen: 'EDITS',
} as const;
export type Tab = keyof typeof FILTERS;

/** The kind of item in each queue, as the stream names it. */
export const KIND_OF: Record<Exclude<Tab, 'alle'>, string> = {
  neu: 'idea',
  beitraege: 'comment',
  gemeldet: 'notice',
  beschwerden: 'appeal',
  aenderungen: 'edit',
};

export const tabOf = (value: string | null): Tab =>
  value && value in FILTERS ? (value as Tab) : 'neu';

/** What can be decided about each kind of item: without words, and with reasons that its author gets. */
export const CHOICES: Record<QueueItem['kind'], { plain: Action; reasoned: Action }> = {
  // Closed as it is made: nothing is ever chosen here.
  PHOTO: { plain: 'KEEP', reasoned: 'REMOVE_PHOTO' },
  IDEA: { plain: 'PUBLISH', reasoned: 'REFUSE' },
  COMMENT: { plain: 'KEEP', reasoned: 'HIDE' },
  NOTICE: { plain: 'KEEP', reasoned: 'HIDE' },
  APPEAL: { plain: 'OVERTURN', reasoned: 'UPHOLD' },
  EDIT: { plain: 'PUBLISH', reasoned: 'REFUSE' },
};

/** Which list somebody is in: a queue, and by what it is narrowed. */
export interface Listed {
  tab: Tab;
  narrow: Narrow;
}

export const listedIn = (search: URLSearchParams): Listed => ({
  tab: tabOf(search.get('reiter')),
  narrow: narrowOf(search),
});

interface Place extends Listed {
  item?: string | undefined;
  after?: string | null | undefined;
  /** The reasoned decision is being written. */
  reasons?: boolean;
  preset?: string | undefined;
  decided?: string | undefined;
}

/** Address of a state of the queue: everything the page shows can be reached by a link, so it works without JavaScript. */
export function queueHref({ tab, narrow, item, after, reasons, preset, decided }: Place): string {
  const query = new URLSearchParams({ reiter: tab });
  for (const key of NARROW_KEYS) if (narrow[key]) query.set(key, narrow[key]);
  if (after) query.set('nach', after);
  if (item) query.set('punkt', item);
  if (reasons) query.set('begruenden', '1');
  if (preset) query.set('vorlage', preset);
  if (decided) query.set('entschieden', decided);
  return href(`/moderation?${query}`);
}

export const countOf = (tab: Tab, counts: QueueCounts): number =>
  ({
    alle: counts.all,
    neu: counts.ideas,
    beitraege: counts.comments,
    gemeldet: counts.notices,
    beschwerden: counts.appeals,
    aenderungen: counts.edits,
  })[tab];
