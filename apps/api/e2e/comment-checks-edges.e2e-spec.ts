/** What meets a checked comment from outside: its idea goes, somebody replies meanwhile, news arrives late. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import {
  CommentChecking,
  CommentEditingService,
  CommentService,
  type CommentType,
} from '@ein/comments';
import { EventDelivery, EventLogModule } from '@ein/event-log';
import { Merging } from '@ein/merging';
import { IdeaClosed } from '@ein/ideas';
import {
  AppealsService,
  DecidingService,
  type DecisionType,
  ModerationModule,
} from '@ein/moderation';
import { NotificationReading, NotificationsModule } from '@ein/notifications';
import { Clock, NotAllowed, NotFound, RateLimits, type SignedInViewer } from '@ein/platform';
import { ProjectPolicies, PublishingModule } from '@ein/publishing';
import { type QueueItemType, QueueService } from '@ein/queue';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';

const START = new Date('2026-11-23T10:00:00Z');
const WHY = { reason: 'Der Text setzt einen Menschen herab.', ground: 'Spielregel 2' };

describe('what meets a comment that is checked', () => {
  let town: TestTown;
  let build: TownBuilder;
  let comments: CommentService;
  let deciding: DecidingService;
  let mo: SignedInViewer;
  let anna: SignedInViewer;
  let bert: SignedInViewer;
  let project: string;
  let ideaId: string;
  let now = START;

  beforeAll(async () => {
    town = await openTown([
      EventLogModule,
      ModerationModule,
      PublishingModule,
      NotificationsModule,
    ]);
    build = new TownBuilder(town.database);
    [comments, deciding] = [town.get(CommentService), town.get(DecidingService)];
    jest.spyOn(town.get(Clock), 'now').mockImplementation(() => now);
    jest.spyOn(town.get(RateLimits), 'take').mockResolvedValue(null);
  });
  beforeEach(async () => {
    now = START;
    [mo, anna, bert] = [
      await build.person('moderator'),
      await build.person(),
      await build.person(),
    ];
    project = await build.project();
    ideaId = await build.idea({ project, by: bert, publishedAt: '2026-11-20T10:00:00Z' });
    await town.get(ProjectPolicies).set(await build.person('admin'), {
      projectId: project,
      ideasChecked: 'before',
      commentsChecked: 'before',
    });
  });
  afterAll(() => town.close());

  const post = async (body = 'Am Weg fehlt eine Bank.', by = anna, parentId?: string) =>
    (await comments.post(by, { ideaId, body, stance: 'for', parentId })) as CommentType;
  const deliver = async () => {
    while (await town.get(EventDelivery).deliverNext());
  };
  const itemOf = async (commentId: string): Promise<QueueItemType> => {
    await deliver();
    const page = await town.get(QueueService).page(mo, { first: 100, filter: 'comment' });
    const item = page.nodes.find((node) => node.commentId === commentId);
    if (!item) throw new Error('The comment is in no open item.');
    return item;
  };
  const decide = async (commentId: string, action: 'publish' | 'refuse') => {
    const { id: itemId, version } = await itemOf(commentId);
    const why = action === 'refuse' ? WHY : {};
    return (await deciding.decide(mo, { itemId, version, action, ...why })) as DecisionType;
  };
  const told = (who: SignedInViewer) =>
    town.database.rows<{ kind: string; eventId: string }>(
      'select kind, event_id as "eventId" from notification where account_id = $1 order by event_id',
      [who.id],
    );
  const kindsTold = async (who: SignedInViewer) => (await told(who)).map(({ kind }) => kind);
  const mailsTo = (who: SignedInViewer) =>
    town.database.rows<{ subject: string }>('select subject from mail where recipient = $1', [
      who.email,
    ]);
  const becomes = (visibility: string) =>
    town.database.write('update idea set visibility = $2 where id = $1', [ideaId, visibility]);

  it('is told to whom it concerns under an idea that was merged meanwhile, and to who follows the main one', async () => {
    const first = await post('Eine Bank fehlt.', bert);
    await decide(first.id, 'publish');
    const [cleo, dora, emil] = [await build.person(), await build.person(), await build.person()];
    const reply = await post('Und ein Tisch.', anna, first.id);
    const main = await build.idea({ project, by: cleo, publishedAt: '2026-11-19T10:00:00Z' });
    await town.database.write(
      'insert into follow_choice (account_id, idea_id, follows, created_at) values ($1, $3, true, $5), ($2, $3, true, $5), ($2, $4, false, $5)',
      [dora.id, emil.id, main, ideaId, now],
    );
    await town.database.transaction(async () => {
      const merging = town.get(Merging);
      await merging.hold([ideaId, main]);
      const decisionId = await build.mergeDecision(ideaId, mo);
      await merging.link({ id: ideaId, visibility: 'published' }, main, {
        actorId: mo.id,
        decisionId,
      });
    });
    await deliver();
    await town.database.write('delete from notification');
    await decide(reply.id, 'publish');
    await deliver();
    expect(await kindsTold(bert)).toEqual(['reply']);
    expect(await kindsTold(cleo)).toEqual(['comment']);
    expect(await kindsTold(dora)).toEqual(['comment']);
    // Who has stopped hearing of the duplicate hears nothing of it by way of the main idea.
    expect(await kindsTold(emil)).toEqual([]);
  });

  it('is told under an idea that was withdrawn meanwhile', async () => {
    const comment = await post();
    await becomes('withdrawn');
    await decide(comment.id, 'publish');
    await deliver();
    expect(await kindsTold(bert)).toContain('comment');
  });

  it('is not let through under an idea that nobody can read, and its author hears nothing false', async () => {
    const comment = await post();
    await itemOf(comment.id);
    await becomes('hidden');
    const refused = await decide(comment.id, 'publish');
    expect(refused).toBeInstanceOf(NotAllowed);
    expect(refused).toMatchObject({ message: 'Die Idee darüber ist gerade nicht öffentlich.' });
    expect(await mailsTo(anna)).toEqual([]);
    expect(await comments.find(comment.id)).toMatchObject({ visibility: 'waiting' });
    await becomes('published');
    expect(await decide(comment.id, 'publish')).toMatchObject({ action: 'publish' });
  });

  it('gets no reply while its publication is being undone', async () => {
    const comment = await post();
    await decide(comment.id, 'publish');
    let undone: () => void = () => undefined;
    const until = new Promise<void>((resolve) => (undone = resolve));
    let locked: () => void = () => undefined;
    const holds = new Promise<void>((resolve) => (locked = resolve));
    const undoing = town.database.transaction(async () => {
      await town.get(CommentChecking).reopen(comment.id, mo.id);
      locked();
      await until;
    });
    await holds;
    const reply = post('Stimmt.', bert, comment.id);
    await waitingForALock();
    undone();
    await undoing;
    expect(await reply).toBeInstanceOf(NotFound);
    expect(await town.get(CommentChecking).hasReplies(comment.id)).toBe(false);
  });
  /** Somebody stands before a lock; so nobody has to guess how long that takes. */
  const waitingForALock = async (): Promise<void> => {
    for (let tries = 0; tries < 400; tries++) {
      const rows = await town.database.rows(
        'select from pg_locks l join pg_stat_activity a on a.pid = l.pid where not l.granted and a.datname = current_database()',
      );
      if (rows.length) return;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    throw new Error('Nobody waits.');
  };

  it('keeps a reply waiting whose parent waits again', async () => {
    const parent = await post('Eine Bank fehlt.', bert);
    await decide(parent.id, 'publish');
    const reply = await post('Stimmt.', anna, parent.id);
    await town.get(CommentChecking).reopen(parent.id, mo.id);
    expect(await decide(reply.id, 'publish')).toBeInstanceOf(NotAllowed);
    expect(await comments.find(reply.id)).toMatchObject({ visibility: 'waiting' });
  });

  it('stays news when the undoing of its first publication is delivered after the second', async () => {
    await town.database.write(
      'insert into notification_setting (account_id, choices) values ($1, $2)',
      [bert.id, JSON.stringify({ comment: 'now' })],
    );
    const comment = await post();
    const done = await decide(comment.id, 'publish');
    await deliver();
    const [before] = await told(bert);
    expect(await mailsTo(bert)).toHaveLength(1);
    await deciding.undo(mo, done.id);
    await town.database.write(
      `update event_delivery set not_before = now() + interval '1 hour' where subscriber = 'mail-take-back'`,
    );
    await decide(comment.id, 'publish');
    await deliver();
    // Kept to the millisecond, and rounded: now could be a moment away.
    await town.database.write(`update event_delivery set not_before = now() - interval '1 minute'`);
    await deliver();
    const [after, ...more] = await told(bert);
    expect(more).toEqual([]);
    expect(BigInt(after?.eventId ?? 0)).toBeGreaterThan(BigInt(before?.eventId ?? 0));
    expect(await mailsTo(bert)).toHaveLength(1);
  });

  it('is told once when its first publication is delivered after the second', async () => {
    const comment = await post();
    const done = await decide(comment.id, 'publish');
    await town.database.write(
      `update event_delivery set not_before = now() + interval '1 hour' where subscriber = 'mail-reply'`,
    );
    await deciding.undo(mo, done.id);
    await decide(comment.id, 'publish');
    await deliver();
    // Kept to the millisecond, and rounded: now could be a moment away.
    await town.database.write(`update event_delivery set not_before = now() - interval '1 minute'`);
    await deliver();
    expect(await kindsTold(bert)).toEqual(['comment']);
  });

  it('is named by its number in what its author is told', async () => {
    const comment = await post();
    const decision = await decide(comment.id, 'refuse');
    expect(decision.facts).toContain(`Beitrag K-${comment.number} zu Idee`);
    now = new Date(now.getTime() + 60_000);
    await deliver();
    const [group] = await town.get(NotificationReading).groups(anna);
    expect(group?.items).toMatchObject([
      { decisionAction: 'refuse', aboutComment: true, commentNumber: comment.number },
    ]);
  });

  it('leaves its author nothing to see once they have deleted it, refused or not', async () => {
    const editing = town.get(CommentEditingService);
    const [waits, refused, appealed] = [
      await post(),
      await post('Ein Tisch.'),
      await post('Licht.'),
    ];
    await decide(refused.id, 'refuse');
    const { id: decisionId } = await decide(appealed.id, 'refuse');
    await town.get(AppealsService).appeal(anna, { decisionId, text: 'Das setzt niemanden herab.' });
    expect(await editing.delete(bert, refused.id)).toBeInstanceOf(NotFound);
    for (const { id, number } of [waits, refused]) {
      expect(await editing.delete(anna, id)).toMatchObject({ deletedByAuthor: true, body: '' });
      expect(await comments.view(anna, id)).toBeNull();
      expect(await comments.thread(anna, ideaId, number)).toBeNull();
      expect(await comments.find(id)).toMatchObject({ visibility: 'deleted', body: '' });
    }
    expect(await editing.delete(anna, appealed.id)).toBeInstanceOf(NotAllowed);
    expect(await comments.find(appealed.id)).toMatchObject({ visibility: 'refused' });
  });

  it('says that it was changed to others only where they had read another text', async () => {
    const comment = await post('Vorher.');
    await town
      .get(CommentEditingService)
      .edit(anna, { commentId: comment.id, version: 1, body: 'Nachher.' });
    expect((await comments.view(anna, comment.id))?.editedAt).toEqual(expect.any(Date));
    now = new Date(Date.now() + 60_000);
    await decide(comment.id, 'publish');
    expect(await comments.view(null, comment.id)).toMatchObject({
      body: 'Nachher.',
      editedAt: null,
    });
  });

  it('is mended no more after the time of its project, even while it waits', async () => {
    const comment = await post();
    const edit = (body: string, version: number) =>
      town.get(CommentEditingService).edit(anna, { commentId: comment.id, version, body });
    // Its idea may be withdrawn meanwhile: that takes no text away from its author.
    await becomes('withdrawn');
    expect(await edit('Am Weg fehlt ein Tisch.', 1)).toMatchObject({ version: 2 });
    await town.database.write('update project set permanent = false where id = $1', [project]);
    expect(await edit('Am Weg fehlt Licht.', 2)).toBeInstanceOf(IdeaClosed);
    expect(await comments.find(comment.id)).toMatchObject({ body: 'Am Weg fehlt ein Tisch.' });
  });

  it('does not wait where somebody of the town has written it', async () => {
    for (const role of ['office', 'moderator', 'admin'] as const)
      expect(await post('Wir antworten hier.', await build.person(role))).toMatchObject({
        waiting: false,
      });
    expect(await post('Ich frage.', await build.person('council'))).toMatchObject({
      waiting: true,
    });
  });

  it('is not taken while 20 of its author wait, and is once one of them is checked', async () => {
    const waiting: CommentType[] = [];
    for (let nr = 0; nr < 20; nr++) waiting.push(await post(`Bank ${nr} fehlt.`));
    expect(await post('Noch eine Bank.')).toBeInstanceOf(NotAllowed);
    expect(await post('Eine andere Bank.', bert)).toMatchObject({ waiting: true });
    await decide(waiting[0]?.id ?? '', 'publish');
    expect(await post('Noch eine Bank.')).toMatchObject({ waiting: true });
  });

  it('says why a decision stays when its author has deleted the comment within the ten seconds', async () => {
    const comment = await post();
    const done = await decide(comment.id, 'publish');
    await town.get(CommentEditingService).delete(anna, comment.id);
    expect(await deciding.undo(mo, done.id)).toMatchObject({
      message: 'Der Beitrag ist inzwischen gelöscht oder ausgeblendet. Die Entscheidung bleibt.',
    });
    expect(await comments.find(comment.id)).toMatchObject({ visibility: 'deleted' });
  });
});
