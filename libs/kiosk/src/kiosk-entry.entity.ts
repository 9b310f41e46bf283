import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One entry of a kiosk that has arrived. Its key can arrive once. */
@Entity('kiosk_entry')
export class KioskEntry {
  @PrimaryColumn('bytea', { name: 'key_digest' })
  keyDigest: Buffer;

  @Column('uuid', { name: 'kiosk_id' })
  kioskId: string;

  @Column('uuid', { name: 'idea_id', unique: true })
  ideaId: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}
