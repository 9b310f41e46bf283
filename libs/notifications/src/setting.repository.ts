import { Injectable } from '@nestjs/common';
import { Database, type Language } from '@ein/platform';
import { NotificationSetting } from './notification-setting.entity.js';
import type { Choices } from './preference.policy.js';

/** Somebody who may be told: where, and how they want it. */
export interface Reachable {
  id: string;
  address: string;
  language: Language;
  choices: Choices;
  pausedUntil: Date | null;
}

@Injectable()
export class SettingRepository {
  constructor(private readonly database: Database) {}

  async find(accountId: string): Promise<NotificationSetting | null> {
    return this.database.repository(NotificationSetting).findOneBy({ accountId });
  }

  async save(setting: NotificationSetting): Promise<void> {
    await this.database.repository(NotificationSetting).upsert(setting, ['accountId']);
  }

  /** Those of these people whose address is confirmed, with their choices. */
  async findReachable(accountIds: readonly string[]): Promise<Reachable[]> {
    return this.database.rows(
      `select a.id, a.email as address, a.language, coalesce(s.choices, '{}') as choices, s.paused_until as "pausedUntil"
       from account a left join notification_setting s on s.account_id = a.id
       where a.id = any ($1) and a.confirmed_at is not null order by a.id`,
      [accountIds],
    );
  }
}
