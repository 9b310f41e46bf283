import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { newId, TooManyRequests } from '@ein/platform';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { FORMATS } from './dataset.policy.js';
import { DATASETS } from './datasets.policy.js';
import { OpenDataModule } from './open-data.module.js';
import { OpenDataService } from './open-data.service.js';

interface Json {
  about: Record<string, string>;
  data: Record<string, unknown>[];
}
interface Geo {
  features: {
    id: unknown;
    geometry: { coordinates: number[] };
    properties: Record<string, unknown>;
  }[];
}

describe('open data', () => {
  let town: TestTown;
  let build: TownBuilder;
  let data: OpenDataService;

  beforeAll(async () => {
    town = await openTown([OpenDataModule]);
    build = new TownBuilder(town.database);
    data = town.get(OpenDataService);
    const facts = {
      name: 'Einbeck',
      platformName: 'EIN.Ideen.raum',
      contactEmail: 'ideen@einbeck.example',
    };
    await town.database.write(`insert into town_setting (key, value) values ('facts', $1)`, [
      JSON.stringify(facts),
    ]);
  });
  afterAll(() => town.close());

  const found = async (name: string, network = name) => {
    const file = await data.find(name, { network, program: null });
    if (!file || file instanceof TooManyRequests) throw new Error(`no ${name}`);
    return file;
  };
  const read = async (name: string) => {
    const pieces = (await found(name)).open();
    let text = '';
    for await (const piece of pieces ?? []) text += piece;
    return text;
  };
  const json = async (key: string) => JSON.parse(await read(`${key}.json`)) as Json;
  const csv = async (key: string) =>
    parse(await read(`${key}.csv`), { columns: true }) as Record<string, string>[];
  const place = async (slug: string, quality: string) => {
    const id = newId();
    await town.database.write(
      `insert into place (id, slug, name, kind, lat, lon, coordinate_quality) values ($1, $2, $2, 'village', 51.8, 9.9, $3)`,
      [id, slug, quality],
    );
    return id;
  };
  const numberOf = async (id: string) => {
    const [row] = await town.database.rows<{ number: number }>(
      'select number from idea where id = $1',
      [id],
    );
    return row?.number ?? 0;
  };
  const step = (ideaId: string, by: string, first = 1, many = 1) =>
    town.database.write(
      `insert into processing_step (id, idea_id, from_status, to_status, sentence, reason, actor_id)
       select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, $1, 'received', 'in_review', 'Wir sehen uns das an.', repeat('Grund ', 400), $2
       from generate_series($3::integer, $3::integer + $4::integer - 1) n`,
      [ideaId, by, first, many],
    );

  it('holds what everybody may read, in each format alike, and nobody in it', async () => {
    const [exact, about] = [await place('greene', 'exact'), await place('stroit', 'minute')];
    const shown = await build.idea({ title: '=Brunnen, "am" Markt' });
    const atPlace = await build.idea({ visibility: 'withdrawn' });
    const nowhere = await build.idea();
    await town.database.write(
      'update idea set place_id = $2, lat = 51.81, lon = 9.87 where id = $1',
      [shown, about],
    );
    await town.database.write('update idea set place_id = $2 where id = $1', [atPlace, exact]);
    await town.database.write('update idea set place_id = $2 where id = $1', [nowhere, about]);
    const number = await numberOf(shown);
    const rows = (await json('ideen')).data;
    expect(rows.map((row) => row['number'])).toEqual([
      number,
      await numberOf(atPlace),
      await numberOf(nowhere),
    ]);
    expect(rows[0]).toMatchObject({
      title: '=Brunnen, "am" Markt',
      place: 'stroit',
      state: 'received',
      votes: 0,
      answered: false,
      location: 'pin',
      url: `http://localhost:3000/ideen/${number}/brunnen-am-markt`,
    });
    const lines = await csv('ideen');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatchObject({
      number: String(number),
      title: `'=Brunnen, "am" Markt`,
      mergedInto: '',
    });
    expect(await read('ideen.csv')).toMatch(/^number,title,.*\r\n/);
    const { features } = JSON.parse(await read('ideen.geojson')) as Geo;
    expect(features.map((one) => [one.id, one.geometry.coordinates])).toEqual([
      [number, [9.87, 51.81]],
      [await numberOf(atPlace), [9.9, 51.8]],
    ]);
    expect(await read('ideen.json')).not.toMatch(/Person \d/);
  });

  it.each([
    'draft',
    'unconfirmed',
    'submitted',
    'changes_requested',
    'refused',
    'hidden',
    'anonymised',
  ])('holds nothing about an idea that is %s', async (visibility) => {
    const title = `Canary${visibility}`;
    const by = await build.person('office');
    const id = await build.idea({ title, visibility });
    await town.database.write(
      `insert into processing_step (id, idea_id, from_status, to_status, sentence, actor_id) values ($1, $2, 'received', 'in_review', $3, $4)`,
      [newId(), id, `${title} wird geprüft.`, by.id],
    );
    await town.database.write(
      `insert into answer (id, idea_id, key_sentence, body, office, working_days, in_time, actor_id) values ($1, $2, $3, $3, 'Bauamt', 3, true, $4)`,
      [newId(), id, title, by.id],
    );
    await town.database.write('insert into vote_place (idea_id, votes) values ($1, 7)', [id]);
    const number = await numberOf(id);
    for (const { key } of DATASETS) {
      expect(await read(`${key}.csv`)).not.toContain(title);
      const { data: rows } = await json(key);
      expect(rows.filter((row) => row['idea'] === number || row['number'] === number)).toEqual([]);
    }
  });

  it('holds public events, cancelled ones too, without drafts and those who registered', async () => {
    const event = async (title: string, state: string) => {
      const id = newId();
      await town.database.write(
        `insert into town_event (id, kind, title, description, starts_at, ends_at, place, access, language, takes_registrations, state, cancel_reason, version, created_at, changed_at, published_at)
         values ($1, 'training', $2, 'Wir üben zusammen, wie man schreibt.', '2027-03-28T16:00:00Z', '2027-03-28T18:00:00Z', 'Neues Rathaus', '{}', 'Deutsch', true, $3,
           case when $3 = 'cancelled' then 'Die Leitung ist krank.' end, 1, now(), now(), case when $3 <> 'draft' then now() end)`,
        [id, title, state],
      );
      return id;
    };
    const before = await found('termine.csv');
    await event('Noch nicht fertig', 'draft');
    await event('Schulung: Ideen schreiben', 'published');
    await event('Schulung: Karten lesen', 'cancelled');
    const { data: rows } = await json('termine');
    expect(rows).toEqual([
      {
        number: expect.any(Number),
        kind: 'training',
        title: 'Schulung: Ideen schreiben',
        startsAt: '2027-03-28T16:00:00.000Z',
        endsAt: '2027-03-28T18:00:00.000Z',
        place: 'Neues Rathaus',
        state: 'published',
        url: `http://localhost:3000/termine/${String(rows[0]?.['number'])}/schulung-ideen-schreiben`,
      },
      expect.objectContaining({ title: 'Schulung: Karten lesen', state: 'cancelled' }),
    ]);
    expect((await found('termine.csv')).tag).not.toBe(before.tag);
  });

  it('has the columns that it describes, in the words it allows', async () => {
    const idea = await build.idea();
    const by = await build.person('office');
    await step(idea, by.id);
    for (const dataset of DATASETS) {
      const names = dataset.columns.map(({ name }) => name);
      const { data: rows, about } = await json(dataset.key);
      expect(
        Object.keys(
          (await csv(dataset.key))[0] ?? Object.fromEntries(names.map((name) => [name, ''])),
        ),
      ).toEqual(names);
      for (const row of rows)
        for (const { name, optional, values } of dataset.columns) {
          if (!optional)
            expect([dataset.key, name, row[name]]).not.toEqual([dataset.key, name, null]);
          if (values && row[name] !== null) expect(values).toContain(row[name]);
        }
      const schema = JSON.parse(await read(`${dataset.key}.schema.json`)) as { $id: string };
      expect(about['schema']).toBe(schema.$id);
      const csvw = JSON.parse(await read(`${dataset.key}.csv-metadata.json`)) as {
        tableSchema: { columns: { name: string }[] };
      };
      expect(csvw.tableSchema.columns.map(({ name }) => name)).toEqual(names);
    }
  });

  it('is known to be unchanged, and to have changed by text, vote and removal', async () => {
    const idea = await build.idea({ title: 'Bank' });
    const before = await found('ideen.csv');
    expect(await found('ideen.csv')).toMatchObject({
      tag: before.tag,
      changedAt: before.changedAt,
    });
    expect((await found('ideen.json')).tag).not.toBe(before.tag);
    await town.database.write('insert into vote (idea_id, account_id) values ($1, $2)', [
      idea,
      (await build.person()).id,
    ]);
    await town.database.write(
      'update idea_tally set vote_count = vote_count + 1 where idea_id = $1',
      [idea],
    );
    const voted = await found('ideen.csv');
    expect(voted.tag).not.toBe(before.tag);
    expect(voted.changedAt.getTime()).toBeGreaterThanOrEqual(before.changedAt.getTime());
    await town.database.write(
      `update idea set visibility = 'hidden', removed_at = now(), removed_ground = 'Regel 1' where id = $1`,
      [idea],
    );
    expect((await found('ideen.csv')).tag).not.toBe(voted.tag);
  });

  it('knows only its own names, and how often somebody asks', async () => {
    for (const name of [
      'ideen.xml',
      'themen.geojson',
      'konten.csv',
      '../ideen.csv',
      'ideen',
      'x'.repeat(90),
    ])
      expect(await data.find(name, { network: 'names', program: null })).toBeNull();
    const busy = { network: 'busy', program: null };
    for (let asked = 0; asked < 120; asked++) await data.find('themen.csv', busy);
    expect(await data.find('themen.csv', busy)).toBeInstanceOf(TooManyRequests);
    const program = { id: newId() };
    const file = await data.find('themen.csv', { network: 'busy', program });
    expect(file).toMatchObject({ measure: { limit: 1200, remaining: 1199, tooMany: null } });
  });

  it('needs no more memory for many rows than for few', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const used = () => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    const MANY = 5_000;
    await step(await build.idea(), (await build.person('office')).id, 10, MANY);
    const pieces = (await found('bearbeitung.json')).open();
    const before = used();
    let [bytes, rows, most, taken] = [0, 0, 0, 0];
    for await (const piece of pieces ?? []) {
      bytes += piece.length;
      rows += piece.split('"idea":').length - 1;
      if (++taken % 5 === 0) most = Math.max(most, used() - before);
    }
    expect(rows).toBeGreaterThanOrEqual(MANY);
    expect(bytes).toBeGreaterThan(12 * 1024 * 1024);
    expect(most).toBeLessThan(4 * 1024 * 1024);
    const files = (await data.overview('de')).datasets.find(
      (one) => one.key === 'bearbeitung',
    )?.files;
    expect(files?.find((one) => one.format === 'json')?.bytes).toBeGreaterThanOrEqual(bytes);
    expect(files?.map((one) => one.format)).toEqual(
      FORMATS.filter((format) => format !== 'geojson'),
    );
  }, 60_000);
});
