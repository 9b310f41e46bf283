import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A text that its author has mended since. Only a moderator who decides about the comment sees what changed since. Erased with it. */
@Entity('comment_revision')
export class CommentRevision {
  @PrimaryColumn({ type: 'uuid', name: 'comment_id' })
  commentId: string;

  @PrimaryColumn({ type: 'integer' })
  version: number;

  @Column({ type: 'text' })
  body: string;

  @Column({ type: 'bytea' })
  salt: Buffer;

  /** When it was written. */
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}
