import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { PhotoService } from '@ein/photos';
import { NotAllowed, NotFound, type SignedInViewer } from '@ein/platform';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { CounterModule } from './counter.module.js';
import { OccasionsService } from './occasions.service.js';
import { PaperService } from './paper.service.js';
import { WritingDownService } from './writing-down.service.js';

const DAY_MS = 24 * 60 * 60_000;

describe('forms on paper', () => {
  let town: TestTown;
  let build: TownBuilder;
  let papers: PaperService;
  let photos: PhotoService;
  let writing: WritingDownService;
  let staff: SignedInViewer;
  let page: Buffer;

  beforeAll(async () => {
    town = await openTown([CounterModule]);
    build = new TownBuilder(town.database);
    papers = town.get(PaperService);
    photos = town.get(PhotoService);
    writing = town.get(WritingDownService);
    staff = await build.person('office');
    page = await sharp({
      create: { width: 400, height: 560, channels: 3, background: '#fff' },
    })
      .png()
      .toBuffer();
  });
  afterAll(() => town.close());

  const scan = async (): Promise<{ id: string; ticket: string }> => {
    const kept = await photos.keep(page);
    if (!('ticket' in kept)) throw new Error('The page was not taken.');
    const added = await papers.add(staff, kept.ticket);
    if (added instanceof NotFound) throw new Error(added.message);
    return { id: added.id, ticket: kept.ticket };
  };
  const typeIn = async (more: { formNumber?: number; scanId?: string; consentVersion?: number }) =>
    writing.idea(staff, {
      receiptId: randomUUID(),
      consents: true,
      consentVersion: 1,
      title: 'Mehr Licht am Weg zum Bad',
      body: 'Im Winter ist der Weg vom Bus bis zum Bad ganz dunkel.',
      categoryId: await build.category(),
      projectId: await build.project(),
      ...more,
    });
  const read = (viewer: SignedInViewer | null, id: string, secret: string | null = null) =>
    photos.read(viewer, id, 400, secret);

  it('have running numbers, and each is typed in once, also by two at once', async () => {
    const [first = 0, second = 0] = await papers.makeForms(staff, 2);
    expect(second).toBe(first + 1);
    const both = await Promise.all([typeIn({ formNumber: first }), typeIn({ formNumber: first })]);
    expect(both.filter((result) => result instanceof NotAllowed)).toHaveLength(1);
    expect(await typeIn({ formNumber: first })).toBeInstanceOf(NotAllowed);
    expect(await typeIn({ formNumber: 999_999 })).toBeInstanceOf(NotAllowed);
    expect(await typeIn({ formNumber: second })).toHaveProperty('writtenAt');
    const ideas = await town.database.rows(
      `select from idea where title = 'Mehr Licht am Weg zum Bad'`,
    );
    expect(ideas).toHaveLength(2);
  });

  it('are seen as scans by staff alone, and no ticket opens them', async () => {
    const { id, ticket } = await scan();
    expect(await read(staff, id)).toMatchObject({ isPublic: false });
    const secret = ticket.split('.')[1] ?? '';
    for (const viewer of [null, await build.person(), await build.person('council')])
      expect(await read(viewer, id, secret)).toBeNull();
    expect(await photos.remove(ticket)).toBe(false);
    expect(await papers.add(staff, ticket)).toBeInstanceOf(NotFound);
  });

  it('leave the queue when they are typed in or set aside, once', async () => {
    const [one, other] = [await scan(), await scan()];
    const waiting = async () => (await papers.waiting()).map(({ id }) => id);
    expect(await waiting()).toEqual(expect.arrayContaining([one.id, other.id]));
    expect(await typeIn({ scanId: one.id })).toHaveProperty('writtenAt');
    expect(await typeIn({ scanId: one.id })).toBeInstanceOf(NotAllowed);
    expect(await papers.setAside(other.id)).toBe(true);
    expect(await papers.setAside(other.id)).toBe(false);
    expect(await waiting()).not.toEqual(expect.arrayContaining([one.id]));
    expect(await waiting()).not.toEqual(expect.arrayContaining([other.id]));
    expect(await papers.scan(one.id)).toBeNull();
  });

  it('are kept from the sweep of photos until their time is over, and their files go then', async () => {
    const { id } = await scan();
    await town.database.write(
      `update photo set created_at = now() - interval '90 days' where id = $1`,
      [id],
    );
    await photos.sweep();
    expect(await read(staff, id)).not.toBeNull();
    await typeIn({ scanId: id });
    await papers.forget(new Date(Date.now() - 30 * DAY_MS));
    await photos.sweep();
    expect(await read(staff, id)).not.toBeNull();
    await town.database.write(
      `update paper_scan set done_at = now() - interval '31 days' where photo_id = $1`,
      [id],
    );
    expect(await papers.forget(new Date(Date.now() - 30 * DAY_MS))).toBe(1);
    await photos.sweep();
    expect(await read(staff, id)).toBeNull();
    expect(await town.database.rows('select from photo where id = $1', [id])).toEqual([]);
  });

  it('keep the consent that was printed on them, whatever the newest text is', async () => {
    const [form = 0] = await papers.makeForms(staff, 1);
    await town.database.write(
      `insert into consent_text (version, text_de, text_en) values (2, 'Ein neuer Text, der anderes sagt.', 'A new text that says something else.')`,
    );
    const consentOf = async (result: object) => {
      const [row] = await town.database.rows<{ version: number }>(
        'select consent_version as version from counter_entry where id = $1',
        ['id' in result ? result.id : null],
      );
      return row?.version;
    };
    expect(await consentOf(await typeIn({ formNumber: form, consentVersion: 2 }))).toBe(1);
    const copied = async (consentVersion: number) =>
      typeIn({ scanId: (await scan()).id, consentVersion });
    expect(await consentOf(await copied(1))).toBe(1);
    expect(await consentOf(await copied(2))).toBe(2);
    for (const refused of [() => copied(7), () => typeIn({ consentVersion: 1 })])
      await expect(refused()).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    const [next = 0] = await papers.makeForms(staff, 1);
    expect(await consentOf(await typeIn({ formNumber: next, consentVersion: 1 }))).toBe(2);
  });

  it('are forgotten two years after they were typed in or printed, and their numbers never come again', async () => {
    const [typed = 0, printed = 0, fresh = 0] = await papers.makeForms(staff, 3);
    await typeIn({ formNumber: typed });
    await town.database.write(
      `update paper_form set made_at = now() - interval '800 days',
         typed_at = case when number = $1 then now() - interval '100 days' end where number = any ($2)`,
      [typed, [typed, printed]],
    );
    await papers.forgetForms(new Date(Date.now() - 730 * DAY_MS));
    const left = await town.database.rows<{ number: number }>(
      'select number from paper_form where number = any ($1) order by number',
      [[typed, printed, fresh]],
    );
    expect(left.map(({ number }) => number)).toEqual([typed, fresh]);
    expect(await typeIn({ formNumber: printed })).toBeInstanceOf(NotAllowed);
    const [next = 0] = await papers.makeForms(staff, 1);
    expect(next).toBeGreaterThan(fresh);
  });

  it('belong to evenings that can be called otherwise, and go while no card is from there', async () => {
    const occasions = town.get(OccasionsService);
    const evening = await occasions.add(staff, { name: 'Abend im Raum', heldOn: '2026-11-03' });
    const other = await occasions.add(staff, { name: 'Anderer Abend', heldOn: '2026-11-03' });
    const change = async (name: string) =>
      occasions.change({ occasionId: evening.id, name, heldOn: '2026-11-03' });
    expect(await change('Abend am Marktplatz')).toMatchObject({ name: 'Abend am Marktplatz' });
    expect(await change('Anderer Abend')).toBeInstanceOf(NotAllowed);
    const [entry] = await town.database.rows<{ id: string }>(
      'select id from counter_entry limit 1',
    );
    await town.database.write('update counter_entry set occasion_id = $2 where id = $1', [
      entry?.id,
      evening.id,
    ]);
    expect(await occasions.remove(evening.id)).toBeInstanceOf(NotAllowed);
    expect(await occasions.remove(other.id)).toEqual({ removed: true });
    expect(await occasions.remove(other.id)).toBeInstanceOf(NotFound);
    expect((await occasions.newest()).map(({ id }) => id)).toEqual([evening.id]);
  });
});
