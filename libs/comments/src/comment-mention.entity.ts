import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who is meant by @{1} in a comment. The account is kept and not the name, so that a new name and an erasure follow. */
@Entity('comment_mention')
export class CommentMention {
  @PrimaryColumn({ type: 'uuid', name: 'comment_id' })
  commentId: string;

  @PrimaryColumn({ type: 'smallint' })
  position: number;

  @Column({ type: 'uuid', name: 'account_id' })
  accountId: string;
}
