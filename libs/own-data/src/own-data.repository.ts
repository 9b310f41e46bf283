import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import type { DataSection, TextsChoice } from '@ein/accounts';

/** What was written to somebody. */
export const MAIL_SECTIONS: DataSection[] = [
  {
    name: 'mails',
    title: { de: 'E-Mails an dich', en: 'Mails to you' },
    fields: {
      subject: { de: 'Betreff', en: 'Subject' },
      createdAt: { de: 'Geschrieben', en: 'Written' },
      sentAt: { de: 'Versendet', en: 'Sent' },
    },
    statement: `select m.subject, m.created_at as "createdAt", m.sent_at as "sentAt" from mail m
      join account a on lower(m.recipient) in (lower(a.email), a.email_canonical)
      where a.id = $1 order by m.created_at, m.id limit $2 offset $3`,
  },
];

export interface ErasureEntry {
  accountId: string;
  texts: TextsChoice;
  erasedAt: Date;
}

@Injectable()
export class OwnDataRepository {
  constructor(private readonly database: Database) {}

  async findRows(
    section: DataSection,
    accountId: string,
    limit: number,
    offset: number,
  ): Promise<Record<string, unknown>[]> {
    return this.database.rows(section.statement, [accountId, limit, offset]);
  }

  /** The addresses of an account, locked until the transaction ends; null when there is none, none of somebody who left. */
  async lockAddresses(accountId: string): Promise<string[] | null> {
    const [row] = await this.database.rows<{ addresses: string[] }>(
      `select array_remove(array[email, lower(email), email_canonical], null) as addresses from account where id = $1 for update`,
      [accountId],
    );
    return row?.addresses ?? null;
  }

  /** The first time counts. */
  async register({ accountId, texts, erasedAt }: ErasureEntry): Promise<boolean> {
    const written = await this.database.write(
      'insert into erasure (account_id, texts, erased_at) values ($1, $2, $3) on conflict do nothing',
      [accountId, texts, erasedAt],
    );
    return written > 0;
  }

  async findErasures(since: Date): Promise<ErasureEntry[]> {
    return this.database.rows(
      `select account_id as "accountId", texts, erased_at as "erasedAt" from erasure
       where erased_at >= $1 order by erased_at, account_id`,
      [since],
    );
  }

  async findErasure(accountId: string): Promise<ErasureEntry | null> {
    const [row] = await this.database.rows<ErasureEntry & Record<string, unknown>>(
      'select account_id as "accountId", texts, erased_at as "erasedAt" from erasure where account_id = $1',
      [accountId],
    );
    return row ?? null;
  }
}
