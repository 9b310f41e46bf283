import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That one idea is a duplicate of another. Its reasons stand in the decision. */
@Entity('idea_merge')
export class IdeaMerge {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'uuid', name: 'duplicate_id' })
  duplicateId: string;

  @Column({ type: 'uuid', name: 'main_id' })
  mainId: string;

  @Column({ type: 'uuid', name: 'decision_id' })
  decisionId: string;

  /** The visibility before. */
  @Column('text')
  was: 'published' | 'submitted';

  @Column({ type: 'uuid', name: 'merged_by' })
  mergedBy: string;

  @Column({ type: 'timestamptz', name: 'merged_at', precision: 3 })
  mergedAt: Date;

  @Column({ type: 'timestamptz', name: 'undone_at', precision: 3, nullable: true })
  undoneAt: Date | null;

  /** Null too when the main idea had gone: then nobody in particular did it. */
  @Column({ type: 'uuid', name: 'undone_by', nullable: true })
  undoneBy: string | null;
}

/** One person counts once for an idea with linked ones: the primary key says so. */
@Entity('canonical_vote')
export class CanonicalVote {
  @PrimaryColumn({ type: 'uuid', name: 'main_id' })
  mainId: string;

  @PrimaryColumn({ type: 'uuid', name: 'account_id' })
  accountId: string;
}
