import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { SessionService } from '@ein/sessions';
import { Clock, Database, PeriodicWork, Retention, type Role } from '@ein/platform';
import { TownBuilder } from '@ein/testing';
import { openApi, type OpenApi } from './open-api.js';

const HOUR_MS = 60 * 60 * 1000;

/** Rows with a time that no daily task has to obey, and what does. */
const OBEYED_ELSEWHERE: Record<string, string> = {
  staff_session: 'a session knows its end from its beginning, and the task of `session` takes it',
  photo: 'the hourly sweep of photos reads it, because their files go with the rows',
  sign_in_visit: 'a question ends after some minutes, and every hour those that ended are taken',
  network: 'each limit has its window and is forgotten every hour; none may be longer than a day',
};

describe('how long what is kept', () => {
  let api: OpenApi;
  let database: Database;
  let retention: Retention;
  let build: TownBuilder;

  beforeAll(async () => {
    api = await openApi({ seed: true, worker: false });
    database = api.app.get(Database);
    retention = api.app.get(Retention);
    build = new TownBuilder(database);
  }, 60_000);
  afterEach(() => void jest.restoreAllMocks());
  afterAll(() => api.close());

  const hoursOf = async () =>
    new Map(
      (
        await database.rows<{ key: string; hours: number }>(
          'select key, hours from retention where hours is not null',
        )
      ).map((row) => [row.key, row.hours]),
    );
  const later = (hours: number) =>
    jest.spyOn(api.app.get(Clock), 'now').mockReturnValue(new Date(Date.now() + hours * HOUR_MS));
  const privacy = async (locale: string) => {
    const { data } = await api.ask<{ townPage: { bodyHtml: string } }>(
      'query ($locale: String) { townPage(slug: "datenschutz", locale: $locale) { bodyHtml } }',
      { locale },
    );
    return data?.townPage.bodyHtml ?? '';
  };

  it('has a task for every time, and a time for every task', async () => {
    const times = [...(await hoursOf()).keys()];
    expect(times.filter((key) => !retention.keys.includes(key) && !OBEYED_ELSEWHERE[key])).toEqual(
      [],
    );
    expect(retention.keys.filter((key) => !times.includes(key))).toEqual([]);
  });

  it('is what the privacy page says, in both languages, and a change of one changes the other', async () => {
    const rules = await retention.rules('de');
    expect(rules.length).toBeGreaterThan(12);
    const page = await privacy('de');
    for (const rule of rules) expect(page).toContain(rule.howLong);
    expect(page).not.toContain('aufbewahrung]');
    expect(await privacy('en')).toContain('14 days');
    await database.write(`update retention set hours = 48 where key = 'unconfirmed_idea'`);
    expect(await privacy('de')).toContain('<td>2 Tage</td>');
    expect(await privacy('en')).toContain('<td>2 days</td>');
    await database.write(`update retention set hours = 336 where key = 'unconfirmed_idea'`);
  });

  it('is how long a session really lasts', async () => {
    const hours = await hoursOf();
    for (const [role, key] of [
      ['resident', 'session'],
      ['moderator', 'staff_session'],
    ] as [Role, string][]) {
      const person = await build.person(role);
      await api.app.get(SessionService, { strict: false }).begin(person);
      const [session] = await database.rows<{ hours: number }>(
        `select (extract(epoch from expires_at - created_at) / 3600)::int as hours from session where account_id = $1`,
        [person.id],
      );
      expect({ key, hours: session?.hours }).toEqual({ key, hours: hours.get(key) });
    }
  });

  it('is obeyed by the daily work, which says how much it forgot', async () => {
    const said: string[] = [];
    jest.spyOn(Logger.prototype, 'log').mockImplementation((line: unknown) => {
      said.push(String(line));
    });
    const person = await build.person();
    const idea = await build.idea();
    const item = '00000000-0000-7000-8000-000000000001';
    await database.write(
      `insert into queue_item (id, kind, idea_id, due_at, closed_at) values ($1, 'notice', $2, now(), now())`,
      [item, idea],
    );
    await database.write(
      `insert into notice (id, item_id, idea_id, reason, text, email, reporter_id)
       values (gen_random_uuid(), $1, $2, 'other', 'Das stimmt nicht.', 'melder@example.org', $3)`,
      [item, idea, person.id],
    );
    await database.write(
      `insert into mail (id, key, recipient, subject, text, html, send_after, sent_at, created_at)
       values (gen_random_uuid(), 'old', $1, 'Antwort', '', '', now(), now(), now())`,
      [person.email],
    );
    const left = async () => {
      const [row] = await database.rows<{ notices: number; mails: number }>(
        `select (select count(*)::int from notice where email is not null) as notices,
           (select count(*)::int from mail where key = 'old') as mails`,
      );
      return row;
    };
    const work = async (hours: number) => {
      later(hours);
      await api.app.get(PeriodicWork).runDue();
    };
    const hours = await hoursOf();
    await work((hours.get('mail') ?? 0) - 24);
    expect(await left()).toEqual({ notices: 1, mails: 1 });
    await work((hours.get('mail') ?? 0) + 24);
    expect(await left()).toEqual({ notices: 1, mails: 0 });
    await work((hours.get('notice_address') ?? 0) + 24);
    expect(await left()).toEqual({ notices: 0, mails: 0 });
    expect(await database.rows(`select from notice where text = 'Das stimmt nicht.'`)).toHaveLength(
      1,
    );
    expect(said).toContain('mail: 1 forgotten');
    expect(said).toContain('notice_address: 1 forgotten');
  });
});
