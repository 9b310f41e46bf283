import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Clock, NotFound, type SignedInViewer, TooManyRequests } from '@ein/platform';
import { EventLog, EventLogModule, saltedDigest } from '@ein/event-log';
import { IdeaClosed } from '@ein/ideas';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { CommentService } from './comment.service.js';
import { CommentType } from './comment.type.js';
import { CommentsModule } from './comments.module.js';

const CANARY = 'kanarienvogel-7f3a';

describe('comments', () => {
  let town: TestTown;
  let comments: CommentService;
  let build: TownBuilder;
  let anna: SignedInViewer;
  let moderator: SignedInViewer;

  beforeAll(async () => {
    town = await openTown([EventLogModule, CommentsModule]);
    comments = town.get(CommentService);
    build = new TownBuilder(town.database);
    moderator = await build.person('moderator');
    jest.spyOn(town.get(Clock), 'now').mockImplementation(() => new Date('2026-11-23T12:00:00Z'));
  });
  beforeEach(async () => {
    anna = await build.person();
  });
  afterAll(() => town.close());

  const post = async (
    ideaId: string,
    more: { body?: string; parentId?: string } = {},
    by = anna,
  ) => {
    const result = await comments.post(by, { ideaId, body: 'Gute Sache', stance: 'for', ...more });
    if (!(result instanceof CommentType)) throw new Error(result.message);
    return result;
  };
  const counted = async (ideaId: string) =>
    (
      await town.database.rows<{ n: number }>(
        'select comment_count as n from idea_tally where idea_id = $1',
        [ideaId],
      )
    )[0]?.n;

  it('appear at once, are counted and logged without their text', async () => {
    const idea = await build.idea();
    const comment = await post(idea, { body: `Ein **Zebrastreifen** ${CANARY}` });
    expect(comment).toMatchObject({
      stance: 'for',
      removed: false,
      voteCount: 0,
      replyCount: 0,
      author: { displayName: anna.displayName },
    });
    expect(comment.bodyHtml).toBe(`<p>Ein <strong>Zebrastreifen</strong> ${CANARY}</p>\n`);
    expect(comment.number).toBeGreaterThan(0);
    expect(await counted(idea)).toBe(1);
    const [event] = await town.get(EventLog).ofIdea(idea);
    const stored = await comments.find(comment.id);
    expect(event).toMatchObject({ kind: 'CommentPosted', subjectId: comment.id, actorId: anna.id });
    expect(event?.detail['digest']).toBe(
      saltedDigest(stored?.body ?? '', stored?.salt ?? Buffer.of()),
    );
    expect(JSON.stringify(event)).not.toContain(CANARY);
  });

  it('hang replies one level deep', async () => {
    const idea = await build.idea();
    const first = await post(idea);
    const reply = await post(idea, { parentId: first.id });
    const toReply = await post(idea, { parentId: reply.id });
    expect([reply.parentId, toReply.parentId]).toEqual([first.id, first.id]);
    expect((await comments.view(null, first.id))?.replyCount).toBe(2);
  });

  it('refuse a parent of another idea, a removed one and one that never was', async () => {
    const idea = await build.idea();
    const foreign = await build.comment({ under: await build.idea() });
    const hidden = await build.comment({ under: idea, visibility: 'hidden' });
    for (const parentId of [foreign, hidden, anna.id]) {
      expect(await comments.post(anna, { ideaId: idea, body: 'Hallo', parentId })).toBeInstanceOf(
        NotFound,
      );
    }
  });

  it.each(['submitted', 'refused', 'hidden'])(
    'are not taken under a %s idea',
    async (visibility) => {
      const idea = await build.idea({ visibility });
      expect(await comments.post(anna, { ideaId: idea, body: 'Hallo' })).toBeInstanceOf(NotFound);
    },
  );

  it.each([
    ['support', true],
    ['discuss', true],
    ['decide', false],
  ] as const)('in the phase %s are taken: %s', async (kind, open) => {
    const project = await build.project([
      { kind, from: '2026-11-01T00:00:00Z', until: '2026-12-01T00:00:00Z' },
    ]);
    const result = await comments.post(anna, {
      ideaId: await build.idea({ project }),
      body: 'Hallo',
    });
    expect(result instanceof IdeaClosed).toBe(!open);
  });

  it('are limited to ten in ten minutes', async () => {
    const idea = await build.idea();
    for (let nr = 0; nr < 10; nr++) await post(idea);
    const refused = await comments.post(anna, { ideaId: idea, body: 'Der elfte' });
    expect(refused).toBeInstanceOf(TooManyRequests);
    expect(await counted(idea)).toBe(10);
  });

  it('leave a tombstone without content when they are hidden, and come back', async () => {
    const idea = await build.idea();
    const comment = await post(idea, { body: `Text mit ${CANARY}` });
    await town.database.transaction(() => comments.hide(comment.id, moderator.id, 'Spielregel 2'));
    const shown = await comments.view(anna, comment.id);
    expect(shown).toMatchObject({
      removed: true,
      removedGround: 'Spielregel 2',
      body: '',
      author: { displayName: 'Entfernt' },
    });
    expect(shown?.removedAt).toEqual(new Date('2026-11-23T12:00:00Z'));
    expect(JSON.stringify(shown) + shown?.bodyHtml).not.toContain(CANARY);
    expect(JSON.stringify(shown)).not.toContain(anna.displayName);
    expect(await comments.findVisible(anna, comment.id)).toBeNull();
    expect((await comments.viewForModeration([comment.id]))[0]?.body).toContain(CANARY);
    expect(await counted(idea)).toBe(0);
    await town.database.transaction(() => comments.restore(comment.id, moderator.id));
    expect(await comments.view(null, comment.id)).toMatchObject({
      removed: false,
      removedGround: null,
      body: `Text mit ${CANARY}`,
    });
    expect(await counted(idea)).toBe(1);
    const kinds = (await town.get(EventLog).ofIdea(idea)).map((event) => event.kind);
    expect(kinds).toEqual(['CommentPosted', 'CommentHidden', 'CommentRestored']);
  });

  it('cannot be hidden twice', async () => {
    const comment = await build.comment({ under: await build.idea(), visibility: 'hidden' });
    await expect(comments.hide(comment, moderator.id, 'Spielregel 2')).rejects.toThrow(
      'cannot go from hidden to hidden',
    );
  });

  it('of an idea that is not public are read only by those who may see it', async () => {
    const comment = await build.comment({
      under: await build.idea({ by: anna, visibility: 'hidden' }),
    });
    expect(await comments.view(null, comment)).toBeNull();
    expect(await comments.view(await build.person(), comment)).toBeNull();
    expect(await comments.view(anna, comment)).toMatchObject({ id: comment });
    expect(await comments.view(moderator, comment)).toMatchObject({ id: comment });
  });

  it('remember what they changed in the plan, only under their own idea', async () => {
    const idea = await build.idea();
    const comment = await build.comment({ under: idea });
    const foreign = await build.comment({ under: await build.idea() });
    expect(
      await comments.markChangedThePlan(idea, [comment, comment], 'Der Weg wird breiter.'),
    ).toBe(true);
    expect(await comments.view(null, comment)).toMatchObject({
      changedThePlan: 'Der Weg wird breiter.',
    });
    expect(await comments.markChangedThePlan(idea, [foreign], 'Der Weg wird breiter.')).toBe(false);
  });
});
