import { Injectable } from '@nestjs/common';
import { Database, type Day, Role } from '@ein/platform';
import { Sanction, SanctionAppeal } from './sanction.entity.js';
import type { Deciders, Person } from './sanction.policy.js';

@Injectable()
export class SanctionRepository {
  constructor(private readonly database: Database) {}

  async findPerson(accountId: string): Promise<Person | null> {
    const [row] = await this.database.rows<{ id: string; role: Role; erased: boolean }>(
      'select id, role, erased_at is not null as erased from account where id = $1',
      [accountId],
    );
    return row ?? null;
  }

  /** Held until the transaction ends, so that two steps against one account follow each other. */
  async lockPerson(accountId: string): Promise<void> {
    await this.database.rows('select from account where id = $1 for update', [accountId]);
  }

  /** Newest first. */
  async findOf(accountId: string): Promise<Sanction[]> {
    return this.database
      .repository(Sanction)
      .find({ where: { accountId }, order: { createdAt: 'DESC', id: 'DESC' } });
  }

  /** Its owner first, in the order in which a new step holds both. */
  async lock(id: string): Promise<Sanction | null> {
    await this.database.rows(
      'select from account where id = (select account_id from sanction where id = $1) for update',
      [id],
    );
    return this.database
      .repository(Sanction)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async find(id: string): Promise<Sanction | null> {
    return this.database.repository(Sanction).findOneBy({ id });
  }

  async insert(sanction: Sanction): Promise<void> {
    await this.database.repository(Sanction).insert(sanction);
  }

  async update(id: string, change: Partial<Sanction>): Promise<void> {
    await this.database.repository(Sanction).update({ id }, change);
  }

  /** Admins who may decide now, and which of these accounts are of staff or council. */
  async findDeciders(accountIds: readonly string[], now: Date): Promise<Deciders> {
    const people = await this.database.rows<{ id: string; role: Role; decides: boolean }>(
      `select a.id, a.role, a.role = 'admin' and not exists (select from sanction s where s.account_id = a.id
           and s.kind <> 'warning' and s.lifted_at is null and coalesce(s.until_at, 'infinity') > $2) as decides
       from account a where a.erased_at is null and a.role <> 'resident' and (a.role = 'admin' or a.id = any($1))`,
      [accountIds, now],
    );
    return {
      staff: new Set(people.map(({ id }) => id)),
      admins: people.filter(({ decides }) => decides).map(({ id }) => id),
    };
  }

  /** By sanction. */
  async findAppeals(sanctionIds: readonly string[]): Promise<Map<string, SanctionAppeal>> {
    const found = await this.database
      .repository(SanctionAppeal)
      .createQueryBuilder('appeal')
      .where('appeal.sanction_id = any(:sanctionIds)', { sanctionIds })
      .getMany();
    return new Map(found.map((appeal) => [appeal.sanctionId, appeal]));
  }

  /** Due at the end of the town's working day. False when there is one already. */
  async insertAppeal(
    appeal: Pick<SanctionAppeal, 'id' | 'sanctionId' | 'text' | 'createdAt' | 'salt'>,
    due: Day,
  ): Promise<boolean> {
    const inserted = await this.database.write(
      `insert into sanction_appeal (id, sanction_id, text, created_at, due_at, salt)
       values ($1, $2, $3, $4, ($5::date + time '17:00') at time zone 'Europe/Berlin', $6) on conflict (sanction_id) do nothing`,
      [appeal.id, appeal.sanctionId, appeal.text, appeal.createdAt, due, appeal.salt],
    );
    return inserted > 0;
  }

  async findAppeal(id: string): Promise<SanctionAppeal | null> {
    return this.database.repository(SanctionAppeal).findOneBy({ id });
  }

  async updateAppeal(id: string, change: Partial<SanctionAppeal>): Promise<void> {
    await this.database.repository(SanctionAppeal).update({ id }, change);
  }

  /** Due first. */
  async findWaitingAppeals(): Promise<SanctionAppeal[]> {
    return this.database
      .repository(SanctionAppeal)
      .createQueryBuilder('appeal')
      .where('appeal.decided_at is null')
      .orderBy('appeal.due_at')
      .addOrderBy('appeal.id')
      .limit(200)
      .getMany();
  }

  async countWaitingAppeals(): Promise<number> {
    const [row] = await this.database.rows<{ appeals: number }>({
      name: 'waiting-sanction-appeals',
      text: 'select count(*)::integer as appeals from sanction_appeal where decided_at is null',
    });
    return row?.appeals ?? 0;
  }

  async findByIds(ids: readonly string[]): Promise<Map<string, Sanction>> {
    const found = await this.database
      .repository(Sanction)
      .createQueryBuilder('sanction')
      .where('sanction.id = any(:ids)', { ids })
      .getMany();
    return new Map(found.map((sanction) => [sanction.id, sanction]));
  }

  /** The words of what has ended before this moment; kind and days stay as figures. */
  async forgetWords(before: Date): Promise<number> {
    return this.emptyWords(
      `select id from sanction s where reason <> '–'
       and coalesce(s.lifted_at, case when s.kind = 'warning' then s.created_at + interval '1 year' else s.until_at end) < $1`,
      before,
    );
  }

  async forgetWordsOf(accountId: string): Promise<void> {
    await this.emptyWords('select id from sanction where account_id = $1', accountId);
  }

  /** With the words goes the salt: without it nobody can try out what the digests in the log were of. */
  private async emptyWords(which: string, of: Date | string): Promise<number> {
    await this.database.write(
      `update sanction_appeal set text = '–', salt = '', answer = case when answer is not null then '–' end where sanction_id in (${which})`,
      [of],
    );
    return this.database.write(
      `update sanction set reason = '–', ground = '–', facts = '–', salt = '', severe_ground = case when severe_ground is not null then '–' end,
         lift_reason = case when lift_reason is not null then '–' end where id in (${which})`,
      [of],
    );
  }

  /** How many of each kind in a calendar year in Einbeck. */
  async countByKind(
    year: number,
  ): Promise<{ kind: Sanction['kind']; sanctions: number; lifted: number }[]> {
    return this.database.rows(
      `select kind, count(*)::int as sanctions, (count(*) filter (where lifted_at is not null))::int as lifted from sanction
       where created_at >= make_timestamptz($1, 1, 1, 0, 0, 0, 'Europe/Berlin') and created_at < make_timestamptz($1 + 1, 1, 1, 0, 0, 0, 'Europe/Berlin')
       group by kind`,
      [year],
    );
  }
}
