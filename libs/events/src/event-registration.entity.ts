import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '@ein/platform';

/** `unconfirmed`: nobody has shown yet that the address is theirs, and no seat is held. */
export type RegistrationStanding = 'unconfirmed' | 'confirmed' | 'waiting';

/** Somebody wants to come to an event. The row goes when they no longer do. */
@Entity('event_registration')
export class EventRegistration {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  /** Null: without an account, and then name and address stand here. */
  @Column('uuid', { name: 'account_id', nullable: true })
  accountId: string | null;

  @Column('text', { nullable: true })
  name: string | null;

  @Column('text', { nullable: true })
  address: string | null;

  /** In which they are written to. */
  @Column('text')
  language: Language;

  @Column('text')
  state: RegistrationStanding;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  /** When they got a seat, or came to the end of the waiting list. */
  @Column({ type: 'timestamptz', name: 'placed_at', precision: 3, nullable: true })
  placedAt: Date | null;
}
