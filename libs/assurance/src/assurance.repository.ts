import { Injectable } from '@nestjs/common';
import { Database, type Day } from '@ein/platform';
import type { AccountAssurance } from './account-assurance.entity.js';
import type { DeskCodeSheet } from './desk-code-sheet.entity.js';

export type Vouched = Pick<AccountAssurance, 'level' | 'at'>;
export type SheetInUse = Pick<DeskCodeSheet, 'id' | 'madeAt' | 'validUntil'> & {
  madeByName: string;
  size: number;
  used: number;
};

@Injectable()
export class AssuranceRepository {
  constructor(private readonly database: Database) {}

  async findOfAccount(accountId: string): Promise<Vouched[]> {
    return this.database.rows('select level, at from account_assurance where account_id = $1', [
      accountId,
    ]);
  }

  async put(
    accountId: string,
    level: AccountAssurance['level'],
    at: Date,
    how: string,
  ): Promise<void> {
    await this.database.write(
      `insert into account_assurance (account_id, level, at, how) values ($1, $2, $3, $4) on conflict do nothing`,
      [accountId, level, at, how],
    );
  }

  async delete(accountId: string, level: AccountAssurance['level']): Promise<void> {
    await this.database.write(
      'delete from account_assurance where account_id = $1 and level = $2',
      [accountId, level],
    );
  }

  async insertSheet(sheet: DeskCodeSheet, digests: Buffer[]): Promise<void> {
    await this.database.write(
      'insert into desk_code_sheet (id, made_by, made_at, valid_until) values ($1, $2, $3, $4)',
      [sheet.id, sheet.madeBy, sheet.madeAt, sheet.validUntil],
    );
    await this.database.write(
      'insert into desk_code (digest, sheet_id) select unnest($2::bytea[]), $1',
      [sheet.id, digests],
    );
  }

  /** Uses up a code that is valid. False when there is none such, or it was used. */
  async useCode(digest: Buffer, now: Date, today: Day): Promise<boolean> {
    const touched = await this.database.write(
      `update desk_code c set used_on = $3::date from desk_code_sheet s
       where c.digest = $1 and c.used_on is null and s.id = c.sheet_id and s.valid_until > $2`,
      [digest, now, today],
    );
    return touched === 1;
  }

  /** Newest first. */
  async findSheets(limit: number): Promise<SheetInUse[]> {
    return this.database.rows(
      `select s.id, s.made_at as "madeAt", s.valid_until as "validUntil", a.display_name as "madeByName",
         count(c.digest)::int as size, count(c.used_on)::int as used
       from desk_code_sheet s join account a on a.id = s.made_by join desk_code c on c.sheet_id = s.id
       group by s.id, a.display_name order by s.made_at desc, s.id desc limit $1`,
      [limit],
    );
  }
}
