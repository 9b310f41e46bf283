import type { Words } from '@ein/accounts';

/** One thing that a town sets for itself, and what may stand there. */
export interface TownTextSpec {
  key: string;
  /** Of the row in `town_setting`, and where in it this stands; without a part it is the whole value. */
  setting: string;
  part?: string;
  group: 'start' | 'room' | 'limits' | 'mails' | 'petition' | 'elsewhere' | 'letters';
  kind: 'line' | 'words' | 'email' | 'count' | 'switch' | 'address' | 'addresses';
  title: Words;
  hint: Words;
  /** Characters of a text, or values of a number. */
  min: number;
  max: number;
  /** What holds while nothing is set. */
  standard: string;
  /** What it is called in the log, where its title alone does not say it. */
  label?: string;
}
