import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Clock, newId, NotFound, type SignedInViewer } from '@ein/platform';
import { EventLogModule } from '@ein/event-log';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { ProjectResultDesk } from './project-result-desk.service.js';
import { ResultEdited, ResultIncomplete } from './project-result.problems.js';
import { ProjectResultService } from './project-result.service.js';
import type { ResultDesk } from './project-result.type.js';
import { ProjectResultsModule } from './project-results.module.js';

const OPENS = new Date('2026-12-01T00:00:00+01:00');
const REASON = {
  reason: 'Der Rat hat sie beschlossen.',
  sourceLabel: 'Beschluss vom 1. Dezember',
  sourceUrl: 'https://rat.example.org/1',
};

describe('the result of a project', () => {
  let town: TestTown;
  let desk: ProjectResultDesk;
  let results: ProjectResultService;
  let build: TownBuilder;
  let admin: SignedInViewer;
  let now: Date;
  let projectId: string;
  let slug: string;
  let numbers: number[];

  beforeAll(async () => {
    town = await openTown([EventLogModule, ProjectResultsModule]);
    desk = town.get(ProjectResultDesk);
    results = town.get(ProjectResultService);
    build = new TownBuilder(town.database);
    admin = await build.person('admin');
    jest.spyOn(town.get(Clock), 'now').mockImplementation(() => now);
  });
  afterAll(() => town.close());

  /** A project that chooses two of four ideas, with 3, 2, 1 and 1 supports, the last two in the order of their numbers. */
  beforeEach(async () => {
    now = new Date('2026-12-01T12:00:00Z');
    projectId = await build.project([
      { kind: 'support', from: '2026-11-01T00:00:00+01:00', until: OPENS.toISOString() },
      { kind: 'decide', from: OPENS.toISOString(), until: '2027-02-01T00:00:00+01:00' },
    ]);
    await town.database.write(
      `update project set result_rule = 'most_votes', chosen_count = 2, runner_up = 'next' where id = $1`,
      [projectId],
    );
    const people = await Promise.all([build.person(), build.person(), build.person()]);
    numbers = [];
    for (const votes of [1, 3, 2, 1]) {
      const idea = await build.idea({ project: projectId });
      for (const { id } of people.slice(0, votes))
        await town.database.write('insert into vote (idea_id, account_id) values ($1, $2)', [
          idea,
          id,
        ]);
      await town.database.write('update idea_tally set vote_count = $2 where idea_id = $1', [
        idea,
        votes,
      ]);
      numbers.push(await numberOf(idea));
    }
    const [row] = await town.database.rows<{ slug: string }>(
      'select slug from project where id = $1',
      [projectId],
    );
    slug = row?.slug ?? '';
  });

  const numberOf = async (idea: string) =>
    (
      await town.database.rows<{ number: number }>('select number from idea where id = $1', [idea])
    )[0]?.number ?? 0;
  let version = 1;
  const went = (result: unknown) => {
    expect(result).toHaveProperty('standings');
    version = (result as ResultDesk).version;
  };
  const choose = async (number: number | undefined, chosen = true) =>
    went(
      await desk.saveStanding(admin, {
        projectId,
        version,
        number: number ?? 0,
        chosen,
        ...REASON,
      }),
    );
  const publish = () => desk.publish(admin, { projectId, version });
  const written = async () => {
    version = 1;
    await choose(numbers[1]);
    await choose(numbers[2]);
    const text = {
      intro: 'Zwei Ideen kommen.',
      othersReason: 'Sie hatten weniger Unterstützungen.',
    };
    went(await desk.saveText(admin, { projectId, version, ...text }));
  };
  const standings = async () =>
    (await results.view(null, slug))?.standings.map(({ ideaNumber, place, votes, outcome }) => [
      ...[ideaNumber, place, votes, outcome],
    ]);

  it('says before it comes when that is and by which rule, and nothing that is prepared', async () => {
    await written();
    now = new Date(OPENS.getTime() - 1);
    expect(await publish()).toBeInstanceOf(ResultIncomplete);
    expect(await results.view(null, slug)).toMatchObject({
      ...{ rule: 'most_votes', runnerUp: 'next', chosenCount: 2, comesAt: OPENS },
      ...{ publishedAt: null, standings: [], introHtml: '', othersReason: '', turnout: null },
    });
  });

  it('stands in the order of the rule, the older first among equals, with exact votes', async () => {
    await written();
    now = OPENS;
    went(await publish());
    expect(await standings()).toEqual([
      [numbers[1], 1, 3, 'chosen'],
      [numbers[2], 2, 2, 'chosen'],
      [numbers[0], 3, 1, 'not_chosen'],
      [numbers[3], 4, 1, 'not_chosen'],
    ]);
    const { turnout, introHtml } = (await results.view(null, slug)) ?? {};
    // Three people are too few to be named.
    expect(turnout).toEqual({ ideas: 4, votes: 7, comments: 0, people: null, places: [] });
    expect(introHtml).toContain('Zwei Ideen kommen.');
    expect(await publish()).toBeInstanceOf(ResultIncomplete);
  });

  it('lets the next move up when a chosen idea is withdrawn, and back when that is taken back', async () => {
    await written();
    went(await publish());
    const to = (visibility: string) =>
      town.database.write('update idea set visibility = $2 where number = $1', [
        numbers[1],
        visibility,
      ]);
    await to('withdrawn');
    expect((await standings())?.map(([number, , , outcome]) => [number, outcome])).toEqual([
      [numbers[1], 'withdrawn'],
      [numbers[2], 'chosen'],
      [numbers[0], 'moved_up'],
      [numbers[3], 'not_chosen'],
    ]);
    await to('published');
    expect((await standings())?.[2]?.[3]).toBe('not_chosen');
  });

  it('shows of what was removed its number alone', async () => {
    await written();
    went(await publish());
    await town.database.write(
      `update idea set visibility = 'hidden', removed_at = now(), removed_ground = 'Regel 3' where number = $1`,
      [numbers[2]],
    );
    expect((await results.view(null, slug))?.standings[1]).toMatchObject({
      ...{ ideaNumber: numbers[2], title: null, reason: '', sourceLabel: '', sourceUrl: '' },
    });
  });

  it('is not published without what it must say, nor with more than was announced', async () => {
    version = 1;
    await choose(numbers[0]);
    const refused = async () => ((await publish()) as ResultIncomplete).message;
    expect(await refused()).toContain(`Idee ${numbers[1]} steht nach der Regel`);
    await choose(numbers[1], false);
    await choose(numbers[2]);
    expect(await refused()).toContain('die übrigen Ideen');
    await choose(numbers[3]);
    expect(await refused()).toBe('Ausgewählt sind 3 Ideen. Angekündigt waren höchstens 2.');
  });

  it('tells the second of two who write at once, and takes no idea from elsewhere', async () => {
    const save = () =>
      desk.saveText(admin, { projectId, version: 1, intro: 'Text', othersReason: '' });
    const both = await Promise.all([save(), save()]);
    expect(both.filter((one) => one instanceof ResultEdited)).toHaveLength(1);
    const foreign = await numberOf(await build.idea());
    const input = { projectId, version: 2, number: foreign, chosen: true, ...REASON };
    expect(await desk.saveStanding(admin, input)).toBeInstanceOf(NotFound);
  });

  it('changes once it is published only as a correction that everybody reads, within what was announced', async () => {
    await written();
    went(await publish());
    const number = numbers[0] ?? 0;
    const edit = { projectId, version, number, chosen: true, ...REASON };
    await expect(desk.saveStanding(admin, edit)).rejects.toThrow();
    const text = { projectId, version, intro: 'Anders.', othersReason: '' };
    await expect(desk.saveText(admin, text)).rejects.toThrow();
    const correction = 'Der Beschluss war falsch abgeschrieben.';
    expect(await desk.saveStanding(admin, { ...edit, correction })).toMatchObject({
      message: 'Ausgewählt sind 3 Ideen. Angekündigt waren höchstens 2.',
    });
    expect(await desk.saveText(admin, { ...text, correction })).toBeInstanceOf(ResultIncomplete);
    expect(await results.view(null, slug)).toMatchObject({ corrections: [] });
    now = new Date('2026-12-05T12:00:00Z');
    const second = numbers[2] ?? 0;
    went(await desk.saveStanding(admin, { ...edit, number: second, chosen: false, correction }));
    went(await desk.saveStanding(admin, { ...edit, version, correction }));
    expect(await results.view(null, slug)).toMatchObject({
      corrections: [
        { correctedAt: now, reason: correction, ideaNumber: number },
        { correctedAt: now, reason: correction, ideaNumber: second },
      ],
    });
    expect(await standings()).toEqual([
      [numbers[1], 1, 3, 'chosen'],
      [numbers[2], 2, 2, 'not_chosen'],
      [numbers[0], 3, 1, 'chosen'],
      [numbers[3], 4, 1, 'not_chosen'],
    ]);
    const kept = await town.database.rows(
      `select before->'chosen' as chosen, before->>'reason' as reason from project_result_correction where project_id = $1 order by version`,
      [projectId],
    );
    expect(kept).toEqual([
      { chosen: true, reason: REASON.reason },
      { chosen: false, reason: '' },
    ]);
  });

  it('neither names an idea that went into another one before, nor keeps its place taken', async () => {
    await town.database.write(`update project set result_rule = 'jury' where id = $1`, [projectId]);
    version = 1;
    const enter = (at: number, place: number | null, chosen = true) =>
      desk.saveStanding(admin, {
        ...{ projectId, version, number: numbers[at] ?? 0, chosen, place, ...REASON },
      });
    went(await enter(0, 1));
    await town.database.write(
      `update idea set visibility = 'merged', merged_into = (select id from idea where number = $2) where number = $1`,
      [numbers[0], numbers[1]],
    );
    went(await enter(1, 1));
    went(await enter(2, 2));
    went(await enter(2, null, false));
    went(await enter(3, 2));
    went(await publish());
    expect((await standings())?.map(([number, place]) => [number, place])).toEqual([
      [numbers[1], 1],
      [numbers[3], 2],
      [numbers[2], null],
    ]);
  });

  it('tells people by the name of their place, because an order by people would rank small groups', async () => {
    const idea = numbers[3];
    const named = ['Andershausen', 'Buensen'].map((name) => ({ id: newId(), name }));
    for (const { id, name } of named)
      await town.database.write(
        `insert into place (id, slug, name, kind, coordinate_quality) values ($1, lower($2), $2, 'Dorf', 'exact')`,
        [id, name],
      );
    for (const [at, { id }] of named.entries())
      for (let one = 0; one <= at; one++) {
        const person = await build.person();
        await town.database.write('update account set place_id = $2 where id = $1', [
          person.id,
          id,
        ]);
        await town.database.write(
          'insert into vote (idea_id, account_id) select id, $2 from idea where number = $1',
          [idea, person.id],
        );
      }
    await written();
    went(await publish());
    const { turnout } = (await results.view(null, slug)) ?? {};
    expect(turnout?.places.map(({ name }) => name)).toEqual([
      ...[...named.map(({ name }) => name), null],
    ]);
  });
});
