import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Clock, newId, type SignedInViewer } from '@ein/platform';
import { EventLogModule } from '@ein/event-log';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { CouncilFiguresService } from './council-figures.service.js';
import { CouncilFiguresModule } from './council-figures.module.js';

describe("the council's figures", () => {
  let town: TestTown;
  let build: TownBuilder;
  let service: CouncilFiguresService;
  let office: SignedInViewer;
  let now = new Date('2026-11-23T10:00:00Z');
  const places: Record<string, string> = {};

  beforeAll(async () => {
    town = await openTown([EventLogModule, CouncilFiguresModule]);
    build = new TownBuilder(town.database);
    service = town.get(CouncilFiguresService);
    office = await build.person('office');
    jest.spyOn(town.get(Clock), 'now').mockImplementation(() => now);
    for (const name of ['Greene', 'Naensen', 'Stroit', 'Wenzen']) {
      places[name] = newId();
      await town.database.write(
        `insert into place (id, slug, name, kind, coordinate_quality) values ($1, lower($2), $2, 'Dorf', 'exact')`,
        [places[name], name],
      );
    }
  });
  afterAll(() => town.close());

  const peopleFrom = async (place: string | null, count: number): Promise<SignedInViewer[]> => {
    const people: SignedInViewer[] = [];
    for (let nr = 0; nr < count; nr++) {
      const person = await build.person();
      if (place)
        await town.database.write('update account set place_id = $2 where id = $1', [
          person.id,
          places[place],
        ]);
      people.push(person);
    }
    return people;
  };
  const vote = async (idea: string, people: SignedInViewer[]) => {
    for (const person of people)
      await town.database.write('insert into vote (idea_id, account_id) values ($1, $2)', [
        idea,
        person.id,
      ]);
    await town.database.write(
      'update idea_tally set vote_count = (select count(*) from vote where idea_id = $1) where idea_id = $1',
      [idea],
    );
  };
  const step = (
    idea: string,
    more: { due?: string; meeting?: string; at: string; committee?: string },
  ) =>
    town.database.write(
      `insert into processing_step (id, idea_id, from_status, to_status, sentence, office, due_on, meeting_at, committee, actor_id, created_at)
       values ($1, $2, 'received', 'to_council', 'Der Ausschuss berät.', 'Bauamt', $3, $4, $5, $6, $7)`,
      [
        newId(),
        idea,
        more.due ?? null,
        more.meeting ?? null,
        more.committee ?? null,
        office.id,
        more.at,
      ],
    );
  const answer = (idea: string, at: string) =>
    town.database.write(
      `insert into answer (id, idea_id, key_sentence, body, office, working_days, in_time, actor_id, published_at)
       values ($1, $2, 'Ja.', 'Wir machen das.', 'Bauamt', 5, true, $3, $4)`,
      [newId(), idea, office.id, at],
    );

  it('counts an empty town once, at the first question', async () => {
    const figures = await service.figures();
    expect(figures).toMatchObject({
      countedAt: now,
      placesTakingPart: 0,
      placesInAll: 4,
      byMonth: [],
      mostVotedIds: [],
    });
    expect(figures.figures).toEqual({
      ideas: 0,
      people: 0,
      votes: 0,
      comments: 0,
      answers: 0,
      answeredInTime: 0,
      answersDue: 0,
      answerDays: 30,
    });
  });

  it('counts people once however much they do, and nobody for what is hidden or imported', async () => {
    const [one] = await peopleFrom(null, 1);
    const idea = await build.idea({ by: one });
    const second = await build.idea({ by: one });
    await vote(idea, [one as SignedInViewer]);
    await build.comment({ under: second, by: one });
    await build.comment({ under: second, visibility: 'hidden' });
    await build.comment({ under: await build.idea({ visibility: 'hidden' }) });
    const imported = await build.idea();
    await town.database.write(`update idea set source = 'Bonn', external_id = 'B1' where id = $1`, [
      imported,
    ]);
    await service.count();
    expect((await service.figures()).figures).toMatchObject({
      ideas: 3,
      people: 1,
      votes: 1,
      comments: 1,
    });
  });

  it('shows people by place without pointing at single ones', async () => {
    const idea = await build.idea();
    await town.database.write('update idea set place_id = $2 where id = $1', [
      idea,
      places['Wenzen'],
    ]);
    await vote(idea, [
      ...(await peopleFrom('Greene', 9)),
      ...(await peopleFrom('Naensen', 6)),
      ...(await peopleFrom('Stroit', 1)),
    ]);
    await vote(await build.idea({ by: (await peopleFrom(null, 1))[0] }), await peopleFrom(null, 7));
    await service.count();
    const { byPlace, figures, placesTakingPart } = await service.figures();
    const people = Object.fromEntries(byPlace.map((row) => [row.label, row.people]));
    // Stroit has one, Wenzen none; Naensen is hidden with them, because one person is no group.
    expect(people).toEqual({
      Greene: 9,
      Naensen: null,
      Stroit: null,
      Wenzen: null,
      'Ganze Stadt oder ohne Angabe': 10,
    });
    expect(figures.people).toBe(26);
    expect(placesTakingPart).toBe(4);
    expect(byPlace.find((row) => row.label === 'Wenzen')).toMatchObject({
      ideas: 1,
      votes: 16,
      href: `/ideen?ort=${places['Wenzen']}`,
    });
    expect(byPlace.at(-1)?.href).toBe('/ideen?ort=ganz');
    const [stored] = await town.database.rows<{ text: string }>(
      'select figures::text as text from council_snapshot',
    );
    expect(stored?.text).not.toMatch(/"people": ?[1-4][,}]/);
  });

  it('sums up to the same by theme, place, month and state', async () => {
    await service.count();
    const { figures, byCategory, byPlace, byMonth, byStatus } = await service.figures();
    const sum = (rows: { ideas: number }[]) => rows.reduce((all, row) => all + row.ideas, 0);
    expect([byCategory, byPlace, byMonth, byStatus].map(sum)).toEqual(Array(4).fill(figures.ideas));
    const votes = (rows: { votes: number }[]) => rows.reduce((all, row) => all + row.votes, 0);
    expect([byCategory, byPlace, byMonth].map(votes)).toEqual(Array(3).fill(figures.votes));
  });

  it('says what is most supported, disputed and due', async () => {
    const idea = await build.idea();
    await vote(idea, await peopleFrom(null, 20));
    for (const stance of ['for', 'for', 'for', 'if', 'against', 'against', 'question'])
      await build.comment({ under: idea, stance });
    const agreed = await build.idea();
    for (let nr = 0; nr < 9; nr++) await build.comment({ under: agreed, stance: 'for' });
    await step(idea, {
      meeting: '2026-12-08T16:00:00Z',
      committee: 'Bauausschuss',
      at: '2026-11-20T10:00:00Z',
    });
    const overtaken = await build.idea();
    await step(overtaken, { due: '2026-12-01', at: '2026-11-01T10:00:00Z' });
    await step(overtaken, { at: '2026-11-02T10:00:00Z' });
    await step(await build.idea(), { due: '2026-11-22', at: '2026-11-01T10:00:00Z' });
    await step(await build.idea({ visibility: 'hidden' }), {
      due: '2026-12-01',
      at: '2026-11-01T10:00:00Z',
    });
    await service.count();
    const { mostVotedIds, contestedRows, dueRows } = await service.figures();
    expect(mostVotedIds[0]).toBe(idea);
    expect(contestedRows).toEqual([{ ideaId: idea, for: 3, if: 1, against: 2 }]);
    expect(dueRows).toEqual([
      { ideaId: idea, on: '2026-12-08', what: 'Der Ausschuss berät.', where: 'Bauausschuss' },
    ]);
  });

  it('judges the promise by the first answer and this year', async () => {
    const due = (answerDueOn: string) => build.idea({ answerDueOn });
    await answer(await due('2026-11-20'), '2026-11-20T22:59:00Z');
    await answer(await due('2026-11-20'), '2026-11-20T23:01:00Z');
    const twice = await due('2026-06-01');
    await answer(twice, '2026-05-01T10:00:00Z');
    await answer(twice, '2026-11-01T10:00:00Z');
    await answer(await due('2026-12-24'), '2026-11-10T10:00:00Z');
    await due('2026-11-22');
    await due('2026-11-23');
    await due('2025-12-01');
    await answer(await due('2025-12-01'), '2025-11-01T10:00:00Z');
    await service.count();
    expect((await service.figures()).figures).toMatchObject({
      answers: 6,
      answersDue: 5,
      answeredInTime: 3,
    });
  });

  it('counts who took part by assurance, the highest level of each, and hides small groups', async () => {
    const idea = await build.idea({ by: office });
    const [desk, oidc, few] = [
      await peopleFrom(null, 8),
      await peopleFrom(null, 7),
      await peopleFrom(null, 3),
    ];
    const vouch = async (people: SignedInViewer[], ...levels: string[]) => {
      for (const { id } of people)
        for (const level of levels)
          await town.database.write(
            `insert into account_assurance (account_id, level, at, how) values ($1, $2, now(), 'test')`,
            [id, level],
          );
    };
    await vouch(desk, 'resident');
    await vouch(oidc, 'resident', 'oidc');
    await vote(idea, [...desk, ...oidc, ...few]);
    // Who only has an account took no part.
    await vouch(await peopleFrom(null, 9), 'oidc');
    await service.count();
    const { byAssurance, figures } = await service.figures();
    expect(byAssurance).toEqual([
      { level: 'address', people: figures.people - 15 },
      { level: 'resident', people: 8 },
      { level: 'oidc', people: 7 },
    ]);
    await town.database.write(`delete from account_assurance where account_id = any($1)`, [
      oidc.slice(2).map(({ id }) => id),
    ]);
    await service.count();
    // Two are too few, and with the one other small number they could be subtracted out.
    expect((await service.figures()).byAssurance).toEqual([
      { level: 'address', people: figures.people - 10 },
      { level: 'resident', people: null },
      { level: 'oidc', people: null },
    ]);
  });

  it('draws new and answered ideas, grown as far as they are', async () => {
    const idea = await build.idea({
      publishedAt: '2026-11-22T10:00:00Z',
      status: 'in_review',
      title: 'Bänke am Wall',
    });
    const tile = async () =>
      (await service.fabric(200)).find((one) => one.title === 'Bänke am Wall');
    expect(await tile()).toMatchObject({
      title: 'Bänke am Wall',
      slug: 'baenke-am-wall',
      stage: 2,
      recent: false,
    });
    await answer(idea, '2026-11-22T12:00:00Z');
    expect(await tile()).toMatchObject({ stage: 3, recent: true });
    expect(await service.fabric(1)).toHaveLength(1);
    expect((await service.fabric(200)).filter((one) => one.recent)).toHaveLength(3);
  });

  it('rests between two countings, and never longer than a minute', async () => {
    await service.count();
    const first = (await service.figures()).countedAt;
    now = new Date(now.getTime() + 4000);
    await service.renewWhenDue();
    expect((await service.figures()).countedAt).toEqual(first);
    // Ten seconds of counting and a breath of the loop belong to the minute.
    await town.database.write('update council_snapshot set counting_ms = 10000');
    now = new Date(now.getTime() + 40_000);
    await service.renewWhenDue();
    expect((await service.figures()).countedAt).toEqual(first);
    now = new Date(now.getTime() + 1000);
    await service.renewWhenDue();
    expect((await service.figures()).countedAt).toEqual(now);
  });
});
