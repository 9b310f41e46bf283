import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Difference } from './recount.repository.js';

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
