import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How much an edit changes: what its author says, or more where the words say so. */
export type RevisionChange = 'first' | 'spelling' | 'addition' | 'meaning';

/**
 * `text`: it is or was what the idea says. `waiting`: a moderator has to see it first. `asking`: everybody can read it beside
 * the idea's text, and those who support that are asked. `refused`, `dropped`: never came, or was taken away or back.
 */
export type RevisionState = 'text' | 'waiting' | 'asking' | 'refused' | 'dropped';

/** The text of an idea at one time. The log holds only its salted digest; text and salt can be erased together. */
@Entity('idea_revision')
export class IdeaRevision {
  @PrimaryColumn('uuid', { name: 'idea_id' })
  ideaId: string;

  @PrimaryColumn('integer')
  version: number;

  @Column('text')
  title: string;

  @Column('text')
  body: string;

  @Column('bytea')
  salt: Buffer;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  @Column('text', { default: 'first' })
  change: RevisionChange;

  @Column('text', { default: 'text' })
  state: RevisionState;

  /** Whether a moderator still has to look at it, or has. */
  @Column('text', { default: 'none' })
  review: 'none' | 'due' | 'done';

  /** What the author says about the change; public. */
  @Column('text', { nullable: true })
  note: string | null;

  /** Null: the same as in the next revision. Then `placeId` says nothing either. */
  @Column('uuid', { name: 'category_id', nullable: true })
  categoryId: string | null;

  @Column('uuid', { name: 'place_id', nullable: true })
  placeId: string | null;

  /** Since when everybody could read it as the idea's text; null for what never was public, or still has only its first text. */
  @Column({ type: 'timestamptz', name: 'shown_at', precision: 3, nullable: true })
  shownAt: Date | null;

  @Column('text', { name: 'removed_ground', nullable: true })
  removedGround: string | null;

  @Column({ type: 'timestamptz', name: 'asked_at', precision: 3, nullable: true })
  askedAt: Date | null;

  @Column({ type: 'timestamptz', name: 'ask_until', precision: 3, nullable: true })
  askUntil: Date | null;

  /** How many supported the text before it when they were asked. */
  @Column('integer', { nullable: true })
  supporters: number | null;

  /** How many of them support this one too, once that is settled. */
  @Column('integer', { nullable: true })
  carried: number | null;
}
