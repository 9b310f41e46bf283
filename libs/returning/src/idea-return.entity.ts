import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That an idea went back to its author, and what came of it. One for each decision; the latest of an idea counts. */
@Entity('idea_return')
export class IdeaReturn {
  @PrimaryColumn('uuid', { name: 'decision_id' })
  decisionId: string;

  @Column('uuid', { name: 'idea_id' })
  ideaId: string;

  /** The revision in which passages are marked. */
  @Column('integer')
  version: number;

  /** What the moderator says to the whole text. */
  @Column('text', { nullable: true })
  note: string | null;

  @Column({ type: 'timestamptz', name: 'asked_at', precision: 3 })
  askedAt: Date;

  /** The last calendar day on which an answer is in time. */
  @Column('date', { name: 'until_day' })
  untilDay: string;

  /** How many reminders were sent. */
  @Column('integer', { default: 0 })
  reminders: number;

  @Column({ type: 'timestamptz', name: 'reminded_at', precision: 3, nullable: true })
  remindedAt: Date | null;

  @Column({ type: 'timestamptz', name: 'closed_at', precision: 3, nullable: true })
  closedAt: Date | null;

  @Column({ type: 'timestamptz', name: 'answered_at', precision: 3, nullable: true })
  answeredAt: Date | null;

  /** Whether its author wants the text as it is. */
  @Column('boolean', { default: false })
  kept: boolean;

  /** What its author says to the moderation. */
  @Column('text', { nullable: true })
  answer: string | null;

  /** Of the digests in the log: of the notes and of the answer. */
  @Column('bytea')
  salt: Buffer;
}

/** A passage of the returned text that its author shall look at. */
@Entity('return_passage')
export class ReturnPassage {
  @PrimaryColumn('uuid', { name: 'decision_id' })
  decisionId: string;

  @PrimaryColumn('integer')
  position: number;

  @Column('text')
  field: 'title' | 'body';

  /** In code points, from the first that is marked to the one after the last. */
  @Column('integer', { name: 'from_point' })
  from: number;

  @Column('integer', { name: 'to_point' })
  to: number;

  @Column('text', { nullable: true })
  note: string | null;
}
