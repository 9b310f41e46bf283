import { m } from '#lib/messages/generated/messages.js';
import type { PersonalKind } from '@ein/personal-data';
import type { ReadingHint } from '#lib/writing/readability.ts';

const PERSONAL: Record<PersonalKind, () => string> = {
  email: m.hint_personal_email,
  iban: m.hint_personal_iban,
  phone: m.hint_personal_phone,
  plate: m.hint_personal_plate,
  address: m.hint_personal_address,
};

export const personalWord = (kind: PersonalKind): string => PERSONAL[kind]();

/** One calm sentence about what would help. */
export function readingSentence({ help, longestSentence, longestWord }: ReadingHint): string {
  if (help === 'sentences') return m.hint_reading_sentences({ count: longestSentence });
  if (help === 'words') return m.hint_reading_words({ word: longestWord });
  return m.hint_reading_both({ count: longestSentence, word: longestWord });
}
