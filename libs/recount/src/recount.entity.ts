import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one night's recount found. */
@Entity('recount')
export class Recount {
  @PrimaryColumn({ type: 'date' })
  day: string;

  @Column({ type: 'timestamptz', name: 'counted_at', precision: 3 })
  countedAt: Date;

  /** Milliseconds. */
  @Column({ type: 'integer', name: 'took_ms' })
  tookMs: number;

  /** How many numbers were compared. */
  @Column({ type: 'integer' })
  compared: number;

  @Column({ type: 'jsonb' })
  differences: Difference[];
}

/** A number that is kept while things change; each can be counted from the rows themselves. */
export const FIGURES = [
  'votes',
  'people',
  'comments',
  'reasons',
  'links',
  'list',
  'total',
] as const;

export type Figure = (typeof FIGURES)[number];

export interface Difference {
  figure: Figure;
  /** Of the idea or comment; of lists what they are of, joined by a slash. */
  of: string;
  kept: number;
  counted: number;
}
