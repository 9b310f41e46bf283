import type { ProcessingStatus } from '@ein/ideas';

/** The states that can be set without an office, a date or a paper, of which the export says nothing. */
export const POSSIBLE_STATUSES: readonly ProcessingStatus[] = [
  'received',
  'in_review',
  'accepted',
  'accepted_in_part',
  'declined',
  'not_responsible',
  'already_done',
  'planned',
  'in_progress',
  'done',
];

/** What adhocracy+ calls its few states, as far as we have one that means the same. */
const USUAL: Record<string, ProcessingStatus> = {
  'under consideration': 'in_review',
  'wird überprüft': 'in_review',
  'in prüfung': 'in_review',
  rejected: 'declined',
  abgelehnt: 'declined',
  accepted: 'accepted',
  angenommen: 'accepted',
};

/** What an admin is offered for a former status; they may say otherwise. */
export const usualStatus = (word: string): ProcessingStatus =>
  USUAL[word.toLowerCase()] ?? 'received';

const UNREASONED = 'Auf der früheren Beteiligungsplattform steht dazu keine Begründung.';

/** What the step says that brings the former status over. */
export function stepWords(
  word: string,
  feedback: string | null,
): { sentence: string; reason: string } {
  return {
    sentence: `Auf der früheren Beteiligungsplattform stand die Idee auf „${word}“.`,
    reason: feedback ?? UNREASONED,
  };
}
