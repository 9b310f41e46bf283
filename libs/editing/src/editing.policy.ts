import { ENDED, hasEnded, type Idea, STATUSES_OF, type Visibility } from '@ein/ideas';

/** Not public yet, or not public any more for a reason that a better text can mend: the author writes freely. */
const FREE: Visibility[] = ['submitted', 'changes_requested', 'refused'];

/** The town has decided about the text as it stands; `ENDED` closes it for every edit. */
const DECIDED = STATUSES_OF.answered.filter((status) => !ENDED.includes(status));

export const isFree = (idea: Pick<Idea, 'visibility'>): boolean => FREE.includes(idea.visibility);

/** Why another meaning is no longer possible: the town has answered the text as it stands, voting has closed, or it is not public. */
export type LapseReason = 'answered' | 'closed' | 'gone';

export function lapseOf(idea: Pick<Idea, 'visibility' | 'status'>): LapseReason {
  if (idea.visibility !== 'published') return 'gone';
  return hasEnded(idea) || DECIDED.includes(idea.status) ? 'answered' : 'closed';
}

/** Why its author cannot edit this idea at all, or null. */
export function whyNoEdit(idea: Pick<Idea, 'visibility' | 'status'>): string | null {
  if (isFree(idea)) return null;
  if (idea.visibility !== 'published') return 'Diese Idee kann nicht mehr geändert werden.';
  return hasEnded(idea)
    ? 'Die Stadt hat über diese Idee entschieden. Der Text bleibt so, wie er beantwortet wurde.'
    : null;
}

/** Why an edit that knows nothing of the moderators' marks is not taken, or null. */
export function whyReturned(idea: Pick<Idea, 'visibility'>): string | null {
  return idea.visibility === 'changes_requested'
    ? 'Die Idee ist inzwischen mit Anmerkungen zu dir zurückgekommen. Sie stehen jetzt hier, dein Text ist noch da.'
    : null;
}

/** Why the meaning of a published idea stays as it is, or null. `open`: whether it takes votes now. */
export function whyNoOtherMeaning(
  idea: Pick<Idea, 'status'>,
  votes: number,
  open: boolean,
): string | null {
  if (DECIDED.includes(idea.status))
    return 'Die Stadt hat diese Idee schon beantwortet, so wie sie hier steht. Schreibweise und Ergänzungen kannst du noch ändern; für etwas anderes reiche eine neue Idee ein.';
  if (votes > 0 && !open)
    return 'Die Unterstützung ist abgeschlossen. Der Text, den Menschen unterstützt haben, bleibt; Schreibweise und Ergänzungen kannst du noch ändern.';
  return null;
}

const HOUR_MS = 60 * 60 * 1000;

/** An author who changes their mind has a day for it. */
export const TAKE_BACK_HOURS = 24;

export const takeBackEnds = (withdrawnAt: Date): Date =>
  new Date(withdrawnAt.getTime() + TAKE_BACK_HOURS * HOUR_MS);
