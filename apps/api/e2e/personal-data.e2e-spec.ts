import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PersonalData } from '@ein/accounts';
import { Database } from '@ein/platform';
import { openApi, type OpenApi } from './open-api.js';

/**
 * Tables with a column that looks like a person and that no feature answers for, each with its reason.
 * A new table belongs to its feature's `PersonalData` part first; it comes here only if nobody is in it.
 */
const NOBODY_IN_IT: Record<string, string> = {
  event:
    'The log only grows and holds ids alone. After an erasure its actor ids point to an account that stands for nobody.',
  rate_limit: 'Keys are keyed digests, forgotten when their window ends.',
};

const LOOKS_LIKE_A_PERSON =
  /(^|_)(email|recipient|address|author_id|actor_id|reporter_id|account_id|owner_id|user_id|person_id|display_name|phone)$|_by$/;

describe('what is known of people', () => {
  let api: OpenApi;
  let data: PersonalData;

  beforeAll(async () => {
    api = await openApi({ worker: false });
    data = api.app.get(PersonalData, { strict: false });
  });
  afterAll(() => api.close());

  it('is answered for in every table that refers to an account or looks like a person', async () => {
    const database = api.app.get(Database);
    const referring = await database.rows<{ table: string }>(
      `select distinct conrelid::regclass::text as table from pg_constraint where contype = 'f' and confrelid = 'account'::regclass`,
    );
    const columns = await database.rows<{ table: string; column: string }>(
      `select table_name as table, column_name as column from information_schema.columns where table_schema = 'public'`,
    );
    const withPeople = new Set([
      'account',
      ...referring.map((row) => row.table),
      ...columns.filter((one) => LOOKS_LIKE_A_PERSON.test(one.column)).map((one) => one.table),
    ]);
    const answered = new Set([
      ...data.parts.flatMap((part) => part.tables),
      ...Object.keys(NOBODY_IN_IT),
    ]);
    expect([...withPeople].filter((table) => !answered.has(table))).toEqual([]);
    const there = new Set(columns.map((one) => one.table));
    expect([...answered].filter((table) => !there.has(table))).toEqual([]);
  });

  it('is erased from the top floor down, because what hangs on something goes before it', () => {
    const order = data.fromTheTop.map((part) => part.name);
    const above = (upper: string, lower: string) =>
      expect({ upper, first: order.indexOf(upper) < order.indexOf(lower) }).toEqual({
        upper,
        first: true,
      });
    above('notifications', 'comments');
    above('moderation', 'comments');
    above('votes', 'comments');
    above('answers', 'comments');
    above('comments', 'ideas');
    expect(order.at(-1)).toBe('accounts');
  });

  it('is copied with exactly the columns that are explained', async () => {
    const database = api.app.get(Database);
    for (const section of data.sections) {
      const { fields } = await database.pool.query(section.statement, [
        '00000000-0000-7000-8000-000000000000',
        1,
        0,
      ]);
      expect({ section: section.name, columns: fields.map((field) => field.name).sort() }).toEqual({
        section: section.name,
        columns: Object.keys(section.fields).sort(),
      });
    }
  });
});
