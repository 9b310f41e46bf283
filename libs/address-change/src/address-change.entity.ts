import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MailLocale } from '@ein/mail';

/** A new address that waits until both addresses have agreed. At most one for each account. */
@Entity('address_change')
export class AddressChange {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'account_id', unique: true })
  accountId: string;

  /** As it was typed. */
  @Column('text')
  email: string;

  @Column('text', { name: 'email_canonical' })
  emailCanonical: string;

  @Column('text')
  locale: MailLocale;

  @Column({ type: 'timestamptz', name: 'old_confirmed_at', precision: 3, nullable: true })
  oldConfirmedAt: Date | null;

  @Column({ type: 'timestamptz', name: 'new_confirmed_at', precision: 3, nullable: true })
  newConfirmedAt: Date | null;

  /** Where the old address is dead: when the change is made unless it objects. */
  @Column({ type: 'timestamptz', name: 'waits_until', precision: 3, nullable: true })
  waitsUntil: Date | null;

  @Column('bytea', { name: 'asked_from', nullable: true })
  askedFrom: Buffer | null;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}
