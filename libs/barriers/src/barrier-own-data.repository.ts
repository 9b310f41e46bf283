import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type DataSection, type Leaving, PersonalData } from '@ein/accounts';
import { Database, Retention } from '@ein/platform';

const SECTIONS: DataSection[] = [
  {
    name: 'barrierReports',
    title: { de: 'Barrieren, die du gemeldet hast', en: 'Barriers that you reported' },
    fields: {
      number: { de: 'Nummer', en: 'Number' },
      page: { de: 'Seite', en: 'Page' },
      text: { de: 'Text', en: 'Text' },
      email: { de: 'Adresse für die Rückmeldung', en: 'Address for the reply' },
      userAgent: { de: 'Browser', en: 'Browser' },
      answer: { de: 'Antwort', en: 'Answer' },
      createdAt: { de: 'Geschickt', en: 'Sent' },
    },
    statement: `select b.number, b.page, b.text, b.email, b.user_agent as "userAgent", b.answer, b.created_at as "createdAt"
      from barrier_report b join account a on a.id = $1
      where b.reporter_id = a.id or lower(b.email) in (lower(a.email), a.email_canonical)
      order by b.created_at, b.id limit $2 offset $3`,
  },
];

/** What is known of who reported a barrier. The report itself stays, because the town has to mend it. */
@Injectable()
export class BarrierOwnData implements OnModuleInit {
  constructor(
    private readonly data: PersonalData,
    private readonly database: Database,
    private readonly retention: Retention,
  ) {}

  onModuleInit(): void {
    this.data.register({
      name: 'barriers',
      tables: ['barrier_report'],
      sections: SECTIONS,
      erase: (leaving) => this.erase(leaving),
    });
    this.retention.register({
      key: 'barrier_address',
      forget: (before) => this.forgetReporters(before),
    });
  }

  async forgetReporters(before: Date): Promise<number> {
    return this.database.write(
      `update barrier_report set email = null, user_agent = null, reporter_id = null
       where closed_at < $1 and num_nonnulls(email, user_agent, reporter_id) > 0`,
      [before],
    );
  }

  private async erase({ accountId, addresses }: Leaving): Promise<void> {
    await this.database.write(
      `update barrier_report set email = null, user_agent = null, reporter_id = null, page = '/', text = ''
       where reporter_id = $1 or lower(email) = any (select lower(one) from unnest($2::text[]) one)`,
      [accountId, addresses],
    );
  }
}
