import { redirect, type RequestEvent } from '@sveltejs/kit';
import { call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { CONFIRM_IDEA } from './submit.graphql.ts';

export const receiptHref = (number: number): string => href(`/ideen/neu/danke?nummer=${number}`);

/** Makes the waiting idea of the person who is signed in a submitted one and shows its receipt; otherwise says why not. */
export async function confirmIdea(event: RequestEvent, ideaId: string): Promise<string> {
  const { data } = await call(event, CONFIRM_IDEA, { input: { ideaId } });
  const result = data?.confirmIdea;
  if (result?.__typename === 'Idea') redirect(303, receiptHref(result.number));
  return result && 'message' in result ? result.message : m.submit_not_found();
}

/** The id of the idea that waits, when a link from the mail leads to its confirmation. */
export function waitingIdea(path: string): string | null {
  const [pathname, query] = path.split('?');
  return pathname?.endsWith('/ideen/neu/bestaetigen')
    ? new URLSearchParams(query).get('idee')
    : null;
}
