import { m } from '#lib/messages/generated/messages.js';
import { type FieldErrors, text } from '#lib/state/form.ts';

/** So much fits on one sheet together with enough lines to sign; the API takes no more. */
export const LIMITS = { wording: 800, reasons: 1800, costs: 500, representative: 160 } as const;
export const REPRESENTATIVES = ['representative1', 'representative2', 'representative3'] as const;

/** What somebody wrote for the print. It is stored nowhere: each answer of the server carries it back. */
export type Sheet = Record<
  'wording' | 'reasons' | 'costs' | (typeof REPRESENTATIVES)[number],
  string
>;

export const EMPTY: Sheet = {
  wording: '',
  reasons: '',
  costs: '',
  representative1: '',
  representative2: '',
  representative3: '',
};

export const sheetIn = (form: FormData): Sheet =>
  Object.fromEntries(Object.keys(EMPTY).map((name) => [name, text(form, name)])) as Sheet;

/** What is missing or too long for one sheet. */
export function checked(sheet: Sheet): FieldErrors {
  const tooLong = (value: string, most: number) =>
    value.length > most ? m.petition_too_long({ most, now: value.length }) : undefined;
  const errors: FieldErrors = {
    wording: sheet.wording ? tooLong(sheet.wording, LIMITS.wording) : m.petition_wording_missing(),
    reasons: sheet.reasons ? tooLong(sheet.reasons, LIMITS.reasons) : m.petition_reasons_missing(),
    costs: tooLong(sheet.costs, LIMITS.costs),
  };
  for (const name of REPRESENTATIVES) errors[name] = tooLong(sheet[name], LIMITS.representative);
  if (!peopleOf(sheet).length) errors['representative1'] = m.petition_people_missing();
  return errors;
}

export const peopleOf = (sheet: Sheet): string[] =>
  REPRESENTATIVES.map((name) => sheet[name]).filter(Boolean);

/** Lines to sign that fit below the words on a printed page, reckoned carefully: the PDF counts them exactly. */
export function linesBelow(sheet: Sheet): number {
  const perLine = 95;
  const lengths = [sheet.wording, sheet.reasons, sheet.costs, ...peopleOf(sheet)]
    .flatMap((words) => words.split('\n'))
    .map((words) => Math.ceil(words.length / perLine));
  const used = lengths.reduce((sum, lines) => sum + lines, 0);
  return Math.min(18, Math.max(4, Math.floor((46 - used) / 2.2)));
}
