import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database, type Language, Role } from '@ein/platform';
import { Account } from './account.entity.js';
import type { PersonType } from './person.type.js';

const FOREIGN_KEY_VIOLATION = '23503';

@Injectable()
export class AccountRepository {
  constructor(private readonly database: Database) {}

  /** Nobody for somebody who left. */
  async find(id: string): Promise<Account | null> {
    return this.database.repository(Account).findOneBy({ id, erasedAt: IsNull() });
  }

  async findByIds(ids: readonly string[]): Promise<Account[]> {
    return this.database
      .repository(Account)
      .createQueryBuilder('account')
      .where('account.id = any(:ids) and account.erased_at is null', { ids })
      .getMany();
  }

  async findByAddress(emailCanonical: string): Promise<Account | null> {
    return this.database.repository(Account).findOneBy({ emailCanonical });
  }

  /** Nothing happens when the address is known. */
  async insertUnconfirmed(
    account: Pick<
      Account,
      'id' | 'email' | 'emailCanonical' | 'displayName' | 'language' | 'createdAt'
    >,
  ): Promise<void> {
    await this.database.write(
      `insert into account (id, email, email_canonical, display_name, role, language, created_at) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (email_canonical) do nothing`,
      [
        account.id,
        account.email,
        account.emailCanonical,
        account.displayName,
        Role.RESIDENT,
        account.language,
        account.createdAt,
      ],
    );
  }

  /** The language counts where the address is confirmed for the first time: whoever typed it before may be a stranger. */
  async markConfirmed(id: string, now: Date, language: Language): Promise<void> {
    await this.database.write(
      `update account set confirmed_at = coalesce(confirmed_at, $2), age_confirmed_at = coalesce(age_confirmed_at, $2),
         language = case when confirmed_at is null then $3 else language end
       where id = $1 and (confirmed_at is null or age_confirmed_at is null)`,
      [id, now, language],
    );
  }

  async rename(id: string, displayName: string): Promise<void> {
    await this.database.write('update account set display_name = $2 where id = $1', [
      id,
      displayName,
    ]);
  }

  async speak(id: string, language: Language): Promise<void> {
    await this.database.write('update account set language = $2 where id = $1', [id, language]);
  }

  /** False when there is no such place. */
  async moveTo(id: string, placeId: string | null): Promise<boolean> {
    try {
      await this.database.write('update account set place_id = $2 where id = $1', [id, placeId]);
      return true;
    } catch (error) {
      if ((error as { code?: string }).code === FOREIGN_KEY_VIOLATION) return false;
      throw error;
    }
  }

  /** What everyone may see of these people. */
  async findPeople(ids: readonly string[]): Promise<(PersonType & { id: string })[]> {
    return this.database.rows(
      {
        name: 'people',
        text: `select a.id, a.display_name as "displayName", nullif(a.role, 'resident') as role, p.name as "placeName"
               from account a left join place p on p.id = a.place_id where a.id = any($1)`,
      },
      [ids],
    );
  }
}
