import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A device of the town at which people write without an account. */
@Entity('kiosk')
export class Kiosk {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  /** Of the code with which a device becomes this kiosk; null once it was used. */
  @Column('bytea', { name: 'code_digest', nullable: true })
  codeDigest: Buffer | null;

  @Column({ type: 'timestamptz', name: 'code_ends_at', precision: 3, nullable: true })
  codeEndsAt: Date | null;

  /** Of what the device shows with everything it sends; null as long as no device is this kiosk. */
  @Column('bytea', { name: 'token_digest', nullable: true })
  tokenDigest: Buffer | null;

  /** After so many hours without a word from it the list says so. */
  @Column('integer', { name: 'silent_hours' })
  silentHours: number;

  /** Entries that wait on the device, by its own last word. */
  @Column('integer')
  waiting: number;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'enrolled_at', precision: 3, nullable: true })
  enrolledAt: Date | null;

  @Column({ type: 'timestamptz', name: 'last_seen_at', precision: 3, nullable: true })
  lastSeenAt: Date | null;

  @Column({ type: 'timestamptz', name: 'revoked_at', precision: 3, nullable: true })
  revokedAt: Date | null;
}
