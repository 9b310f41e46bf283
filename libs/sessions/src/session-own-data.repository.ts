import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type DataSection, PersonalData } from '@ein/accounts';
import { Database } from '@ein/platform';

const SECTIONS: DataSection[] = [
  {
    name: 'sessions',
    title: { de: 'Sitzungen', en: 'Sessions' },
    fields: {
      createdAt: { de: 'Angemeldet', en: 'Signed in' },
      lastSeenAt: { de: 'Zuletzt benutzt', en: 'Last used' },
      expiresAt: { de: 'Endet', en: 'Ends' },
      proof: { de: 'Womit', en: 'By' },
      secondFactor: { de: 'Zweiter Faktor', en: 'Second factor' },
      browser: { de: 'Browser', en: 'Browser' },
      system: { de: 'System', en: 'System' },
    },
    statement: `select created_at as "createdAt", last_seen_at as "lastSeenAt", expires_at as "expiresAt",
        proof, second_factor as "secondFactor", browser, system
      from session where account_id = $1 order by created_at, token_digest limit $2 offset $3`,
  },
];

/** Where somebody is signed in, when they want a copy or leave. */
@Injectable()
export class SessionOwnData implements OnModuleInit {
  constructor(
    private readonly data: PersonalData,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.data.register({
      name: 'sessions',
      tables: ['session'],
      sections: SECTIONS,
      erase: async ({ accountId }) => {
        await this.database.write('delete from session where account_id = $1', [accountId]);
      },
    });
  }
}
