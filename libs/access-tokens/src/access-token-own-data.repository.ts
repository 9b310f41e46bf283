import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type DataSection, PersonalData } from '@ein/accounts';
import { Database } from '@ein/platform';

const SECTIONS: DataSection[] = [
  {
    name: 'accessTokens',
    title: { de: 'Zugänge deiner Programme', en: 'Tokens of your programs' },
    fields: {
      name: { de: 'Name', en: 'Name' },
      createdAt: { de: 'Gemacht', en: 'Made' },
      expiresAt: { de: 'Endet', en: 'Ends' },
      lastUsedOn: { de: 'Zuletzt benutzt', en: 'Last used' },
      endedAt: { de: 'Vorher beendet', en: 'Ended before' },
      endReason: { de: 'Begründung', en: 'Reason' },
    },
    statement: `select name, created_at as "createdAt", expires_at as "expiresAt", last_used_on::text as "lastUsedOn",
        ended_at as "endedAt", end_reason as "endReason"
      from access_token where account_id = $1 order by created_at, id limit $2 offset $3`,
  },
];

/** Programs stop with the person who made their tokens. */
@Injectable()
export class AccessTokenOwnData implements OnModuleInit {
  constructor(
    private readonly data: PersonalData,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.data.register({
      name: 'access-tokens',
      tables: ['access_token'],
      sections: SECTIONS,
      erase: async ({ accountId }) => {
        await this.database.write('delete from access_token where account_id = $1', [accountId]);
        await this.database.write('update access_token set ended_by = null where ended_by = $1', [
          accountId,
        ]);
      },
    });
  }
}
