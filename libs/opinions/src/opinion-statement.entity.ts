import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StatementState } from './opinion-statement.type.js';

/** A statement that residents agree or disagree with, as it is stored. */
@Entity('opinion_statement')
export class OpinionStatement {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'uuid', name: 'project_id' })
  projectId: string;

  /** Counted within the project. */
  @Column('integer')
  number: number;

  /** Null: its author has changed or taken away the comment it stood in. */
  @Column({ type: 'text', nullable: true })
  text: string | null;

  @Column('text')
  origin: 'staff' | 'comment';

  @Column({ type: 'uuid', name: 'comment_id', nullable: true })
  commentId: string | null;

  /** The version of the comment it was taken from, and where in its text it stands. */
  @Column({ type: 'integer', name: 'comment_version', nullable: true })
  commentVersion: number | null;

  @Column({ type: 'integer', name: 'span_from', nullable: true })
  spanFrom: number | null;

  @Column({ type: 'integer', name: 'span_until', nullable: true })
  spanUntil: number | null;

  @Column('text')
  state: StatementState;

  /** Kept by triggers: since when its source cannot be read any more, and why. */
  @Column({ type: 'timestamptz', name: 'withheld_at', precision: 3, nullable: true })
  withheldAt: Date | null;

  @Column({ type: 'text', name: 'withheld_why', nullable: true })
  withheldWhy: 'hidden' | 'edited' | 'deleted' | null;

  @Column({ type: 'timestamptz', name: 'told_at', precision: 3, nullable: true })
  toldAt: Date | null;

  /** Staff who wrote or took it; null once they have left. */
  @Column({ type: 'uuid', name: 'author_id', nullable: true })
  authorId: string | null;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'opened_at', precision: 3, nullable: true })
  openedAt: Date | null;

  @Column({ type: 'timestamptz', name: 'closed_at', precision: 3, nullable: true })
  closedAt: Date | null;
}
