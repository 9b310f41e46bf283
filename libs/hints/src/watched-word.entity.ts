import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HintCategory } from './hint.type.js';

/** A word of the town's own, or one of the product's that the town switched off. Who did it is in the log. */
@Entity('watched_word')
export class WatchedWord {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'text' })
  word: string;

  /** Null: an exception, which is never flagged. */
  @Column({ type: 'text', nullable: true })
  category: HintCategory | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'boolean' })
  active: boolean;

  @Column({ type: 'boolean', name: 'built_in' })
  builtIn: boolean;

  @Column({ type: 'timestamptz', name: 'changed_at', precision: 3 })
  changedAt: Date;
}
