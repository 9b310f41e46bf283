import type { TownTextSpec } from './town-text-spec.js';

const PROBLEMS: Record<TownTextSpec['kind'], (typed: string, spec: TownTextSpec) => string | null> =
  {
    count: (typed, spec) =>
      isCount(typed, spec) ? null : `Bitte gib eine ganze Zahl von ${spec.min} bis ${spec.max} an.`,
    switch: (typed) => (['ja', 'nein'].includes(typed) ? null : 'Bitte wähle ja oder nein.'),
    email: (typed, { max }) =>
      /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]{2,}$/.test(typed) && typed.length <= max
        ? null
        : 'Bitte gib eine E-Mail-Adresse an, zum Beispiel name@beispiel.de.',
    address: (typed) =>
      isAddress(typed) ? null : 'Bitte gib eine Adresse an, die mit https:// beginnt.',
    addresses: (typed) =>
      typed.split(/\s+/).every((one) => isAddress(one) && new URL(one).origin === one)
        ? null
        : 'Bitte gib nur Adressen ohne Pfad an, zum Beispiel https://rat.beispiel.de.',
    words: (typed, spec) =>
      HOLDS_MORE.test(typed.replaceAll(MAIL_ADDRESS, ''))
        ? 'Bitte schreib nur Worte. Links und Werte setzt die Plattform ein, deshalb gehen hier keine Internetadressen und keine spitzen oder geschweiften Klammern.'
        : lineProblem(typed, spec),
    line: (typed, spec) => lineProblem(typed, spec),
  };

const lineProblem = (typed: string, { min, max }: TownTextSpec): string | null =>
  typed.length >= min && typed.length <= max ? null : `Der Text braucht ${min} bis ${max} Zeichen.`;

const MAIL_ADDRESS = /[^\s@<>{}]+@[^\s@<>{}]+\.\p{L}{2,}/gu;
/** An address of a web page, which mail programs make a link of, or what looks like a place for a value. */
const HOLDS_MORE = /[{}<>]|:\/\/|www\.|[\p{L}\d]\.\p{Ll}{2,}(?:\/|\b)/u;

/** What is wrong with a text at this place, in one sentence; null: nothing. An empty one takes the setting back. */
export const textProblem = (spec: TownTextSpec, typed: string): string | null =>
  typed === '' ? null : PROBLEMS[spec.kind](typed, spec);

const isCount = (typed: string, { min, max }: TownTextSpec): boolean =>
  /^\d{1,6}$/.test(typed) && Number(typed) >= min && Number(typed) <= max;

const isAddress = (typed: string): boolean =>
  /^https:\/\/[^\s/]+/.test(typed) && URL.canParse(typed);

/** As it is stored. */
export function storedOf({ kind }: TownTextSpec, typed: string): unknown {
  if (kind === 'count') return Number(typed);
  if (kind === 'switch') return typed === 'ja';
  return kind === 'addresses' ? typed.split(/\s+/) : typed;
}

/** As it stands in a field; null: nothing is set. */
export function typedOf({ kind }: TownTextSpec, stored: unknown): string | null {
  if (stored === null || stored === undefined || stored === '') return null;
  if (kind === 'switch') return stored === true ? 'ja' : 'nein';
  return Array.isArray(stored) ? stored.join(' ') : String(stored as string | number);
}
