import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, type SignedInViewer } from '@ein/platform';
import { EventLogModule } from '@ein/event-log';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { TransparencyModule } from './transparency.module.js';
import { TransparencyService } from './transparency.service.js';

const LISTED = 'Spielregel 3: keine Angaben über andere';

interface Case {
  kind: 'idea' | 'notice' | 'appeal';
  action: string;
  at: string;
  /** Hours it waited. */
  waited: number;
  ground?: string;
  undone?: boolean;
  source?: string;
  appealOf?: string;
}

describe('the figures of moderation', () => {
  let town: TestTown;
  let build: TownBuilder;
  let service: TransparencyService;
  let moderator: SignedInViewer;

  beforeAll(async () => {
    town = await openTown([EventLogModule, TransparencyModule]);
    build = new TownBuilder(town.database);
    service = town.get(TransparencyService);
    moderator = await build.person('moderator');
    await town.database.write('delete from reason_preset');
    await town.database.write(
      `insert into reason_preset (id, label, text, ground, position) values ($1, 'Person', 'Der Text nennt jemanden.', $2, 1)`,
      [newId(), LISTED],
    );
  });
  afterAll(() => town.close());

  const item = async (kind: string, at: string, appealOf: string | null = null) => {
    const ideaId = await build.idea();
    const itemId = newId();
    await town.database.write(
      `insert into queue_item (id, kind, idea_id, due_at, created_at, appeal_of) values ($1, $2, $3, $4, $4, $5)`,
      [itemId, kind, ideaId, at, appealOf],
    );
    return { ideaId, itemId };
  };
  const decided = async (like: Case) => {
    const came = new Date(new Date(like.at).getTime() - like.waited * 3_600_000).toISOString();
    const { ideaId, itemId } = await item(like.kind, came, like.appealOf);
    if (like.source)
      await town.database.write('update idea set source = $2 where id = $1', [ideaId, like.source]);
    const id = newId();
    const by = like.appealOf ? await build.person('moderator') : moderator;
    await town.database.write(
      `insert into decision (id, item_id, idea_id, action, reason, ground, before, actor_id, created_at, undone_at, appeal_of)
       values ($1, $2, $3, $4, $5, $6, 'submitted', $7, $8, $9, $10)`,
      [
        id,
        itemId,
        ideaId,
        like.action,
        like.ground ? 'Deshalb.' : null,
        like.ground ?? null,
        by.id,
        like.at,
        like.undone ? like.at : null,
        like.appealOf ?? null,
      ],
    );
    return { id, itemId, ideaId };
  };

  it('count a year of Einbeck: by kind, action and ground, with median times, without what was taken back', async () => {
    for (const waited of [2, 4, 30])
      await decided({ kind: 'idea', action: 'publish', at: '2026-06-01T10:00:00Z', waited });
    await decided({
      kind: 'idea',
      action: 'publish',
      at: '2026-06-01T10:00:00Z',
      waited: 9000,
      source: 'Raddialog',
    });
    await decided({
      kind: 'idea',
      action: 'publish',
      at: '2026-06-01T10:00:00Z',
      waited: 1,
      undone: true,
    });
    // New Year begins in Einbeck an hour before it does in UTC.
    await decided({ kind: 'idea', action: 'publish', at: '2025-12-31T23:30:00Z', waited: 4 });
    await decided({ kind: 'idea', action: 'publish', at: '2025-12-31T22:30:00Z', waited: 4 });
    for (const ground of [LISTED, LISTED, 'Frau Beispiel aus der Langen Straße 7'])
      await decided({
        kind: 'idea',
        action: 'refuse',
        at: '2026-02-01T10:00:00Z',
        waited: 8,
        ground,
      });
    const figures = await service.ofYear(2026);
    expect(figures).toMatchObject({ year: 2026, years: [2026, 2025], decisions: 8 });
    expect(figures.decided).toEqual([
      { kind: 'idea', action: 'publish', decisions: 5, medianHours: 4 },
      { kind: 'idea', action: 'refuse', decisions: 3, medianHours: 8 },
    ]);
    expect(figures.grounds).toEqual([
      { ground: LISTED, decisions: 2 },
      { ground: null, decisions: 1 },
    ]);
    expect(JSON.stringify(figures)).not.toContain('Beispiel');
    expect((await service.ofYear(2025)).decisions).toBe(1);
    expect((await service.ofYear(2024)).decided).toEqual([]);
  });

  it('name no time where nobody waited', async () => {
    const at = '2021-06-01T10:00:00Z';
    await decided({ kind: 'idea', action: 'publish', at, waited: 9000, source: 'Raddialog' });
    expect((await service.ofYear(2021)).decided).toEqual([
      { kind: 'idea', action: 'publish', decisions: 1, medianHours: null },
    ]);
  });

  it('count a notice as effective after which a photo was removed, and none that was kept with a reason', async () => {
    const at = '2022-03-01T10:00:00Z';
    const without = await decided({
      kind: 'notice',
      action: 'keep',
      at,
      waited: 5,
      ground: LISTED,
    });
    const withPhoto = await decided({ kind: 'notice', action: 'keep', at, waited: 5 });
    const waiting = await item('notice', at);
    const removedAt = async (ideaId: string, moment: string) => {
      const itemId = newId();
      await town.database.write(
        `insert into queue_item (id, kind, idea_id, due_at, created_at, closed_at) values ($1, 'photo', $2, $3, $3, $3)`,
        [itemId, ideaId, moment],
      );
      await town.database.write(
        `insert into decision (id, item_id, idea_id, action, reason, ground, before, actor_id, created_at, photo_id)
         values ($1, $2, $3, 'remove_photo', 'Deshalb.', $4, 'published', $5, $6, $7)`,
        [newId(), itemId, ideaId, LISTED, moderator.id, moment, newId()],
      );
    };
    const reported = ({ itemId, ideaId }: { itemId: string; ideaId: string }, moment: string) =>
      town.database.write(
        `insert into notice (id, item_id, idea_id, reason, text, created_at) values ($1, $2, $3, 'insult', '', $4)`,
        [newId(), itemId, ideaId, moment],
      );
    await removedAt(withPhoto.ideaId, '2022-03-01T08:00:00Z');
    await removedAt(waiting.ideaId, '2022-03-01T11:00:00Z');
    await reported(withPhoto, '2022-03-01T07:00:00Z');
    await reported(withPhoto, '2022-03-01T09:00:00Z');
    await reported(without, '2022-03-01T07:00:00Z');
    await reported(waiting, at);
    const figures = await service.ofYear(2022);
    expect(figures.notices).toEqual([{ reason: 'insult', notices: 4, effective: 1 }]);
    expect(figures.grounds).toEqual([{ ground: LISTED, decisions: 2 }]);
  });

  it('count notices, those that had an effect, and what became of appeals', async () => {
    const hidden = await decided({
      kind: 'notice',
      action: 'hide',
      at: '2023-03-01T10:00:00Z',
      waited: 5,
      ground: LISTED,
    });
    const kept = await decided({
      kind: 'notice',
      action: 'keep',
      at: '2023-03-01T10:00:00Z',
      waited: 5,
    });
    for (const [{ itemId, ideaId }, reason] of [
      [hidden, 'insult'],
      [hidden, 'insult'],
      [kept, 'insult'],
      [kept, 'other'],
    ] as const)
      await town.database.write(
        `insert into notice (id, item_id, idea_id, reason, text, created_at) values ($1, $2, $3, $4, '', '2023-03-01T06:00:00Z')`,
        [newId(), itemId, ideaId, reason],
      );
    const refused = async () =>
      decided({
        kind: 'idea',
        action: 'refuse',
        at: '2023-04-01T10:00:00Z',
        waited: 1,
        ground: LISTED,
      });
    await decided({
      kind: 'appeal',
      action: 'overturn',
      at: '2023-05-01T10:00:00Z',
      waited: 24,
      appealOf: (await refused()).id,
    });
    await decided({
      kind: 'appeal',
      action: 'uphold',
      at: '2023-05-01T10:00:00Z',
      waited: 48,
      ground: LISTED,
      appealOf: (await refused()).id,
    });
    await item('appeal', '2023-05-02T10:00:00Z', (await refused()).id);
    // Its author left, so it is closed and nobody decides it any more.
    const closed = await item('appeal', '2023-05-02T10:00:00Z', (await refused()).id);
    await town.database.write('update queue_item set closed_at = due_at where id = $1', [
      closed.itemId,
    ]);
    const figures = await service.ofYear(2023);
    expect(figures.notices).toEqual([
      { reason: 'insult', notices: 3, effective: 2 },
      { reason: 'other', notices: 1, effective: 0 },
    ]);
    expect(figures.appeals).toEqual({ received: 4, upheld: 1, overturned: 1, open: 1 });
    // An appeal that is upheld takes nothing more from anybody.
    expect(figures.grounds).toEqual([{ ground: LISTED, decisions: 5 }]);
  });
});
