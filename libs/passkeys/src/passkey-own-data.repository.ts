import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type DataSection, PersonalData } from '@ein/accounts';
import { Database } from '@ein/platform';

const SECTIONS: DataSection[] = [
  {
    name: 'passkeys',
    title: { de: 'Passkeys', en: 'Passkeys' },
    fields: {
      name: { de: 'Name', en: 'Name' },
      synced: { de: 'Auf mehreren Geräten', en: 'On several devices' },
      createdAt: { de: 'Hinzugefügt', en: 'Added' },
      lastUsedAt: { de: 'Zuletzt benutzt', en: 'Last used' },
    },
    statement: `select name, synced, created_at as "createdAt", last_used_at as "lastUsedAt" from passkey
      where account_id = $1 order by created_at, id limit $2 offset $3`,
  },
];

/** Passkeys, when their owner wants a copy or leaves. */
@Injectable()
export class PasskeyOwnData implements OnModuleInit {
  constructor(
    private readonly data: PersonalData,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.data.register({
      name: 'passkeys',
      tables: ['passkey', 'passkey_challenge'],
      sections: SECTIONS,
      erase: async ({ accountId }) => {
        await this.database.write('delete from passkey_challenge where account_id = $1', [
          accountId,
        ]);
        await this.database.write('delete from passkey where account_id = $1', [accountId]);
      },
    });
  }
}
