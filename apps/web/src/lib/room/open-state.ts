import { localOf } from '#lib/state/berlin-time.ts';

/** One day as the API tells it. */
export interface Day {
  day: string;
  lines: { from: string | null; until: string | null }[];
}

/** Whether somebody is there now, later today, or when again. */
export type OpenState =
  | { now: 'open'; until: string }
  | { now: 'later'; from: string; until: string }
  | { now: 'next'; day: string; from: string; until: string }
  | { now: 'unknown' };

interface Hours {
  from: string;
  until: string;
}

/** Lines with hours, in their order; two that follow each other without a break are one. */
function hoursOf({ lines }: Day): Hours[] {
  const open: Hours[] = [];
  const all = lines.filter((line): line is Hours => line.from !== null && line.until !== null);
  for (const { from, until } of all.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const last = open.at(-1);
    if (last && last.until >= from) last.until = until > last.until ? until : last.until;
    else open.push({ from, until });
  }
  return open;
}

/** By the clocks of Einbeck. `days` begin today or before and follow each other. */
export function openState(days: readonly Day[], moment: Date): OpenState {
  const [today = '', clock = ''] = localOf(moment.toISOString()).split('T');
  for (const day of days.filter((one) => one.day >= today)) {
    const left = hoursOf(day).find(({ until }) => day.day > today || until > clock);
    if (!left) continue;
    if (day.day > today) return { now: 'next', day: day.day, ...left };
    return left.from <= clock ? { now: 'open', until: left.until } : { now: 'later', ...left };
  }
  return { now: 'unknown' };
}
