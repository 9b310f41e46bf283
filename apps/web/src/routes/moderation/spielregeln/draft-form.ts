import { m } from '#lib/messages/generated/messages.js';
import { optional, text, type FieldErrors } from '#lib/state/form.ts';
import { figure } from '#lib/ui/dates.ts';
import type { Draft } from './draft.graphql.ts';

export type Written = Omit<Draft, 'changes' | 'savedAt' | 'nextNumber'>;

/** `rules.3.titleEn` of the API is the field `rule-3-titleEn` of the form. */
export const fieldOf = (name: string): string =>
  name.replace(/^rules\.(\d+)\.(\w+)$/, 'rule-$1-$2');

/** What was typed, whole: nothing of it may be lost when something else is wrong. */
export function readDraft(form: FormData): Written {
  const numbers = form.getAll('rule').map(Number).filter(Number.isInteger);
  return {
    saved: Number(text(form, 'saved')),
    note: optional(form, 'note'),
    noteEn: optional(form, 'noteEn'),
    intro: text(form, 'intro'),
    introEn: optional(form, 'introEn'),
    closing: text(form, 'closing'),
    closingEn: optional(form, 'closingEn'),
    rules: numbers.map((number) => ({
      number,
      title: text(form, `rule-${number}-title`),
      text: text(form, `rule-${number}-text`),
      titleEn: optional(form, `rule-${number}-titleEn`),
      textEn: optional(form, `rule-${number}-textEn`),
    })),
  };
}

export const isEmpty = ({ title, text, titleEn, textEn }: Written['rules'][number]): boolean =>
  !title && !text && !titleEn && !textEn;

const LONGEST = { title: 120, text: 2000, titleEn: 120, textEn: 2000 } as const;

/** The API does not say in which of the rules something is too long, so the page does. */
export function tooLong({ rules }: Written): FieldErrors {
  const errors: FieldErrors = {};
  for (const rule of rules)
    for (const [name, most] of Object.entries(LONGEST) as [keyof typeof LONGEST, number][])
      if ((rule[name]?.length ?? 0) > most)
        errors[`rule-${rule.number}-${name}`] = m.rules_too_long({ most: figure(most) });
  return errors;
}
