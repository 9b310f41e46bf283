import { m } from '#lib/messages/generated/messages.js';
import type { QueueItem } from './queue.graphql.ts';

type Hint = QueueItem['hints'][number];
export type HintCategory = NonNullable<Hint['category']>;

const KINDS: Record<Hint['kind'], () => string> = {
  WORD: m.hint_kind_word,
  LINK: m.hint_kind_link,
  PHONE: m.hint_kind_phone,
  EMAIL: m.hint_kind_email,
  IBAN: m.hint_kind_iban,
  PLATE: m.hint_kind_plate,
  ADDRESS: m.hint_kind_address,
  CAPITALS: m.hint_kind_capitals,
  REPEATED: m.hint_kind_repeated,
  BURST: m.hint_kind_burst,
};

export const CATEGORIES: Record<HintCategory, () => string> = {
  INSULT: m.hint_insult,
  HATE: m.hint_hate,
  SIGNS: m.hint_signs,
  THREAT: m.hint_threat,
  PERSONAL_DATA: m.hint_personal_data,
  ADS: m.hint_ads,
  OFF_TOPIC: m.hint_off_topic,
};

/** One short word for a hint: what kind of word it was, else what was noticed. */
export const hintWord = ({ kind, category }: Pick<Hint, 'kind' | 'category'>): string =>
  category ? CATEGORIES[category]() : KINDS[kind]();

/** Each word once, in the order of the hints. */
export const hintWords = (hints: readonly Pick<Hint, 'kind' | 'category'>[]): string[] => [
  ...new Set(hints.map(hintWord)),
];
