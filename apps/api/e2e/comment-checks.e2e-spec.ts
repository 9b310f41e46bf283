/** Comments that are checked before they appear: what waits or was refused is on no surface but its author's and the moderators'. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { PersonalData } from '@ein/accounts';
import {
  CommentChecking,
  CommentEditingService,
  CommentListingService,
  CommentService,
  type CommentType,
} from '@ein/comments';
import { EventDelivery, EventLogModule } from '@ein/event-log';
import { FollowService, FollowsModule, OutcomeService } from '@ein/follows';
import {
  AppealsService,
  DecidingService,
  type DecisionType,
  ModerationModule,
} from '@ein/moderation';
import { Merging } from '@ein/merging';
import { NotificationsModule } from '@ein/notifications';
import { NoticesService } from '@ein/notices';
import { Clock, newId, NotAllowed, NotFound, RateLimits, type SignedInViewer } from '@ein/platform';
import { AuthorTrusts, ProjectPolicies, PublishingModule } from '@ein/publishing';
import { QueueFilling, type QueueItemType, QueueService } from '@ein/queue';
import { SanctionsModule } from '@ein/sanctions';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { VoteService, VotesModule } from '@ein/votes';

const START = new Date('2026-11-23T10:00:00Z');
const WHY = { reason: 'Der Text setzt einen Menschen herab.', ground: 'Spielregel 2' };

describe('a comment that is checked before it appears', () => {
  let town: TestTown;
  let build: TownBuilder;
  let comments: CommentService;
  let deciding: DecidingService;
  let mo: SignedInViewer;
  let jo: SignedInViewer;
  let anna: SignedInViewer;
  let bert: SignedInViewer;
  let project: string;
  let ideaId: string;
  let now = START;

  beforeAll(async () => {
    town = await openTown([
      EventLogModule,
      ModerationModule,
      SanctionsModule,
      PublishingModule,
      FollowsModule,
      VotesModule,
      NotificationsModule,
    ]);
    build = new TownBuilder(town.database);
    [comments, deciding] = [town.get(CommentService), town.get(DecidingService)];
    jest.spyOn(town.get(Clock), 'now').mockImplementation(() => now);
    jest.spyOn(town.get(RateLimits), 'take').mockResolvedValue(null);
  });
  beforeEach(async () => {
    now = START;
    [mo, jo] = [await build.person('moderator'), await build.person('moderator')];
    [anna, bert] = [await build.person(), await build.person()];
    project = await build.project();
    ideaId = await build.idea({ project, by: bert, publishedAt: '2026-11-20T10:00:00Z' });
    await town.get(ProjectPolicies).set(await build.person('admin'), {
      projectId: project,
      ideasChecked: 'before',
      commentsChecked: 'before',
    });
  });
  afterAll(() => town.close());

  const later = (minutes: number) => (now = new Date(now.getTime() + minutes * 60_000));
  const post = async (body = 'Am Weg fehlt eine Bank.', by = anna, parentId?: string) =>
    (await comments.post(by, { ideaId, body, stance: 'for', parentId })) as CommentType;
  const deliver = async () => {
    while (await town.get(EventDelivery).deliverNext());
  };
  const itemsOf = async (commentId: string) =>
    (await town.get(QueueService).page(mo, { first: 100, filter: 'comment' })).nodes.filter(
      (node) => node.commentId === commentId,
    );
  const itemOf = async (commentId: string): Promise<QueueItemType> => {
    await deliver();
    const [item, more] = await itemsOf(commentId);
    if (!item || more) throw new Error('The comment is not in one open item.');
    return item;
  };
  const decide = async (commentId: string, action: 'publish' | 'refuse' | 'keep', who = mo) => {
    const item = await itemOf(commentId);
    return (await deciding.decide(who, {
      itemId: item.id,
      version: item.version,
      action,
      ...(action === 'refuse' ? WHY : {}),
    })) as DecisionType;
  };
  const listed = async (viewer: SignedInViewer | null) =>
    (
      await town.get(CommentListingService).ofIdea(viewer, ideaId, { first: 50, sort: 'newest' })
    ).nodes.map(({ id }) => id);
  const own = async (viewer: SignedInViewer | null) =>
    (await town.get(CommentChecking).ownWaiting(viewer, [ideaId])).flat().map(({ id }) => id);
  const tally = async () =>
    (
      await town.database.rows(
        'select comment_count as comments, active_at as active from idea_tally where idea_id = $1',
        [ideaId],
      )
    )[0];
  const kinds = async (commentId: string) =>
    (
      await town.database.rows<{ kind: string }>(
        'select kind from event where subject_id = $1 order by id',
        [commentId],
      )
    ).map(({ kind }) => kind);
  const told = async (who: SignedInViewer) =>
    (
      await town.database.rows<{ kind: string }>(
        'select kind from notification where account_id = $1 order by created_at, kind',
        [who.id],
      )
    ).map(({ kind }) => kind);
  const mails = (who: SignedInViewer) =>
    town.database.rows<{ subject: string }>(
      'select subject from mail where recipient = $1 order by created_at',
      [who.email],
    );

  /** Everything through which somebody else could notice that it exists. */
  async function expectNowhere({ id, number }: CommentType): Promise<void> {
    await deliver();
    for (const viewer of [null, bert, mo]) {
      expect(await listed(viewer)).not.toContain(id);
      expect(await own(viewer)).toEqual([]);
      expect(await comments.view(viewer, id)).toBeNull();
      expect(await comments.findVisible(viewer, id)).toBeNull();
      expect(await comments.thread(viewer, ideaId, number)).toBeNull();
    }
    const [counts] = await town.get(CommentListingService).stances([ideaId]);
    expect(counts).toMatchObject({ for: 0, listed: { all: 0 } });
    expect(await tally()).toMatchObject({ comments: 0 });
    expect(await told(bert)).toEqual([]);
    expect(await mails(bert)).toEqual([]);
    expect((await town.get(FollowService).followersOf(ideaId)).map((one) => one.id)).toEqual([
      bert.id,
    ]);
    const reply = await comments.post(bert, { ideaId, body: 'Stimmt das?', parentId: id });
    expect(reply).toBeInstanceOf(NotFound);
    expect(await town.get(VoteService).voteForComment(bert, id)).toBeInstanceOf(NotFound);
    const report = town
      .get(NoticesService)
      .report({ viewer: bert, clientAddress: newId(), loaders: new Map() } as never, {
        commentId: id,
        reason: 'insult',
        text: 'Gibt es das?',
      });
    expect(await report).toBeInstanceOf(NotFound);
    for (const deed of [
      town.get(CommentEditingService).delete(bert, id),
      town.get(CommentEditingService).edit(bert, { commentId: id, version: 1, body: 'Nein.' }),
    ])
      expect(await deed).toBeInstanceOf(NotFound);
  }

  it('waits where only its author sees it, and nobody is told', async () => {
    const comment = await post('@Niemand, am Weg fehlt eine Bank.');
    expect(comment).toMatchObject({ waiting: true, removed: false, viewerCanEdit: true });
    await expectNowhere(comment);
    expect(await own(anna)).toEqual([comment.id]);
    expect(await listed(anna)).toEqual([]);
    expect(await comments.view(anna, comment.id)).toMatchObject({ waiting: true });
    expect(await town.get(VoteService).voteForComment(anna, comment.id)).toBeInstanceOf(NotAllowed);
    expect(await kinds(comment.id)).toEqual(['CommentSubmitted']);
    const { items } = await town.get(OutcomeService).of(anna);
    expect(items[0]?.comments).toMatchObject([{ number: comment.number, waiting: true }]);
  });

  it('appears when it is let through, as new then, and only then people are told', async () => {
    const first = await post('Eine Bank fehlt.', await build.person());
    await decide(first.id, 'publish');
    later(10);
    const reply = await post('Und ein Tisch.', anna, first.id);
    const waits = await post(`@${bert.displayName} sieht das auch so.`);
    later(60);
    const early = await post('Ich bin dafür.', await build.person());
    await decide(early.id, 'publish');
    later(60);
    expect(await itemOf(waits.id)).toMatchObject({ kind: 'comment', waiting: true });
    await decide(waits.id, 'publish');
    await decide(reply.id, 'publish');
    expect(await listed(null)).toEqual([waits.id, early.id, first.id]);
    const [answers] = await town
      .get(CommentListingService)
      .replies(null, [first.id], { first: 10 });
    expect(answers?.[0]).toMatchObject({ id: reply.id, waiting: false });
    expect(await comments.view(null, waits.id)).toMatchObject({ createdAt: now, waiting: false });
    expect(await tally()).toEqual({ comments: 4, active: now });
    expect(await own(anna)).toEqual([]);
    expect((await kinds(waits.id)).sort()).toEqual([
      'CommentPublished',
      'CommentSubmitted',
      'PersonMentioned',
    ]);
    await deliver();
    expect(await told(bert)).toEqual(['comment', 'comment', 'comment', 'mention']);
    const mail = await town.database.rows(
      `select subject from mail where recipient = $1 and send_after > $2`,
      [anna.email, now],
    );
    expect(mail).toHaveLength(2);
    expect(await told(anna)).not.toContain('comment');
  });

  it('is refused with reasons, looks like nothing, and another moderator can overturn that', async () => {
    const comment = await post();
    const decision = await decide(comment.id, 'refuse');
    expect(decision).toMatchObject({ trigger: 'check_before_publication', action: 'refuse' });
    await expectNowhere(comment);
    expect(await own(anna)).toEqual([]);
    expect((await mails(anna)).map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^Dein Beitrag zu Idee \d+ ist nicht veröffentlicht$/),
    ]);
    const { items } = await town.get(OutcomeService).of(anna);
    expect(items[0]?.comments).toMatchObject([{ refused: true, decisionId: decision.id }]);
    later(1);
    const appeal = await town
      .get(AppealsService)
      .appeal(anna, { decisionId: decision.id, text: 'Das setzt niemanden herab.' });
    expect(appeal).toMatchObject({ id: expect.any(String) });
    const item = await town.get(QueueService).item(mo, (appeal as { id: string }).id);
    const overturn = (who: SignedInViewer) =>
      deciding.decide(who, { itemId: item?.id ?? '', version: 1, action: 'overturn' });
    expect(await overturn(mo)).toBeInstanceOf(NotAllowed);
    const fell = (await overturn(jo)) as DecisionType;
    expect(await listed(null)).toEqual([comment.id]);
    expect(await tally()).toEqual({ comments: 1, active: now });
    // Taken back within ten seconds, it is refused as before.
    await deciding.undo(jo, fell.id);
    await expectNowhereAgain(comment);
  });
  const expectNowhereAgain = async (comment: CommentType) => {
    expect(await listed(null)).toEqual([]);
    expect(await comments.view(bert, comment.id)).toBeNull();
    expect(await tally()).toEqual({ comments: 0, active: new Date('2026-11-20T10:00:00Z') });
  };

  it('waits again when its publication is undone, unless somebody has replied', async () => {
    const comment = await post();
    const done = await decide(comment.id, 'publish');
    await deliver();
    expect(await told(bert)).toEqual(['comment']);
    expect(await deciding.undo(mo, done.id)).toMatchObject({ id: done.id });
    await deliver();
    await expectNowhereAgain(comment);
    await expectNowhere(comment);
    expect(await own(anna)).toEqual([comment.id]);
    const again = await decide(comment.id, 'publish');
    await deliver();
    expect(await told(bert)).toEqual(['comment']);
    await post('Das ist richtig.', await build.person(), comment.id);
    expect(await deciding.undo(mo, again.id)).toBeInstanceOf(NotAllowed);
    expect(await listed(null)).toEqual([comment.id]);
  });

  it('is mended while it waits, and a decision must have seen that; checked, it stays', async () => {
    const editing = town.get(CommentEditingService);
    const comment = await post('Vorher.');
    const item = await itemOf(comment.id);
    later(24 * 60);
    const edit = (version: number, body: string) =>
      editing.edit(anna, { commentId: comment.id, version, body });
    expect(await edit(1, 'Nachher.')).toMatchObject({ body: 'Nachher.', waiting: true });
    const stale = await deciding.decide(mo, { itemId: item.id, version: 1, action: 'publish' });
    expect(stale).toMatchObject({ current: { version: item.version + 1 } });
    expect((await comments.texts(comment.id)).map(({ body }) => body)).toEqual([
      'Vorher.',
      'Nachher.',
    ]);
    await decide(comment.id, 'publish');
    expect(await edit(3, 'Etwas ganz anderes.')).toBeInstanceOf(NotAllowed);
    expect(await comments.view(anna, comment.id)).toMatchObject({ viewerCanEdit: false });
  });

  it('leaves nothing behind when its author deletes it or leaves meanwhile', async () => {
    const [gone, stays] = [await post('Lieber doch nicht.'), await post('Eine Bank.')];
    const item = await itemOf(gone.id);
    await town.get(CommentEditingService).delete(anna, gone.id);
    expect(
      await deciding.decide(mo, { itemId: item.id, version: item.version, action: 'publish' }),
    ).toMatchObject({ message: expect.any(String) });
    expect(await itemsOf(gone.id)).toEqual([]);
    await expectNowhere(gone);
    await itemOf(stays.id);
    const part = town.get(PersonalData).parts.find(({ name }) => name === 'comments');
    const [section] = part?.sections ?? [];
    expect(await town.database.rows(section?.statement ?? '', [anna.id, 10, 0])).toMatchObject([
      { visibility: 'deleted', publishedAt: null },
      { visibility: 'waiting', body: 'Eine Bank.' },
    ]);
    // Even where published texts stay: this one was none.
    await part?.erase({ accountId: anna.id, texts: 'keep', at: now, addresses: [] } as never);
    expect(
      await town.database.rows('select visibility, body, published_at from comment where id = $1', [
        stays.id,
      ]),
    ).toMatchObject([{ visibility: 'anonymised', published_at: null }]);
    await town.get(QueueFilling).sweep();
    expect(await itemsOf(stays.id)).toEqual([]);
    await expectNowhere(stays);
  });

  it('gets into the queue for certain, and what is kept or hidden there is another thing', async () => {
    const comment = await post();
    await town.get(QueueFilling).sweep();
    await town.get(QueueFilling).sweep();
    const [item] = await itemsOf(comment.id);
    const keep = { itemId: item?.id ?? '', version: item?.version ?? 0, action: 'keep' as const };
    expect(await deciding.decide(mo, keep)).toBeInstanceOf(NotAllowed);
    expect(await deciding.decide(mo, { ...keep, action: 'hide', ...WHY })).toBeInstanceOf(
      NotAllowed,
    );
    expect(await itemsOf(comment.id)).toHaveLength(1);
  });

  it('appears at once where moderators trust its author, and a person looks at it afterwards', async () => {
    const first = await post();
    const decision = await decide(first.id, 'publish');
    later(1);
    const trusted = await town
      .get(AuthorTrusts)
      .trust(mo, { accountId: anna.id, decisionId: decision.id });
    expect(trusted).toMatchObject({ stands: true });
    const comment = await post('Gleich zu lesen.');
    expect(comment).toMatchObject({ waiting: false });
    expect(await listed(null)).toContain(comment.id);
    expect(await kinds(comment.id)).toEqual(['CommentPosted', 'CommentPublishedUnchecked']);
    expect(await itemOf(comment.id)).toMatchObject({ waiting: false });
    expect(await decide(comment.id, 'keep')).toMatchObject({ trigger: 'own_initiative' });
  });

  it('waits under a duplicate too, and then stands under the main idea', async () => {
    const comment = await post();
    const main = await build.idea({ project, publishedAt: '2026-11-19T10:00:00Z' });
    const merging = town.get(Merging);
    await town.database.transaction(async () => {
      await merging.hold([ideaId, main]);
      const decisionId = await build.mergeDecision(ideaId, mo);
      await merging.link({ id: ideaId, visibility: 'published' }, main, {
        actorId: mo.id,
        decisionId,
      });
    });
    const waiting = await town.get(CommentChecking).ownWaiting(anna, [project, main]);
    expect(waiting.map((one) => one.map(({ id }) => id))).toEqual([[], [comment.id]]);
    await decide(comment.id, 'publish');
    const { nodes } = await town
      .get(CommentListingService)
      .ofIdea(null, main, { first: 50, sort: 'balanced' }, true);
    expect(nodes.map(({ id }) => id)).toEqual([comment.id]);
  });
});
