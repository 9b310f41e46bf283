import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ContestedRow, CouncilFigures, DueRow, TownFigures } from './council-figures.type.js';

type Named<Row extends { idea: unknown }> = Omit<Row, 'idea'> & { ideaId: string };

/** What is kept: figures with small groups already hidden, and ids of ideas, never their texts. */
export interface StoredFigures extends Omit<
  CouncilFigures,
  'countedAt' | 'figures' | 'mostVoted' | 'contested' | 'due'
> {
  shape: number;
  figures: Omit<TownFigures, 'answerDays'>;
  mostVotedIds: string[];
  contestedRows: Named<ContestedRow>[];
  dueRows: Named<DueRow>[];
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
