import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language, Role } from '@ein/platform';

/**
 * A person, known by an address. One row per canonical address: the database sees to that.
 * Rows of people who left have neither address and are never read as an account.
 */
@Entity('account')
export class Account {
  @PrimaryColumn('uuid')
  id: string;

  /** As it was typed first, for showing it to its owner. */
  @Column('text', { nullable: true })
  email: string;

  /** Where mails go, and by what the account is found. */
  @Column('text', { name: 'email_canonical', unique: true, nullable: true })
  emailCanonical: string;

  @Column('text', { name: 'display_name' })
  displayName: string;

  @Column('text')
  role: Role;

  @Column('uuid', { name: 'place_id', nullable: true })
  placeId: string | null;

  /** In which they are written to. */
  @Column('text')
  language: Language;

  /** Null until somebody has shown that the address is theirs. */
  @Column({ type: 'timestamptz', name: 'confirmed_at', precision: 3, nullable: true })
  confirmedAt: Date | null;

  /** When they said that they are at least 14; a birth date is never asked for. */
  @Column({ type: 'timestamptz', name: 'age_confirmed_at', precision: 3, nullable: true })
  ageConfirmedAt: Date | null;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  /** Since when they are known in person alone, without an address; null for everybody who signs in. */
  @Column({ type: 'timestamptz', name: 'guest_since', precision: 3, nullable: true })
  guestSince: Date | null;

  /** When this person left; the row then stands for nobody. */
  @Column({ type: 'timestamptz', name: 'erased_at', precision: 3, nullable: true })
  erasedAt: Date | null;
}
