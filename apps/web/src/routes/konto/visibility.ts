import { m } from '#lib/messages/generated/messages.js';
import type { IconName } from '#lib/ui/icon-names.ts';
import type { Tone } from '#lib/ui/status.ts';

export type Visibility =
  | 'DRAFT'
  | 'UNCONFIRMED'
  | 'SUBMITTED'
  | 'CHANGES_REQUESTED'
  | 'PUBLISHED'
  | 'REFUSED'
  | 'HIDDEN'
  | 'MERGED'
  | 'WITHDRAWN'
  | 'ANONYMISED';

export interface VisibilityWord {
  word: string;
  /** What happens next, or what can be done now. */
  next: string;
  icon: IconName;
  tone: Tone;
}

const WORDS: Record<Visibility, () => VisibilityWord> = {
  DRAFT: () => ({
    word: m.visibility_draft(),
    next: m.visibility_draft_next(),
    icon: 'edit',
    tone: 'neutral',
  }),
  UNCONFIRMED: () => ({
    word: m.visibility_unconfirmed(),
    next: m.visibility_unconfirmed_next(),
    icon: 'mail',
    tone: 'waiting',
  }),
  SUBMITTED: () => ({
    word: m.visibility_submitted(),
    next: m.visibility_submitted_next(),
    icon: 'schedule',
    tone: 'waiting',
  }),
  CHANGES_REQUESTED: () => ({
    word: m.visibility_changes_requested(),
    next: m.visibility_changes_requested_next(),
    icon: 'edit',
    tone: 'waiting',
  }),
  PUBLISHED: () => ({
    word: m.visibility_published(),
    next: m.visibility_published_next(),
    icon: 'visibility',
    tone: 'good',
  }),
  REFUSED: () => ({
    word: m.visibility_refused(),
    next: m.visibility_refused_next(),
    icon: 'block',
    tone: 'stop',
  }),
  HIDDEN: () => ({
    word: m.visibility_hidden(),
    next: m.visibility_hidden_next(),
    icon: 'block',
    tone: 'stop',
  }),
  MERGED: () => ({
    word: m.visibility_merged(),
    next: m.visibility_merged_next(),
    icon: 'merge',
    tone: 'neutral',
  }),
  WITHDRAWN: () => ({
    word: m.visibility_withdrawn(),
    next: m.visibility_withdrawn_next(),
    icon: 'undo',
    tone: 'neutral',
  }),
  ANONYMISED: () => ({
    word: m.visibility_anonymised(),
    next: m.visibility_anonymised_next(),
    icon: 'delete',
    tone: 'neutral',
  }),
};

export const visibilityWord = (visibility: Visibility): VisibilityWord => WORDS[visibility]();

export const isPublic = (visibility: Visibility): boolean =>
  visibility === 'PUBLISHED' || visibility === 'MERGED' || visibility === 'WITHDRAWN';
