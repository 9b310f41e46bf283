import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type DataSection, type Leaving, PersonalData } from '@ein/accounts';
import { MailOutbox } from '@ein/mail';
import { Database } from '@ein/platform';

const SECTIONS: DataSection[] = [
  {
    name: 'notifications',
    title: { de: 'Was wir dir mitgeteilt haben', en: 'What we told you' },
    fields: {
      ideaNumber: { de: 'Idee', en: 'Idea' },
      kind: { de: 'Worüber', en: 'What about' },
      reason: { de: 'Warum', en: 'Why' },
      mail: { de: 'Per E-Mail', en: 'By e-mail' },
      createdAt: { de: 'Wann', en: 'When' },
      readAt: { de: 'Gelesen', en: 'Read' },
    },
    statement: `select i.number as "ideaNumber", n.kind, n.reason, n.mail, n.created_at as "createdAt", n.read_at as "readAt"
      from notification n join idea i on i.id = n.idea_id where n.account_id = $1 order by n.created_at, n.id limit $2 offset $3`,
  },
  {
    name: 'notificationSettings',
    title: { de: 'Wie du Mitteilungen möchtest', en: 'How you want to be told' },
    fields: {
      choices: { de: 'Auswahl', en: 'Choices' },
      digestHour: { de: 'Stunde der täglichen E-Mail', en: 'Hour of the daily e-mail' },
      pausedUntil: { de: 'Pause bis', en: 'Paused until' },
      updatedAt: { de: 'Geändert', en: 'Changed' },
    },
    statement: `select choices::text as choices, digest_hour as "digestHour", paused_until as "pausedUntil", updated_at as "updatedAt"
      from notification_setting where account_id = $1 order by account_id limit $2 offset $3`,
  },
  {
    name: 'digests',
    title: { de: 'Deine täglichen E-Mails', en: 'Your daily e-mails' },
    fields: {
      day: { de: 'Tag', en: 'Day' },
      items: { de: 'Mitteilungen', en: 'Notifications' },
      sentAt: { de: 'Geschrieben', en: 'Written' },
    },
    statement: `select day::text as day, items, sent_at as "sentAt" from digest_day
      where account_id = $1 order by day limit $2 offset $3`,
  },
  {
    name: 'returnedMails',
    title: { de: 'E-Mails, die nicht ankamen', en: 'E-mails that came back' },
    fields: {
      count: { de: 'Anzahl', en: 'Number' },
      reason: { de: 'Grund', en: 'Reason' },
      lastAt: { de: 'Zuletzt', en: 'Last' },
      stoppedAt: { de: 'Keine E-Mails seit', en: 'No e-mails since' },
    },
    statement: `select b.count, b.reason, b.last_at as "lastAt", b.stopped_at as "stoppedAt" from mail_bounce b
      join account a on lower(a.email) = lower(b.address) where a.id = $1 order by b.address limit $2 offset $3`,
  },
];

const TABLES = ['notification', 'notification_setting', 'digest_day'];

/** What somebody was told; and mails to other people that name or quote somebody who leaves, while they wait. */
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
      tables: [...TABLES, 'mail_bounce'],
      sections: SECTIONS,
      erase: (leaving) => this.erase(leaving),
    });
  }

  private async erase(leaving: Leaving): Promise<void> {
    await this.takeBack(leaving);
    for (const table of TABLES)
      await this.database.write(`delete from ${table} where account_id = $1`, [leaving.accountId]);
    await this.database.write('delete from mail_bounce where lower(address) = any ($1)', [
      leaving.addresses.map((address) => address.toLowerCase()),
    ]);
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
