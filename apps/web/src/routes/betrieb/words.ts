import { m } from '#lib/messages/generated/messages.js';
import { getLocale } from '#lib/messages/generated/runtime.js';
import { ago, dayAndClock, figure } from '#lib/ui/dates.ts';
import type { IconName } from '#lib/ui/icon-names.ts';
import type { Tone } from '#lib/ui/status.ts';
import type { Check, Fault } from './operations.graphql.ts';

type Key = Check['key'];
type Said = { title: () => string; normal: () => string; todo: () => string };

export const LEVELS: Record<Check['level'], { tone: Tone; icon: IconName; word: () => string }> = {
  OK: { tone: 'good', icon: 'check-circle', word: m.op_level_ok },
  WATCH: { tone: 'waiting', icon: 'visibility', word: m.op_level_watch },
  ACT: { tone: 'stop', icon: 'alarm', word: m.op_level_act },
};

/** What each part is, what is normal for it, and what to do when it is not. */
export const PARTS: Record<Key, Said> = {
  WORKER: { title: m.op_worker, normal: m.op_worker_normal, todo: m.op_worker_todo },
  EVENTS: { title: m.op_events, normal: m.op_events_normal, todo: m.op_events_todo },
  MAIL: { title: m.op_mail, normal: m.op_mail_normal, todo: m.op_mail_todo },
  REFUSED_MAIL: { title: m.op_refused, normal: m.op_refused_normal, todo: m.op_refused_todo },
  INDEX: { title: m.op_index, normal: m.op_index_normal, todo: m.op_index_todo },
  SEARCH: { title: m.op_search, normal: m.op_search_normal, todo: m.op_search_todo },
  FAULTS: { title: m.op_faults, normal: m.op_faults_normal, todo: m.op_faults_todo },
  BACKUP: { title: m.op_backup, normal: m.op_backup_normal, todo: m.op_backup_todo },
  SEAL: { title: m.op_seal, normal: m.op_seal_normal, todo: m.op_seal_todo },
  RECOUNT: { title: m.op_recount, normal: m.op_recount_normal, todo: m.op_recount_todo },
  RETENTION: { title: m.op_retention, normal: m.op_retention_normal, todo: m.op_retention_todo },
  DISK: { title: m.op_disk, normal: m.op_disk_normal, todo: m.op_disk_todo },
};

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** "12,4 GB", with a thousand of one in the next. */
export function size(bytes: number): string {
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1);
  const format = new Intl.NumberFormat(getLocale() === 'en' ? 'en-GB' : 'de-DE', {
    style: 'unit',
    unit: UNITS[step],
    maximumFractionDigits: 1,
  });
  return format.format(bytes / 1000 ** step);
}

const since = (seconds: number): string => ago(new Date(Date.now() - seconds * 1000));

function waits({ count, seconds }: Check): string {
  if (!count) return m.op_nothing_waits();
  return m.op_waits({ count: figure(count), since: since(seconds ?? 0) });
}

const SAID: Record<Key, (check: Check) => string> = {
  WORKER: ({ count, seconds }) => {
    if (count) return m.op_worker_there({ count: figure(count) });
    return seconds === null ? m.op_worker_never() : m.op_worker_gone({ since: since(seconds) });
  },
  EVENTS: waits,
  MAIL: waits,
  INDEX: waits,
  REFUSED_MAIL: ({ count }) => m.op_refused_count({ count: figure(count ?? 0) }),
  SEARCH: ({ count }) => (count ? m.op_search_ok() : m.op_search_reserve()),
  FAULTS: ({ count, seconds }) =>
    count
      ? m.op_faults_count({ count: figure(count), since: since(seconds ?? 0) })
      : m.op_faults_none(),
  BACKUP: ({ at, bytes }) =>
    at ? m.op_backup_last({ when: dayAndClock(at), size: size(bytes ?? 0) }) : m.op_backup_none(),
  SEAL: (check) =>
    check.at ? m.op_seal_until({ when: dayAndClock(check.at), waits: waits(check) }) : waits(check),
  RECOUNT: ({ at, count }) =>
    at
      ? m.op_recount_last({ when: dayAndClock(at), count: figure(count ?? 0) })
      : m.op_never_done(),
  RETENTION: ({ at }) => (at ? m.op_retention_last({ when: dayAndClock(at) }) : m.op_never_done()),
  DISK: ({ bytes, of }) =>
    bytes !== null && of !== null
      ? m.op_disk_free({ free: size(bytes), of: size(of) })
      : m.op_disk_unknown(),
};

/** What was measured, as a sentence. */
export const measured = (check: Check): string => SAID[check.key](check);

/** The whole in one sentence. */
export function summary(checks: readonly Check[]): string {
  const of = (level: Check['level']) => checks.filter((check) => check.level === level).length;
  if (of('ACT') > 0) return m.op_summary_act({ count: of('ACT') });
  if (of('WATCH') > 0) return m.op_summary_watch({ count: of('WATCH') });
  return m.op_summary_ok();
}

export const faultWord = ({ kind }: Pick<Fault, 'kind'>): string =>
  ({ DELIVERY: m.op_fault_delivery(), MAIL: m.op_fault_mail(), WORK: m.op_fault_work() })[kind];
