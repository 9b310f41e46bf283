import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type DataSection, type Leaving, PersonalData } from '@ein/accounts';
import { Database } from '@ein/platform';

const SECTIONS: DataSection[] = [
  {
    name: 'imports',
    title: {
      de: 'Was du von der früheren Plattform übernommen hast',
      en: 'What you took over from the former platform',
    },
    fields: {
      files: { de: 'Dateien', en: 'Files' },
      createdAt: { de: 'Hochgeladen', en: 'Uploaded' },
    },
    statement: `select array_to_string(files, ', ') as files, created_at as "createdAt" from import_run
      where started_by = $1 order by created_at, id limit $2 offset $3`,
  },
];

/** Which admin took something over, when they want a copy or leave. */
@Injectable()
export class ImportOwnData implements OnModuleInit {
  constructor(
    private readonly data: PersonalData,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.data.register({
      name: 'imports',
      tables: ['import_run'],
      sections: SECTIONS,
      erase: (leaving) => this.forget(leaving),
    });
  }

  private async forget({ accountId }: Leaving): Promise<void> {
    await this.database.write('update import_run set started_by = null where started_by = $1', [
      accountId,
    ]);
  }
}
