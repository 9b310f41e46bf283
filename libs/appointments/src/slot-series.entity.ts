import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Times that come every week, from a first day on. A single day is a series whose first day is its last. */
@Entity('appointment_series')
export class SlotSeries {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'matter_ids', array: true })
  matterIds: string[];

  /** Who is there: a team or a function, whose bookings may not overlap. */
  @Column('text')
  host: string;

  /** ISO: Monday is 1. */
  @Column('smallint')
  weekday: number;

  /** On the clock in Berlin. */
  @Column('time without time zone', { name: 'from_time' })
  fromTime: string;

  @Column('time without time zone', { name: 'until_time' })
  untilTime: string;

  /** Length of one slot. */
  @Column('smallint')
  minutes: number;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  /** The last day; null: without an end. */
  @Column('date', { name: 'valid_until', nullable: true })
  validUntil: string | null;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}
