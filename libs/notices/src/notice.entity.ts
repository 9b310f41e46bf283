import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '@ein/platform';
import type { NoticeReason } from './notice.type.js';

/** Somebody's report of a content; no account is needed. */
@Entity('notice')
export class Notice {
  @PrimaryColumn('uuid')
  id: string;

  /** Drawn by the database; quoted as M-123. */
  @Column({ type: 'integer', insert: false, update: false })
  number: number;

  @Column({ type: 'uuid', name: 'item_id' })
  itemId: string;

  @Column({ type: 'uuid', name: 'idea_id' })
  ideaId: string;

  @Column({ type: 'uuid', name: 'comment_id', nullable: true })
  commentId: string | null;

  @Column({ type: 'text' })
  reason: NoticeReason;

  @Column({ type: 'text' })
  text: string;

  /** Given by those who want to hear what was decided. */
  @Column({ type: 'text', nullable: true })
  email: string | null;

  /** In which they are told: that of the page on which they reported. */
  @Column('text')
  language: Language;

  @Column({ type: 'uuid', name: 'reporter_id', nullable: true })
  reporterId: string | null;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}
