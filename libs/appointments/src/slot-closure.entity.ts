import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A day on which nobody is there, and why. */
@Entity('appointment_closure')
export class SlotClosure {
  @PrimaryColumn('uuid')
  id: string;

  @Column('date')
  day: string;

  /** Null: all of them. */
  @Column('uuid', { name: 'series_id', nullable: true })
  seriesId: string | null;

  @Column('text')
  reason: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}
