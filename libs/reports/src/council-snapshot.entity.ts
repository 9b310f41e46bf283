import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StoredFigures } from './council-figures.service.js';

/** The one row of figures as they were counted last. */
@Entity('council_snapshot')
export class CouncilSnapshot {
  @PrimaryColumn({ type: 'boolean', name: 'only_one' })
  onlyOne: boolean;

  @Column({ type: 'jsonb' })
  figures: StoredFigures;

  @Column({ type: 'timestamptz', name: 'counted_at', precision: 3 })
  countedAt: Date;

  @Column({ type: 'integer', name: 'counting_ms' })
  countingMs: number;
}
