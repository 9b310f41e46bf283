import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A participation project; the permanent idea box is one without an end. */
@Entity('project')
export class Project {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  slug: string;

  @Column('text')
  name: string;

  @Column('text')
  question: string;

  @Column('boolean')
  permanent: boolean;

  @Column('integer')
  position: number;

  /** An edit of a published idea is shown only after a moderator has seen it; else at once, and seen afterwards. */
  @Column('boolean', { name: 'checks_edits' })
  checksEdits?: boolean;

  /** An idea is published as it is submitted, and seen afterwards; else only after a moderator has seen it. */
  @Column({ type: 'text', name: 'ideas_checked' })
  ideasChecked?: 'before' | 'after';

  /** A comment appears only after a moderator has seen it; else at once. */
  @Column({ type: 'text', name: 'comments_checked' })
  commentsChecked?: 'before' | 'after';

  /** So many published texts in a year, with no decision against them, make an author trusted; null: none do. */
  @Column({ type: 'integer', name: 'trust_after', nullable: true })
  trustAfter?: number | null;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, insert: false })
  createdAt: Date;
}
