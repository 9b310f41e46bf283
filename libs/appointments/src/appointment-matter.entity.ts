import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What people come for; the town's own words. It is switched off, never deleted, because bookings name it. */
@Entity('appointment_matter')
export class AppointmentMatter {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('text')
  hint: string;

  @Column('integer')
  position: number;

  @Column('boolean')
  active: boolean;
}
