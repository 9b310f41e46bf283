import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Clock, encodeCursor, type SignedInViewer } from '@ein/platform';
import { EventLogModule } from '@ein/event-log';
import { IdeaService } from '@ein/ideas';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { AnswerService } from './answer.service.js';
import { AnswersModule } from './answers.module.js';
import { IdeaAnsweringService } from './idea-answering.service.js';

describe('the list of answers', () => {
  let town: TestTown;
  let answers: AnswerService;
  let build: TownBuilder;
  let office: SignedInViewer;
  const ideas: string[] = [];

  beforeAll(async () => {
    town = await openTown([EventLogModule, AnswersModule]);
    answers = town.get(AnswerService);
    build = new TownBuilder(town.database);
    office = await build.person('office');
    let at = 0;
    jest
      .spyOn(town.get(Clock), 'now')
      .mockImplementation(() => new Date(Date.UTC(2026, 10, 23, 12, Math.floor(at / 3))));
    for (at = 0; at < 11; at++) {
      const ideaId = await build.idea();
      ideas.push(ideaId);
      const words = {
        keySentence: `Antwort Nummer ${at}.`,
        body: 'Auf ganzer Länge reicht der Platz aus.',
        office: 'Tiefbau',
      };
      await town.get(IdeaAnsweringService).answer(office, { ideaId, status: 'accepted', ...words });
    }
  });
  afterAll(() => town.close());

  const readAll = async (first: number): Promise<string[]> => {
    const all: string[] = [];
    for (let after: string | null = null; ;) {
      const page = await answers.newest({ first, after });
      all.push(...page.nodes.map((answer) => answer.ideaId));
      if (!page.pageInfo.hasNextPage) return all;
      after = page.pageInfo.endCursor;
    }
  };

  it('is newest first, without gap or repetition, although three share each moment', async () => {
    const whole = await readAll(100);
    expect(new Set(whole)).toEqual(new Set(ideas));
    for (const first of [1, 2, 5]) expect(await readAll(first)).toEqual(whole);
    expect(whole.slice(0, 2).sort()).toEqual(ideas.slice(9).sort());
    expect(await answers.count()).toBe(11);
  });

  it('loses the answer to an idea that is hidden, and has it again', async () => {
    const [idea = ''] = ideas;
    await town.database.transaction(() =>
      town.get(IdeaService).hide(idea, office.id, 'Spielregel 2'),
    );
    expect(await readAll(100)).not.toContain(idea);
    expect(await answers.count()).toBe(10);
    await town.database.transaction(() => town.get(IdeaService).restore(idea, office.id));
    expect(await readAll(100)).toContain(idea);
    expect((await answers.removalsOf([idea]))[0]?.map((one) => one.kind)).toEqual([
      'IdeaHidden',
      'IdeaPublished',
    ]);
  });

  it('calls a damaged cursor the caller’s mistake', async () => {
    await expect(
      answers.newest({ first: 5, after: encodeCursor(['soon', 'x']) }),
    ).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });
});
