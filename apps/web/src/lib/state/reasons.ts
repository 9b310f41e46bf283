import { m } from '#lib/messages/generated/messages.js';
import { text } from './form.ts';

/** What a moderator writes of a decision that takes something from somebody. */
export interface Reasons {
  reason: string;
  ground: string;
  /** The number of a rule, or '' where it is a law. */
  ruleNumber: string;
  facts: string;
  order: string;
}

export const readReasons = (form: FormData): Reasons => ({
  reason: text(form, 'reason'),
  ground: text(form, 'ground'),
  ruleNumber: text(form, 'ruleNumber'),
  facts: text(form, 'facts'),
  order: text(form, 'order'),
});

export function checkReasons({ reason, ground, ruleNumber }: Reasons) {
  const errors = {
    reason: reason.length < 10 ? m.mod_reason_error() : undefined,
    ground: ground || ruleNumber ? undefined : m.mod_ground_error(),
  };
  return errors.reason || errors.ground ? errors : null;
}

/** As the API takes them: what was left empty follows from what the decision is about. */
export const givenOf = ({ reason, ground, ruleNumber, facts, order }: Reasons) => ({
  reason,
  ground: ground || null,
  ruleNumber: /^\d{1,2}$/.test(ruleNumber) ? Number(ruleNumber) : null,
  facts: facts || null,
  order: order || null,
});
