import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { KioskRefusal } from './kiosk.policy.js';

/** An entry that the town refused and that lies on its device since; gone once it has arrived. */
@Entity('kiosk_refused')
export class KioskRefused {
  @PrimaryColumn('uuid', { name: 'kiosk_id' })
  kioskId: string;

  /** The first signs of its key: its writer can say which one it is, and nobody fetches it with them. */
  @PrimaryColumn('text')
  mark: string;

  @Column('text')
  reason: KioskRefusal;

  /** What is wrong with it, where that is the reason: names of fields of the input. */
  @Column('text', { array: true })
  fields: string[];

  /** When the town first heard of it. */
  @Column({ type: 'timestamptz', precision: 3 })
  since: Date;
}
