/** What is looked at, in the order in which an operator looks. */
export const CHECKS = [
  'worker',
  'events',
  'mail',
  'refused_mail',
  'index',
  'search',
  'faults',
  'backup',
  'seal',
  'recount',
  'retention',
  'disk',
] as const;
export type CheckKey = (typeof CHECKS)[number];

/** Fine; to be looked at today; to be acted on now. */
export type Level = 'ok' | 'watch' | 'act';

/** What was measured of one check. `seconds` is the age of the oldest thing that waits, or since it last happened. */
export interface Measure {
  count?: number;
  seconds?: number | null;
  bytes?: number | null;
  /** Of how many bytes. */
  of?: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const MEGABYTE = 1024 * 1024;

function byAge(seconds: number | null | undefined, watch: number, act: number): Level {
  const age = seconds ?? 0;
  if (age > act) return 'act';
  return age > watch ? 'watch' : 'ok';
}

/** For what must have happened: never is worse than late. */
function since(seconds: number | null | undefined, watch: number, act: number): Level {
  return seconds === null || seconds === undefined ? 'act' : byAge(seconds, watch, act);
}

const RULES: Record<CheckKey, (measured: Measure) => Level> = {
  worker: ({ count = 0 }) => (count > 0 ? 'ok' : 'act'),
  events: ({ seconds }) => byAge(seconds, MINUTE, 10 * MINUTE),
  // Every mail server is away for a while now and then.
  mail: ({ seconds }) => byAge(seconds, 10 * MINUTE, HOUR),
  refused_mail: ({ count = 0 }) => (count >= 10 ? 'watch' : 'ok'),
  index: ({ seconds }) => byAge(seconds, MINUTE, 10 * MINUTE),
  search: ({ count = 0 }) => (count > 0 ? 'ok' : 'watch'),
  faults: ({ count = 0, seconds }) => {
    if (count === 0) return 'ok';
    return (seconds ?? 0) > 24 * HOUR ? 'act' : 'watch';
  },
  // Nightly work, with two hours to be late in.
  backup: ({ seconds }) => since(seconds, 26 * HOUR, 50 * HOUR),
  seal: ({ seconds }) => byAge(seconds, 10 * MINUTE, 24 * HOUR),
  recount: ({ seconds, count = 0 }) => {
    const level = since(seconds, 26 * HOUR, 50 * HOUR);
    return level === 'ok' && count > 0 ? 'watch' : level;
  },
  retention: ({ seconds }) => since(seconds, 26 * HOUR, 50 * HOUR),
  disk: ({ bytes, of = 0 }) => {
    if (bytes === null || bytes === undefined) return 'watch';
    if (bytes < 500 * MEGABYTE || bytes < of * 0.05) return 'act';
    return bytes < of * 0.15 ? 'watch' : 'ok';
  },
};

/** Pure rule: what a measured check asks of an operator. */
export function levelOf(key: CheckKey, measured: Measure): Level {
  return RULES[key](measured);
}
