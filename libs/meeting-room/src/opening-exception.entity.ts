import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A day on which the room is closed, or open at other hours than the week says. */
@Entity('opening_exception')
export class OpeningException {
  /** ISO date. */
  @PrimaryColumn('date')
  day: string;

  /** Null: closed. */
  @Column({ type: 'text', name: 'from_time', nullable: true })
  from: string | null;

  @Column({ type: 'text', name: 'until_time', nullable: true })
  until: string | null;

  @Column('text')
  reason: string;

  @Column('integer')
  sequence: number;

  @Column({ type: 'timestamptz', name: 'changed_at', precision: 3 })
  changedAt: Date;
}
