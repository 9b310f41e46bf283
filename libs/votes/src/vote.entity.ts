import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One person supports one idea: the primary key says so. Never shown to anyone but that person. */
@Entity('vote')
export class Vote {
  @PrimaryColumn({ type: 'uuid', name: 'idea_id' })
  ideaId: string;

  @PrimaryColumn({ type: 'uuid', name: 'account_id' })
  accountId: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}

/** One person calls one comment a good reason. */
@Entity('comment_vote')
export class CommentVote {
  @PrimaryColumn({ type: 'uuid', name: 'comment_id' })
  commentId: string;

  @PrimaryColumn({ type: 'uuid', name: 'account_id' })
  accountId: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}
