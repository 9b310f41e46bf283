import type { ResultOf } from '#lib/api/graphql.ts';
import { m } from '#lib/messages/generated/messages.js';
import type { STOP_OFFER } from './stop.graphql.ts';

type Offer = NonNullable<ResultOf<typeof STOP_OFFER>['stopOffer']>;

/** What the button would do; null when there is nothing left to stop. */
export function said({ what, ideaNumber: number, name }: Offer): string | null {
  if (what === 'DIGEST') return m.stop_digest();
  if (what === 'SUBSCRIPTION') return name === null ? null : m.stop_subscription({ name });
  if (number === null) return null;
  return what === 'IDEA' ? m.stop_idea({ number }) : m.stop_address({ number });
}

export function whatHappened({ what, ideaNumber: number }: Offer): string {
  if (what === 'DIGEST') return m.stop_done_digest();
  if (what === 'SUBSCRIPTION') return m.stop_done_subscription();
  return number === null ? m.stop_gone() : m.stop_done_idea({ number });
}
