import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Clock, GuardedClient, newId, type SignedInViewer } from '@ein/platform';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { CouncilPapers } from './council-papers.service.js';
import { CouncilPapersModule } from './council-papers.module.js';

const NAME = 'Radweg nach Stroit';
const HEAD = {
  name: NAME,
  reference: '2026/118',
  date: '2026-11-03',
  paperType: 'Beschlussvorlage',
};
const MEETING = { name: 'Bauausschuss, 12. Sitzung', start: '2026-12-11T17:00:00+01:00' };

describe("the council's papers", () => {
  let town: TestTown;
  let build: TownBuilder;
  let papers: CouncilPapers;
  let office: SignedInViewer;
  let server: Server;
  let origin: string;
  /** What the council's system says, by path; a number is a status. */
  let answers: Record<string, object | number>;
  let asked: { path: string; headers: IncomingHttpHeaders }[];
  let now: Date;

  beforeAll(async () => {
    server = createServer((request, answer) => {
      const path = request.url ?? '';
      asked.push({ path, headers: request.headers });
      const said = answers[path] ?? 404;
      if (typeof said === 'number') {
        answer.writeHead(said, { location: 'http://169.254.169.254/latest' }).end();
        return;
      }
      const body = JSON.stringify(said);
      const etag = `"${body.length}"`;
      if (request.headers['if-none-match'] === etag) answer.writeHead(304).end();
      else answer.writeHead(200, { 'content-type': 'application/json', etag }).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    town = await openTown([CouncilPapersModule]);
    build = new TownBuilder(town.database);
    papers = town.get(CouncilPapers);
    office = await build.person('office');
    jest.spyOn(town.get(Clock), 'now').mockImplementation(() => now);
    // The server of this test stands on this machine, in plain HTTP; that both would be refused is tested with the client.
    jest.spyOn(town.get(GuardedClient), 'isInside').mockReturnValue(false);
    jest.spyOn(town.get(GuardedClient), 'isSealed').mockReturnValue(true);
    await town.database.write(
      `insert into town_setting (key, value) values ('councilOrigins', $1::jsonb) on conflict (key) do update set value = excluded.value`,
      [JSON.stringify([origin])],
    );
  });
  beforeEach(async () => {
    [answers, asked] = [{ '/118': HEAD }, []];
    now = new Date('2026-11-26T10:00:00Z');
    await town.database.write('delete from council_paper');
    await town.database.write('delete from council_object');
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await town.close();
  });

  const sendTo = async (url: string) => {
    await town.database.write(
      `insert into processing_step (id, idea_id, from_status, to_status, sentence, committee, meeting_at, paper_url, actor_id)
       values ($1, $2, 'received', 'to_council', 'Der Ausschuss berät.', 'Bauausschuss', now(), $3, $4)`,
      [newId(), await build.idea(), url, office.id],
    );
    // The clock of the database is not the one of this test.
    await town.database.write('update council_paper set next_read_at = $2 where url = $1', [
      url,
      now,
    ]);
  };
  const later = (hours: number) => {
    now = new Date(now.getTime() + hours * 3_600_000);
  };
  const paths = () => asked.map(({ path }) => path);
  const told = async () => (await papers.read([`${origin}/118`]))[0] ?? null;
  const readAll = async () => {
    await sendTo(`${origin}/118`);
    expect(await papers.readNext()).toBe(true);
    return told();
  };

  it('are read once a step names them, and shown with title, number and day', async () => {
    const url = `${origin}/118`;
    await sendTo(url);
    await sendTo(url);
    expect(await papers.read([url])).toEqual([null]);
    expect(await papers.readNext()).toBe(true);
    expect(await papers.readNext()).toBe(false);
    expect(paths()).toEqual(['/118']);
    expect(await papers.read(['https://elsewhere.example/1', url])).toEqual([
      null,
      expect.objectContaining({ title: NAME, reference: '2026/118', paperOn: '2026-11-03' }),
    ]);
  });

  it('tell kind, file and meetings where OParl 1.1 sends them in place', async () => {
    answers['/118'] = {
      ...HEAD,
      type: 'https://schema.oparl.org/1.1/Paper',
      web: `${origin}/vo/118`,
      mainFile: {
        id: `${origin}/f`,
        name: 'Vorlage',
        size: 4096,
        mimeType: 'application/pdf',
        accessUrl: `${origin}/f.pdf`,
      },
      consultation: [
        { id: `${origin}/c2`, meeting: `${origin}/m2`, role: 'Entscheidung', authoritative: true },
        {
          id: `${origin}/c1`,
          meeting: `${origin}/m1`,
          agendaItem: `${origin}/a1`,
          organization: [`${origin}/o1`],
          role: 'Vorberatung',
        },
      ],
    };
    answers['/m1'] = {
      ...MEETING,
      agendaItem: [{ id: `${origin}/a1`, result: 'ungeändert beschlossen' }],
    };
    answers['/m2'] = { name: 'Rat', start: '2027-01-20T18:00:00+01:00', cancelled: true };
    answers['/o1'] = { name: 'Bauausschuss' };
    const paper = await readAll();
    expect(paper).toMatchObject({
      paperType: 'Beschlussvorlage',
      pageUrl: `${origin}/vo/118`,
      file: { url: `${origin}/f.pdf`, name: 'Vorlage', type: 'application/pdf', bytes: 4096 },
      brokenSince: null,
      readAt: now,
    });
    expect(paper?.consultations).toEqual([
      expect.objectContaining({
        ...{ meeting: MEETING.name, committee: 'Bauausschuss', role: 'Vorberatung' },
        ...{ result: 'ungeändert beschlossen', authoritative: false },
        meetingAt: new Date('2026-12-11T16:00:00Z'),
      }),
      expect.objectContaining({
        meeting: 'Rat',
        authoritative: true,
        cancelled: true,
        result: null,
      }),
    ]);
  });

  it('tell the same where OParl 1.0 sends addresses, and lists page by page', async () => {
    answers['/118'] = {
      ...HEAD,
      type: 'https://schema.oparl.org/1.0/Paper',
      mainFile: `${origin}/f`,
      consultation: `${origin}/c?page=1`,
    };
    answers['/f'] = { id: `${origin}/f`, fileName: 'vorlage.pdf', downloadUrl: `${origin}/f.pdf` };
    answers['/c?page=1'] = {
      data: [{ id: `${origin}/c1` }],
      links: { next: `${origin}/c?page=2` },
    };
    answers['/c?page=2'] = { data: [{ meeting: `${origin}/m2`, role: 'Entscheidung' }], links: {} };
    answers['/c1'] = {
      meeting: `${origin}/m1`,
      agendaItem: `${origin}/a1`,
      organization: `${origin}/o`,
    };
    answers['/m1'] = { ...MEETING, agendaItem: `${origin}/a` };
    answers['/a1'] = 404;
    answers['/a'] = { data: [{ id: `${origin}/a1`, result: 'vertagt' }] };
    answers['/m2'] = {
      name: 'Rat',
      start: '2027-01-20T18:00:00+01:00',
      organization: [`${origin}/o`],
    };
    answers['/o'] = { name: 'Bauausschuss' };
    const paper = await readAll();
    expect(paper?.file).toEqual({
      url: `${origin}/f.pdf`,
      name: 'vorlage.pdf',
      type: null,
      bytes: null,
    });
    expect(paper?.consultations).toMatchObject([
      { meeting: MEETING.name, committee: 'Bauausschuss', result: 'vertagt' },
      { meeting: 'Rat', role: 'Entscheidung' },
    ]);
    expect(paths().filter((path) => path === '/o')).toHaveLength(1);
  });

  it('are asked for news only, and hear of a result while the paper stays as it is', async () => {
    answers['/118'] = {
      ...HEAD,
      consultation: [{ meeting: `${origin}/m1`, agendaItem: `${origin}/a1` }],
    };
    answers['/m1'] = MEETING;
    answers['/a1'] = { id: `${origin}/a1` };
    expect((await readAll())?.consultations[0]?.result).toBeNull();
    later(25);
    asked = [];
    answers['/a1'] = { id: `${origin}/a1`, result: 'beschlossen' };
    expect(await papers.readNext()).toBe(true);
    expect(asked.map(({ headers }) => typeof headers['if-none-match'])).toEqual(
      Array<string>(3).fill('string'),
    );
    expect(await told()).toMatchObject({
      title: NAME,
      readAt: now,
      consultations: [{ result: 'beschlossen' }],
    });
    const [kept] = await town.database.rows<{ fetched: Date }>(
      `select fetched_at as fetched from council_object where url = $1`,
      [`${origin}/118`],
    );
    expect(kept?.fetched).toEqual(now);
  });

  it('are never opened outside of the systems that the town named, nor is what hangs on them', async () => {
    await sendTo('https://elsewhere.example/1');
    await sendTo(`${origin}.evil.example/118`);
    expect(await papers.readNext()).toBe(false);
    expect(asked).toEqual([]);
    answers['/118'] = {
      ...HEAD,
      consultation: [{ meeting: 'http://169.254.169.254/m' }, { meeting: `${origin}/away` }],
    };
    answers['/away'] = 302;
    expect((await readAll())?.consultations).toEqual([]);
    expect(paths()).toEqual(['/118', '/away']);
  });

  it('cost no more than so many requests each', async () => {
    const many = Array.from({ length: 12 }, (_, nr) => ({
      ...{ meeting: `${origin}/m${nr}`, agendaItem: `${origin}/a${nr}` },
      organization: [`${origin}/o${nr}`, `${origin}/p${nr}`],
    }));
    answers['/118'] = { ...HEAD, mainFile: `${origin}/f`, consultation: [...many, ...many] };
    for (const { meeting } of many) answers[meeting.slice(origin.length)] = MEETING;
    await readAll();
    expect(asked.length).toBeLessThanOrEqual(40);
    expect((await told())?.consultations.length).toBeGreaterThan(8);
  });

  it('keep what was read while the system is away, say so from the third time on, and come back', async () => {
    await readAll();
    later(31 * 24);
    const since = now;
    answers = { '/118': 503 };
    for (const [tries, brokenSince] of [
      [1, null],
      [2, null],
      [3, since],
    ] as const) {
      expect(await papers.readNext()).toBe(true);
      expect(await papers.readNext()).toBe(false);
      expect({ tries, ...(await told()) }).toMatchObject({ tries, title: NAME, brokenSince });
      later(2 ** tries + 1);
    }
    answers = { '/118': { ...HEAD, name: `${NAME}, 2. Fassung` } };
    expect(await papers.readNext()).toBe(true);
    expect(await told()).toMatchObject({ title: `${NAME}, 2. Fassung`, brokenSince: null });
  });

  it.each([
    ['its address is gone', 410],
    ['the system has deleted it', { id: '/118', deleted: true }],
  ])('are broken at once when %s', async (_, said) => {
    await readAll();
    later(31 * 24);
    answers = { '/118': said };
    await papers.readNext();
    expect(await told()).toMatchObject({ title: NAME, brokenSince: now });
  });

  it('say that they are broken even when they could never be read', async () => {
    answers = {};
    expect(await readAll()).toMatchObject({ title: null, readAt: null, brokenSince: now });
  });

  it('leave no object behind that hangs on nothing any more', async () => {
    await readAll();
    later(91 * 24);
    expect(await papers.forgetUnused()).toBe(1);
  });
});
