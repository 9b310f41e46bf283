import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What happened, once and for all: ids, verbs and digests, never text. */
@Entity('event')
export class LoggedEvent {
  /** bigint, so a string in JavaScript. */
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id: string;

  @Column('text')
  kind: string;

  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId: string | null;

  @Column('uuid', { name: 'subject_id' })
  subjectId: string;

  @Column('uuid', { name: 'idea_id', nullable: true })
  ideaId: string | null;

  @Column({ type: 'jsonb' })
  detail: Record<string, string | number | boolean | null>;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}
