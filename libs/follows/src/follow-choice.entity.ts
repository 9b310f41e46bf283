import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody said themselves about being told of an idea. Shown to nobody but that person. */
@Entity('follow_choice')
export class FollowChoice {
  @PrimaryColumn({ type: 'uuid', name: 'account_id' })
  accountId: string;

  @PrimaryColumn({ type: 'uuid', name: 'idea_id' })
  ideaId: string;

  /** False: an explicit stop. */
  @Column('boolean')
  follows: boolean;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}
