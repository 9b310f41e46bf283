import { href } from '#lib/href.ts';

/** Where the page was opened from, so that it leads back there. */
export interface From {
  item: string | null;
  tab: string;
}

/** The merge page for one idea, and with another once it is chosen. */
export function mergeHref(idea: number, from: Partial<From> = {}, main?: number): string {
  const query = new URLSearchParams({ idee: String(idea) });
  if (main) query.set('mit', String(main));
  if (from.item) query.set('punkt', from.item);
  if (from.tab) query.set('reiter', from.tab);
  return href(`/moderation/zusammenfuehren?${query}`);
}

interface Item {
  id: string;
  kind: string;
  idea: { number: number } | null;
  comment: object | null;
}

/** Whether an item is about an idea that could be a duplicate. */
export const canMerge = ({ kind, idea, comment }: Item): boolean =>
  ['IDEA', 'NOTICE', 'EDIT'].includes(kind) && idea !== null && comment === null;

/** The merge page for the idea of an item. */
export const mergeFrom = ({ id, idea }: Item, tab: string, main?: number): string =>
  mergeHref(idea?.number ?? 0, { item: id, tab }, main);
