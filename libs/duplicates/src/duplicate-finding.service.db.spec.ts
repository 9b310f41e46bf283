import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import type { SignedInViewer } from '@ein/platform';
import { QueueService } from '@ein/queue';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { DuplicateDeciding } from './duplicate-deciding.service.js';
import { DuplicateFinding } from './duplicate-finding.service.js';
import { DuplicateRepository } from './duplicate.repository.js';
import { DuplicatesModule } from './duplicates.module.js';

const TITLE = 'Trinkbrunnen am alten Wehr';
const BODY = 'Im Sommer gibt es dort kein Wasser für Kinder und Radfahrer.';

describe('looking for duplicates at night', () => {
  let town: TestTown;
  let build: TownBuilder;
  let finding: DuplicateFinding;
  let deciding: DuplicateDeciding;
  let moderator: SignedInViewer;

  beforeAll(async () => {
    town = await openTown([EventLogModule, DuplicatesModule]);
    build = new TownBuilder(town.database);
    finding = town.get(DuplicateFinding);
    deciding = town.get(DuplicateDeciding);
    moderator = await build.person('moderator');
  });
  beforeEach(async () => {
    await town.database.write('delete from duplicate_suspicion');
    await town.database.write('delete from queue_item');
    await town.database.write('delete from duplicate_check');
    await town.database.write(
      `update idea set title = 'Weg ' || number, body = 'Nichts.' || number, lat = null, lon = null`,
    );
  });
  afterAll(() => town.close());

  const idea = async (
    title: string,
    point: [number, number] | null,
    like = {},
  ): Promise<string> => {
    const id = await build.idea({ title, ...like });
    await town.database.write('update idea set body = $2, lat = $3, lon = $4 where id = $1', [
      id,
      BODY,
      point?.[0] ?? null,
      point?.[1] ?? null,
    ]);
    return id;
  };
  const night = async (): Promise<void> => {
    await town.get(DuplicateRepository).wantAll(new Date());
    while (await finding.step());
  };
  const open = async () =>
    town.database.rows<{ id: string; idea_id: string; version: number }>(
      `select id, idea_id, version from queue_item where kind = 'duplicate' and closed_at is null order by created_at, id`,
    );
  const shown = async () => {
    const items = [];
    for (const { id } of await open()) {
      const item = await town.get(QueueService).item(moderator, id);
      if (item) items.push(item);
    }
    return deciding.ofItems(items);
  };

  it('brings two ideas for one place before a moderator, the newer with the older beside it', async () => {
    const older = await idea(TITLE, [51.82, 9.87]);
    const newer = await idea('Ein Trinkbrunnen am Wehr', [51.8202, 9.87], {
      visibility: 'submitted',
    });
    await idea('Trinkbrunnen am anderen Ende', [51.9, 9.9]);
    await night();
    const [pair, ...more] = await shown();
    expect(more).toEqual([]);
    expect(pair).toMatchObject({ ideaId: newer, otherId: older, metres: 22 });
    expect(await deciding.words(pair!)).toEqual(
      expect.arrayContaining(['Trinkbrunnen', 'Wasser', 'Kinder']),
    );
  });

  it('finds one without a pin by its words', async () => {
    const older = await idea(TITLE, [51.82, 9.87]);
    const newer = await idea(TITLE, null);
    await night();
    expect(await shown()).toMatchObject([{ ideaId: newer, otherId: older, metres: null }]);
  });

  it('compares an idea once, and again when its text has changed', async () => {
    await idea('Licht an der Treppe', [51.82, 9.87]);
    const other = await idea('Blumen im Beet', [51.82, 9.87]);
    await night();
    const checked = () =>
      town.database.rows<{ idea_id: string; checked_at: Date }>(
        'select idea_id, checked_at from duplicate_check order by idea_id',
      );
    const before = await checked();
    await night();
    expect(await checked()).toEqual(before);
    await town.database.write(
      `update idea set title = 'Licht an der Treppe', version = version + 1 where id = $1`,
      [other],
    );
    await night();
    expect(await open()).toHaveLength(1);
  });

  it('goes on where it was stopped, and leaves what came after the night began to the next', async () => {
    for (let nr = 0; nr < 55; nr += 1) await idea(`Vorschlag Nummer ${nr * 7919}`, null);
    await town.get(DuplicateRepository).wantAll(new Date());
    expect(await finding.step()).toBe(true);
    const count = async () => (await town.database.rows('select from duplicate_check')).length;
    const soFar = await count();
    await build.idea({
      title: 'Kommt danach',
      publishedAt: new Date(Date.now() + 60_000).toISOString(),
    });
    while (await finding.step());
    expect(soFar).toBe(50);
    const ideas = await town.database.rows(
      `select from idea where visibility in ('published', 'submitted')`,
    );
    expect(await count()).toBe(ideas.length - 1);
  });

  it('asks again about a pair of which one was away for a while', async () => {
    await idea(TITLE, [51.83, 9.88]);
    const id = await idea(TITLE, [51.83, 9.88]);
    await night();
    expect(await open()).toHaveLength(1);
    await town.database.write(`update idea set visibility = 'withdrawn' where id = $1`, [id]);
    await finding.step();
    expect(await open()).toEqual([]);
    await town.database.write(`update idea set visibility = 'published' where id = $1`, [id]);
    await finding.step();
    expect(await open()).toHaveLength(1);
  });

  it('never suggests again what somebody said are two', async () => {
    const newer = async () => {
      await idea(TITLE, [51.82, 9.87]);
      return idea(TITLE, [51.82, 9.87]);
    };
    const id = await newer();
    await night();
    const [item] = await open();
    if (!item) throw new Error('Nothing was found.');
    const input = { itemId: item.id, version: item.version };
    expect(await deciding.dismiss(moderator, { ...input, version: 7 })).toHaveProperty('message');
    await town.database.write('update idea set author_id = $2 where id = $1', [id, moderator.id]);
    expect(await deciding.dismiss(moderator, input)).toMatchObject({
      message: expect.stringMatching('eigenen Text'),
    });
    const stranger = await build.person();
    await town.database.write('update idea set author_id = $2 where id = $1', [id, stranger.id]);
    expect(await deciding.dismiss(moderator, input)).toMatchObject({ id: item.id, closed: true });
    expect(await deciding.dismiss(moderator, input)).toMatchObject({
      message: 'Darüber ist schon entschieden.',
    });
    await town.database.write('update idea set version = version + 1 where id = $1', [id]);
    await night();
    expect(await open()).toEqual([]);
    expect(
      await town.database.rows(
        `select actor_id = $2 as mine from event where kind = 'DuplicateDismissed' and subject_id = $1`,
        [id, moderator.id],
      ),
    ).toEqual([{ mine: true }]);
  });

  it('closes what is no question any more, and asks about the next pair of the same idea', async () => {
    const first = await idea(TITLE, [51.82, 9.87]);
    const second = await idea(TITLE, [51.8201, 9.87]);
    const third = await idea(TITLE, [51.82, 9.87]);
    await night();
    const waits = (await open()).filter((item) => item.idea_id === third);
    expect(waits).toHaveLength(1);
    await town.database.write(`update idea set visibility = 'withdrawn' where id = $1`, [first]);
    await finding.step();
    await finding.step();
    const pairs = (await shown()).map((pair) => [pair?.ideaId, pair?.otherId]);
    expect(pairs).toEqual([[third, second]]);
  });

  it('shows nothing of an item of another kind', async () => {
    const waiting = await build.idea({ visibility: 'submitted' });
    await town.database.write(
      `insert into queue_item (id, kind, idea_id, due_at) values (gen_random_uuid(), 'idea', $1, now())`,
      [waiting],
    );
    const [row] = await town.database.rows<{ id: string }>(
      'select id from queue_item where idea_id = $1',
      [waiting],
    );
    const item = await town.get(QueueService).item(moderator, row?.id ?? '');
    expect(item && (await deciding.ofItems([item]))).toEqual([null]);
  });
});
