import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { Clock } from './clock.js';
import { Database } from './database.js';
import { newId } from './ids.js';
import { PublicVersion } from './public-version.js';

/** What one deed adds; the moments at which phases open and close are counted below that. */
const DEEDS = 1_000_000;

describe('the version of what everybody may see', () => {
  let town: TestTown;
  let database: Database;
  let idea: string;
  let comment: string;
  let author: string;
  let build: TownBuilder;

  beforeAll(async () => {
    town = await openTown([]);
    database = town.get(Database);
    build = new TownBuilder(database);
    const by = await build.person();
    author = by.id;
    idea = await build.idea({ by });
    comment = await build.comment({ under: idea, by });
  });
  afterAll(() => town.close());

  const grows = async (work: () => Promise<unknown>): Promise<number> => {
    const version = async () => Number(await town.get(PublicVersion).current());
    const before = await version();
    await work();
    return ((await version()) - before) / DEEDS;
  };
  const write = (text: string, values: unknown[] = []) => database.write(text, values);

  it('grows with whatever is hidden, changed or renamed', async () => {
    const changes: [string, unknown[]][] = [
      [`update idea set visibility = 'hidden' where id = $1`, [idea]],
      [`update comment set visibility = 'hidden' where id = $1`, [comment]],
      [`update idea set title = 'Ein anderer Titel' where id = $1`, [idea]],
      [`update account set display_name = 'Anders' where id = $1`, [author]],
      [`update project set name = name || '.'`, []],
      [
        `insert into withdrawal (id, idea_id, reason, salt, withdrawn_at) values ($1, $2, 'settled', '\\x00', now())`,
        [newId(), idea],
      ],
      [
        `insert into town_setting (key, value) values ('test', '1') on conflict (key) do update set value = '2'`,
        [],
      ],
    ];
    for (const [text, values] of changes)
      expect([text, await grows(() => write(text, values))]).toEqual([text, 1]);
  });

  it('grows once for a transaction, and not for one that was given up', async () => {
    const twice = () =>
      database.transaction(async () => {
        await write(`update idea set title = title || '.'`);
        await write(`update comment set body = body || '.'`);
      });
    expect(await grows(twice)).toBe(1);
    const givenUp = () =>
      database
        .transaction(async () => {
          await write(`update idea set title = title || '.'`);
          throw new Error('given up');
        })
        .catch(() => null);
    expect(await grows(givenUp)).toBe(0);
  });

  it('stays with votes and with what only the person knows', async () => {
    const voter = await build.person();
    const vote = `insert into vote (idea_id, account_id) values ($1, $2)`;
    expect(await grows(() => write(vote, [idea, voter.id]))).toBe(0);
    const language = `update account set language = 'en' where id = $1`;
    expect(await grows(() => write(language, [author]))).toBe(0);
  });

  it('grows at the very moment at which a phase opens or closes', async () => {
    await build.project([
      { kind: 'collect', from: '2031-03-30T00:00:00+01:00', until: '2031-04-01T00:00:00+02:00' },
    ]);
    const clock = jest.spyOn(town.get(Clock), 'now');
    const at = (moment: string) => {
      clock.mockReturnValue(new Date(moment));
      return town.get(PublicVersion).current();
    };
    const before = await at('2031-03-29T22:59:59.999Z');
    const within = await at('2031-03-29T23:00:00.000Z');
    expect(BigInt(within) - BigInt(before)).toBe(1n);
    expect(await at('2031-03-31T21:59:59.999Z')).toBe(within);
    expect(BigInt(await at('2031-03-31T22:00:00.000Z')) - BigInt(within)).toBe(1n);
    clock.mockRestore();
  });

  it('counts every one of many who write at the same time', async () => {
    const place = (at: number) =>
      write(
        `insert into place (id, slug, name, kind, coordinate_quality) values ($1, $2, $2, 'ortschaft', 'unverified')`,
        [newId(), `ort-${at}`],
      );
    const titles = () => write(`update idea set title = title || '.' where id = $1`, [idea]);
    const all = () =>
      Promise.all(Array.from({ length: 24 }, (_, at) => (at % 2 ? place(at) : titles())));
    expect(await grows(all)).toBe(24);
  });
});
