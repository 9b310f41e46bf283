import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import { PlaceService, PlacesModule } from '@ein/places';
import { newId, type SignedInViewer, TooManyRequests } from '@ein/platform';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { EditionContributionRepository } from './edition-contribution.repository.js';
import { FileNotNow, MADE_PER_CLIENT } from './edition-files.service.js';
import { EditionMarking } from './edition-marking.service.js';
import { EditionReading } from './edition-reading.service.js';
import { DOWNLOADS, EditionTables } from './edition-tables.service.js';
import { ReportDrafting } from './report-drafting.service.js';
import { ReportPublishing } from './report-publishing.service.js';
import { ReportsModule } from './reports.module.js';

describe('the parts of an edition', () => {
  let town: TestTown;
  let build: TownBuilder;
  let clerk: SignedInViewer;
  let project: string;
  let idea: string;
  let comment: string;

  beforeAll(async () => {
    town = await openTown([EventLogModule, PlacesModule, ReportsModule]);
    build = new TownBuilder(town.database);
    clerk = await build.person('office');
  });
  afterAll(() => town.close());
  beforeEach(async () => {
    project = await build.project();
    idea = await build.idea({ project, title: 'Gehweg am Wall' });
    comment = await build.comment({ under: idea, body: 'Das hilft; "allen", die gehen.' });
  });

  const published = async (period: object = {}): Promise<number> => {
    const scope = { title: 'Was Einbeck bewegt', projectId: project, ...period };
    const report = await town.get(ReportDrafting).create(clerk, scope as never);
    if (!('figures' in report)) throw new Error(report.message);
    const number = await town
      .get(ReportPublishing)
      .publish(clerk, { reportId: report.id, version: report.version });
    if (typeof number !== 'number') throw new Error(JSON.stringify(number));
    return number;
  };
  const document = (number: number) => town.get(EditionReading).document(number);
  const fileOf = async (number: number, key: string, network = `network ${number}`) => {
    const file = await town.get(EditionTables).find(String(number), key, network);
    if (!file || !('lines' in file)) return null;
    let text = '';
    for await (const line of file.lines) text += line;
    return text;
  };
  const settled = async (name: string, residents: number | null): Promise<string> => {
    const id = newId();
    const counted = { residents, residentsSource: null, residentsYear: null };
    await town.get(PlaceService).settle([
      {
        id,
        slug: name.toLowerCase(),
        name,
        kind: 'Dorf',
        lat: null,
        lon: null,
        ...counted,
        coordinateQuality: 'minute',
      },
    ]);
    return id;
  };

  describe('residents', () => {
    it('are told with source and year, and people per thousand of them, once the town has counted', async () => {
      const places = town.get(PlaceService);
      const [known, unsourced] = [await settled('Wenzen', null), await settled('Naensen', 578)];
      expect(
        await places.countResidents(
          [
            { name: 'Nirgendwo', residents: 9 },
            { name: 'Wenzen', residents: 400 },
          ],
          { source: 'Melderegister', year: 2024 },
        ),
      ).toEqual(['Nirgendwo']);
      expect((await places.find(known))?.residents).toBeNull();
      expect(
        await places.countResidents([{ name: 'wenzen', residents: 400 }], {
          ...{ source: 'Melderegister', year: 2024 },
        }),
      ).toEqual([]);
      for (let nth = 0; nth < 6; nth += 1) {
        const by = await build.person();
        await town.database.write('update account set place_id = $2 where id = $1', [by.id, known]);
        await build.comment({ under: idea, by });
      }
      // Who lives nowhere would be a group of two beside them.
      await town.database.write(
        `update account set place_id = $2 where id in (select author_id from idea where id = $1 union select author_id from comment where idea_id = $1)`,
        [idea, known],
      );
      const number = await published();
      const rowOf = async (id: string) =>
        (await document(number)).places.find(({ placeId }) => placeId === id);
      expect(await rowOf(known)).toMatchObject({
        people: { value: 8 },
        residents: { value: 400 },
        ...{ residentsSource: 'Melderegister', residentsYear: 2024 },
        perThousand: { value: 20 },
      });
      const unknown = { value: null, word: 'keine Angabe' };
      expect(await rowOf(unsourced)).toMatchObject({
        ...{ residents: unknown, residentsSource: null },
      });
      const csv = await fileOf(number, 'ortschaften');
      expect(csv).toContain('Wenzen;');
      expect(csv).toContain(';400;Melderegister, 2024;20\r\n');
      expect(csv).toMatch(/Naensen;.*keine Angabe;keine Angabe/);
    });

    it('have a source and a year, or are nobody’s count: the database says so', async () => {
      const id = await settled('Voldagsen', 100);
      await expect(
        town.database.write(`update place set residents_source = 'Jemand' where id = $1`, [id]),
      ).rejects.toThrow('check constraint');
    });
  });

  describe('all contributions', () => {
    it('are the frozen list with the texts that can be read now', async () => {
      const number = await published();
      const later = await build.comment({ under: idea, body: 'Das kam erst danach dazu.' });
      const first = await fileOf(number, 'beitraege');
      expect(first).toContain('"Das hilft; ""allen"", die gehen."');
      expect(first).toContain('Gehweg am Wall');
      expect(first).not.toContain('erst danach');
      expect(first).toContain(`eingefroren`);
      expect(first).toContain('Hier stehen 2 von 2 Ideen und Beiträgen der Ausgabe.');
      expect(later).not.toBe('');
      await town.database.write(`update comment set visibility = 'hidden' where id = $1`, [
        comment,
      ]);
      const second = await fileOf(number, 'beitraege');
      expect(second).not.toContain('Das hilft');
      expect(second).toContain('Hier stehen 1 von 2 Ideen und Beiträgen der Ausgabe.');
      await town.database.write(
        `update idea set visibility = 'anonymised', title = 'Gelöscht', body = 'Gelöscht' where id = $1`,
        [idea],
      );
      expect(await fileOf(number, 'beitraege')).toContain('Hier stehen 0 von 2');
    });

    it('hold a duplicate that was merged since, whose comments are read under the main idea', async () => {
      const main = await build.idea({ project, title: 'Gehweg am Wall und am Markt' });
      const number = await published();
      await town.database.write(
        `update idea set visibility = 'merged', merged_into = $2 where id = $1`,
        [idea, main],
      );
      const file = await fileOf(number, 'beitraege');
      expect(file).toContain('Gehweg am Wall;');
      expect(file).toContain('Das hilft');
      expect(file).toContain('Hier stehen 3 von 3 Ideen und Beiträgen der Ausgabe.');
    });

    it('are read part by part with the numbers asked for once', async () => {
      const repository = town.get(EditionContributionRepository);
      const findNumbers = repository.findNumbers.bind(repository);
      // A long list, most of which is nobody's: as if all of it had been erased since.
      const erased = Array.from({ length: 4100 }, (_, nr) => 1_000_000 + nr);
      const counted = jest.spyOn(repository, 'findNumbers').mockImplementation(async (scope) => {
        const { ideas, comments } = await findNumbers(scope);
        return { ideas: [...ideas, ...erased], comments: [...erased, ...comments] };
      });
      const number = await published();
      counted.mockRestore();
      const statements = jest.spyOn(town.database, 'rows');
      const file = await fileOf(number, 'beitraege');
      const asked = statements.mock.calls.map(([statement]) => String(statement));
      statements.mockRestore();
      expect(file).toContain('Gehweg am Wall');
      expect(file).toContain('Das hilft');
      expect(file).toContain('Hier stehen 2 von 8.202');
      expect(asked.filter((one) => /from (idea|comment) [ic] join/u.test(one))).toHaveLength(6);
      expect(asked.filter((one) => one.startsWith('select ideas, comments'))).toHaveLength(1);
      expect(asked.filter((one) => one.includes('edition_contribution'))).toHaveLength(2);
    });

    it('are under way so often at once, for one network and for all', async () => {
      const number = await published();
      const ask = async (network: string) =>
        town.get(EditionTables).find(String(number), 'beitraege', network);
      const begun = [];
      for (let nth = 0; nth < DOWNLOADS.perNetwork; nth += 1) begun.push(await ask('one'));
      expect(await ask('one')).toMatchObject({ retryAfterSeconds: 30 });
      for (let nth = DOWNLOADS.perNetwork; nth < DOWNLOADS.most; nth += 1)
        begun.push(await ask('two'));
      expect(await ask('three')).toBeInstanceOf(FileNotNow);
      for (const file of begun)
        if (file && 'lines' in file) for await (const line of file.lines) expect(line).toBeTruthy();
      expect(await fileOf(number, 'beitraege', 'three')).toContain('Gehweg am Wall');
    });

    it('are named in the document with the sum of their list, which nobody changes', async () => {
      const number = await published();
      const { contributions } = await document(number);
      expect(contributions).toMatchObject({
        ...{ total: 2, listed: [], csvPath: `/berichte/${number}/beitraege.csv` },
        listHash: expect.stringMatching(/^[\da-f]{64}$/),
      });
      await expect(
        town.database.write('update edition_contribution set ideas = $2 where edition = $1', [
          ...[number, []],
        ]),
      ).rejects.toThrow('permission denied');
      await expect(
        town.database.write('insert into edition_contribution values ($1, $2, $2)', [number, []]),
      ).rejects.toThrow('written with it');
    });
  });

  it('are each a file, made so often for one network', async () => {
    const number = await published();
    const tables = await town.get(EditionTables).list(number);
    expect(tables.map(({ key }) => key)).toEqual(expect.arrayContaining(['saetze', 'beitraege']));
    for (const { key } of tables) expect(await fileOf(number, key, key)).toContain(';');
    expect(await fileOf(number, 'anders')).toBeNull();
    expect(await fileOf(number + 1000, 'saetze')).toBeNull();
    const service = town.get(EditionTables);
    for (let made = 0; made < MADE_PER_CLIENT.points; made += 1)
      await service.find(String(number), 'saetze', 'busy');
    expect(await service.find(String(number), 'saetze', 'busy')).toBeInstanceOf(TooManyRequests);
  });

  describe('changes', () => {
    it('are counted from the last edition that begins on the same day, and say which', async () => {
      const first = await published();
      const quarter = await published({ from: '2026-10-01' });
      await build.idea({ project });
      const second = await published();
      expect((await document(first)).comparedWith).toBeNull();
      expect((await document(quarter)).comparedWith).toBeNull();
      const { comparedWith, changes } = await document(second);
      expect(comparedWith).toMatchObject({ number: first, path: `/berichte/${first}` });
      expect(changes).toContainEqual(
        expect.objectContaining({ subject: 'Ideen', before: '1', after: '2' }),
      );
      expect(await fileOf(second, 'aenderungen')).toContain('Ideen;');
    });
  });

  describe('ideas that are named', () => {
    const answered = async () => {
      await town.database.write(
        `insert into answer (id, idea_id, office, key_sentence, body, working_days, in_time, actor_id) values ($1, $2, 'Tiefbau', 'Wir bauen ihn.', 'Im Frühjahr.', 3, true, $3)`,
        [newId(), idea, clerk.id],
      );
    };
    const due = async () => {
      await town.database.write(
        `insert into processing_step (id, idea_id, from_status, to_status, sentence, due_on, actor_id, created_at)
         values ($1, $2, 'received', 'in_review', 'Wir prüfen das.', current_date + 60, $3, now())`,
        [newId(), idea, clerk.id],
      );
    };
    const EDITED = [
      `insert into idea_revision (idea_id, version, title, body, salt) select id, version + 1, 'Radweg am Wall', body, 'salt' from idea where id = $1`,
      `update idea set title = 'Radweg am Wall', version = version + 1 where id = $1`,
    ];
    it.each([
      ['answered', 'hidden', answered, [`update idea set visibility = 'hidden' where id = $1`]],
      ['answered', 'edited', answered, EDITED],
      ['answered', 'erased', answered, [`update idea set visibility = 'anonymised' where id = $1`]],
      ['to be decided', 'hidden', due, [`update idea set visibility = 'hidden' where id = $1`]],
      ['to be decided', 'edited', due, EDITED],
      ['to be decided', 'erased', due, [`update idea set visibility = 'anonymised' where id = $1`]],
    ])('as %s raise a task when they are %s', async (_, why, name, statements) => {
      await name();
      const number = await published();
      const before = await town.get(EditionReading).json(String(number));
      for (const statement of statements) await town.database.write(statement, [idea]);
      await town.get(EditionMarking).changed({ ideaId: idea });
      const tasks = (await town.get(EditionMarking).tasks()).filter(
        (one) => one.edition === number,
      );
      expect(tasks.map((task) => task.why)).toEqual([why]);
      expect((await town.get(EditionReading).json(String(number)))?.frozen).toBe(before?.frozen);
    });
  });
});
