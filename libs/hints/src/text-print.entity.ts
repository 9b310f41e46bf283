import { Column, Entity, PrimaryColumn } from 'typeorm';

/** By what a repeated text is recognised for some days. */
@Entity('text_print')
export class TextPrint {
  /** The comment, or the idea. */
  @PrimaryColumn('uuid', { name: 'subject_id' })
  subjectId: string;

  @Column('uuid', { name: 'idea_id' })
  ideaId: string;

  @Column('uuid', { name: 'comment_id', nullable: true })
  commentId: string | null;

  @Column('integer', { array: true })
  marks: number[];

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}
