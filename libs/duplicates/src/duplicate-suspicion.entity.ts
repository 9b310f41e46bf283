import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Two ideas that may say the same; each pair once, the smaller id first. */
@Entity('duplicate_suspicion')
export class DuplicateSuspicion {
  @PrimaryColumn('uuid', { name: 'one_id' })
  oneId: string;

  @PrimaryColumn('uuid', { name: 'other_id' })
  otherId: string;

  @Column({ type: 'real' })
  score: number;

  /** Null where one of them has no pin. */
  @Column({ type: 'integer', nullable: true })
  metres: number | null;

  @Column({ type: 'timestamptz', name: 'found_at', precision: 3 })
  foundAt: Date;

  /** Somebody said that they are two; never suggested again. Who, is in the log. */
  @Column({ type: 'timestamptz', name: 'dismissed_at', precision: 3, nullable: true })
  dismissedAt: Date | null;

  /** Where it waits for a moderator, or waited. */
  @Column('uuid', { name: 'item_id', nullable: true })
  itemId: string | null;
}
