import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One way in when the app is lost; kept as a keyed digest, used once. */
@Entity('recovery_code')
export class RecoveryCode {
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId: string;

  @PrimaryColumn('bytea')
  digest: Buffer;

  @Column({ type: 'timestamptz', name: 'used_at', precision: 3, nullable: true })
  usedAt: Date | null;
}
