import { ask, type Caller } from '#lib/api/client.ts';
import { MARK_READ } from '../../../konto/neues/news.graphql.ts';

/**
 * Whatever somebody was told of an idea is read once they open it; the head of the page counts without it.
 * Nothing is stored for a stranger, nor for somebody who has nothing unread, nor when a browser only fetches ahead.
 */
export async function markSeen(
  caller: Caller & { request: Request },
  ideaId: string,
): Promise<void> {
  const { viewer } = caller.locals;
  if (!viewer?.unreadCount || caller.request.method !== 'GET') return;
  if (caller.request.headers.get('sec-purpose')?.includes('prefetch')) return;
  viewer.unreadCount = (await ask(caller, MARK_READ, { ideaId })).markNotificationsRead;
}
