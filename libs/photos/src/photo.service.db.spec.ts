import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import sharp from 'sharp';
import { PersonalData } from '@ein/accounts';
import { EventLogModule } from '@ein/event-log';
import { IdeaService, IdeaSubmittingService, IdeaType } from '@ein/ideas';
import { newId, Retention, type RequestContext, type SignedInViewer } from '@ein/platform';
import { openTown, TownBuilder, type TestTown } from '@ein/testing';
import { PhotoService } from './photo.service.js';
import { PhotoStorage } from './photo-storage.js';
import { PhotosModule } from './photos.module.js';

describe('the photos of an idea', () => {
  let town: TestTown;
  let builder: TownBuilder;
  let photos: PhotoService;
  let submitting: IdeaSubmittingService;
  let project: string;
  let category: string;
  let picture: Buffer;
  const ticketOf = async (): Promise<string> => {
    const kept = await photos.keep(picture);
    if (!('ticket' in kept)) throw new Error(kept.message);
    return kept.ticket;
  };
  const idOf = (ticket: string) => ticket.split('.')[0] ?? '';
  const secretOf = (ticket: string) => ticket.split('.')[1] ?? '';
  const request = (viewer: SignedInViewer | null): RequestContext => ({
    viewer,
    session: null,
    language: 'de',
    sessionToken: null,
    userAgent: null,
    clientAddress: `test ${newId()}`,
    setCookie: () => undefined,
    loaders: new Map(),
  });
  const submit = (viewer: SignedInViewer | null, tickets: string[], email?: string) =>
    submitting.submit(request(viewer), {
      title: `Bank am Wehr ${newId()}`,
      body: 'Dort fehlt eine Bank, auf der man ausruhen kann.',
      projectId: project,
      categoryId: category,
      email: email ?? null,
      photos: tickets.map((ticket, index) => ({ ticket, alt: `Bild ${index + 1}` })),
    });
  const submitted = async (viewer: SignedInViewer, tickets: string[]): Promise<IdeaType> => {
    const idea = await submit(viewer, tickets);
    if (!('number' in idea)) throw new Error(JSON.stringify(idea));
    return idea;
  };

  beforeAll(async () => {
    town = await openTown([EventLogModule, PhotosModule]);
    builder = new TownBuilder(town.database);
    photos = town.get(PhotoService);
    submitting = town.get(IdeaSubmittingService);
    project = await builder.project();
    category = await builder.category();
    picture = await sharp({
      create: { width: 1000, height: 750, channels: 3, background: '#22377f' },
    })
      .jpeg()
      .toBuffer();
  });
  afterAll(() => town.close());

  it('come with it in the order in which they were given', async () => {
    const tickets = [await ticketOf(), await ticketOf()];
    const idea = await submitted(await builder.person(), tickets);
    const shown = (await photos.ofIdeas([idea.id]))[0]?.shown ?? [];
    expect(shown.map(({ id, alt }) => [id, alt])).toEqual([
      [idOf(tickets[0] ?? ''), 'Bild 1'],
      [idOf(tickets[1] ?? ''), 'Bild 2'],
    ]);
    expect(shown[0]?.sizes).toEqual([
      { width: 480, height: 360, path: `/fotos/${shown[0]?.id}-480.webp` },
      { width: 960, height: 720, path: `/fotos/${shown[0]?.id}-960.webp` },
      { width: 1000, height: 750, path: `/fotos/${shown[0]?.id}-1000.webp` },
    ]);
  });

  it('are seen by whoever may see it, and hidden with it at once', async () => {
    const author = await builder.person();
    const moderator = await builder.person('moderator');
    const neighbour = await builder.person();
    const ticket = await ticketOf();
    const idea = await submitted(author, [ticket]);
    const seenBy = (viewer: SignedInViewer | null) =>
      photos.read(viewer, idOf(ticket), 480, secretOf(ticket));
    expect(await seenBy(author)).toMatchObject({ isPublic: false });
    expect(await seenBy(moderator)).toMatchObject({ isPublic: false });
    expect(await seenBy(neighbour)).toBeNull();
    expect(await seenBy(null)).toBeNull();

    await town.get(IdeaService).publish(idea.id, moderator.id);
    expect(await seenBy(null)).toMatchObject({ isPublic: true });
    await town.get(IdeaService).hide(idea.id, moderator.id, 'Spielregel 3');
    expect(await seenBy(null)).toBeNull();
    expect(await seenBy(neighbour)).toBeNull();
    expect(await seenBy(moderator)).not.toBeNull();
  });

  it('are seen before that by the ticket alone', async () => {
    const ticket = await ticketOf();
    const read = (secret: string | null) => photos.read(null, idOf(ticket), 480, secret);
    expect((await sharp((await read(secretOf(ticket)))?.bytes).metadata()).width).toBe(480);
    expect(await read(null)).toBeNull();
    expect(await read('x'.repeat(43))).toBeNull();
    expect(await photos.read(null, idOf(ticket), 481, secretOf(ticket))).toBeNull();
  });

  it('are given once: a ticket that is used, foreign or made up takes the idea back with it', async () => {
    const author = await builder.person();
    const ticket = await ticketOf();
    const first = await submitted(author, [ticket]);
    const forged = `${idOf(await ticketOf())}.${'x'.repeat(43)}`;
    for (const wrong of [ticket, forged, `${newId()}.${'x'.repeat(43)}`, 'nonsense']) {
      await expect(submit(author, [wrong])).rejects.toMatchObject({
        extensions: { code: 'BAD_USER_INPUT', fields: { photos: { constraint: 'exists' } } },
      });
    }
    expect(await town.get(IdeaService).ofAuthor(author.id)).toHaveLength(1);
    expect((await photos.ofIdeas([first.id]))[0]?.shown).toHaveLength(1);
  });

  it('come once with a double click', async () => {
    const author = await builder.person();
    const ticket = await ticketOf();
    const input = {
      title: `Zweimal gedrückt ${newId()}`,
      body: 'Dort fehlt eine Bank, auf der man ausruhen kann.',
      projectId: project,
      categoryId: category,
      photos: [{ ticket, alt: '' }],
    };
    const [one, other] = await Promise.all([
      submitting.submit(request(author), input),
      submitting.submit(request(author), input),
    ]);
    expect(one).toMatchObject({ id: (other as IdeaType).id });
    expect((await photos.ofIdeas([(one as IdeaType).id]))[0]?.shown).toHaveLength(1);
  });

  it('can be taken away before that by whoever holds the ticket', async () => {
    const ticket = await ticketOf();
    expect(await photos.remove(`${idOf(ticket)}.${'x'.repeat(43)}`)).toBe(false);
    expect(await photos.remove(ticket)).toBe(true);
    expect(await photos.read(null, idOf(ticket), 480, secretOf(ticket))).toBeNull();
    const given = await ticketOf();
    await submitted(await builder.person(), [given]);
    expect(await photos.remove(given)).toBe(false);
  });

  it('go with an idea that nobody confirmed, after 14 days, and with uploads that became nothing', async () => {
    const [kept, waiting, lost, fresh] = [
      await ticketOf(),
      await ticketOf(),
      await ticketOf(),
      await ticketOf(),
    ];
    const nameOf = async (ticket: string) =>
      (
        await town.database.rows<{ name: string }>('select name from photo where id = $1', [
          idOf(ticket),
        ])
      )[0]?.name ?? '';
    const names = {
      kept: await nameOf(kept),
      waiting: await nameOf(waiting),
      lost: await nameOf(lost),
    };
    await submitted(await builder.person(), [kept]);
    await submit(null, [waiting], `${newId()}@example.org`);
    const old = [kept, waiting, lost].map(idOf);
    await town.database.write(
      `update photo set created_at = now() - interval '15 days' where id = any ($1)`,
      [old],
    );
    await photos.sweep();
    const left = async () =>
      (
        await town.database.rows<{ id: string }>(
          'select id from photo where id = any ($1) order by id',
          [[...old, idOf(fresh)]],
        )
      ).map(({ id }) => id);
    expect(await left()).toEqual([kept, waiting, fresh].map(idOf).sort());

    await town.database.write(
      `update idea set created_at = now() - interval '15 days' where visibility = 'unconfirmed'`,
    );
    await submitting.forgetUnconfirmed(await town.get(Retention).beforeOf('unconfirmed_idea'));
    await photos.sweep();
    expect(await left()).toEqual([kept, fresh].map(idOf).sort());
    const storage = town.get<PhotoStorage>(PhotoStorage as never);
    expect(await storage.get(`${names.kept}-480.webp`)).not.toBeNull();
    expect(await storage.get(`${names.waiting}-480.webp`)).toBeNull();
    expect(await storage.get(`${names.lost}-1000.webp`)).toBeNull();
  });

  it('go one by one: a file that cannot be deleted holds up no other and is tried again', async () => {
    const tickets = [await ticketOf(), await ticketOf(), await ticketOf(), await ticketOf()];
    const [stuck, free, stuckRemoved, freeRemoved] = tickets.map(idOf);
    const old = [stuck, free];
    await town.database.write(
      `update photo set created_at = to_timestamp(0) + array_position($1::uuid[], id) * interval '1 second' where id = any ($1)`,
      [old],
    );
    const removed = [stuckRemoved, freeRemoved];
    await town.database.write(
      `update photo set removed_at = to_timestamp(0) + array_position($1::uuid[], id) * interval '1 second',
         removed_ground = 'Spielregel 3' where id = any ($1)`,
      [removed],
    );
    const names = await town.database.rows<{ name: string }>(
      'select name from photo where id = any ($1)',
      [[stuck, stuckRemoved]],
    );
    const storage = town.get<PhotoStorage>(PhotoStorage as never);
    const really = storage.remove.bind(storage);
    const remove = jest.spyOn(storage, 'remove').mockImplementation(async (file) => {
      if (names.some(({ name }) => file.startsWith(name))) throw new Error('Not this one.');
      return really(file);
    });
    const log = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    const left = async () =>
      (
        await town.database.rows<{ id: string }>(
          'select id from photo where id = any ($1) and not files_gone',
          [tickets.map(idOf)],
        )
      ).map(({ id }) => id);
    expect(await photos.sweep()).toBe(1);
    expect((await left()).sort()).toEqual([stuck, stuckRemoved].sort());
    expect(log).toHaveBeenCalledWith(expect.stringContaining('2 photos'));
    remove.mockRestore();
    log.mockRestore();
    expect(await photos.sweep()).toBe(1);
    expect(await left()).toEqual([]);
  });

  it('go with a text that was anonymised', async () => {
    const ticket = await ticketOf();
    const idea = await submitted(await builder.person(), [ticket]);
    await town.database.write(`update idea set visibility = 'anonymised' where id = $1`, [idea.id]);
    await photos.sweep();
    expect(await photos.ofIdeas([idea.id])).toEqual([{ shown: [], removed: [] }]);
  });

  it('go with the texts of somebody who leaves, and stay with texts that stay', async () => {
    const part = town.get(PersonalData).parts.find(({ name }) => name === 'photos');
    const author = await builder.person();
    const [open, waiting] = [await ticketOf(), await ticketOf()];
    const published = await submitted(author, [open]);
    await submitted(author, [waiting]);
    await town.get(IdeaService).publish(published.id, author.id);
    const leaving = { accountId: author.id, addresses: [], at: new Date() };
    await part?.erase({ ...leaving, texts: 'keep' });
    expect(await photos.read(author, idOf(open), 480, null)).not.toBeNull();
    expect(await photos.read(author, idOf(waiting), 480, secretOf(waiting))).toBeNull();
    await part?.erase({ ...leaving, texts: 'remove' });
    expect(await photos.read(author, idOf(open), 480, secretOf(open))).toBeNull();
    await photos.sweep();
    const left = await town.database.rows('select 1 from photo where id = any ($1)', [
      [idOf(open), idOf(waiting)],
    ]);
    expect(left).toEqual([]);
  });
});
