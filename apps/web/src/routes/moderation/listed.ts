/** The queues, by the word in the address. */
export const FILTERS = {
  alle: 'ALL',
  neu: 'IDEAS',
  beitraege: 'COMMENTS',
  gemeldet: 'NOTICES',
  beschwerden: 'APPEALS',
  aenderungen: 'EDITS',
  doppelt: 'DUPLICATES',
  nachsehen: 'LOOKS',
} as const;
export type Tab = keyof typeof FILTERS;

/** The kind of item in each queue, as the stream names it. */
export const KIND_OF: Record<Exclude<Tab, 'alle'>, string> = {
  neu: 'idea',
  beitraege: 'comment',
  gemeldet: 'notice',
  beschwerden: 'appeal',
  aenderungen: 'edit',
  doppelt: 'duplicate',
  nachsehen: 'look',
};

/** By what the queue can be narrowed, as it stands in the address. */
export const NARROW_KEYS = [
  'ort',
  'thema',
  'projekt',
  'zustaendig',
  'frist',
  'hinweise',
  'quelle',
] as const;
export type NarrowKey = (typeof NARROW_KEYS)[number];
export type Narrow = Partial<Record<NarrowKey, string>>;

/** `zustaendig=amt:Tiefbauamt` stands for an office, the other two for people. */
export const MINE = 'ich';
export const NOBODY = 'niemand';
export const OFFICE = 'amt:';

/** `ort=ganz` stands for what concerns the whole town. */
export const WHOLE_TOWN = 'ganz';

/** Which list somebody is in: a queue, and by what it is narrowed. */
export interface Listed {
  tab: Tab;
  narrow: Narrow;
  /** Rows can be chosen for a batch. */
  picking?: boolean;
  /** The cursor that its shown part begins after. */
  after?: string | null;
}
