import { m } from '#lib/messages/generated/messages.js';
import type { IconName } from './icon-names.ts';

export type Tone = 'neutral' | 'active' | 'waiting' | 'good' | 'stop';

interface Look {
  word: () => string;
  icon: IconName;
  tone: Tone;
}

/** Word, sign and tone of every processing state; the colour only groups what word and sign already say. */
const looks = {
  RECEIVED: { word: m.status_received, icon: 'inbox', tone: 'neutral' },
  IN_REVIEW: { word: m.status_in_review, icon: 'manage-search', tone: 'active' },
  ASSIGNED: { word: m.status_assigned, icon: 'office', tone: 'active' },
  NEEDS_INFORMATION: { word: m.status_needs_information, icon: 'help', tone: 'waiting' },
  FORWARDED: { word: m.status_forwarded, icon: 'arrow-forward', tone: 'neutral' },
  TO_COUNCIL: { word: m.status_to_council, icon: 'council', tone: 'waiting' },
  ACCEPTED: { word: m.status_accepted, icon: 'check-circle', tone: 'good' },
  ACCEPTED_IN_PART: { word: m.status_accepted_in_part, icon: 'check-circle', tone: 'good' },
  DECLINED: { word: m.status_declined, icon: 'declined', tone: 'stop' },
  NOT_RESPONSIBLE: { word: m.status_not_responsible, icon: 'forwarded', tone: 'neutral' },
  ALREADY_DONE: { word: m.status_already_done, icon: 'task-alt', tone: 'good' },
  PLANNED: { word: m.status_planned, icon: 'planned', tone: 'good' },
  IN_PROGRESS: { word: m.status_in_progress, icon: 'work', tone: 'good' },
  DONE: { word: m.status_done, icon: 'task-alt', tone: 'good' },
  STOPPED: { word: m.status_stopped, icon: 'paused', tone: 'stop' },
} as const satisfies Record<string, Look>;

export type Status = keyof typeof looks;

export const lookOf = (status: Status): Look => looks[status];

/** Every state, in the order in which an idea can come to it. */
export const STATUSES = Object.keys(looks) as Status[];

export const isStatus = (value: string): value is Status => value in looks;
