import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type DataSection, Guests, PersonalData } from '@ein/accounts';
import { Database } from '@ein/platform';

const SECTIONS: DataSection[] = [
  {
    name: 'assurance',
    title: {
      de: 'Bestätigungen als Einwohnerin oder Einwohner',
      en: 'Confirmations as a resident',
    },
    fields: {
      level: { de: 'Stufe', en: 'Level' },
      at: { de: 'Am', en: 'On' },
      how: { de: 'Wodurch', en: 'By' },
    },
    statement: `select level, at, how from account_assurance where account_id = $1 order by at, level limit $2 offset $3`,
  },
  {
    name: 'deskCodeSheets',
    title: {
      de: 'Codes für den Tresen, die du erzeugt hast',
      en: 'Codes for the desk that you made',
    },
    fields: {
      madeAt: { de: 'Erzeugt', en: 'Made' },
      validUntil: { de: 'Gültig bis', en: 'Valid until' },
    },
    statement: `select made_at as "madeAt", valid_until as "validUntil" from desk_code_sheet
      where made_by = $1 order by made_at, id limit $2 offset $3`,
  },
];

/** What vouches for an account, when its owner wants a copy or leaves. A sheet of codes stays: it was made for the town. */
@Injectable()
export class AssuranceOwnData implements OnModuleInit {
  constructor(
    private readonly data: PersonalData,
    private readonly database: Database,
    private readonly guests: Guests,
  ) {}

  onModuleInit(): void {
    this.guests.register((guestId, accountId) => this.move(guestId, accountId));
    this.data.register({
      name: 'assurance',
      tables: ['account_assurance', 'desk_code_sheet'],
      sections: SECTIONS,
      erase: async ({ accountId }) => {
        await this.database.write('delete from account_assurance where account_id = $1', [
          accountId,
        ]);
      },
    });
  }

  /** What vouched for a guest vouches for whom they have become. */
  private async move(guestId: string, accountId: string): Promise<void> {
    await this.database.write(
      `with gone as (delete from account_assurance where account_id = $1 returning level, at, how)
       insert into account_assurance (account_id, level, at, how) select $2, level, at, how from gone on conflict do nothing`,
      [guestId, accountId],
    );
  }
}
