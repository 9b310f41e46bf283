import { m } from '#lib/messages/generated/messages.js';
import { text, type FieldErrors } from '#lib/state/form.ts';
import type { SanctionKind } from './ladder.graphql.ts';

export const KINDS = ['WARNING', 'SUSPENSION', 'BLOCK'] as const;
const ABOUT = ['CONTENT', 'NOTICES'] as const;

/** The form of a step as it stands. */
export interface Step {
  kind: SanctionKind | '';
  days: string;
  about: (typeof ABOUT)[number];
  reason: string;
  ground: string;
  facts: string;
  severeGround: string;
}

export function readStep(form: FormData): Step {
  const [kind, about] = [text(form, 'kind'), text(form, 'about')];
  return {
    kind: KINDS.find((one) => one === kind) ?? '',
    days: text(form, 'days'),
    about: ABOUT.find((one) => one === about) ?? 'CONTENT',
    reason: text(form, 'reason'),
    ground: text(form, 'ground'),
    facts: text(form, 'facts'),
    severeGround: text(form, 'severeGround'),
  };
}

export const daysOf = ({ kind, days }: Step): number | null =>
  kind === 'SUSPENSION' ? Number(days) || 0 : null;

/** Only what is wrong, in the order of the fields. */
export function checkStep(step: Step): FieldErrors {
  const errors: FieldErrors = {};
  const days = daysOf(step);
  if (!step.kind) errors.kind = m.sanction_kind();
  if (days !== null && (!Number.isInteger(days) || days < 1 || days > 180))
    errors.days = m.sanction_error_days();
  if (step.reason.length < 10) errors.reason = m.mod_reason_error();
  if (step.ground.length < 3) errors.ground = m.mod_ground_error();
  if (step.facts.length < 10) errors.facts = m.sanction_error_facts();
  return errors;
}
