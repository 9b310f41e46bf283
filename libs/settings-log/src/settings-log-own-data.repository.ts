import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type DataSection, PersonalData } from '@ein/accounts';
import { Database } from '@ein/platform';

const SECTIONS: DataSection[] = [
  {
    name: 'settingChanges',
    title: { de: 'Was du an Einstellungen geändert hast', en: 'Settings you changed' },
    fields: {
      kind: { de: 'Art', en: 'Kind' },
      label: { de: 'Was', en: 'What' },
      createdAt: { de: 'Wann', en: 'When' },
    },
    statement: `select kind, label, created_at as "createdAt" from setting_change
      where actor_id = $1 order by id limit $2 offset $3`,
  },
];

/** Changes stay when who made them leaves; their name does not. */
@Injectable()
export class SettingsLogOwnData implements OnModuleInit {
  constructor(
    private readonly data: PersonalData,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.data.register({
      name: 'settings-log',
      tables: ['setting_change'],
      sections: SECTIONS,
      erase: async ({ accountId }) => {
        await this.database.write('update setting_change set actor_id = null where actor_id = $1', [
          accountId,
        ]);
      },
    });
  }
}
