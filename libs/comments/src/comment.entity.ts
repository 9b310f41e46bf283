import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Stance } from './stance.type.js';

/** A contribution under an idea (Beitrag), as it is stored. Its good reasons are counted in `comment_tally`. */
@Entity('comment')
export class Comment {
  @PrimaryColumn('uuid')
  id: string;

  /** Drawn by the database; quoted as K-123. */
  @Column({ type: 'integer', insert: false, update: false })
  number: number;

  @Column({ type: 'uuid', name: 'idea_id' })
  ideaId: string;

  /** The first comment of the thread; null for that one itself. Threads are one level deep. */
  @Column({ type: 'uuid', name: 'parent_id', nullable: true })
  parentId: string | null;

  @Column({ type: 'uuid', name: 'author_id' })
  authorId: string;

  /** Markdown; people who are addressed stand in it as @{1}, see `CommentMention`. */
  @Column({ type: 'text' })
  body: string;

  @Column({ type: 'text', nullable: true })
  stance: Stance | null;

  @Column({ type: 'text' })
  visibility: 'waiting' | 'published' | 'refused' | 'hidden' | 'deleted' | 'anonymised';

  /** Since when everybody reads it, or could; null: it was never public, and looks like what does not exist. */
  @Column({ type: 'timestamptz', name: 'published_at', precision: 3, nullable: true })
  publishedAt: Date | null;

  @Column({ type: 'timestamptz', name: 'removed_at', precision: 3, nullable: true })
  removedAt: Date | null;

  /** The rule or law on which it was removed; shown on the tombstone. */
  @Column({ type: 'text', name: 'removed_ground', nullable: true })
  removedGround: string | null;

  /** What it changed in the town's plan, in one sentence. */
  @Column({ type: 'text', name: 'changed_the_plan', nullable: true })
  changedThePlan: string | null;

  /** Of the digest in the log. */
  @Column({ type: 'bytea' })
  salt: Buffer;

  @Column({ type: 'integer' })
  version: number;

  /** The version with which its text of today began; kept by the database, for what cites it. */
  @Column({ type: 'integer', name: 'text_since', select: false, insert: false, update: false })
  textSince?: number;

  @Column({ type: 'timestamptz', name: 'edited_at', precision: 3, nullable: true })
  editedAt: Date | null;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}
