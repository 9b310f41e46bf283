import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Clock, newId, type SignedInViewer } from '@ein/platform';
import { EventLogModule } from '@ein/event-log';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import type { QueueWhere } from './queue.inputs.js';
import { QueueFilling } from './queue-filling.service.js';
import { QueueItemRepository } from './queue-item.repository.js';
import { QueueModule } from './queue.module.js';
import { QueueService } from './queue.service.js';

const NOW = new Date('2026-11-20T10:00:00Z');

describe('the order of the queue, and by what it is narrowed', () => {
  let town: TestTown;
  let build: TownBuilder;
  let queue: QueueService;
  let mo: SignedInViewer;
  /** Item ids by the title of their idea. */
  const items = new Map<string, string>();

  const waiting = async (title: string, project?: string): Promise<void> => {
    const idea = await build.idea({ title, visibility: 'submitted', ...(project && { project }) });
    await town.get(QueueFilling).sweep();
    const [row] = await town.database.rows<{ id: string }>(
      'select id from queue_item where idea_id = $1',
      [idea],
    );
    items.set(title, row?.id ?? '');
  };
  const set = (title: string, change: string, ...values: unknown[]) =>
    town.database.write(`update queue_item set ${change} where id = $1`, [
      items.get(title),
      ...values,
    ]);
  const titles = async (where: QueueWhere = {}): Promise<string[]> => {
    const page = await queue.page(mo, { first: 50, where });
    const found = page.nodes.map((node) => node.title);
    expect(await page.total()).toBe(found.length);
    return found;
  };

  beforeAll(async () => {
    town = await openTown([EventLogModule, QueueModule]);
    build = new TownBuilder(town.database);
    queue = town.get(QueueService);
    mo = await build.person('moderator');
    jest.spyOn(town.get(Clock), 'now').mockImplementation(() => NOW);
    for (const title of ['A', 'B', 'C', 'D', 'E', 'F']) await waiting(title);
    await set('A', `due_at = '2026-11-23T16:00:00Z'`);
    await set('B', `due_at = '2026-11-20T16:00:00Z', risk = 1`);
    await set('C', `due_at = '2026-11-20T16:00:00Z', risk = 3`);
    await set('D', `due_at = '2026-11-20T16:00:00Z'`);
    await set('E', `due_at = '2026-11-19T16:00:00Z'`);
    await set('F', `due_at = '2026-11-20T16:00:00Z', risk = 1`);
  });
  afterAll(() => town.close());

  it('puts what is due first on top, and of that what hints speak about', async () => {
    expect(await titles()).toEqual(['E', 'C', 'B', 'F', 'D', 'A']);
  });

  it('goes on exactly where a page ended, among equals too', async () => {
    const all: string[] = [];
    for (let after: string | null = null; ;) {
      const page = await queue.page(mo, { first: 1, after });
      all.push(...page.nodes.map((node) => node.title));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(all).toEqual(['E', 'C', 'B', 'F', 'D', 'A']);
  });

  it('refuses a risk that hints cannot have', async () => {
    await expect(set('A', 'risk = 4')).rejects.toThrow('check');
  });

  it('knows what is overdue, what is due today, and what hints speak about', async () => {
    expect(await titles({ due: 'overdue' })).toEqual(['E']);
    expect(await titles({ due: 'today' })).toEqual(['C', 'B', 'F', 'D']);
    expect(await titles({ hinted: true })).toEqual(['C', 'B', 'F']);
    expect(await titles({ hinted: true, due: 'overdue' })).toEqual([]);
  });

  it('knows whose it is', async () => {
    const jo = await build.person('moderator');
    await set('A', 'assigned_to = $2', mo.id);
    await set('B', 'assigned_to = $2', jo.id);
    await set('C', `assigned_office = 'Tiefbauamt'`);
    expect(await titles({ assigned: 'mine' })).toEqual(['A']);
    expect(await titles({ office: 'Tiefbauamt' })).toEqual(['C']);
    expect(await titles({ assigned: 'nobody' })).toEqual(['E', 'F', 'D']);
    const { nodes } = await queue.page(mo, { first: 50, where: { office: 'Tiefbauamt' } });
    expect(nodes[0]).toMatchObject({ assignedOffice: 'Tiefbauamt', assignedTo: null, risk: 3 });
  });

  it('follows an idea to another place, topic or project', async () => {
    const [place, project, category] = [newId(), await build.project(), await build.category()];
    await town.database.write(
      `insert into place (id, slug, name, kind, coordinate_quality) values ($1, 'greene', 'Greene', 'village', 'exact')`,
      [place],
    );
    const others = { projectId: project, categoryId: category, placeId: place };
    expect(await titles({ placeId: place })).toEqual([]);
    expect(await titles({ wholeTown: true })).toHaveLength(6);
    await town.database.write(
      `update idea set place_id = $2, project_id = $3, category_id = $4 where id = (select idea_id from queue_item where id = $1)`,
      [items.get('D'), place, project, category],
    );
    expect(await town.get(QueueItemRepository).copyPlaces()).toBe(1);
    expect(await town.get(QueueItemRepository).copyPlaces()).toBe(0);
    for (const where of [
      { placeId: place },
      { projectId: project },
      { categoryId: category },
      others,
    ])
      expect(await titles(where)).toEqual(['D']);
    expect(await titles({ wholeTown: true })).not.toContain('D');
    expect(await titles({ imported: true })).toEqual([]);
  });

  it('walks one index for each way of narrowing, however long the queue is', async () => {
    const conditions = {
      queue_open: '',
      queue_open_of_kind: `and kind = 'idea'`,
      queue_open_in_place: `and place_id = '${newId()}'`,
      queue_open_in_category: `and category_id = '${newId()}'`,
      queue_open_in_project: `and project_id = '${newId()}'`,
      queue_open_of_person: `and assigned_to = '${newId()}'`,
      queue_open_of_office: `and assigned_office = 'Tiefbauamt'`,
      queue_open_hinted: 'and risk > 0',
      queue_open_imported: 'and imported',
    };
    await town.database.transaction(async () => {
      // Six rows fit on one page of the disk; what matters is that the index can give them in this order.
      await town.database.rows('set local enable_seqscan = off');
      await town.database.rows('set local enable_bitmapscan = off');
      await town.database.rows('set local enable_sort = off');
      for (const [index, condition] of Object.entries(conditions)) {
        const plan = await town.database.rows(
          `explain select id from queue_item q where closed_at is null ${condition} order by due_at, 3 - risk, id limit 30`,
        );
        const text = plan.map((row) => row['QUERY PLAN']).join('\n');
        expect({ index, sorted: text.includes('Sort') }).toEqual({ index, sorted: false });
        expect(text).toContain(`${index} on`);
      }
    });
  });
});
