import { m } from '#lib/messages/generated/messages.js';
import { longDate } from '#lib/ui/dates.ts';
import { isStatus, lookOf, type Status } from '#lib/ui/status.ts';

/** What the list of a report is narrowed by beside the filters that everybody chooses from: single states and a period. */
export interface Further {
  statuses: Status[];
  /** Days (ISO) of publication. */
  from: string | null;
  until: string | null;
}

/** A day of the calendar in the address; null: none, or none that exists. */
function dayIn(search: URLSearchParams, name: string): string | null {
  const text = search.get(name) ?? '';
  const moment = Date.parse(`${text}T00:00:00Z`);
  const exists = !Number.isNaN(moment) && new Date(moment).toISOString().slice(0, 10) === text;
  return exists ? text : null;
}

export const furtherIn = (search: URLSearchParams): Further => ({
  statuses: [...new Set(search.getAll('status').map((one) => one.toUpperCase()))].filter(isStatus),
  from: dayIn(search, 'von'),
  until: dayIn(search, 'bis'),
});

/** The same in the words of the API. */
export const periodOf = ({ from, until }: Further) => (from || until ? { from, until } : null);

/** What can be taken away again, with the parameter of the address that says it. */
export function furtherChips({ statuses, from, until }: Further) {
  return [
    ...statuses.map((status) => ({
      name: lookOf(status).word(),
      parameter: ['status', status.toLowerCase()] as [string, string],
    })),
    ...(from
      ? [
          {
            name: m.list_from({ day: longDate(from) }),
            parameter: ['von', from] as [string, string],
          },
        ]
      : []),
    ...(until
      ? [
          {
            name: m.list_until({ day: longDate(until) }),
            parameter: ['bis', until] as [string, string],
          },
        ]
      : []),
  ];
}
