import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Leaving, PersonalData } from '@ein/accounts';
import { MailOutbox } from '@ein/mail';
import { Database } from '@ein/platform';

/** Mails to other people that name or quote somebody who leaves, while they wait. */
@Injectable()
export class NotificationOwnData implements OnModuleInit {
  constructor(
    private readonly data: PersonalData,
    private readonly database: Database,
    private readonly outbox: MailOutbox,
  ) {}

  onModuleInit(): void {
    this.data.register({
      name: 'notifications',
      tables: [],
      sections: [],
      erase: (leaving) => this.takeBack(leaving),
    });
  }

  /** A mail about a reply carries the name, so it is taken back in any case; one about an idea only with its text. */
  private async takeBack({ accountId, texts }: Leaving): Promise<void> {
    const rows = await this.database.rows<{ id: string }>(
      `select id from comment where author_id = $1
       union all select id from idea where author_id = $1 and ($2 or visibility not in ('published', 'withdrawn', 'merged'))`,
      [accountId, texts === 'remove'],
    );
    await this.outbox.cancelAbout(...rows.map((row) => row.id));
  }
}
