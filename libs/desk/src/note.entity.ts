import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A note for the team about an idea or a comment. */
@Entity('queue_note')
export class QueueNote {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'idea_id' })
  ideaId: string;

  /** Null: it is about the idea itself. */
  @Column('uuid', { name: 'comment_id', nullable: true })
  commentId: string | null;

  @Column('uuid', { name: 'author_id' })
  authorId: string;

  @Column('text')
  text: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}
