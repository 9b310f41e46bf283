import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type DataSection, PersonalData } from '@ein/accounts';
import { Database } from '@ein/platform';

const SECTIONS: DataSection[] = [
  {
    name: 'secondFactor',
    title: { de: 'App für Codes', en: 'App for codes' },
    fields: {
      createdAt: { de: 'Begonnen', en: 'Begun' },
      confirmedAt: { de: 'Eingerichtet', en: 'Set up' },
      recoveryCodesLeft: { de: 'Ersatzcodes übrig', en: 'Recovery codes left' },
    },
    statement: `select t.created_at as "createdAt", t.confirmed_at as "confirmedAt",
        (select count(*)::int from recovery_code r where r.account_id = t.account_id and r.used_at is null) as "recoveryCodesLeft"
      from totp t where t.account_id = $1 order by t.account_id limit $2 offset $3`,
  },
];

/** The app for codes, when its owner wants a copy or leaves. */
@Injectable()
export class SecondFactorOwnData implements OnModuleInit {
  constructor(
    private readonly data: PersonalData,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.data.register({
      name: 'second-factor',
      tables: ['totp', 'recovery_code'],
      sections: SECTIONS,
      erase: async ({ accountId }) => {
        await this.database.write('delete from recovery_code where account_id = $1', [accountId]);
        await this.database.write('delete from totp where account_id = $1', [accountId]);
      },
    });
  }
}
