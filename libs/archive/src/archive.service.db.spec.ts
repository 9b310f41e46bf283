import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { COLUMN_NAMES, csvLine } from './archive-columns.policy.js';
import { ArchiveModule } from './archive.module.js';
import { ArchiveService } from './archive.service.js';

const MANY = 1203;

describe('the archive of decisions', () => {
  let town: TestTown;

  beforeAll(async () => {
    town = await openTown([EventLogModule, ArchiveModule]);
    const build = new TownBuilder(town.database);
    const [idea, actor] = [await build.idea(), (await build.person('moderator')).id];
    await town.database.write(
      `insert into queue_item (id, kind, idea_id, due_at, closed_at)
       select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'idea', $1, now(), now() from generate_series(1, ${MANY}) n`,
      [idea],
    );
    // Many of one moment, so that pages end within it.
    await town.database.write(
      `insert into decision (id, item_id, idea_id, action, reason, ground, ground_kind, before, actor_id, created_at)
       select id, id, idea_id, 'refuse', '=1+1; "so"', '§ 185 StGB', 'legal', 'submitted', $1, timestamptz '2026-11-20T10:00:00Z'
         + (row_number() over (order by id) / 700) * interval '1 second' from queue_item`,
      [actor],
    );
  });
  afterAll(() => town.close());

  it('holds each decision once, oldest first, page by page', async () => {
    const ids: unknown[] = [];
    for await (const row of town.get(ArchiveService).all()) ids.push(row.id);
    expect(ids).toHaveLength(MANY);
    expect(new Set(ids).size).toBe(MANY);
    expect(ids).toEqual([...ids].sort());
    const first = await town.get(ArchiveService).page(null);
    expect(first.rows.length).toBeLessThan(MANY);
    expect(first.next).not.toBeNull();
  });

  it('holds the whole record and nobody in it', async () => {
    const [row] = (await town.get(ArchiveService).page(null)).rows;
    expect(Object.keys(row ?? {}).sort()).toEqual([...COLUMN_NAMES].sort());
    expect(row).toMatchObject({
      decidedAt: '2026-11-20T10:00:00.000Z',
      trigger: 'check_before_publication',
      groundKind: 'legal',
      automatedDecision: false,
      scope: 'platform',
    });
    expect(COLUMN_NAMES.filter((name) => /author|actor|email|reporter/i.test(name))).toEqual([]);
  });

  it('writes lines that no spreadsheet takes for a formula', () => {
    expect(csvLine(['=1+1; "so"', null, true, 4, '-2', 'Zeile\nzwei'])).toBe(
      `"'=1+1; ""so""";;true;4;'-2;"Zeile\nzwei"\r\n`,
    );
  });
});
