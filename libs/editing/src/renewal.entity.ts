import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whether somebody who supports an idea also supports its proposed text. Never shown to anyone but that person. */
@Entity('vote_renewal')
export class VoteRenewal {
  @PrimaryColumn('uuid', { name: 'idea_id' })
  ideaId: string;

  @PrimaryColumn('integer')
  version: number;

  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId: string;

  @Column('boolean')
  agrees: boolean;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}

/** A vote for a text that is no longer the idea's: what was voted for, frozen with its supporters. */
@Entity('earlier_vote')
export class EarlierVote {
  @PrimaryColumn('uuid', { name: 'idea_id' })
  ideaId: string;

  @PrimaryColumn('integer')
  version: number;

  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}
