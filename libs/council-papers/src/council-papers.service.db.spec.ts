import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Clock, GuardedClient, newId, type SignedInViewer } from '@ein/platform';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { CouncilPapers } from './council-papers.service.js';
import { CouncilPapersModule } from './council-papers.module.js';

const PAPER = { name: 'Radweg nach Stroit', reference: '2026/118', date: '2026-11-03' };

describe("the council's papers", () => {
  let town: TestTown;
  let build: TownBuilder;
  let papers: CouncilPapers;
  let office: SignedInViewer;
  let server: Server;
  let origin: string;
  let answers: Record<string, object>;
  let asked: string[];
  let now: Date;

  beforeAll(async () => {
    server = createServer((request, answer) => {
      asked.push(request.url ?? '');
      const paper = answers[request.url ?? ''];
      answer.writeHead(paper ? 200 : 503, { 'content-type': 'application/json' });
      answer.end(JSON.stringify(paper ?? {}));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    town = await openTown([CouncilPapersModule]);
    build = new TownBuilder(town.database);
    papers = town.get(CouncilPapers);
    office = await build.person('office');
    jest.spyOn(town.get(Clock), 'now').mockImplementation(() => now);
    // The server of this test stands on this machine; that it would be refused is tested with the client.
    jest.spyOn(town.get(GuardedClient), 'isInside').mockReturnValue(false);
    await town.database.write(
      `insert into town_setting (key, value) values ('councilOrigins', $1::jsonb) on conflict (key) do update set value = excluded.value`,
      [JSON.stringify([origin])],
    );
  });
  beforeEach(async () => {
    [answers, asked] = [{ '/118': PAPER }, []];
    now = new Date(Date.now() + 60_000);
    await town.database.write('delete from council_paper');
  });
  afterAll(async () => {
    server.close();
    await town.close();
  });

  const sendTo = async (url: string) =>
    town.database.write(
      `insert into processing_step (id, idea_id, from_status, to_status, sentence, committee, meeting_at, paper_url, actor_id)
       values ($1, $2, 'received', 'to_council', 'Der Ausschuss berät.', 'Bauausschuss', now(), $3, $4)`,
      [newId(), await build.idea(), url, office.id],
    );
  const later = (hours: number) => {
    now = new Date(now.getTime() + hours * 3_600_000);
  };

  it('are read once a step names them, and shown with title, number and day', async () => {
    const url = `${origin}/118`;
    await sendTo(url);
    await sendTo(url);
    expect(await papers.read([url])).toEqual([null]);
    expect(await papers.readNext()).toBe(true);
    expect(await papers.readNext()).toBe(false);
    expect(asked).toEqual(['/118']);
    expect(await papers.read(['https://elsewhere.example/1', url])).toEqual([
      null,
      expect.objectContaining({ title: PAPER.name, reference: '2026/118', paperOn: '2026-11-03' }),
    ]);
  });

  it('are never opened outside of the systems that the town named', async () => {
    await sendTo('https://elsewhere.example/1');
    await sendTo(`${origin}.evil.example/118`);
    expect(await papers.readNext()).toBe(false);
    expect(asked).toEqual([]);
  });

  it('keep what was read while the system is away, and are read again later', async () => {
    const url = `${origin}/118`;
    await sendTo(url);
    await papers.readNext();
    later(31 * 24);
    answers = {};
    expect(await papers.readNext()).toBe(true);
    expect(await papers.read([url])).toMatchObject([{ title: PAPER.name }]);
    expect(await papers.readNext()).toBe(false);
    later(3);
    answers = { '/118': { ...PAPER, name: 'Radweg nach Stroit, 2. Fassung' } };
    expect(await papers.readNext()).toBe(true);
    expect(await papers.read([url])).toMatchObject([{ title: 'Radweg nach Stroit, 2. Fassung' }]);
  });
});
