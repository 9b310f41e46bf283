import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type DataSection, PersonalData } from '@ein/accounts';
import { Database, Retention } from '@ein/platform';
import { AnalysisRunRepository } from './analysis-run.repository.js';

const SECTIONS: DataSection[] = [
  {
    name: 'analyses',
    title: { de: 'Auswertungen, die du angestoßen hast', en: 'Analyses you asked for' },
    fields: {
      askedAt: { de: 'Angestoßen', en: 'Asked for' },
      endedAt: { de: 'Zu Ende', en: 'Ended' },
      state: { de: 'Stand', en: 'State' },
    },
    statement: `select asked_at as "askedAt", ended_at as "endedAt", state from analysis_run where asked_by = $1
      order by asked_at, id limit $2 offset $3`,
  },
];

/** Who asked for an analysis, and whose words are in one that runs. */
@Injectable()
export class AnalysisOwnData implements OnModuleInit {
  constructor(
    private readonly data: PersonalData,
    private readonly retention: Retention,
    private readonly runs: AnalysisRunRepository,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.data.register({
      name: 'analysis',
      tables: ['analysis_run', 'analysis_member'],
      sections: SECTIONS,
      erase: async ({ accountId }) => {
        await this.database.write('update analysis_run set asked_by = null where asked_by = $1', [
          accountId,
        ]);
        await this.database.write('delete from analysis_member where person_id = $1', [accountId]);
      },
    });
    this.retention.register({
      key: 'analysis',
      forget: (before) => this.runs.forget(before),
    });
  }
}
