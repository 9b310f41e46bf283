import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ProcessingStatus } from '@ein/ideas';

/** One move of an idea along the processing axis, with the sentence that everybody reads. Never changed afterwards. */
@Entity('processing_step')
export class ProcessingStep {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid', name: 'idea_id' })
  ideaId: string;

  @Column({ type: 'text', name: 'from_status' })
  fromStatus: ProcessingStatus;

  @Column({ type: 'text', name: 'to_status' })
  toStatus: ProcessingStatus;

  @Column({ type: 'text' })
  sentence: string;

  /** Always there when it was declined or stopped. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  /** Who works on it. */
  @Column({ type: 'text', nullable: true })
  office: string | null;

  /** Calendar date until which that office has time. */
  @Column({ type: 'date', name: 'due_on', nullable: true })
  dueOn: string | null;

  @Column({ type: 'text', name: 'forwarded_to', nullable: true })
  forwardedTo: string | null;

  @Column({ type: 'text', nullable: true })
  committee: string | null;

  @Column({ type: 'timestamptz', name: 'meeting_at', precision: 3, nullable: true })
  meetingAt: Date | null;

  @Column({ type: 'text', name: 'paper_url', nullable: true })
  paperUrl: string | null;

  /** The clock of the first answer was stopped or goes on; null for a move. */
  @Column({ type: 'text', nullable: true })
  clock: 'stopped' | 'resumed' | null;

  /** Working days until the answer is due, kept while the clock stands. */
  @Column({ type: 'integer', name: 'days_left', nullable: true })
  daysLeft: number | null;

  /** Of the digest in the log. */
  @Column({ type: 'bytea' })
  salt: Buffer;

  @Column({ type: 'uuid', name: 'actor_id' })
  actorId: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}

export type CourseStep = Omit<ProcessingStep, 'salt' | 'actorId'>;
