import type { RequestEvent } from '@sveltejs/kit';
import { forgetAddress } from '#lib/state/asked-address.ts';
import { forgetSession } from '#lib/state/session.ts';
import { forgetDraft } from '../ideen/neu/kept-draft.ts';

/** Takes the session and every text that waits here out of this browser: the next person at it must not find them. */
export function leaveDevice({ cookies, setHeaders }: RequestEvent): void {
  forgetSession(cookies);
  forgetDraft(cookies);
  forgetAddress(cookies);
  setHeaders({ 'clear-site-data': '"storage"' });
}
