import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day, Language } from '@ein/platform';
import type { BarrierState } from './barrier.type.js';

/** Something of this website that somebody could not use. */
@Entity('barrier_report')
export class BarrierReport {
  @PrimaryColumn('uuid')
  id: string;

  /** Drawn by the database. */
  @Column({ type: 'integer', insert: false, update: false })
  number: number;

  /** Path of the page it is about. */
  @Column('text')
  page: string;

  @Column('text')
  text: string;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('text')
  language: Language;

  /** Only where the reporter ticked it. */
  @Column('text', { name: 'user_agent', nullable: true })
  userAgent: string | null;

  @Column('uuid', { name: 'reporter_id', nullable: true })
  reporterId: string | null;

  @Column('text')
  state: BarrierState;

  @Column('text', { nullable: true })
  answer: string | null;

  @Column('date', { name: 'due_on' })
  dueOn: Day;

  @Column('integer')
  version: number;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'closed_at', precision: 3, nullable: true })
  closedAt: Date | null;
}
