import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import { newId, type SignedInViewer } from '@ein/platform';
import { germanDay } from '@ein/report-document';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { EditionReading } from './edition-reading.service.js';
import { ReportDrafting } from './report-drafting.service.js';
import { ReportPublishing } from './report-publishing.service.js';
import { ReportScopeRepository } from './report-scope.repository.js';
import { ReportScopes } from './report-scope.service.js';
import { ReportsModule } from './reports.module.js';

describe('what a report speaks of', () => {
  let town: TestTown;
  let build: TownBuilder;
  let clerk: SignedInViewer;
  let scopes: ReportScopes;
  let place: string;
  let empty: string;
  let project: string;

  const village = async (name: string) => {
    const id = newId();
    await town.database.write(
      `insert into place (id, slug, name, kind, coordinate_quality) values ($1, lower($2), $2, 'Dorf', 'exact')`,
      [id, name],
    );
    return id;
  };

  beforeAll(async () => {
    town = await openTown([EventLogModule, ReportsModule]);
    build = new TownBuilder(town.database);
    scopes = town.get(ReportScopes);
    clerk = await build.person('office');
    project = await build.project();
    await town.database.write(`update project set name = 'Radverkehr' where id = $1`, [project]);
    place = await village('Salzderhelden');
    empty = await village('Stroit');
    const idea = async (like = {}) => {
      const id = await build.idea({ project, ...like });
      await town.database.write('update idea set place_id = $2 where id = $1', [id, place]);
      return id;
    };
    for (let nr = 0; nr < 6; nr += 1) {
      const by = await build.person();
      const under = await idea({ by, ...(nr === 0 && { status: 'done' }) });
      await build.comment({ under, by });
    }
    await build.comment({ under: await idea(), visibility: 'hidden' });
    await idea({ visibility: 'hidden' });
  });
  afterAll(() => town.close());

  it('is counted and said in words before it is begun: what is public, by different people', async () => {
    expect(await scopes.count({ projectId: project, placeId: place })).toEqual({
      words: 'Ideen im Projekt Radverkehr, aus Salzderhelden',
      ideas: 7,
      comments: 6,
      moreComments: false,
      people: 7,
      morePeople: false,
      refusal: null,
    });
    const [{ people, words, ideas }] = [await scopes.count({ placeId: place, status: 'done' })];
    expect({ people, ideas }).toEqual({ people: null, ideas: 1 });
    expect(words).toBe('Alle Ideen, aus Salzderhelden, im Stand Umgesetzt');
  });

  it('is counted to its end, or says that it stopped: by sums that are kept, and one by one for days', async () => {
    const repository = town.get(ReportScopeRepository);
    const scope = { projectId: project, categoryId: null, placeId: place, status: null };
    const ever = { ...scope, fromDay: null, untilDay: null };
    const days = { ...scope, fromDay: '2020-01-01', untilDay: null };
    const exact = { ideas: 7, comments: 6, moreComments: false, people: 7, morePeople: false };
    expect(await repository.count(ever)).toEqual(exact);
    expect(await repository.count(days)).toEqual(exact);
    expect(await repository.count(ever, 6)).toMatchObject({
      ideas: 7,
      comments: 6,
      morePeople: true,
    });
    expect(await repository.count(days, 5)).toMatchObject({
      ideas: 7,
      comments: 5,
      moreComments: true,
    });
    expect((await repository.count(days, 3)).people).toBeLessThanOrEqual(7);
  });

  it('counts comments under a duplicate with the main idea, ever and for days', async () => {
    const [other, repository] = [await build.project(), town.get(ReportScopeRepository)];
    const [main, duplicate] = [
      await build.idea({ project: other }),
      await build.idea({ project: other }),
    ];
    await build.comment({ under: duplicate });
    await town.database.write(
      `update idea set visibility = 'merged', merged_into = $2 where id = $1`,
      [duplicate, main],
    );
    await town.database.write('update idea_tally set comment_count = 1 where idea_id = $1', [main]);
    const scope = { projectId: other, categoryId: null, placeId: null, status: null };
    for (const fromDay of [null, '2020-01-01'])
      expect(await repository.count({ ...scope, fromDay, untilDay: null })).toMatchObject({
        ...{ ideas: 1, comments: 1, people: 2 },
      });
  });

  it.each([
    ['an empty place', () => ({ projectId: project, placeId: empty }), 'placeId'],
    ['a state that none is in', () => ({ placeId: place, status: 'declined' as const }), 'status'],
    ['days before anything', () => ({ until: '2001-01-01' }), 'until'],
    ['days to come', () => ({ projectId: project, from: '2199-01-01' }), 'from'],
    ['days in the wrong order', () => ({ from: '2026-02-01', until: '2026-01-01' }), 'until'],
    ['a day that is none', () => ({ from: '2026-02-31' }), 'from'],
    ['a project that is none', () => ({ projectId: place }), 'projectId'],
  ])('is refused at its field: %s', async (_, scope, field) => {
    expect((await scopes.count(scope())).refusal).toMatchObject({ field });
    const begun = await town.get(ReportDrafting).create(clerk, { title: 'Bericht', ...scope() });
    expect(begun).toMatchObject({ field, message: expect.stringMatching(/\.$/) });
    expect(await town.database.rows('select from report')).toHaveLength(0);
  });

  it('stands with each edition as it was frozen, and finds them again', async () => {
    const publish = async (scope: object) => {
      const report = await town.get(ReportDrafting).create(clerk, { title: 'Bericht', ...scope });
      if (!('figures' in report)) throw new Error(report.message);
      const published = { reportId: report.id, version: 1 };
      expect(typeof (await town.get(ReportPublishing).publish(clerk, published))).toBe('number');
    };
    await publish({});
    await publish({ placeId: place, from: '2020-01-01' });
    await publish({ placeId: place });
    await town.database.write(`update place set name = 'Salzderhelden (neu)' where id = $1`, [
      place,
    ]);
    const editions = town.get(EditionReading);
    expect((await editions.list(10, null)).map(({ scope }) => scope)).toEqual([
      'Alle Ideen, aus Salzderhelden',
      `Alle Ideen, aus Salzderhelden, ab dem ${germanDay('2020-01-01')}`,
      'Alle Ideen',
    ]);
    const [first, second] = await scopes.published();
    expect(first).toMatchObject({ words: 'Alle Ideen, aus Salzderhelden (neu)', editions: 2 });
    expect(second).toMatchObject({ words: 'Alle Ideen', editions: 1 });
    const numbers = async (before: number | null, scope = first?.key ?? '') =>
      (await editions.list(10, before, scope)).map(({ number }) => number);
    expect(await numbers(null)).toEqual([3, 2]);
    expect(await numbers(3)).toEqual([2]);
    expect(await numbers(null, second?.key)).toEqual([1]);
  });
});
