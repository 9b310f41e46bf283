import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An official answer of the town. A later one adds to it and replaces nothing. */
@Entity('answer')
export class Answer {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid', name: 'idea_id' })
  ideaId: string;

  @Column({ type: 'text', name: 'key_sentence' })
  keySentence: string;

  /** Markdown. */
  @Column({ type: 'text' })
  body: string;

  @Column({ type: 'text' })
  office: string;

  @Column({ type: 'text', nullable: true })
  next: string | null;

  @Column({ type: 'jsonb' })
  facts: { label: string; value: string }[];

  /** From publication to this answer. */
  @Column({ type: 'integer', name: 'working_days' })
  workingDays: number;

  /** Whether the first answer kept the promised time; later answers repeat it. */
  @Column({ type: 'boolean', name: 'in_time' })
  inTime: boolean;

  /** The move that it brought, if it brought one. */
  @Column({ type: 'uuid', name: 'step_id', nullable: true })
  stepId: string | null;

  /** Of the digest in the log. */
  @Column({ type: 'bytea' })
  salt: Buffer;

  @Column({ type: 'uuid', name: 'actor_id' })
  actorId: string;

  @Column({ type: 'timestamptz', name: 'published_at', precision: 3 })
  publishedAt: Date;
}
