import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Choices } from './preference.policy.js';

/** How somebody wants to be told. Without a row everything has its default. */
@Entity('notification_setting')
export class NotificationSetting {
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId: string;

  @Column({ type: 'jsonb' })
  choices: Choices;

  /** The hour of the daily mail in Berlin; null: the town's. */
  @Column('smallint', { name: 'digest_hour', nullable: true })
  digestHour: number | null;

  @Column({ type: 'timestamptz', name: 'paused_until', precision: 3, nullable: true })
  pausedUntil: Date | null;

  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3 })
  updatedAt: Date;
}
