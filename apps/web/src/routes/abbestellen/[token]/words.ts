import type { ResultOf } from '#lib/api/graphql.ts';
import { m } from '#lib/messages/generated/messages.js';
import type { STOP_OFFER } from './stop.graphql.ts';

type Offer = NonNullable<ResultOf<typeof STOP_OFFER>['stopOffer']>;

/** What the button would do; null when there is nothing left to stop. */
export function said({ what, ideaNumber: number, name, editions }: Offer): string | null {
  if (what === 'DIGEST') return m.stop_digest();
  if (what === 'SUBSCRIPTION') return name === null ? null : m.stop_subscription({ name });
  if (editions) return m.mails_stop_address();
  if (number === null) return null;
  return what === 'IDEA' ? m.stop_idea({ number }) : m.stop_address({ number });
}

export function whatHappened({ what, ideaNumber: number, editions }: Offer): string {
  if (what === 'DIGEST') return m.stop_done_digest();
  if (what === 'SUBSCRIPTION') return m.stop_done_subscription();
  if (editions) return m.mails_stopped_address();
  return number === null ? m.stop_gone() : m.stop_done_idea({ number });
}
