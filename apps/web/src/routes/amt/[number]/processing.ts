import { text, optional } from '#lib/state/form.ts';
import { m } from '#lib/messages/generated/messages.js';
import type { FieldErrors } from '#lib/state/form.ts';
import type { Status } from '#lib/ui/status.ts';

/** States an idea is moved to on its way, in the order of the axis. */
export const MOVES = [
  'IN_REVIEW',
  'ASSIGNED',
  'NEEDS_INFORMATION',
  'FORWARDED',
  'TO_COUNCIL',
  'ACCEPTED',
  'ACCEPTED_IN_PART',
  'DECLINED',
  'NOT_RESPONSIBLE',
  'ALREADY_DONE',
  'PLANNED',
  'IN_PROGRESS',
  'DONE',
  'STOPPED',
] as const satisfies readonly Status[];

/** What can be said again with other words: another office, another recipient, another meeting. */
const REPEATABLE: readonly Status[] = ['ASSIGNED', 'NEEDS_INFORMATION', 'FORWARDED', 'TO_COUNCIL'];

export const movesFrom = (now: Status) =>
  MOVES.filter((one) => one !== now || REPEATABLE.includes(one));

/** Results an official answer can bring. */
const RESULTS = [
  'ACCEPTED',
  'ACCEPTED_IN_PART',
  'PLANNED',
  'IN_PROGRESS',
  'ALREADY_DONE',
  'NOT_RESPONSIBLE',
  'DECLINED',
] as const satisfies readonly Status[];

/** The results, and the state as it is: an answer may leave it where it stands. */
export const answersFrom = (now: Status): Status[] => [...new Set<Status>([...RESULTS, now])];

/** Every state an answer or a move can name. */
export const STATES: readonly Status[] = ['RECEIVED', ...MOVES];

/** Declining and stopping carry a reason. */
export const needsReason = (status: string): boolean =>
  status === 'DECLINED' || status === 'STOPPED';

export interface Move {
  status: string;
  sentence: string;
  reason: string;
  office: string;
  dueOn: string;
  to: string;
  committee: string;
  meetingOn: string;
  paperUrl: string;
}
const MOVE_FIELDS = [
  'status',
  'sentence',
  'reason',
  'office',
  'dueOn',
  'to',
  'committee',
  'meetingOn',
  'paperUrl',
] as const;

export const readMove = (form: FormData): Move =>
  Object.fromEntries(MOVE_FIELDS.map((name) => [name, text(form, name)])) as unknown as Move;

export const isStatus = <S extends Status>(value: string, allowed: readonly S[]): value is S =>
  (allowed as readonly string[]).includes(value);

export function checkMove(move: Move): FieldErrors {
  return {
    status: isStatus(move.status, MOVES) ? undefined : m.office_status_error(),
    sentence: move.sentence.length >= 5 ? undefined : m.office_sentence_error(),
    office: move.status === 'ASSIGNED' && !move.office ? m.office_office_error() : undefined,
    dueOn: move.status === 'ASSIGNED' && !move.dueOn ? m.office_due_on_error() : undefined,
    to: move.status === 'FORWARDED' && !move.to ? m.office_to_error() : undefined,
    committee:
      move.status === 'TO_COUNCIL' && !move.committee ? m.office_committee_error() : undefined,
    meetingOn:
      move.status === 'TO_COUNCIL' && !move.meetingOn ? m.office_meeting_error() : undefined,
    reason:
      needsReason(move.status) && move.reason.length < 5 ? m.office_reason_error() : undefined,
  };
}

export interface Fact {
  label: string;
  value: string;
}
export interface Reply {
  status: string;
  keySentence: string;
  body: string;
  office: string;
  reason: string;
  next: string;
  facts: Fact[];
  changedBecauseOf: string[];
  changed: string;
}

/** Three cells stand below an answer; a cell without a name or a value is left out when it is published. */
export const FACT_ROWS = [0, 1, 2] as const;

export function readReply(form: FormData): Reply {
  return {
    status: text(form, 'answerStatus'),
    keySentence: text(form, 'keySentence'),
    body: text(form, 'body'),
    office: text(form, 'answerOffice'),
    reason: text(form, 'answerReason'),
    next: optional(form, 'next') ?? '',
    facts: FACT_ROWS.map((row) => ({
      label: text(form, `label${row}`),
      value: text(form, `value${row}`),
    })),
    changed: text(form, 'changed'),
    changedBecauseOf: form
      .getAll('changedBecauseOf')
      .filter((id): id is string => typeof id === 'string'),
  };
}

export const filledFacts = (reply: Reply): Fact[] =>
  reply.facts.filter(({ label, value }) => label && value);

export function checkReply(reply: Reply): FieldErrors {
  return {
    answerStatus: isStatus(reply.status, STATES) ? undefined : m.office_status_error(),
    keySentence: reply.keySentence.length >= 10 ? undefined : m.office_key_sentence_error(),
    body: reply.body.length >= 20 ? undefined : m.office_body_error(),
    answerOffice: reply.office ? undefined : m.office_office_error(),
    answerReason:
      needsReason(reply.status) && reply.reason.length < 5 ? m.office_reason_error() : undefined,
  };
}
