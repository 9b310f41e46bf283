import { m } from '#lib/messages/generated/messages.js';
import { getLocale } from '#lib/messages/generated/runtime.js';
import type { Sum } from './outcomes.graphql.ts';

const listed = (parts: string[]) =>
  new Intl.ListFormat(getLocale() === 'de' ? 'de-DE' : 'en-GB').format(parts);

/** All of it in numbers: what somebody gave, and what came of it. What is none is not said. */
export function summary(sum: Sum): string {
  const gave = [
    sum.wrote && m.outcome_sum_wrote({ count: sum.wrote }),
    sum.voted && m.outcome_sum_voted({ count: sum.voted }),
    sum.comments && m.outcome_sum_comments({ count: sum.comments }),
  ].filter((part) => typeof part === 'string');
  const came = [
    m.outcome_sum_answered({ count: sum.answered }),
    sum.done && m.outcome_sum_done({ count: sum.done }),
    sum.changes && m.outcome_sum_changes({ count: sum.changes }),
  ].filter((part) => typeof part === 'string');
  return m.outcome_sum({ gave: listed(gave), came: listed(came) });
}
