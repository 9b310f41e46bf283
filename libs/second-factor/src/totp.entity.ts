import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The secret that somebody's app makes codes from. Until it is confirmed by a first code it counts for nothing. */
@Entity('totp')
export class Totp {
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId: string;

  /** Sealed: whoever reads the database alone cannot make codes. */
  @Column('bytea')
  secret: Buffer;

  /** bigint, so a string in JavaScript. The newest time step that was used. */
  @Column('bigint', { name: 'last_step' })
  lastStep: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'confirmed_at', precision: 3, nullable: true })
  confirmedAt: Date | null;
}
