import { setTimeout as passed } from 'node:timers/promises';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import type { SignedInViewer } from '@ein/platform';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { EditionMarking } from './edition-marking.service.js';
import { EditionReading } from './edition-reading.service.js';
import { EditionRepository } from './edition.repository.js';
import { FiguresRepository } from './figures.repository.js';
import { ReportDrafting } from './report-drafting.service.js';
import { ReportEditing } from './report-editing.service.js';
import { PublicationRefused } from './report.problems.js';
import { ReportPublishing } from './report-publishing.service.js';
import { ReportsModule } from './reports.module.js';

const WORDS = 'Das hilft allen, die dort zu Fuß gehen.';
const NOTHING = { text: null, salt: null, part: null, sha256: null, start_at: null, end_at: null };
const LEAVES = `update comment set visibility = 'anonymised', body = 'Gelöscht', salt = '', version = version + 1 where id = $1`;

describe('what an edition keeps', () => {
  let town: TestTown;
  let build: TownBuilder;
  let clerk: SignedInViewer;
  let project: string;
  let idea: string;
  let comment: string;

  beforeAll(async () => {
    town = await openTown([EventLogModule, ReportsModule]);
    build = new TownBuilder(town.database);
    clerk = await build.person('office');
  });
  afterAll(() => town.close());
  beforeEach(async () => {
    project = await build.project();
    idea = await build.idea({ project, title: 'Gehweg am Wall' });
    comment = await build.comment({ under: idea, body: WORDS });
  });
  afterEach(() => void jest.restoreAllMocks());

  const numberOf = async (table: 'idea' | 'comment', id: string) => {
    const statement = `select number from ${table} where id = $1`;
    const [row] = await town.database.rows<{ number: number }>(statement, [id]);
    return row?.number ?? 0;
  };
  /** A draft that quotes the comment. */
  const draft = async (period: { from?: string } = {}): Promise<string> => {
    const report = await town
      .get(ReportDrafting)
      .create(clerk, { title: 'Was Einbeck bewegt', projectId: project, ...period });
    if (!('figures' in report)) throw new Error(report.message);
    await town.get(ReportEditing).write({
      ...{ reportId: report.id, version: 1, section: 'wants', text: WORDS, quote: true },
      sources: [`K-${await numberOf('comment', comment)}`],
    });
    return report.id;
  };
  const publish = async (reportId: string, version = 2) =>
    town.get(ReportPublishing).publish(clerk, { reportId, version });
  const published = async (period: { from?: string } = {}): Promise<number> => {
    const number = await publish(await draft(period));
    if (typeof number !== 'number') throw new Error(JSON.stringify(number));
    return number;
  };
  const kept = async (edition: number) =>
    town.database.rows(
      'select text, salt, part, sha256, start_at, end_at from edition_source where edition = $1 and source_id = $2',
      [edition, comment],
    );
  const elsewhere = async (statement: string, values: unknown[]) => {
    const connection = await town.database.connection();
    try {
      await connection.query(statement, values);
    } finally {
      connection.release();
    }
  };
  const standings = async (number: number) => {
    const sources = await town.get(EditionRepository).findSources(number);
    return sources.filter(({ kind }) => kind === 'comment').map(({ standing }) => standing);
  };
  const support = async (): Promise<void> => {
    await town.database.write('update idea_tally set vote_count = 1 where idea_id = $1', [idea]);
  };
  const tasks = async (...numbers: number[]) => {
    await town.get(EditionMarking).changed({ ideaId: idea });
    const all = await town.get(EditionMarking).tasks();
    return all
      .filter(({ edition }) => numbers.includes(edition))
      .map(({ edition, label, why }) => [edition, label, why]);
  };

  it('is without the words of whoever leaves while it is published, and staff are told', async () => {
    const id = await draft();
    const editions = town.get(EditionRepository);
    const insert = editions.insert.bind(editions);
    let left: Promise<void> | undefined;
    jest.spyOn(editions, 'insert').mockImplementation(async (edition, sources) => {
      left = elsewhere(LEAVES, [comment]);
      await Promise.race([left, passed(500)]);
      return insert(edition, sources);
    });
    const number = (await publish(id)) as number;
    await left;
    expect(await kept(number)).toEqual([NOTHING]);
    const label = `K-${await numberOf('comment', comment)}`;
    expect(await tasks(number)).toEqual([[number, label, 'erased']]);
  });

  it('is refused to a second clerk while the first one publishes', async () => {
    const [first, second] = [await draft(), await draft()];
    const editions = town.get(EditionRepository);
    const insert = editions.insert.bind(editions);
    let meanwhile: unknown;
    jest.spyOn(editions, 'insert').mockImplementationOnce(async (edition, sources) => {
      const other = await town.database.connection();
      const { rows } = await other.query('select pg_try_advisory_xact_lock(5505001) as locked');
      other.release();
      meanwhile = rows[0];
      return insert(edition, sources);
    });
    expect(typeof (await publish(first))).toBe('number');
    expect(meanwhile).toEqual({ locked: false });
    jest.spyOn(editions, 'lockNumbers').mockResolvedValue(false);
    const refused = await publish(second);
    if (!(refused instanceof PublicationRefused)) throw new Error('It was published.');
    expect(refused.problems[0]?.message).toMatch(/^Gerade wird ein anderer Bericht veröffentlicht/);
  });

  it('counts all its figures of one moment', async () => {
    const id = await draft();
    const figures = town.get(FiguresRepository);
    const count = figures.count.bind(figures);
    const [one] = await town.database.rows<{ ideas: number }>(
      'select count(*)::int as ideas from idea where project_id = $1',
      [project],
    );
    const numbers: unknown[] = [];
    jest.spyOn(figures, 'count').mockImplementation(async (...asked) => {
      numbers.push((await count(...asked)).totals.ideas);
      await elsewhere(`update idea set visibility = 'withdrawn' where id = $1`, [idea]);
      const again = await count(...asked);
      numbers.push(again.totals.ideas);
      return again;
    });
    await publish(id);
    expect(numbers).toEqual([one?.ideas, one?.ideas]);
  });

  it('is not published with a title that was taken away while it was counted', async () => {
    await support();
    const other = idea;
    idea = await build.idea({ project });
    comment = await build.comment({ under: idea, body: WORDS });
    const id = await draft();
    const figures = town.get(FiguresRepository);
    const count = figures.count.bind(figures);
    jest.spyOn(figures, 'count').mockImplementation(async (...asked) => {
      const counted = await count(...asked);
      await elsewhere(`update idea set visibility = 'hidden' where id = $1`, [other]);
      return counted;
    });
    const refused = await publish(id);
    if (!(refused instanceof PublicationRefused)) throw new Error('It was published.');
    expect(refused.problems[0]?.message).toContain(`Idee\u00a0${await numberOf('idea', other)}`);
  });

  it('cannot be changed, and nothing can be written into it afterwards', async () => {
    const number = await published();
    const refused = async (statement: string, message: RegExp) =>
      expect(town.database.write(statement, [number])).rejects.toThrow(message);
    await refused('update report_edition set title = title where number = $1', /permission denied/);
    await refused('delete from report_edition where number = $1', /permission denied/);
    await refused('delete from edition_source where edition = $1', /permission denied/);
    await refused(
      `insert into edition_source (edition, key, sentence, kind, source_id, number, version)
       select $1, 999, 'x', 'idea', gen_random_uuid(), 1, 1`,
      /written with it/,
    );
    for (const part of ['sha256 = null', 'text = null, salt = null', 'start_at = start_at + 1'])
      await refused(`update edition_source set ${part} where edition = $1`, /taken away or stay/);
    await refused(
      `insert into report_edition select $1 + 1000, gen_random_uuid(), report_id, title, scope, figures, document || ' ',
         repeat('0', 64), sha256, published_at, published_by from report_edition where number = $1`,
      /report_edition_check/,
    );
  });

  it('leaves no sentence and no digest of a draft that is over', async () => {
    const count = async (id: string) => {
      const [row] = await town.database.rows<{ left: number }>(
        'select count(*)::int as left from report_sentence where report_id = $1',
        [id],
      );
      return row?.left;
    };
    const [one, other] = [await draft(), await draft()];
    expect(await count(one)).toBeGreaterThan(0);
    await publish(one);
    await town.get(ReportEditing).discard({ reportId: other, version: 2 });
    expect([await count(one), await count(other)]).toEqual([0, 0]);
  });

  it('leaves no digest in a draft or in findings when somebody leaves', async () => {
    const id = await draft();
    const run = await foundRun();
    await town.database.write(LEAVES, [comment]);
    expect(
      await town.database.rows(
        `select s.part, s.start_at, s.end_at, s.sha256 from sentence_source s join report_sentence r on r.id = s.sentence_id
         where r.report_id = $1`,
        [id],
      ),
    ).toEqual([{ part: null, start_at: null, end_at: null, sha256: null }]);
    expect(await reasonsOf(run)).toEqual([idea]);
    // A run that ends only now, with what it had read before.
    expect(await reasonsOf(await foundRun())).toEqual([idea]);
  });

  const foundRun = async (): Promise<string> => {
    const source = (of: string) => ({ source: { id: of, version: 1, sha256: 'abc' } });
    const topic = { key: 'gehweg', words: ['gehweg'], proposed: [], conditions: [], against: [] };
    const findings = { ideas: 1, topics: [{ ...topic, reasons: [source(comment), source(idea)] }] };
    const [row] = await town.database.rows<{ id: string }>(
      `insert into analysis_run (id, state, cutoff, method_version, asked_at, findings)
       values (gen_random_uuid(), 'done', now(), 'test', now(), $1) returning id`,
      [JSON.stringify(findings)],
    );
    return row?.id ?? '';
  };
  const reasonsOf = async (run: string) => {
    const [row] = await town.database.rows<{ ids: string[] }>(
      `select jsonb_path_query_array(findings, '$.topics[*].reasons[*].source.id') as ids from analysis_run where id = $1`,
      [run],
    );
    return row?.ids;
  };

  it('does not take an edited comment for the cited one when its author has left', async () => {
    const number = await published();
    await town.database.write(
      `insert into comment_revision (comment_id, version, body, salt, created_at) select id, version, body, salt, created_at from comment where id = $1`,
      [comment],
    );
    await town.database.write(
      `update comment set body = 'Etwas anderes.', version = version + 1, edited_at = now() where id = $1`,
      [comment],
    );
    expect(await standings(number)).toEqual(['edited']);
    const draftOfBoth = await town.database.rows<{ said: string | null }>(
      `select text_of_version('comment', $1, 1, 'text') as said`,
      [comment],
    );
    expect(draftOfBoth).toEqual([{ said: WORDS }]);
    await town.database.write('delete from comment_revision where comment_id = $1', [comment]);
    expect(await standings(number)).toEqual(['erased']);
    expect(await kept(number)).toEqual([NOTHING]);
    const asked = `select source_standing('comment', $1, 1, 'text') as old, source_standing('comment', $1, 2, 'text') as new`;
    expect(await town.database.rows(asked, [comment])).toEqual([{ old: 'erased', new: 'ok' }]);
  });

  it('becomes a task again when a text is hidden a second time', async () => {
    const number = await published();
    const turn = (to: string) =>
      town.database.write('update comment set visibility = $2 where id = $1', [comment, to]);
    await turn('hidden');
    const label = `K-${await numberOf('comment', comment)}`;
    expect(await tasks(number)).toEqual([[number, label, 'hidden']]);
    const [task] = await town.get(EditionMarking).tasks();
    const note = 'Die Aussage stützt sich auf mehr.';
    for (const { edition, key } of (await town.get(EditionMarking).tasks()).filter(
      ({ edition }) => edition === number,
    ))
      await town.get(EditionMarking).settle(clerk, { edition, key, note });
    expect(task).toBeDefined();
    await turn('published');
    expect(await tasks(number)).toEqual([]);
    const [listed] = await town.get(EditionReading).list(1, number + 1);
    expect(listed).toMatchObject({ number, outdated: 0 });
    await turn('hidden');
    expect(await tasks(number)).toEqual([[number, label, 'hidden']]);
  });

  it('keeps its tasks when an edition of another period follows, not one of the same', async () => {
    const whole = await published();
    const year = await published({ from: '2026-01-01' });
    await town.database.write(`update comment set visibility = 'hidden' where id = $1`, [comment]);
    expect((await tasks(whole, year)).map(([number]) => number)).toEqual([whole, year]);
    comment = await build.comment({ under: idea, body: WORDS });
    await published();
    expect((await tasks(whole, year)).map(([number]) => number)).toEqual([year]);
  });

  it('tells staff, once, of an idea that it only names', async () => {
    await support();
    const number = await published();
    await town.database.write(`update idea set visibility = 'withdrawn' where id = $1`, [idea]);
    const label = `Idee\u00a0${await numberOf('idea', idea)}`;
    expect(await tasks(number)).toEqual([[number, label, 'withdrawn']]);
    const [listed] = await town.get(EditionReading).list(1, number + 1);
    expect(listed).toMatchObject({ number, outdated: 0 });
  });

  it('counts all its tasks, however many are listed', async () => {
    const number = await published();
    await town.database.write(`update comment set visibility = 'hidden' where id = $1`, [comment]);
    const before = (await tasks(number)).length;
    const editions = town.get(EditionRepository);
    expect(before).toBe(1);
    expect(await town.get(EditionMarking).countTasks()).toBe(
      (await editions.findOpenMarks(1000)).length,
    );
    expect(await editions.findOpenMarks(1)).toHaveLength(1);
    expect(await town.get(EditionMarking).countTasks()).toBeGreaterThan(1);
  });

  it('is listed page by page, and its sources are not asked for a list', async () => {
    const [first, second] = [await published(), await published()];
    const asked = jest.spyOn(town.database, 'rows');
    const page = await town.get(EditionReading).list(1, second);
    expect(page.map(({ number }) => number)).toEqual([first]);
    expect(
      asked.mock.calls.some(([statement]) => String(statement).includes('source_standing')),
    ).toBe(false);
  });
});
