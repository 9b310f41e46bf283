import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { EventLog, EventLogModule } from '@ein/event-log';
import { PhotoService, PhotoStorage } from '@ein/photos';
import {
  newId,
  NotAllowed,
  NotFound,
  type RequestContext,
  type SignedInViewer,
} from '@ein/platform';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { NoticesService } from '@ein/notices';
import { QueueFilling, QueueService, type QueueItemType } from '@ein/queue';
import { AppealsService } from './appeals.service.js';
import { DecidingService } from './deciding.service.js';
import type { DecisionType } from './decision.type.js';
import { DecisionReading } from './decision-reading.service.js';
import { ItemChanged } from './moderation.problems.js';
import { ModerationModule } from './moderation.module.js';
import { RemovingPhotos } from './photo-removing.service.js';
import sharp from 'sharp';

const WHY = { reason: 'Auf dem Foto ist ein Nummernschild zu lesen.', ground: 'Spielregel 3' };

describe('removing one photo', () => {
  let town: TestTown;
  let build: TownBuilder;
  let photos: PhotoService;
  let removing: RemovingPhotos;
  let mo: SignedInViewer;
  let jo: SignedInViewer;
  let anna: SignedInViewer;
  let ideaId: string;
  let first: string;
  let second: string;
  let picture: Buffer;

  beforeAll(async () => {
    town = await openTown([EventLogModule, ModerationModule]);
    build = new TownBuilder(town.database);
    photos = town.get(PhotoService);
    removing = town.get(RemovingPhotos);
    mo = await build.person('moderator');
    jo = await build.person('moderator');
    picture = await sharp({
      create: { width: 1000, height: 750, channels: 3, background: '#22377f' },
    })
      .jpeg()
      .toBuffer();
  });
  beforeEach(async () => {
    anna = await build.person();
    ideaId = await build.idea({ by: anna });
    [first, second] = [await given('Die Bank am Wehr', 0), await given('Der Weg dorthin', 1)];
  });
  afterAll(() => town.close());

  const given = async (alt: string, position: number): Promise<string> => {
    const kept = await photos.keep(picture);
    if (!('ticket' in kept)) throw new Error(kept.message);
    const id = kept.ticket.split('.')[0] ?? '';
    await town.database.write(
      'update photo set idea_id = $2, alt = $3, position = $4 where id = $1',
      [id, ideaId, alt, position],
    );
    return id;
  };
  const filesOf = async (id: string): Promise<string[]> => {
    const [photo] = await town.database.rows<{ name: string }>(
      'select name from photo where id = $1',
      [id],
    );
    const folder = join(town.config.dataDir, 'photos');
    const all = await readdir(folder, { recursive: true });
    return all.filter((file) => file.includes(photo?.name ?? 'nothing'));
  };
  const remove = async (photoId = first, who = mo): Promise<DecisionType> => {
    const result = await removing.remove(who, { photoId, ...WHY });
    if (!('action' in result)) throw new Error(result.message);
    return result;
  };
  const shownTo = async (viewer: SignedInViewer | null, id: string) =>
    (await photos.read(viewer, id, 480, null)) !== null;
  const mailOf = async (decision: DecisionType) =>
    (
      await town.database.rows<{ recipient: string; subject: string; text: string }>(
        'select recipient, subject, text from mail where key = $1',
        [`decision:${decision.id}`],
      )
    )[0];
  const itemsOf = (kind: string) =>
    town.database.rows<{ id: string; version: number; closed: boolean }>(
      'select id, version, closed_at is not null as closed from queue_item where idea_id = $1 and kind = $2',
      [ideaId, kind],
    );

  it('takes it from everybody at once with all its files, and leaves the idea as it is', async () => {
    expect(await filesOf(first)).toHaveLength(3);
    expect(await shownTo(null, first)).toBe(true);
    const before = await town.database.rows('select * from idea where id = $1', [ideaId]);
    const decision = await remove();
    expect(decision).toMatchObject({ action: 'remove_photo', canUndoUntil: null, ...WHY });
    for (const viewer of [null, anna, mo]) expect(await shownTo(viewer, first)).toBe(false);
    expect(await filesOf(first)).toEqual([]);
    expect(await filesOf(second)).toHaveLength(3);
    expect(await shownTo(null, second)).toBe(true);
    expect(await photos.ofIdeas([ideaId])).toEqual([
      {
        shown: [expect.objectContaining({ id: second })],
        removed: [{ removedAt: expect.any(Date), ground: WHY.ground }],
      },
    ]);
    expect(await town.database.rows('select * from idea where id = $1', [ideaId])).toEqual(before);
    const [row] = await town.database.rows('select alt, files_gone from photo where id = $1', [
      first,
    ]);
    expect(row).toEqual({ alt: '', files_gone: true });
  });

  it('tells its author why, is in the log and in the queue, and does not stand for the idea', async () => {
    const decision = await remove();
    const mail = await mailOf(decision);
    expect(mail?.recipient).toBe(anna.email);
    expect(mail?.subject).toMatch(/^Ein Foto deiner Idee \d+ ist entfernt$/);
    for (const part of [WHY.reason, WHY.ground, 'Die Bank am Wehr', `/konto/entscheidung/`])
      expect(mail?.text).toContain(part);
    expect((await town.get(EventLog).ofIdea(ideaId)).at(-1)).toMatchObject({
      kind: 'DecisionMade',
      detail: { action: 'remove_photo', photoId: first },
    });
    expect(JSON.stringify(await town.get(EventLog).ofIdea(ideaId))).not.toContain('Bank am Wehr');
    expect(await itemsOf('photo')).toEqual([expect.objectContaining({ closed: true })]);
    const ideas = [{ id: ideaId, authorId: anna.id }];
    expect(await town.get(DecisionReading).ofIdeas(anna, ideas)).toEqual([null]);
    expect(await town.get(DecisionReading).find(anna, decision.id)).toMatchObject(WHY);
  });

  it('makes whoever has the idea open look again before they decide', async () => {
    await town.database.write(
      `update idea set visibility = 'submitted', published_at = null where id = $1`,
      [ideaId],
    );
    await town.get(QueueFilling).sweep();
    const [item] = await itemsOf('idea');
    if (!item) throw new Error('The idea waits in no item.');
    await remove();
    const decide = (version: number) =>
      town.get(DecidingService).decide(jo, { itemId: item.id, version, action: 'publish' });
    expect(await decide(item.version)).toBeInstanceOf(ItemChanged);
    expect(await decide(item.version + 1)).toMatchObject({ action: 'publish' });
    // It was never public, so nothing says that it stood here.
    expect((await photos.ofIdeas([ideaId]))[0]?.removed).toEqual([]);
  });

  it('leaves its mark when it was hidden with the idea, and the idea comes back', async () => {
    await town.database.write(`update idea set visibility = 'hidden' where id = $1`, [ideaId]);
    await remove();
    await town.database.write(`update idea set visibility = 'published' where id = $1`, [ideaId]);
    expect((await photos.ofIdeas([ideaId]))[0]?.removed).toEqual([
      { removedAt: expect.any(Date), ground: WHY.ground },
    ]);
  });

  it('tells whoever had reported the idea before that a photo is gone and the rest stays', async () => {
    const report = (email: string, language: 'de' | 'en') =>
      town
        .get(NoticesService)
        .report({ clientAddress: newId(), language, viewer: null } as RequestContext, {
          ideaId,
          reason: 'private_data',
          text: '',
          email,
        });
    const [before, english, after] = [newId(), newId(), newId()].map((id) => `${id}@example.org`);
    await report(before ?? '', 'de');
    await report(english ?? '', 'en');
    await remove();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await report(after ?? '', 'de');
    const [item] = await itemsOf('notice');
    await town
      .get(DecidingService)
      .decide(jo, { itemId: item?.id ?? '', version: item?.version ?? 0, action: 'keep' });
    const told = await town.database.rows<{ recipient: string; text: string }>(
      `select recipient, text from mail where key like 'decision:%:notice:%'`,
    );
    const to = (address = '') => told.find(({ recipient }) => recipient === address)?.text;
    expect(to(before)).toContain('Ein Foto ist entfernt. Der Rest bleibt stehen.');
    expect(to(english)).toContain('A photo is removed. The rest stays.');
    expect(to(after)).toContain('Er bleibt stehen.');
  });

  it('is done once, not by its author, and not to what is no photo of an idea', async () => {
    await town
      .get(NoticesService)
      .report({ clientAddress: newId(), language: 'de', viewer: null } as RequestContext, {
        ideaId,
        reason: 'insult',
        text: '',
      });
    const [opened] = await itemsOf('notice');
    const results = await Promise.all(
      [mo, jo].map((who) => removing.remove(who, { photoId: first, ...WHY })),
    );
    expect(results.filter((result) => result instanceof NotAllowed)).toHaveLength(1);
    expect(await itemsOf('photo')).toHaveLength(1);
    // The refused one has changed nothing for whoever has the notice open.
    expect((await itemsOf('notice'))[0]?.version).toBe((opened?.version ?? 0) + 1);
    await town.database.write('update idea set author_id = $2 where id = $1', [ideaId, mo.id]);
    expect(await removing.remove(mo, { photoId: second, ...WHY })).toBeInstanceOf(NotAllowed);
    const kept = await photos.keep(picture);
    const free = 'ticket' in kept ? (kept.ticket.split('.')[0] ?? '') : '';
    expect(await removing.remove(jo, { photoId: free, ...WHY })).toBeInstanceOf(NotFound);
    expect(await shownTo(null, second)).toBe(true);
  });

  it('cannot be undone, and can be appealed against; somebody else decides that', async () => {
    const decision = await remove();
    expect(await town.get(DecidingService).undo(mo, decision.id)).toMatchObject({
      message: expect.stringContaining('Das Foto ist gelöscht'),
    });
    const text = 'Das ist kein Nummernschild, sondern ein Ladenschild.';
    await town.get(AppealsService).appeal(anna, { decisionId: decision.id, text });
    const [appeal] = await itemsOf('appeal');
    const item = (await town.get(QueueService).item(jo, appeal?.id ?? '')) as QueueItemType;
    const overturn = (who: SignedInViewer) =>
      town
        .get(DecidingService)
        .decide(who, { itemId: item.id, version: item.version, action: 'overturn' });
    expect(await overturn(mo)).toBeInstanceOf(NotAllowed);
    const overturned = (await overturn(jo)) as DecisionType;
    expect((await mailOf(overturned))?.text).toContain('hätte nicht entfernt werden sollen');
    expect((await photos.ofIdeas([ideaId]))[0]).toMatchObject({ removed: [] });
    expect(await shownTo(null, first)).toBe(false);
    expect(await town.database.rows('select visibility from idea where id = $1', [ideaId])).toEqual(
      [{ visibility: 'published' }],
    );
  });

  it('is hidden even when the storage fails, and its files go with the next sweep', async () => {
    const fails = jest
      .spyOn(town.get(PhotoStorage as never) as PhotoStorage, 'remove')
      .mockRejectedValueOnce(new Error('The storage does not answer.'));
    await remove();
    fails.mockRestore();
    expect(await shownTo(null, first)).toBe(false);
    expect(await filesOf(first)).toHaveLength(3);
    await photos.sweep();
    expect(await filesOf(first)).toEqual([]);
  });
});
