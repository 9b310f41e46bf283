import { m } from '#lib/messages/generated/messages.js';
import type { Status } from '#lib/ui/status.ts';

/** What the office looks through, by the word in the address: each group answers "what do I have to do with these?". */
export const GROUPS = {
  offen: { word: m.office_group_open, statuses: ['RECEIVED', 'IN_REVIEW', 'ASSIGNED'] },
  warten: {
    word: m.office_group_waiting,
    statuses: ['NEEDS_INFORMATION', 'FORWARDED', 'TO_COUNCIL'],
  },
  laufend: {
    word: m.office_group_running,
    statuses: ['ACCEPTED', 'ACCEPTED_IN_PART', 'PLANNED', 'IN_PROGRESS'],
  },
  fertig: {
    word: m.office_group_closed,
    statuses: ['DECLINED', 'NOT_RESPONSIBLE', 'ALREADY_DONE', 'DONE', 'STOPPED'],
  },
} as const satisfies Record<string, { word: () => string; statuses: readonly Status[] }>;

export type Group = keyof typeof GROUPS;

export const groupOf = (value: string | null): Group =>
  value && value in GROUPS ? (value as Group) : 'offen';
