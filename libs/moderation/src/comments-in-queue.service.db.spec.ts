import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CommentEditingService } from '@ein/comments';
import { EventLogModule } from '@ein/event-log';
import { newId, type RequestContext, type SignedInViewer } from '@ein/platform';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { NoticesService } from '@ein/notices';
import { QueueService, type QueueItemType } from '@ein/queue';
import { DecidingService } from './deciding.service.js';
import { EditsInQueue } from './edits-in-queue.service.js';
import { ItemChanged } from './moderation.problems.js';
import { ModerationModule } from './moderation.module.js';

const REASON = { reason: 'Der Text beleidigt eine Nachbarin.', ground: 'Spielregel 2' };

describe('comments that are mended while they wait for a decision', () => {
  let town: TestTown;
  let build: TownBuilder;
  let deciding: DecidingService;
  let editing: CommentEditingService;
  let mo: SignedInViewer;
  let anna: SignedInViewer;
  let commentId: string;
  let item: QueueItemType;

  beforeAll(async () => {
    town = await openTown([EventLogModule, ModerationModule]);
    build = new TownBuilder(town.database);
    deciding = town.get(DecidingService);
    editing = town.get(CommentEditingService);
    mo = await build.person('moderator');
  });
  beforeEach(async () => {
    anna = await build.person();
    commentId = await build.comment({
      under: await build.idea(),
      by: anna,
      body: 'Die Bänke sind morsch.',
      at: new Date(Date.now() - 1000),
    });
    await report();
    item = await opened();
  });
  afterAll(() => town.close());

  const report = () =>
    town.get(NoticesService).report(
      {
        viewer: null,
        clientAddress: newId(),
        loaders: new Map(),
      } as unknown as RequestContext,
      {
        commentId,
        reason: 'insult',
        text: 'Das geht gegen die Nachbarin.',
      },
    );
  const opened = async (): Promise<QueueItemType> => {
    const [row] = await town.database.rows<{ id: string }>(
      'select id from queue_item where comment_id = $1',
      [commentId],
    );
    const found = await town.get(QueueService).item(mo, row?.id ?? '');
    if (!found) throw new Error('The notice is in no item.');
    return found;
  };
  const mend = (body: string, version = 1) => editing.edit(anna, { commentId, version, body });
  const hide = (version = item.version) =>
    deciding.decide(mo, { itemId: item.id, version, action: 'hide', ...REASON });
  const rowOf = async () =>
    (
      await town.database.rows('select visibility, body from comment where id = $1', [commentId])
    )[0];

  it('refuses a decision about a text that was not seen, and shows both texts', async () => {
    expect(await town.get(EditsInQueue).sinceOpened(item)).toBeNull();
    expect(await mend('Die Bänke sind neu.')).toMatchObject({ version: 2 });
    const result = await hide();
    expect(result).toBeInstanceOf(ItemChanged);
    const { current } = result as ItemChanged;
    expect(current).toMatchObject({ id: item.id, version: item.version + 1, closed: false });
    expect(await rowOf()).toMatchObject({ visibility: 'published' });
    const pieces = (await town.get(EditsInQueue).sinceOpened(current as QueueItemType))?.body ?? [];
    const text = (without: string) =>
      pieces
        .filter(({ kind }) => kind !== without)
        .map((piece) => piece.text)
        .join('');
    expect([text('added'), text('removed')]).toEqual([
      'Die Bänke sind morsch.',
      'Die Bänke sind neu.',
    ]);
    expect(await hide(item.version + 1)).toMatchObject({ action: 'hide' });
    expect(await rowOf()).toMatchObject({ visibility: 'hidden' });
  });

  it('leaves the version alone where no text changed', async () => {
    await mend('Die Bänke sind morsch.');
    expect((await opened()).version).toBe(item.version);
  });

  it('says nothing of what changed once it is decided', async () => {
    await mend('Die Bänke sind neu.');
    await deciding.decide(mo, { itemId: item.id, version: item.version + 1, action: 'keep' });
    expect(await town.get(EditsInQueue).sinceOpened(await opened())).toBeNull();
  });

  it('neither waits for ever nor lets both win when a decision and an edit meet', async () => {
    for (let round = 0; round < 20; round++) {
      const { version } = await opened();
      const [row] = await town.database.rows<{ version: number }>(
        'select version from comment where id = $1',
        [commentId],
      );
      const seen = row?.version ?? 0;
      const [decision, edit] = await Promise.all([
        deciding.decide(mo, { itemId: item.id, version, action: 'keep' }),
        mend(`Fassung ${round}`, seen),
      ]);
      expect(edit).toMatchObject({ version: seen + 1 });
      // Either it was decided about the text that was seen, or the decision was refused.
      if (decision instanceof ItemChanged) expect((await opened()).closed).toBe(false);
      else {
        expect(decision).toMatchObject({ action: 'keep' });
        await town.database.write(
          'update queue_item set closed_at = null, version = version + 1 where id = $1',
          [item.id],
        );
      }
    }
  });

  it('waits with taking back while somebody holds what came in since, and holds no comment meanwhile', async () => {
    const kept = await deciding.decide(mo, {
      itemId: item.id,
      version: item.version,
      action: 'keep',
    });
    if (!('action' in kept)) throw new Error(kept.message);
    await report();
    let goOn = (): void => undefined;
    const until = new Promise<void>((resolve) => (goOn = resolve));
    let locked = (): void => undefined;
    const holds = new Promise<void>((resolve) => (locked = resolve));
    const editing = town.database.transaction(async () => {
      await town.database.rows(
        'select from queue_item where comment_id = $1 and closed_at is null for update',
        [commentId],
      );
      locked();
      await until;
      await town.database.rows('select from comment where id = $1 for update', [commentId]);
    });
    await holds;
    const undo = deciding.undo(mo, kept.id);
    await waitingForALock();
    goOn();
    await editing;
    expect(await undo).toMatchObject({ id: kept.id, canUndoUntil: null });
    expect(
      await town.database.rows(
        'select q.id, count(n.id)::int as notices from queue_item q left join notice n on n.item_id = q.id where q.comment_id = $1 and q.closed_at is null group by q.id',
        [commentId],
      ),
    ).toEqual([{ id: item.id, notices: 2 }]);
  });

  it('waits with the edit while a decision holds the item, and holds no comment meanwhile', async () => {
    let decided = (): void => undefined;
    const until = new Promise<void>((resolve) => (decided = resolve));
    let locked = (): void => undefined;
    const holds = new Promise<void>((resolve) => (locked = resolve));
    const deciding = town.database.transaction(async () => {
      await town.database.rows('select from queue_item where id = $1 for update', [item.id]);
      locked();
      await until;
      // As deciding goes on: the content after the item. An edit that held the comment would close the circle here.
      await town.database.rows('select from comment where id = $1 for update', [commentId]);
    });
    await holds;
    const edit = mend('Die Bänke sind neu.');
    await waitingForALock();
    decided();
    await deciding;
    expect(await edit).toMatchObject({ version: 2 });
    expect((await opened()).version).toBe(item.version + 1);
  });

  /** Somebody stands before a lock; so nobody has to guess how long that takes. */
  const waitingForALock = async (): Promise<void> => {
    for (;;) {
      const rows = await town.database.rows(
        'select from pg_locks l join pg_stat_activity a on a.pid = l.pid where not l.granted and a.datname = current_database()',
      );
      if (rows.length) return;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
});
