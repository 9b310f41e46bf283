import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import type { SignedInViewer } from '@ein/platform';
import { openTown, runCommand, type TestTown, TownBuilder } from '@ein/testing';

describe('npm run addresses', () => {
  let town: TestTown;
  let build: TownBuilder;
  let folder: string;
  let kept: SignedInViewer;
  let lost: SignedInViewer;

  beforeAll(async () => {
    town = await openTown([EventLogModule]);
    build = new TownBuilder(town.database);
    folder = await mkdtemp(join(tmpdir(), 'ein-addresses-'));
    [kept, lost] = [await build.person(), await build.person()];
    // As the change of the canonical form left them: the first got it, the second kept its own.
    await address(kept, 'anna.beispiel@gmail.com', 'annabeispiel@gmail.com');
    await address(lost, 'annabeispiel+stadt@googlemail.com', 'annabeispiel+stadt@googlemail.com');
    await address(await build.person(), 'bert@gmail.com', 'bert@gmail.com');
  });
  afterAll(async () => {
    await town.close();
    await rm(folder, { recursive: true, force: true });
  });

  const address = ({ id }: SignedInViewer, email: string, canonical: string) =>
    town.database.write('update account set email = $2, email_canonical = $3 where id = $1', [
      id,
      email,
      canonical,
    ]);
  const run = (...args: string[]) =>
    runCommand('addresses', args, { DATABASE_URL: town.config.databaseUrl, DATA_DIR: folder });
  const supports = ({ id }: SignedInViewer, ideaId: string) =>
    town.database.write(
      `with came as (insert into vote (idea_id, account_id) values ($1, $2) returning idea_id)
       update idea_tally t set vote_count = t.vote_count + 1 from came where t.idea_id = came.idea_id`,
      [ideaId, id],
    );
  const supporters = async (ideaId: string) => {
    const [row] = await town.database.rows<{ rows: number; count: number; kept: number }>(
      `select t.vote_count as count, (select count(*)::integer from vote v where v.idea_id = $1) as rows,
         (select count(*)::integer from vote v where v.idea_id = $1 and v.account_id = $2) as kept
       from idea_tally t where t.idea_id = $1`,
      [ideaId, kept.id],
    );
    return row;
  };

  it('lists the account that cannot be reached beside the one that can', async () => {
    const listed = await run('list');
    expect(listed).toMatchObject({ code: 0, err: '' });
    expect(listed.out).toBe(
      `lost ${lost.id} annabeispiel+stadt@googlemail.com (0 ideas), reached as ${kept.id} anna.beispiel@gmail.com (0 ideas)\n`,
    );
  }, 180_000);

  it('makes one account of both: texts and supports go along, each person counts once', async () => {
    const own = await build.idea({ by: lost });
    const [both, one] = [await build.idea(), await build.idea()];
    for (const person of [kept, lost]) await supports(person, both);
    await supports(lost, one);
    expect(await supporters(both)).toEqual({ rows: 2, count: 2, kept: 1 });
    expect(await run('merge', kept.id)).toMatchObject({
      code: 1,
      err: expect.stringContaining('shares its mailbox with no other'),
    });
    expect(await run('merge', lost.id)).toMatchObject({ code: 0, err: '' });
    expect(await supporters(both)).toEqual({ rows: 1, count: 1, kept: 1 });
    expect(await supporters(one)).toEqual({ rows: 1, count: 1, kept: 1 });
    expect(
      await town.database.rows('select author_id as author, visibility from idea where id = $1', [
        own,
      ]),
    ).toEqual([{ author: kept.id, visibility: 'published' }]);
    expect(
      await town.database.rows('select id from account where id = any ($1) and erased_at is null', [
        [kept.id, lost.id],
      ]),
    ).toEqual([{ id: kept.id }]);
    expect((await run('list')).out).toBe('');
  }, 180_000);
});
