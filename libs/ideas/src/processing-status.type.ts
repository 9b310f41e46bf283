import { registerEnumType } from '@nestjs/graphql';

/** What the town does with it: the second of an idea's two stored axes. */
export const ProcessingStatus = {
  RECEIVED: 'received',
  IN_REVIEW: 'in_review',
  ASSIGNED: 'assigned',
  NEEDS_INFORMATION: 'needs_information',
  FORWARDED: 'forwarded',
  TO_COUNCIL: 'to_council',
  ACCEPTED: 'accepted',
  ACCEPTED_IN_PART: 'accepted_in_part',
  DECLINED: 'declined',
  NOT_RESPONSIBLE: 'not_responsible',
  ALREADY_DONE: 'already_done',
  PLANNED: 'planned',
  IN_PROGRESS: 'in_progress',
  DONE: 'done',
  STOPPED: 'stopped',
} as const;
export type ProcessingStatus = (typeof ProcessingStatus)[keyof typeof ProcessingStatus];
registerEnumType(ProcessingStatus, {
  name: 'ProcessingStatus',
  description: 'What the town does with an idea.',
});

/** What residents filter by. The groups overlap: an idea in review is open for votes too. */
export const StateGroup = {
  OPEN: 'open',
  IN_REVIEW: 'in_review',
  ANSWERED: 'answered',
  DONE: 'done',
} as const;
export type StateGroup = (typeof StateGroup)[keyof typeof StateGroup];
registerEnumType(StateGroup, {
  name: 'StateGroup',
  description: 'A group of processing states that residents filter by.',
});

const IN_REVIEW: ProcessingStatus[] = [
  'in_review',
  'assigned',
  'needs_information',
  'forwarded',
  'to_council',
];

export const STATUSES_OF: Record<StateGroup, ProcessingStatus[]> = {
  open: ['received', ...IN_REVIEW, 'accepted', 'accepted_in_part', 'planned', 'in_progress'],
  in_review: IN_REVIEW,
  answered: [
    'accepted',
    'accepted_in_part',
    'declined',
    'not_responsible',
    'already_done',
    'planned',
    'in_progress',
    'done',
    'stopped',
  ],
  done: ['done'],
};
