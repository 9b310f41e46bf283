import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '@ein/platform';
import { type DataSection, FORMER_MEMBER, type Leaving, PersonalData } from './personal-data.js';

const SECTIONS: DataSection[] = [
  {
    name: 'account',
    title: { de: 'Konto', en: 'Account' },
    fields: {
      id: { de: 'Kennung', en: 'Id' },
      email: { de: 'E-Mail-Adresse', en: 'E-mail address' },
      emailCanonical: {
        de: 'Adresse, wie wir sie vergleichen',
        en: 'Address as we compare it',
      },
      displayName: { de: 'Anzeigename', en: 'Display name' },
      role: { de: 'Rolle', en: 'Role' },
      place: { de: 'Ortschaft', en: 'Village' },
      language: { de: 'Sprache der E-Mails', en: 'Language of mails' },
      confirmedAt: { de: 'Adresse bestätigt', en: 'Address confirmed' },
      ageConfirmedAt: {
        de: 'Mindestens 14 Jahre bestätigt',
        en: 'At least 14 years old confirmed',
      },
      createdAt: { de: 'Angelegt', en: 'Created' },
    },
    statement: `select a.id, a.email, a.email_canonical as "emailCanonical", a.display_name as "displayName", a.role, p.name as place, a.language,
        a.confirmed_at as "confirmedAt", a.age_confirmed_at as "ageConfirmedAt", a.created_at as "createdAt"
      from account a left join place p on p.id = a.place_id where a.id = $1 order by a.id limit $2 offset $3`,
  },
];

/** The account itself, when its owner wants a copy or leaves: the row stays, for what hangs on it. */
@Injectable()
export class AccountOwnData implements OnModuleInit {
  constructor(
    private readonly data: PersonalData,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.data.register({
      name: 'accounts',
      tables: ['account'],
      sections: SECTIONS,
      erase: (leaving) => this.forget(leaving),
    });
  }

  private async forget({ accountId, at }: Leaving): Promise<void> {
    await this.database.write(
      `update account set email = null, email_canonical = null, display_name = $2, place_id = null, confirmed_at = null,
         role = 'resident', language = 'de', age_confirmed_at = null, erased_at = coalesce(erased_at, $3) where id = $1`,
      [accountId, FORMER_MEMBER, at],
    );
  }
}
