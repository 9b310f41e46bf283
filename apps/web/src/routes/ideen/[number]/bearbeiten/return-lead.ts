import { m } from '#lib/messages/generated/messages.js';
import { longDate } from '#lib/ui/dates.ts';

/** What somebody reads whose idea came back: until when they can answer, or that it is closed and how it goes on. */
export const returnLead = ({
  until,
  closedAt,
}: {
  until: string;
  closedAt: string | null;
}): string =>
  closedAt
    ? m.return_closed({ date: longDate(closedAt) })
    : m.return_until({ date: longDate(until) });
