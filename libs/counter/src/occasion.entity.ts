import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An evening at which people wrote cards. */
@Entity('occasion')
export class Occasion {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  /** Calendar date. */
  @Column('date', { name: 'held_on' })
  heldOn: string;

  /** Of the calendar, where it stands there. */
  @Column('uuid', { name: 'event_id', nullable: true })
  eventId: string | null;

  @Column('uuid', { name: 'made_by', nullable: true })
  madeBy: string | null;

  @Column({ type: 'timestamptz', name: 'made_at', precision: 3 })
  madeAt: Date;
}
