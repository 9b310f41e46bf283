import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { PersonalData } from '@ein/accounts';
import { EventLogModule } from '@ein/event-log';
import { Clock, NotFound, type SignedInViewer, TooManyRequests } from '@ein/platform';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import type { OpinionChoice } from './opinion-choice.type.js';
import { OpinionsClosed } from './opinion.problems.js';
import { OpinionResultsService } from './opinion-results.service.js';
import { OpinionService } from './opinion.service.js';
import { type OpinionAnswer, StaffStatement } from './opinion-statement.type.js';
import { OpinionThread } from './opinion-thread.service.js';
import { OpinionVoteRepository } from './opinion-vote.repository.js';
import { OpinionsModule } from './opinions.module.js';
import { StatementDeskService } from './statement-desk.service.js';

const NOVEMBER = { from: '2026-11-01T00:00:00+01:00', until: '2026-12-01T00:00:00+01:00' };

describe('opinions', () => {
  let town: TestTown;
  let build: TownBuilder;
  let desk: StatementDeskService;
  let opinions: OpinionService;
  let results: OpinionResultsService;
  let admin: SignedInViewer;
  let anna: SignedInViewer;
  let project: string;
  let now = new Date('2026-11-23T12:00:00Z');

  beforeAll(async () => {
    town = await openTown([EventLogModule, OpinionsModule]);
    build = new TownBuilder(town.database);
    desk = town.get(StatementDeskService);
    opinions = town.get(OpinionService);
    results = town.get(OpinionResultsService);
    jest.spyOn(town.get(Clock), 'now').mockImplementation(() => now);
    admin = await build.person('admin');
  });
  beforeEach(async () => {
    now = new Date('2026-11-23T12:00:00Z');
    anna = await build.person();
    project = await build.project();
  });
  afterAll(() => town.close());

  const slugOf = async (id: string) =>
    (await town.database.rows<{ slug: string }>('select slug from project where id = $1', [id]))[0]
      ?.slug ?? '';
  const opened = async (text: string, of = project): Promise<string> => {
    const draft = await desk.write(admin, { projectId: of, text });
    if (!(draft instanceof StaffStatement)) throw new Error(draft.message);
    await desk.move(admin, { statementId: draft.id, state: 'open' });
    return draft.id;
  };
  const say = (viewer: SignedInViewer, statementId: string, choice: OpinionChoice) =>
    opinions.express(viewer, { statementId, choice });
  const tally = async (statementId: string) => {
    const [row] = await town.database.rows<Record<string, number>>(
      `select t.agree, t.disagree, t.pass, (select count(*)::integer from opinion_vote v where v.statement_id = $1) as rows
       from opinion_tally t where statement_id = $1`,
      [statementId],
    );
    return row;
  };

  it('are counted once per person, changeable and taken back', async () => {
    const id = await opened('Der Marktplatz soll autofrei werden.');
    expect(await say(anna, id, 'agree')).toMatchObject({ choice: 'agree', changeable: true });
    await say(anna, id, 'agree');
    expect(await tally(id)).toEqual({ agree: 1, disagree: 0, pass: 0, rows: 1 });
    await say(anna, id, 'disagree');
    expect(await tally(id)).toEqual({ agree: 0, disagree: 1, pass: 0, rows: 1 });
    await say(await build.person(), id, 'pass');
    expect(await opinions.round(await slugOf(project))).toMatchObject({
      statementCount: 1,
      openCount: 1,
      people: 2,
      takesOpinions: true,
    });
    expect(await opinions.takeBack(anna, id)).toMatchObject({ choice: null });
    expect(await tally(id)).toEqual({ agree: 0, disagree: 0, pass: 1, rows: 1 });
    expect(await opinions.round(await slugOf(project))).toMatchObject({ people: 1 });
    expect(await opinions.answersOf(anna, project)).toEqual([]);
    expect(await opinions.answersOf(null, project)).toEqual([]);
  });

  it('stay exact when the same person answers a hundred times at once', async () => {
    const id = await opened('Der Bus soll abends länger fahren.');
    const repository = town.get(OpinionVoteRepository);
    const choices = ['agree', 'disagree', 'pass'] as const;
    await Promise.all(
      Array.from({ length: 100 }, (_, nr) =>
        repository.express(id, anna.id, choices[nr % 3] ?? 'pass', now),
      ),
    );
    const row = await tally(id);
    expect(row).toMatchObject({ rows: 1 });
    expect((row?.['agree'] ?? 0) + (row?.['disagree'] ?? 0) + (row?.['pass'] ?? 0)).toBe(1);
  });

  it('equal a recount after a random history of many', async () => {
    const ids = [await opened('Erste Aussage hier.'), await opened('Zweite Aussage hier.')];
    const people = await Promise.all(Array.from({ length: 12 }, () => build.person()));
    const choices = ['agree', 'disagree', 'pass'] as const;
    await Promise.all(
      people.flatMap((one, at) =>
        ids.flatMap((id, nr) => [
          say(one, id, choices[(at + nr) % 3] ?? 'pass'),
          (at * 7 + nr) % 4 ? say(one, id, choices[at % 3] ?? 'pass') : opinions.takeBack(one, id),
        ]),
      ),
    );
    const wrong = await town.database.rows(
      `select t.statement_id from opinion_tally t left join opinion_vote v on v.statement_id = t.statement_id group by t.statement_id
       having (t.agree, t.disagree, t.pass) is distinct from (count(*) filter (where v.choice = 'agree')::int,
         count(*) filter (where v.choice = 'disagree')::int, count(*) filter (where v.choice = 'pass')::int)`,
    );
    expect(wrong).toEqual([]);
    const people2 = await town.database.rows(
      `select coalesce(p.account_id, c.account_id) from opinion_participant p full join (
         select s.project_id, v.account_id, count(*)::int as answers from opinion_vote v join opinion_statement s on s.id = v.statement_id group by 1, 2
       ) c on c.project_id = p.project_id and c.account_id = p.account_id where p.answers is distinct from c.answers`,
    );
    expect(people2).toEqual([]);
  });

  it.each([
    ['collect', true],
    ['support', true],
    ['discuss', true],
    ['decide', false],
    ['answer', false],
  ] as const)('in the phase %s are taken: %s', async (kind, open) => {
    const dated = await build.project([{ kind, ...NOVEMBER }]);
    const id = await opened('Am Bahnhof fehlt ein Dach.', dated);
    const result = await say(anna, id, 'agree');
    if (open) expect(result).toMatchObject({ choice: 'agree' });
    else expect(result).toBeInstanceOf(OpinionsClosed);
    expect(await tally(id)).toMatchObject({ rows: open ? 1 : 0 });
    expect(await opinions.round(await slugOf(dated))).toMatchObject({ takesOpinions: open });
  });

  it('are not taken to drafts, closed statements and such that never were', async () => {
    const draft = await desk.write(admin, { projectId: project, text: 'Noch ein Entwurf.' });
    if (!(draft instanceof StaffStatement)) throw new Error(draft.message);
    expect(await say(anna, draft.id, 'agree')).toBeInstanceOf(NotFound);
    expect(await say(anna, anna.id, 'agree')).toBeInstanceOf(NotFound);
    expect(await opinions.round(await slugOf(project))).toBeNull();
    const id = await opened('Schon offen.');
    await say(anna, id, 'agree');
    await desk.move(admin, { statementId: id, state: 'closed' });
    expect(await say(anna, id, 'disagree')).toBeInstanceOf(OpinionsClosed);
    expect(await opinions.takeBack(anna, id)).toBeInstanceOf(OpinionsClosed);
    expect(await tally(id)).toMatchObject({ agree: 1, rows: 1 });
    const [answer] = await opinions.answersOf(anna, project);
    expect(answer).toMatchObject({ choice: 'agree', changeable: false });
  });

  it('answer "no" to the 121st within a minute', async () => {
    const id = await opened('Viel zu oft gefragt.');
    for (let nr = 0; nr < 120; nr++) await say(anna, id, nr % 2 ? 'agree' : 'pass');
    expect(await say(anna, id, 'pass')).toBeInstanceOf(TooManyRequests);
  });

  it('are asked one after the other, never twice, in an order of one’s own', async () => {
    const ids: string[] = [];
    for (let nr = 0; nr < 8; nr++) ids.push(await opened(`Aussage Nummer ${nr} zum Ort.`));
    const met: string[] = [];
    for (;;) {
      const next = await opinions.next(anna, project, 0);
      if (!next) break;
      expect(await opinions.next(anna, project, 5)).toEqual(next);
      met.push(next.id);
      await say(anna, next.id, met.length % 2 ? 'pass' : 'agree');
    }
    expect(met.toSorted()).toEqual(ids.toSorted());
    const firsts = new Set<string>();
    for (let nr = 0; nr < 12; nr++)
      firsts.add((await opinions.next(await build.person(), project, 0))?.id ?? '');
    expect(firsts.size).toBeGreaterThan(2);
    const starts = new Set<string>();
    for (let start = 0; start < 16; start++)
      starts.add((await opinions.next(null, project, start))?.id ?? '');
    expect(starts.size).toBeGreaterThan(2);
  });

  it('say something only once enough have answered, with groups and no text in what is kept', async () => {
    const ids: string[] = [];
    for (let nr = 0; nr < 10; nr++) ids.push(await opened(`Aussage ${nr}: Das wünschen wir uns.`));
    const vote = async (count: number, side: (nr: number) => OpinionChoice) => {
      for (let one = 0; one < count; one++) {
        const { id } = await build.person();
        for (const [nr, statement] of ids.entries())
          await town.database.write(
            'insert into opinion_vote (statement_id, account_id, choice, created_at, changed_at) values ($1, $2, $3, now(), now())',
            [statement, id, (one + nr) % 11 ? side(nr) : 'pass'],
          );
      }
    };
    await vote(12, (nr) => (nr === 0 || nr % 2 ? 'agree' : 'disagree'));
    await results.renewWhenDue();
    expect(await results.results(project)).toBeNull();
    expect(await results.counted(project)).toBe(12);
    await vote(11, (nr) => (nr === 0 || nr % 2 === 0 ? 'agree' : 'disagree'));
    // What is kept is young: it rests.
    await results.renewWhenDue();
    expect(await results.counted(project)).toBe(12);
    now = new Date(now.getTime() + 61_000);
    await results.renewWhenDue();
    const found = await results.results(project);
    expect(found?.people).toBe(23);
    expect(found?.groups.map(({ name, size }) => `${name} ${size}`)).toEqual(['A 12', 'B 11']);
    expect(found?.shared[0]).toMatchObject({ side: 'agree', statement: { id: ids[0] } });
    expect(found?.disputed).toHaveLength(5);
    expect(found?.statements).toHaveLength(10);
    const [kept] = await town.database.rows<{ text: string }>(
      'select findings::text as text from opinion_snapshot where project_id = $1',
      [project],
    );
    expect(kept?.text).not.toContain('wünschen');
    const people = await town.database.rows<{ id: string }>('select id from account');
    expect(people.filter(({ id }) => kept?.text.includes(id))).toEqual([]);
    // Counted again, it is the same; dropped, it comes back the same.
    await town.database.write('delete from opinion_snapshot where project_id = $1', [project]);
    await results.count(project);
    expect(await results.results(project)).toEqual(found);
  }, 60_000);

  it('that come in while others are counted are not lost, and an older counting writes over no newer one', async () => {
    const ids: string[] = [];
    for (let nr = 0; nr < 5; nr++) ids.push(await opened(`Aussage ${nr} für alle.`));
    const answer = async () => {
      const one = await build.person();
      for (const id of ids) await say(one, id, 'agree');
    };
    const marks = () =>
      town.database.rows('select id from opinion_dirty where project_id = $1', [project]);
    for (let nr = 0; nr < 3; nr++) await answer();
    const thread = town.get(OpinionThread);
    const reckon = thread.findingsOf.bind(thread);
    let later = async () => {
      later = () => Promise.resolve();
      await answer();
      now = new Date(now.getTime() + 5000);
      await results.count(project);
      await answer();
    };
    thread.findingsOf = async (...given) => {
      await later();
      return reckon(...given);
    };
    try {
      await results.count(project);
    } finally {
      thread.findingsOf = reckon;
    }
    expect(await results.counted(project)).toBe(4);
    expect(await marks()).toHaveLength(ids.length);
    await results.count(project);
    expect(await results.counted(project)).toBe(5);
    expect(await marks()).toEqual([]);
  });

  it('are marked still when a counting fails', async () => {
    const id = await opened('Das Freibad soll länger offen sein.');
    await say(anna, id, 'agree');
    const thread = town.get(OpinionThread);
    const reckon = thread.findingsOf.bind(thread);
    thread.findingsOf = () => Promise.reject(new Error('killed'));
    await expect(results.count(project)).rejects.toThrow('killed');
    thread.findingsOf = reckon;
    expect(
      await town.database.rows('select from opinion_dirty where project_id = $1', [project]),
    ).not.toEqual([]);
    await results.renewWhenDue();
    expect(await results.counted(project)).toBe(1);
  });

  it('go with whoever leaves, and what staff wrote stays without them', async () => {
    const id = await opened('Wer geht, nimmt die Antwort mit.');
    await say(anna, id, 'agree');
    await say(await build.person(), id, 'agree');
    const part = town.get(PersonalData).parts.find(({ name }) => name === 'opinions');
    const copied = async (name: string, account: string) =>
      town.database.rows(part?.sections.find((one) => one.name === name)?.statement ?? '', [
        account,
        50,
        0,
      ]);
    expect(await copied('opinions', anna.id)).toMatchObject([
      { statementNumber: 1, text: 'Wer geht, nimmt die Antwort mit.', choice: 'agree' },
    ]);
    expect(await copied('opinionProjects', anna.id)).toMatchObject([{ answers: 1 }]);
    for (const leaving of [anna.id, anna.id, admin.id])
      await part?.erase({ accountId: leaving, addresses: [], texts: 'keep', at: now });
    expect(await tally(id)).toEqual({ agree: 1, disagree: 0, pass: 0, rows: 1 });
    expect(await opinions.round(await slugOf(project))).toMatchObject({ people: 1 });
    expect(await copied('opinions', anna.id)).toEqual([]);
    expect(await copied('statementsWritten', admin.id)).toEqual([]);
    expect(await opinions.readable(project)).toMatchObject([{ id }]);
  });

  it('leave no event behind', async () => {
    const id = await opened('Was jemand sagt, steht nur in der Zeile.');
    await say(anna, id, 'agree');
    const events = await town.database.rows<{ kind: string }>(
      `select kind from event where actor_id = $1 or detail::text like '%' || $1::text || '%'`,
      [anna.id],
    );
    expect(events).toEqual([]);
    const answer = (await opinions.answersOf(anna, project))[0] as OpinionAnswer;
    expect(answer.choice).toBe('agree');
  });
});
