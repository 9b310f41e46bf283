import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One fact or rule of the town that is data, not code. */
@Entity('town_setting')
export class TownSetting {
  @PrimaryColumn('text')
  key: string;

  @Column({ type: 'jsonb' })
  value: unknown;

  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3, insert: false })
  updatedAt: Date;
}
