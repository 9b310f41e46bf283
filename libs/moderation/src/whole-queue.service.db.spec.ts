import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  Clock,
  newId,
  type RequestContext,
  type SignedInViewer,
  TooManyRequests,
  type Viewer,
} from '@ein/platform';
import { EventDelivery, EventLog, EventLogModule } from '@ein/event-log';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { NoticesService, type NoticeReceived } from '@ein/notices';
import { QueueFilling, QueueService, type QueueItemType } from '@ein/queue';
import { DecidingService } from './deciding.service.js';
import type { DecisionType } from './decision.type.js';
import { ItemChanged } from './moderation.problems.js';
import { ModerationModule } from './moderation.module.js';

const WHY = {
  reason: 'Der Text setzt einen Menschen herab.',
  ground: 'Spielregel 2: respektvoller Ton',
};

describe('the queue', () => {
  let town: TestTown;
  let build: TownBuilder;
  let queue: QueueService;
  let notices: NoticesService;
  let deciding: DecidingService;
  let mo: SignedInViewer;
  let jo: SignedInViewer;
  let now = new Date('2026-11-20T10:00:00Z');

  beforeAll(async () => {
    town = await openTown([EventLogModule, ModerationModule]);
    build = new TownBuilder(town.database);
    [queue, notices, deciding] = [
      town.get(QueueService),
      town.get(NoticesService),
      town.get(DecidingService),
    ];
    [mo, jo] = [await build.person('moderator'), await build.person('moderator')];
    jest.spyOn(town.get(Clock), 'now').mockImplementation(() => now);
  });
  afterAll(() => town.close());

  const request = (clientAddress: string, viewer: Viewer = null): RequestContext => ({
    viewer,
    clientAddress,
    session: null,
    sessionToken: null,
    userAgent: null,
    setCookie: () => undefined,
    language: 'de',
    loaders: new Map(),
  });
  const itemOf = async (
    ideaId: string,
    commentId: string | null = null,
  ): Promise<QueueItemType> => {
    const page = await queue.page(mo, { first: 50 });
    const found = page.nodes.find((node) => node.ideaId === ideaId && node.commentId === commentId);
    if (!found) throw new Error('The queue holds no such item.');
    return found;
  };

  it('gets ideas by their event, and those whose event was lost by a look at the ideas', async () => {
    const heard = await build.idea({ visibility: 'submitted' });
    const lost = await build.idea({ visibility: 'submitted' });
    await town
      .get(EventLog)
      .record({ kind: 'IdeaSubmitted', actorId: null, subjectId: heard, ideaId: heard });
    while (await town.get(EventDelivery).deliverNext());
    expect(await itemOf(heard)).toMatchObject({
      kind: 'idea',
      dueAt: new Date('2026-11-04T16:00:00Z'),
    });
    await expect(itemOf(lost)).rejects.toThrow('no such item');
    expect(await town.get(QueueFilling).sweep()).toBe(1);
    expect(await itemOf(lost)).toMatchObject({ kind: 'idea' });
    expect(await town.get(QueueFilling).sweep()).toBe(0);
  });

  it('closes what nobody waits for any more', async () => {
    const idea = await build.idea({ visibility: 'submitted' });
    await town.get(QueueFilling).sweep();
    const item = await itemOf(idea);
    await town.database.write(`update idea set visibility = 'withdrawn' where id = $1`, [idea]);
    await town.get(QueueFilling).sweep();
    expect(await queue.item(mo, item.id)).toMatchObject({ closed: true });
  });

  it('gathers notices on one open item, from people without an account too', async () => {
    const idea = await build.idea();
    const results = await Promise.all(
      ['192.0.2.1', '192.0.2.2', '192.0.2.3'].map((address) =>
        notices.report(request(address), { ideaId: idea, reason: 'insult', text: '' }),
      ),
    );
    expect(
      results.every((result) => (result as NoticeReceived).receivedAt.getTime() === now.getTime()),
    ).toBe(true);
    const item = await itemOf(idea);
    expect(item).toMatchObject({
      kind: 'notice',
      noticeCount: 3,
      version: 3,
      dueAt: new Date('2026-11-23T16:00:00Z'),
    });
    expect((await notices.ofItems([item.id]))[0]).toHaveLength(3);
  });

  it('does not let a decision pass over a notice that was not seen', async () => {
    const idea = await build.idea();
    await notices.report(request('192.0.2.4'), { ideaId: idea, reason: 'insult', text: '' });
    const seen = await itemOf(idea);
    await notices.report(request('192.0.2.5'), {
      ideaId: idea,
      reason: 'illegal',
      text: 'Das ist eine Drohung.',
    });
    const result = await deciding.decide(mo, {
      itemId: seen.id,
      version: seen.version,
      action: 'keep',
    });
    expect(result).toBeInstanceOf(ItemChanged);
    expect(result).toMatchObject({ current: { noticeCount: 2, closed: false } });
  });

  it('hides a comment, tells its author and who had reported it, and takes all of it back', async () => {
    const author = await build.person();
    const idea = await build.idea();
    const comment = await build.comment({ under: idea, by: author, body: 'Du bist doch dumm.' });
    await notices.report(request('192.0.2.6'), {
      commentId: comment,
      reason: 'insult',
      text: '',
      email: 'Reporter@Example.org',
    });
    const item = await itemOf(idea, comment);
    expect(item).toMatchObject({ title: 'Du bist doch dumm.', authorId: author.id });
    const decision = (await deciding.decide(mo, {
      itemId: item.id,
      version: item.version,
      action: 'hide',
      ...WHY,
    })) as DecisionType;
    const recipients = async () =>
      (
        await town.database.rows(
          `select lower(recipient) as to from mail where key like $1 order by 1`,
          [`decision:${decision.id}%`],
        )
      ).map((row) => row['to']);
    expect(await recipients()).toEqual([author.email, 'reporter@example.org'].sort());
    const visibility = async () =>
      (await town.database.rows('select visibility from comment where id = $1', [comment]))[0]?.[
        'visibility'
      ];
    expect(await visibility()).toBe('hidden');
    expect(
      await notices.report(request('192.0.2.7'), {
        commentId: comment,
        reason: 'insult',
        text: '',
      }),
    ).not.toHaveProperty('receivedAt');
    await deciding.undo(mo, decision.id);
    expect(await visibility()).toBe('published');
    expect(await recipients()).toEqual([]);
  });

  it('joins what came in while a decision was taken back', async () => {
    const idea = await build.idea();
    await notices.report(request('192.0.2.8'), {
      ideaId: idea,
      reason: 'other',
      text: 'Das stimmt nicht.',
    });
    const item = await itemOf(idea);
    const decision = (await deciding.decide(mo, {
      itemId: item.id,
      version: item.version,
      action: 'keep',
    })) as DecisionType;
    await notices.report(request('192.0.2.9'), { ideaId: idea, reason: 'insult', text: '' });
    await deciding.undo(mo, decision.id);
    expect(await itemOf(idea)).toMatchObject({ id: item.id, noticeCount: 2 });
  });

  it('takes no notice of what is not public, and not too many from one address', async () => {
    const hidden = await build.idea({ visibility: 'refused' });
    expect(
      await notices.report(request('192.0.2.10'), { ideaId: hidden, reason: 'insult', text: '' }),
    ).toMatchObject({
      message: expect.any(String),
    });
    expect(
      await notices.report(request('192.0.2.10'), { ideaId: newId(), reason: 'insult', text: '' }),
    ).toMatchObject({
      message: expect.any(String),
    });
    const idea = await build.idea();
    const report = () =>
      notices.report(request('192.0.2.11'), { ideaId: idea, reason: 'insult', text: '' });
    for (let nr = 0; nr < 10; nr++) expect(await report()).toHaveProperty('receivedAt');
    expect(await report()).toBeInstanceOf(TooManyRequests);
  });

  it('sends a typed address few receipts', async () => {
    const idea = await build.idea();
    const email = 'somebody@example.org';
    for (let nr = 0; nr < 5; nr++)
      await notices.report(request(`198.51.100.${nr}`), {
        ideaId: idea,
        reason: 'insult',
        text: '',
        email,
      });
    expect(await town.database.rows('select from mail where recipient = $1', [email])).toHaveLength(
      3,
    );
  });

  it('leaves notices about an own text to a colleague', async () => {
    const idea = await build.idea({ by: mo });
    await notices.report(request('192.0.2.20'), { ideaId: idea, reason: 'insult', text: '' });
    const item = await itemOf(idea);
    expect(
      await deciding.decide(mo, { itemId: item.id, version: item.version, action: 'keep' }),
    ).toMatchObject({
      message: expect.stringContaining('eigenen Text'),
    });
    expect(
      await deciding.decide(jo, { itemId: item.id, version: item.version, action: 'keep' }),
    ).toMatchObject({
      action: 'keep',
      mailAt: null,
    });
  });

  it('shows colleagues who is on it, for two minutes', async () => {
    const idea = await build.idea({ visibility: 'submitted' });
    await town.get(QueueFilling).sweep();
    const { id } = await itemOf(idea);
    expect(await queue.claim(mo, id)).toBe(true);
    expect(await queue.claim(jo, id)).toBe(false);
    expect(await queue.item(jo, id)).toMatchObject({ claimedBy: mo.displayName });
    expect(await queue.item(mo, id)).toMatchObject({ claimedBy: null });
    now = new Date(now.getTime() + 120_000);
    expect(await queue.item(jo, id)).toMatchObject({ claimedBy: null });
    expect(await queue.claim(jo, id)).toBe(true);
  });

  it('pages without gap or repetition, due first, and counts what it shows', async () => {
    for (let nr = 0; nr < 7; nr++)
      await build.idea({ visibility: 'submitted', publishedAt: `2026-11-1${nr}T09:00:00Z` });
    await town.get(QueueFilling).sweep();
    const { nodes: whole } = await queue.page(mo, { first: 50 });
    const all: string[] = [];
    for (let after: string | null = null; ;) {
      const page = await queue.page(mo, { first: 3, after });
      all.push(...page.nodes.map((node) => node.id));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(all).toEqual(whole.map((node) => node.id));
    expect(await (await queue.page(mo, { first: 3 })).total()).toBe(all.length);
    const { nodes, total } = await queue.page(mo, { first: 50, filter: 'notice' });
    expect(nodes.map((node) => node.kind)).toEqual(Array(await total()).fill('notice'));
    const counts = await queue.counts();
    expect(counts.ideas + counts.notices + counts.appeals + counts.comments).toBe(all.length);
    expect(counts.all).toBe(all.length);
  });

  it('tells the history of an author in figures', async () => {
    const author = await build.person();
    const idea = await build.idea({ by: author });
    await build.idea({ by: author, visibility: 'refused' });
    await build.comment({ under: idea, by: author });
    await notices.report(request('192.0.2.30'), { ideaId: idea, reason: 'insult', text: '' });
    const item = await itemOf(idea);
    await deciding.decide(mo, { itemId: item.id, version: item.version, action: 'hide', ...WHY });
    expect(await queue.author(author.id)).toMatchObject({
      ideasPublished: 0,
      commentsPublished: 1,
      decisions: 1,
    });
  });
});
