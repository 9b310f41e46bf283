import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type DataSection, PersonalData } from '@ein/accounts';
import { Database } from '@ein/platform';

const SECTIONS: DataSection[] = [
  {
    name: 'otherLogins',
    title: { de: 'Verknüpfte Anmeldungen', en: 'Linked logins' },
    fields: {
      issuer: { de: 'Anbieter', en: 'Provider' },
      subject: { de: 'Kennung dort', en: 'Id there' },
      linkedAt: { de: 'Verknüpft', en: 'Linked' },
      lastUsedAt: { de: 'Zuletzt benutzt', en: 'Last used' },
    },
    statement: `select issuer, subject, linked_at as "linkedAt", last_used_at as "lastUsedAt" from external_identity
      where account_id = $1 order by linked_at, issuer limit $2 offset $3`,
  },
];

/** Linked logins, when their owner wants a copy or leaves. */
@Injectable()
export class ExternalLoginOwnData implements OnModuleInit {
  constructor(
    private readonly data: PersonalData,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.data.register({
      name: 'town-login',
      tables: ['external_identity', 'external_visit'],
      sections: SECTIONS,
      erase: async ({ accountId }) => {
        await this.database.write('delete from external_visit where account_id = $1', [accountId]);
        await this.database.write('delete from external_identity where account_id = $1', [
          accountId,
        ]);
      },
    });
  }
}
