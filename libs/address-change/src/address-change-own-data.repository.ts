import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type DataSection, PersonalData } from '@ein/accounts';
import { Database } from '@ein/platform';

const SECTIONS: DataSection[] = [
  {
    name: 'addressChange',
    title: { de: 'Angefangene Änderung der Adresse', en: 'Change of address that has begun' },
    fields: {
      newEmail: { de: 'Neue Adresse', en: 'New address' },
      oldConfirmedAt: { de: 'Bisherige Adresse hat zugestimmt', en: 'Present address agreed' },
      newConfirmedAt: { de: 'Neue Adresse bestätigt', en: 'New address confirmed' },
      waitsUntil: { de: 'Wartet bis', en: 'Waits until' },
      createdAt: { de: 'Angefangen', en: 'Begun' },
    },
    statement: `select email as "newEmail", old_confirmed_at as "oldConfirmedAt", new_confirmed_at as "newConfirmedAt",
        waits_until as "waitsUntil", created_at as "createdAt"
      from address_change where account_id = $1 order by created_at, id limit $2 offset $3`,
  },
];

/** A change of address that has begun, when its owner wants a copy or leaves. */
@Injectable()
export class AddressChangeOwnData implements OnModuleInit {
  constructor(
    private readonly data: PersonalData,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.data.register({
      name: 'address-change',
      tables: ['address_change'],
      sections: SECTIONS,
      erase: async ({ accountId }) => {
        await this.database.write('delete from address_change where account_id = $1', [accountId]);
      },
    });
  }
}
