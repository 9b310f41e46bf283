import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ContestedRow, CouncilFigures, DueRow, TownFigures } from './council-figures.type.js';

/** What is kept: figures with small groups already hidden, and ids of ideas, never their texts. */
export interface StoredFigures extends Omit<
  CouncilFigures,
  'countedAt' | 'figures' | 'contestedRows' | 'dueRows'
> {
  shape: number;
  figures: Omit<TownFigures, 'answerDays'>;
  contestedRows: ContestedRow[];
  dueRows: DueRow[];
}

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
