import type { Day, FieldProblems } from '@ein/platform';
import { type ProcessingStatus, STATUSES_OF } from '@ein/ideas';
import type { MoveIdeaInput } from './answer.inputs.js';

/** The town works on it and has not decided. */
const WORK: ProcessingStatus[] = STATUSES_OF.in_review;
const DECIDED: ProcessingStatus[] = [
  'accepted',
  'accepted_in_part',
  'declined',
  'not_responsible',
  'already_done',
];
const CARRIED_OUT: ProcessingStatus[] = ['planned', 'in_progress', 'done', 'stopped'];

/** What follows from "not decided yet": any other work, a decision, or at once the plan that carries it out. */
const ONWARD: ProcessingStatus[] = [...WORK, ...DECIDED, 'planned', 'in_progress'];

/** Said again with other words: another office, another recipient, another meeting. */
const REPEATABLE: ProcessingStatus[] = ['assigned', 'forwarded', 'to_council', 'needs_information'];

const MOVES: Record<ProcessingStatus, ProcessingStatus[]> = {
  received: ONWARD,
  in_review: ONWARD,
  assigned: ONWARD,
  needs_information: ONWARD,
  forwarded: ONWARD,
  to_council: ONWARD,
  accepted: CARRIED_OUT,
  accepted_in_part: CARRIED_OUT,
  planned: ['in_progress', 'done', 'stopped'],
  in_progress: ['planned', 'done', 'stopped'],
  // What ended without being carried out can be taken up again, openly.
  declined: ['in_review'],
  not_responsible: ['in_review'],
  already_done: ['in_review'],
  stopped: ['in_review', 'planned'],
  done: [],
};

/** Whether an idea can go from here to there. */
export function canMove(from: ProcessingStatus, to: ProcessingStatus): boolean {
  return from === to ? REPEATABLE.includes(to) : MOVES[from].includes(to);
}

type Details = Pick<
  MoveIdeaInput,
  'reason' | 'office' | 'dueOn' | 'to' | 'committee' | 'meetingOn'
>;

const NEEDED: Partial<Record<ProcessingStatus, Partial<Record<keyof Details, string>>>> = {
  assigned: { office: 'Bitte nenne das Fachamt.', dueOn: 'Bitte nenne die Frist des Fachamts.' },
  forwarded: { to: 'Bitte nenne die Stelle, an die ihr weitergebt.' },
  to_council: {
    committee: 'Bitte nenne den Ausschuss.',
    meetingOn: 'Bitte nenne den Tag der Sitzung.',
  },
  declined: { reason: 'Eine Ablehnung braucht eine Begründung.' },
  stopped: { reason: 'Wer aufhört, sagt warum: Bitte gib eine Begründung an.' },
};

/** What this move still needs to be told, by field; empty when nothing is missing. */
export function missingDetails(to: ProcessingStatus, details: Details, today: Day): FieldProblems {
  const missing: FieldProblems = {};
  for (const [field, message] of Object.entries(NEEDED[to] ?? {})) {
    if (!details[field as keyof Details]) missing[field] = { constraint: 'needed', message };
  }
  if (to === 'assigned' && details.dueOn && details.dueOn < today) {
    missing['dueOn'] = { constraint: 'future', message: 'Die Frist liegt in der Vergangenheit.' };
  }
  return missing;
}

/** Needs more than an answer says, so the move comes first and the answer after it. */
export function needsOwnMove(to: ProcessingStatus): boolean {
  return to === 'assigned' || to === 'forwarded' || to === 'to_council';
}
