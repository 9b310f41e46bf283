import { m } from '#lib/messages/generated/messages.js';

export const KINDS = {
  Kernstadt: m.places_kind_core,
  Flecken: m.places_kind_market,
  Dorf: m.places_kind_village,
};
export const QUALITIES = {
  exact: m.places_quality_exact,
  minute: m.places_quality_minute,
  unverified: m.places_quality_unverified,
};

/** A number as it is typed in German or in English; what is none goes to the API as one that it refuses at the field. */
export function numberOf(typed: string, wrong: number): number | null {
  if (!typed) return null;
  const value = Number(typed.replace(',', '.'));
  return Number.isFinite(value) ? value : wrong;
}

/** A whole number, with or without dots between thousands. */
export function countOf(typed: string): number | null {
  if (!typed) return null;
  const plain = typed.replace(/(?<=\d)[.\s](?=\d{3}(?:\D|$))/g, '');
  return /^\d{1,8}$/.test(plain) ? Number(plain) : 0;
}
