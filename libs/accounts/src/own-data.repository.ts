import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import {
  type DataSection,
  FORMER_MEMBER,
  type Leaving,
  type TextsChoice,
} from './personal-data.js';

/** What accounts themselves know of somebody. */
export const ACCOUNT_SECTIONS: DataSection[] = [
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
      confirmedAt: { de: 'Adresse bestätigt', en: 'Address confirmed' },
      ageConfirmedAt: {
        de: 'Mindestens 14 Jahre bestätigt',
        en: 'At least 14 years old confirmed',
      },
      createdAt: { de: 'Angelegt', en: 'Created' },
    },
    statement: `select a.id, a.email, a.email_canonical as "emailCanonical", a.display_name as "displayName", a.role, p.name as place,
        a.confirmed_at as "confirmedAt", a.age_confirmed_at as "ageConfirmedAt", a.created_at as "createdAt"
      from account a left join place p on p.id = a.place_id where a.id = $1 order by a.id limit $2 offset $3`,
  },
  {
    name: 'sessions',
    title: { de: 'Sitzungen', en: 'Sessions' },
    fields: {
      createdAt: { de: 'Angemeldet', en: 'Signed in' },
      lastSeenAt: { de: 'Zuletzt benutzt', en: 'Last used' },
      expiresAt: { de: 'Endet', en: 'Ends' },
      proof: { de: 'Womit', en: 'By' },
      secondFactor: { de: 'Zweiter Faktor', en: 'Second factor' },
      browser: { de: 'Browser', en: 'Browser' },
      system: { de: 'System', en: 'System' },
    },
    statement: `select created_at as "createdAt", last_seen_at as "lastSeenAt", expires_at as "expiresAt",
        proof, second_factor as "secondFactor", browser, system
      from session where account_id = $1 order by created_at, token_digest limit $2 offset $3`,
  },
  {
    name: 'signInRequests',
    title: { de: 'Angeforderte Anmeldungen', en: 'Requests to sign in' },
    fields: {
      createdAt: { de: 'Angefordert', en: 'Asked for' },
      usedAt: { de: 'Benutzt', en: 'Used' },
    },
    statement: `select s.created_at as "createdAt", s.used_at as "usedAt"
      from sign_in_request s join account a on a.email_canonical = s.email_canonical
      where a.id = $1 order by s.created_at, s.id limit $2 offset $3`,
  },
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
  {
    name: 'codes',
    title: { de: 'Angeforderte Codes', en: 'Codes asked for' },
    fields: {
      purpose: { de: 'Wofür', en: 'For what' },
      createdAt: { de: 'Angefordert', en: 'Asked for' },
      usedAt: { de: 'Benutzt', en: 'Used' },
    },
    statement: `select purpose, created_at as "createdAt", used_at as "usedAt"
      from account_code where account_id = $1 order by created_at, id limit $2 offset $3`,
  },
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

  /** Sessions, open requests and the account's own words go; the row stays, for what hangs on it. */
  async forget({ accountId, addresses, at }: Leaving): Promise<void> {
    await this.database.write('delete from session where account_id = $1', [accountId]);
    await this.database.write('delete from account_code where account_id = $1', [accountId]);
    await this.database.write('delete from address_change where account_id = $1', [accountId]);
    await this.database.write('delete from sign_in_request where email_canonical = any ($1)', [
      addresses,
    ]);
    await this.database.write(
      `update account set email = null, email_canonical = null, display_name = $2, place_id = null, confirmed_at = null,
         role = 'resident', age_confirmed_at = null, erased_at = coalesce(erased_at, $3) where id = $1`,
      [accountId, FORMER_MEMBER, at],
    );
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
