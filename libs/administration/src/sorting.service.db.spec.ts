import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import { newId, NotAllowed, type SignedInViewer } from '@ein/platform';
import { Recounting, RecountModule } from '@ein/recount';
import { type ChangedSince, SettingsLog, StillNeeded } from '@ein/settings-log';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { AdministrationModule } from './administration.module.js';
import { PlaceKeeping } from './place-keeping.service.js';
import { SortingEdited } from './sorting.problems.js';
import { SortingRepository } from './sorting.repository.js';
import type { KeptPlaceType, KeptThemeType } from './sorting.type.js';
import { ThemeKeeping } from './theme-keeping.service.js';

const VILLAGE = { kind: 'Dorf', coordinateQuality: 'unverified' };

describe('themes and places', () => {
  let town: TestTown;
  let build: TownBuilder;
  let admin: SignedInViewer;
  let themes: ThemeKeeping;
  let places: PlaceKeeping;
  let names = 0;

  beforeAll(async () => {
    town = await openTown([EventLogModule, AdministrationModule, RecountModule]);
    build = new TownBuilder(town.database);
    admin = await build.person('admin');
    [themes, places] = [town.get(ThemeKeeping), town.get(PlaceKeeping)];
  });
  afterAll(() => town.close());

  const theme = async (name = `Thema Nummer ${++names}`) =>
    (await themes.save(admin, { name })) as KeptThemeType;
  const place = async (name = `Dorf Nummer ${++names}`, like: object = {}) =>
    (await places.save(admin, { name, ...VILLAGE, ...like })) as KeptPlaceType;
  const ideaWith = async (column: 'category_id' | 'place_id', id: string) => {
    const idea = await build.idea();
    await town.database.write(`update idea set ${column} = $2 where id = $1`, [idea, id]);
    return idea;
  };
  const undoLast = async () => {
    const log = town.get(SettingsLog);
    const { nodes } = await log.page({ first: 1, after: null, kind: null, words: null }, 'de');
    return log.undo(admin, nodes[0]?.id ?? '', 'de');
  };
  const successor = (kind: 'category' | 'place', former: string) =>
    town.get(SortingRepository).findSuccessor(kind, former);

  it('are renamed, and the old address leads on', async () => {
    const { id, slug, version } = await theme('Straßen und Wege');
    const renamed = await themes.save(admin, { themeId: id, version, name: 'Mobilität' });
    expect(renamed).toMatchObject({ name: 'Mobilität', slug: 'mobilitaet', version: 2 });
    expect(await successor('category', slug)).toBe(id);
    const late = await themes.save(admin, { themeId: id, version, name: 'Zu spät' });
    expect(late).toBeInstanceOf(SortingEdited);
    await expect(theme('MOBILITÄT')).rejects.toMatchObject({
      extensions: { fields: { name: {} } },
    });
    expect(await undoLast()).toMatchObject({ deed: 'undone' });
    expect((await themes.all()).find((one) => one.id === id)).toMatchObject({ slug });
    expect(await successor('category', 'mobilitaet')).toBe(id);
  });

  it('are put in order, and the order is taken back', async () => {
    const before = (await themes.all()).map(({ name }) => name);
    const last = await theme();
    await themes.move(admin, { themeId: last.id, up: true });
    const moved = (await themes.all()).map(({ name }) => name);
    expect(moved.indexOf(last.name)).toBe(before.length - 1);
    await undoLast();
    expect((await themes.all()).at(-1)?.id).toBe(last.id);
  });

  it('merge: ideas, search, waiting items, subscriptions and the sums of the list follow', async () => {
    const [one, other] = [await theme(), await theme()];
    const idea = await ideaWith('category_id', one.id);
    await ideaWith('category_id', other.id);
    await town.database.write('delete from search_dirty');
    const person = await build.person();
    await town.database.write(
      `insert into subscription (id, account_id, name, criteria) values (gen_random_uuid(), $1, 'Beide', $2)`,
      [person.id, JSON.stringify({ placeIds: [], categoryIds: [one.id, other.id] })],
    );
    const merged = await themes.merge(admin, { themeId: one.id, intoThemeId: other.id });
    expect(merged).toEqual({ movedIdeas: 1 });
    const [row] = await town.database.rows<{ category: string; ids: string[] }>(
      `select category_id as category, (select criteria->'categoryIds' from subscription) as ids from idea where id = $1`,
      [idea],
    );
    expect(row).toEqual({ category: other.id, ids: [other.id] });
    expect(
      await town.database.rows('select from search_dirty where idea_id = $1', [idea]),
    ).toHaveLength(1);
    expect((await town.get(Recounting).compare()).differences).toEqual([]);
    expect((await themes.all()).find(({ id }) => id === other.id)?.ideaCount).toBe(2);
    expect(await successor('category', one.id)).toBe(other.id);
    expect(await successor('category', one.slug)).toBe(other.id);
    expect(await undoLast()).toBeInstanceOf(NotAllowed);
  });

  it('that are retired stay for their ideas and are offered to nobody else; one must remain', async () => {
    const { id } = await theme();
    await themes.offer(admin, { themeId: id, offered: false });
    const offered = await town.database.rows<{ id: string }>(
      'select id from category where retired_at is null',
    );
    expect(offered.map((row) => row.id)).not.toContain(id);
    expect(await undoLast()).toMatchObject({ deed: 'undone' });
    for (const one of await themes.all())
      if (one.id !== id && one.offered)
        await themes.offer(admin, { themeId: one.id, offered: false });
    expect(await themes.offer(admin, { themeId: id, offered: false })).toBeInstanceOf(StillNeeded);
  });

  it('are taken back as long as nothing has them', async () => {
    const used = await theme();
    await ideaWith('category_id', used.id);
    expect(await undoLast()).toBeInstanceOf(StillNeeded);
    await theme('Nur ein Versuch');
    expect(await undoLast()).not.toBeInstanceOf(StillNeeded as unknown as typeof ChangedSince);
    expect((await themes.all()).map(({ name }) => name)).not.toContain('Nur ein Versuch');
  });

  it('have coordinates and residents whole or not at all', async () => {
    const counted = { residents: 578, residentsSource: 'Melderegister', residentsYear: 2024 };
    expect(await place('Naensen', { ...counted, lat: 51.9, lon: 9.9 })).toMatchObject({
      ...counted,
      lat: 51.9,
    });
    await expect(place('Halb', { residents: 3 })).rejects.toMatchObject({
      extensions: { fields: { residentsSource: {} } },
    });
    await expect(place('Halb', { lat: 51 })).rejects.toMatchObject({
      extensions: { fields: { lon: {} } },
    });
  });

  it('merge with the people who live there', async () => {
    const [one, other] = [await place(), await place()];
    const idea = await ideaWith('place_id', one.id);
    const person = await build.person();
    await town.database.write('update account set place_id = $2 where id = $1', [
      person.id,
      one.id,
    ]);
    await places.merge(admin, { keptPlaceId: one.id, intoPlaceId: other.id });
    const [row] = await town.database.rows(
      'select i.place_id as idea, a.place_id as person from idea i, account a where i.id = $1 and a.id = $2',
      [idea, person.id],
    );
    expect(row).toEqual({ idea: other.id, person: other.id });
    expect((await town.get(Recounting).compare()).differences).toEqual([]);
  });

  /** A promise that is kept by hand. */
  const gate = () => {
    let open = () => {};
    const opened = new Promise<void>((resolve) => (open = resolve));
    return { open, opened };
  };
  const anew = async (like: string, category: string) => {
    const id = newId();
    await town.database.write(
      `insert into idea (id, number, title, body, author_id, project_id, category_id, visibility, status, created_at, submitted_at)
       select $1, nextval('idea_number'), title, body, author_id, project_id, $3, 'submitted', status, created_at, submitted_at
       from idea where id = $2`,
      [id, like, category],
    );
    return id;
  };
  const categoryOf = async (id: string) =>
    (
      await town.database.rows<{ category: string }>(
        'select category_id as category from idea where id = $1',
        [id],
      )
    )[0]?.category;

  it('are what they became for whoever writes during a merge, whichever of the two is first', async () => {
    const [one, other] = [await theme(), await theme()];
    const like = await ideaWith('category_id', one.id);
    const [written, merged] = [gate(), gate()];
    // One connection has written and has not committed; the merge of another waits for it.
    const merging = written.opened.then(async () =>
      themes.merge(admin, { themeId: one.id, intoThemeId: other.id }),
    );
    const early = await town.database.transaction(async () => {
      const id = await anew(like, one.id);
      written.open();
      await new Promise((resolve) => setTimeout(resolve, 150));
      return id;
    });
    expect(await merging).toEqual({ movedIdeas: 2 });
    expect(await categoryOf(early)).toBe(other.id);

    // The other way round: the merge has not committed, and whoever writes waits for it.
    const third = await theme();
    const late = merged.opened.then(async () => anew(like, other.id));
    const changed = merged.opened.then(async () => ideaWith('category_id', other.id));
    await town.database.transaction(async () => {
      await themes.merge(admin, { themeId: other.id, intoThemeId: third.id });
      merged.open();
      await new Promise((resolve) => setTimeout(resolve, 150));
    });
    expect(await categoryOf(await late)).toBe(third.id);
    expect(await categoryOf(await changed)).toBe(third.id);
    expect((await town.get(Recounting).compare()).differences).toEqual([]);
  });

  it('do not hold up who writes with another theme while one is merged', async () => {
    const [one, other, third] = [await theme(), await theme(), await theme()];
    const like = await ideaWith('category_id', one.id);
    const merged = gate();
    const writing = merged.opened.then(async () => anew(like, third.id));
    await town.database.transaction(async () => {
      await themes.merge(admin, { themeId: one.id, intoThemeId: other.id });
      merged.open();
      await writing;
    });
    expect(await categoryOf(await writing)).toBe(third.id);
  });

  it('are renamed and taken back by many at once, and nobody waits for another in a ring', async () => {
    const { id } = await theme();
    const rename = async (name: string) => {
      const version = (await themes.all()).find((one) => one.id === id)?.version ?? 0;
      return themes.save(admin, { themeId: id, version, name });
    };
    await rename('Zuerst');
    const results = await Promise.allSettled(
      Array.from({ length: 16 }, (_, at) => (at % 2 ? undoLast() : rename(`Name ${at}`))),
    );
    expect(results.filter(({ status }) => status === 'rejected')).toEqual([]);
  });
});
