import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { PersonalData } from '@ein/accounts';
import { ErasureService } from '@ein/own-data';
import { Clock, Database, PeriodicWork, type SignedInViewer } from '@ein/platform';
import { TownBuilder } from '@ein/testing';
import { openApi, type OpenApi } from './open-api.js';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

interface Rule extends Record<string, unknown> {
  key: string;
  hours: number | null;
  withAccount: boolean;
  tables: string[];
}

describe('how long what is known of people is kept', () => {
  let api: OpenApi;
  let database: Database;
  let build: TownBuilder;
  let rules: Map<string, Rule>;
  let person: SignedInViewer;

  beforeAll(async () => {
    api = await openApi({ worker: false });
    database = api.app.get(Database);
    build = new TownBuilder(database);
    const rows = await database.rows<Rule>(
      'select key, hours, ends_with_account as "withAccount", tables from retention',
    );
    rules = new Map(rows.map((rule) => [rule.key, rule]));
    person = await build.person();
  }, 60_000);
  afterEach(() => void jest.restoreAllMocks());
  afterAll(() => api.close());

  const count = async (table: string, where: string, values: unknown[] = []) =>
    (await database.rows(`select from ${table} where ${where}`, values)).length;
  /** The work of the day, so many hours from now. */
  const workAfter = async (hours: number) => {
    // Each test has its own time, and no day is worked on twice.
    await database.write('delete from periodic_run');
    jest.spyOn(api.app.get(Clock), 'now').mockReturnValue(new Date(Date.now() + hours * HOUR_MS));
    await api.app.get(PeriodicWork).runDue();
    jest.restoreAllMocks();
  };
  const hoursOf = (key: string) => rules.get(key)?.hours ?? 0;

  it('is said of every table with people in it, and of no table that is not there', async () => {
    const named = [...rules.values()].flatMap(({ tables }) => tables);
    const people = api.app
      .get(PersonalData, { strict: false })
      .parts.flatMap((part) => part.tables);
    expect(people.filter((table) => !named.includes(table))).toEqual([]);
    const there = await database.rows<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public'`,
    );
    expect(named.filter((table) => !there.some(({ name }) => name === table))).toEqual([]);
    expect([...rules.values()].filter(({ tables }) => tables.length === 0)).toEqual([]);
  });

  it('ends with the account where the table says so', async () => {
    const leaving = await build.person();
    const idea = await build.idea();
    const { id } = leaving;
    for (const statement of [
      `insert into passkey (id, account_id, credential_id, public_key, counter, synced, name, created_at) values (gen_random_uuid(), $1, '\\x01', '\\x02', 0, true, 'Telefon', now())`,
      `insert into external_identity (issuer, subject, account_id, linked_at) values ('https://login.example', 'anna', $1, now())`,
      `insert into totp (account_id, secret, created_at) values ($1, '\\x01', now())`,
      `insert into recovery_code (account_id, digest) values ($1, '\\x01')`,
      `insert into account_assurance (account_id, level, at, how) values ($1, 'resident', now(), 'desk')`,
      `insert into notification_setting (account_id) values ($1)`,
      `insert into queue_view (id, account_id, name, query) values (gen_random_uuid(), $1, 'Heute', 'frist=heute')`,
      `insert into subscription (id, account_id, name, criteria) values (gen_random_uuid(), $1, 'Alles', '{}')`,
    ])
      await database.write(statement, [id]);
    await database.write(
      'insert into follow_choice (account_id, idea_id, follows) values ($1, $2, true)',
      [id, idea],
    );
    const tables = [...rules.values()]
      .filter(({ withAccount }) => withAccount)
      .flatMap((rule) => rule.tables)
      // What somebody answered in surveys is tried where surveys are.
      .filter((table) => table !== 'account' && !table.startsWith('survey_'));
    expect(tables).toHaveLength(9);
    const left = async () => {
      const found: string[] = [];
      for (const table of tables)
        if (await count(table, 'account_id = $1', [id])) found.push(table);
      return found;
    };
    expect(await left()).toEqual(tables);
    await api.app.get(ErasureService, { strict: false }).erase(id, 'keep');
    expect(await left()).toEqual([]);
    expect(await count('account', 'email = $1', [leaving.email])).toBe(0);
  });

  it('ends for what somebody was told, and for addresses from which mails came back', async () => {
    const idea = await build.idea();
    await database.write(
      `insert into notification (id, account_id, event_id, kind, reason, idea_id, source_id, mail, created_at)
       values (gen_random_uuid(), $1, 1, 'answer', 'voter', $2, $2, 'none', now())`,
      [person.id, idea],
    );
    await database.write(
      'insert into digest_day (account_id, day, items, sent_at) values ($1, current_date, 2, now())',
      [person.id],
    );
    await database.write(
      `insert into mail_bounce (address, count, status, reason, last_at) values ('weg@example.org', 3, '5.2.2', 'voll', now())`,
    );
    const left = async () => ({
      told: await count('notification', 'account_id = $1', [person.id]),
      digests: await count('digest_day', 'account_id = $1', [person.id]),
      bounces: await count('mail_bounce', `address = 'weg@example.org'`),
    });
    await workAfter(hoursOf('notification') - 48);
    expect(await left()).toEqual({ told: 1, digests: 1, bounces: 1 });
    await workAfter(hoursOf('notification') + 48);
    expect(await left()).toEqual({ told: 0, digests: 0, bounces: 1 });
    await workAfter(hoursOf('mail_bounce') - 48);
    expect(await left()).toMatchObject({ bounces: 1 });
    await workAfter(hoursOf('mail_bounce') + 48);
    expect(await left()).toMatchObject({ bounces: 0 });
  });

  it('ends for addresses without an account: unconfirmed ones soon, confirmed ones when long nothing was to tell', async () => {
    const idea = await build.idea();
    const follow = (address: string, confirmed: Date | null, told: Date | null) =>
      database.write(
        `insert into address_follow (id, idea_id, address, confirmed_at, told_at) values (gen_random_uuid(), $1, $2, $3, $4)`,
        [idea, address, confirmed, told],
      );
    const before = (days: number) => new Date(Date.now() - days * DAY_MS);
    await follow('offen@example.org', null, null);
    await follow('still@example.org', before(100), null);
    await follow('gehoert@example.org', before(100), before(1));
    const left = async () =>
      (
        await database.rows<{ address: string }>(
          'select address from address_follow where idea_id = $1 order by address',
          [idea],
        )
      ).map(({ address }) => address.split('@')[0]);
    await workAfter(hoursOf('address_follow_open') - 48);
    expect(await left()).toEqual(['gehoert', 'offen', 'still']);
    await workAfter(hoursOf('address_follow_open') + 48);
    expect(await left()).toEqual(['gehoert', 'still']);
    await workAfter(hoursOf('address_follow') - 48);
    expect(await left()).toEqual(['gehoert']);
    await workAfter(hoursOf('address_follow') + 48);
    expect(await left()).toEqual([]);
  });

  it('is said in words that a change of the table changes too', async () => {
    const page = async () => {
      const { data } = await api.ask<{ townPage: { bodyHtml: string } | null }>(
        'query { townPage(slug: "datenschutz", locale: "de") { bodyHtml } }',
      );
      return data?.townPage?.bodyHtml ?? '';
    };
    await database.write(
      `insert into town_page (slug, locale, title, body) values ('datenschutz', 'de', 'Datenschutz', '[[aufbewahrung]]') on conflict do nothing`,
    );
    expect(await page()).toContain('sonst 2 Jahre nach der letzten E-Mail');
    await database.write(`update retention set hours = 8760 where key = 'address_follow'`);
    expect(await page()).toContain('sonst 1 Jahr nach der letzten E-Mail');
    await expect(
      database.write(`update retention set how_long_de = 'dauerhaft' where key = 'passkey'`),
    ).rejects.toThrow('check');
  });
});
