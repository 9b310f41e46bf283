/** Which reasons are read in full, as it stands in the address. */
export const views = {
  dafuer: 'FOR',
  wenn: 'IF',
  dagegen: 'AGAINST',
  fragen: 'QUESTION',
  alle: null,
} as const;
export type ViewName = keyof typeof views;
export const isView = (value: string | null): value is ViewName => value !== null && value in views;

export const sorts = {
  ausgewogen: 'BALANCED',
  neueste: 'NEWEST',
  aelteste: 'OLDEST',
  beantwortet: 'MOST_ANSWERED',
} as const;
export type SortName = keyof typeof sorts;
export const isSort = (value: string | null): value is SortName => value !== null && value in sorts;

export type Side = 'for' | 'if' | 'against';
const sides: readonly Side[] = ['for', 'if', 'against'];

/** Which side a phone opens first: another one each day and for each idea, so that none is always first. */
export const firstSide = (number: number, now = new Date()): Side =>
  sides[(number + Math.floor(now.getTime() / 86_400_000)) % sides.length] ?? 'if';
