import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EventAccess, EventKind } from './town-event.type.js';

/** Something to which people can come. The table is not called `event`, because that is the log. */
@Entity('town_event')
export class TownEvent {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'integer', insert: false })
  number: number;

  @Column('text')
  kind: EventKind;

  @Column('text')
  title: string;

  /** Markdown. */
  @Column('text')
  description: string;

  @Column({ type: 'timestamptz', name: 'starts_at', precision: 3 })
  startsAt: Date;

  @Column({ type: 'timestamptz', name: 'ends_at', precision: 3 })
  endsAt: Date;

  /** Null: in the meeting room. */
  @Column('text', { nullable: true })
  place: string | null;

  @Column('text', { array: true })
  access: EventAccess[];

  /** In words: "Deutsch", "Deutsch und Türkisch". */
  @Column('text')
  language: string;

  @Column('boolean', { name: 'takes_registrations' })
  takesRegistrations: boolean;

  /** Null: as many as come. */
  @Column({ type: 'integer', nullable: true })
  capacity: number | null;

  /** Null: until it begins. */
  @Column({ type: 'timestamptz', name: 'registration_until', precision: 3, nullable: true })
  registrationUntil: Date | null;

  /** Whether it is over is derived from its end. */
  @Column('text')
  state: 'draft' | 'published' | 'cancelled';

  @Column('text', { name: 'cancel_reason', nullable: true })
  cancelReason: string | null;

  /** Markdown; public once it has a time of publication. */
  @Column('text', { nullable: true })
  minutes: string | null;

  @Column({ type: 'timestamptz', name: 'minutes_published_at', precision: 3, nullable: true })
  minutesPublishedAt: Date | null;

  /** Grows with each change. */
  @Column('integer')
  version: number;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'changed_at', precision: 3 })
  changedAt: Date;

  @Column({ type: 'timestamptz', name: 'published_at', precision: 3, nullable: true })
  publishedAt: Date | null;
}
