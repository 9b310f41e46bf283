import { m } from '#lib/messages/generated/messages.js';
import { type FieldErrors, text } from '#lib/state/form.ts';
import { LIMITS, TOWN } from '../../ideen/neu/draft.ts';

export type SpokenKind = 'idee' | 'beitrag' | 'unterstuetzung';
export const KINDS: readonly SpokenKind[] = ['idee', 'beitrag', 'unterstuetzung'];
export const STANCES = ['FOR', 'IF', 'AGAINST', 'QUESTION'] as const;

/** What was typed for a visitor, as it stands in the fields. */
export interface Spoken {
  receiptId: string;
  version: string;
  number: string;
  title: string;
  body: string;
  place: string;
  category: string;
  project: string;
  name: string;
  stance: string;
  deskCode: string;
  consents: string;
  /** Number of the paper form it is typed in from. */
  form: string;
}

const FIELDS = [
  'receiptId',
  'version',
  'number',
  'title',
  'body',
  'place',
  'category',
  'project',
  'name',
  'stance',
  'deskCode',
  'consents',
  'form',
] as const satisfies (keyof Spoken)[];

export const readSpoken = (form: FormData): Spoken =>
  Object.fromEntries(FIELDS.map((name) => [name, text(form, name)])) as unknown as Spoken;

export const consentOf = ({ receiptId, consents, version }: Spoken) => ({
  receiptId,
  consents: consents === 'ja',
  consentVersion: Number(version) || 0,
});

export const stanceOf = ({ stance }: Spoken) => STANCES.find((one) => one === stance) ?? null;

export const numberOf = ({ number }: Spoken): number =>
  Number(number.replace(/\D/g, '').slice(0, 9)) || 0;

export const placeIdOf = ({ place }: Spoken): string | null => (place === TOWN ? null : place);

/** What is missing before the API is asked; it checks all of it once more. */
export function mistakesIn(kind: SpokenKind, spoken: Spoken): FieldErrors {
  const consents = spoken.consents === 'ja' ? undefined : m.counter_consent_error();
  if (kind === 'idee')
    return {
      title: within(spoken.title, LIMITS.title) ? undefined : m.submit_title_error(),
      body: within(spoken.body, LIMITS.body) ? undefined : m.submit_body_error(),
      place: spoken.place ? undefined : m.submit_place_error(),
      category: spoken.category ? undefined : m.submit_category_error(),
      consents,
    };
  const number = numberOf(spoken) > 0 ? undefined : m.counter_idea_number_error();
  if (kind === 'unterstuetzung') return { number, consents };
  return {
    number,
    body: within(spoken.body, { min: 2, max: 2000 }) ? undefined : m.cards_text_error(),
    consents,
  };
}

const within = (value: string, { min, max }: { min: number; max: number }): boolean => {
  const { length } = [...value];
  return length >= min && length <= max;
};
