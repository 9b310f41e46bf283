import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type DataSection, PersonalData } from '@ein/accounts';
import { Database } from '@ein/platform';

const SECTIONS: DataSection[] = [
  {
    name: 'signInRequests',
    title: { de: 'Angeforderte Anmeldungen', en: 'Requests to sign in' },
    fields: {
      createdAt: { de: 'Angefordert', en: 'Asked for' },
      usedAt: { de: 'Benutzt', en: 'Used' },
    },
    statement: `select s.created_at as "createdAt", s.used_at as "usedAt"
      from sign_in_request s join account a on a.email_canonical = s.email_canonical
      where a.id = $1 order by s.created_at, s.id limit $2 offset $3`,
  },
  {
    name: 'codes',
    title: { de: 'Angeforderte Codes', en: 'Codes asked for' },
    fields: {
      purpose: { de: 'Wofür', en: 'For what' },
      createdAt: { de: 'Angefordert', en: 'Asked for' },
      usedAt: { de: 'Benutzt', en: 'Used' },
    },
    statement: `select purpose, created_at as "createdAt", used_at as "usedAt"
      from account_code where account_id = $1 order by created_at, id limit $2 offset $3`,
  },
];

/** Codes and links that were asked for, when somebody wants a copy or leaves. */
@Injectable()
export class SignInOwnData implements OnModuleInit {
  constructor(
    private readonly data: PersonalData,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.data.register({
      name: 'sign-in',
      tables: ['sign_in_request', 'account_code'],
      sections: SECTIONS,
      erase: async ({ accountId, addresses }) => {
        await this.database.write('delete from account_code where account_id = $1', [accountId]);
        await this.database.write('delete from sign_in_request where email_canonical = any ($1)', [
          addresses,
        ]);
      },
    });
  }
}
