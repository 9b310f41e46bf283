import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '@ein/platform';
import type { AppointmentStatus } from './appointment.type.js';

/** One booking. That no two of one host overlap is said by the database. */
@Entity('appointment')
export class Appointment {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'series_id' })
  seriesId: string;

  @Column('uuid', { name: 'matter_id' })
  matterId: string;

  @Column('text')
  host: string;

  @Column({ type: 'timestamptz', name: 'starts_at', precision: 3 })
  startsAt: Date;

  @Column({ type: 'timestamptz', name: 'ends_at', precision: 3 })
  endsAt: Date;

  @Column('text')
  status: AppointmentStatus;

  /** Until then the slot waits for the link in the mail. */
  @Column({ type: 'timestamptz', name: 'held_until', precision: 3, nullable: true })
  heldUntil: Date | null;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  email: string | null;

  /** Taken down by staff from somebody who has no address. */
  @Column('text', { nullable: true })
  phone: string | null;

  @Column('text')
  note: string;

  /** What somebody needs to take part. */
  @Column('text')
  needs: string;

  @Column('text')
  language: Language;

  /** Grows with every change, so that calendars know which one is newer. */
  @Column('integer')
  sequence: number;

  /** Why the town took the slot back. */
  @Column('text', { nullable: true })
  reason: string | null;

  @Column({ type: 'timestamptz', name: 'reminded_at', precision: 3, nullable: true })
  remindedAt: Date | null;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}
