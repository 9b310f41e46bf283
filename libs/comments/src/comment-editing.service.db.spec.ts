import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ErasureService, OwnDataModule } from '@ein/own-data';
import { NotAllowed, NotFound, type SignedInViewer } from '@ein/platform';
import { EventLog, EventLogModule, saltedDigest } from '@ein/event-log';
import { IdeaClosed } from '@ein/ideas';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { CommentEditingService } from './comment-editing.service.js';
import { CommentListingService } from './comment-listing.service.js';
import { CommentMentionService } from './comment-mention.service.js';
import { CommentChanged, MentionUnclear } from './comment.problems.js';
import { CommentService } from './comment.service.js';
import { CommentType } from './comment.type.js';
import { CommentsModule } from './comments.module.js';

const CANARY = 'kanarienvogel-5e1d';

describe('what authors do with their comments', () => {
  let town: TestTown;
  let comments: CommentService;
  let editing: CommentEditingService;
  let build: TownBuilder;
  let anna: SignedInViewer;
  let idea: string;

  beforeAll(async () => {
    town = await openTown([EventLogModule, OwnDataModule, CommentsModule]);
    comments = town.get(CommentService);
    editing = town.get(CommentEditingService);
    build = new TownBuilder(town.database);
  });
  beforeEach(async () => {
    anna = await build.person();
    idea = await build.idea();
  });
  afterAll(() => town.close());

  const posted = async (body = 'Gute Sache', by = anna, parentId?: string) => {
    const result = await comments.post(by, { ideaId: idea, body, stance: 'for', parentId });
    if (!(result instanceof CommentType)) throw new Error(result.message);
    return result;
  };
  /** As if it had been written so long ago, on the clock of the database. */
  const age = (id: string, interval: string) =>
    town.database.write(
      `with aged as (select date_trunc('milliseconds', clock_timestamp() - $2::interval) as at)
       update comment set created_at = aged.at, published_at = aged.at from aged where id = $1`,
      [id, interval],
    );
  const edit = (id: string, body: string, version = 1, by = anna) =>
    editing.edit(by, { commentId: id, version, body });
  const rowOf = async (id: string) =>
    (
      await town.database.rows<{ body: string; salt: Buffer; visibility: string }>(
        'select body, salt, visibility from comment where id = $1',
        [id],
      )
    )[0];
  const revisionsOf = (id: string) =>
    town.database.rows<{ version: number; body: string; salt: Buffer }>(
      'select version, body, salt from comment_revision where comment_id = $1 order by version',
      [id],
    );
  const eventsOf = async () => town.get(EventLog).ofIdea(idea);

  describe('mending', () => {
    it('shows the new text and that it was mended, keeps the first and logs digests alone', async () => {
      const comment = await posted(`Am Mark ${CANARY}`);
      expect(comment).toMatchObject({ viewerCanEdit: true, viewerIsAuthor: true, editedAt: null });
      expect(await edit(comment.id, 'Am Markt')).toMatchObject({ body: 'Am Markt', version: 2 });
      const shown = await comments.view(null, comment.id);
      expect(shown).toMatchObject({
        body: 'Am Markt',
        viewerCanEdit: false,
        viewerIsAuthor: false,
      });
      expect(Math.abs((shown?.editedAt?.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
      expect(await revisionsOf(comment.id)).toMatchObject([
        { version: 1, body: `Am Mark ${CANARY}` },
      ]);
      const [first, second] = await eventsOf();
      const [revision] = await revisionsOf(comment.id);
      const row = await rowOf(comment.id);
      expect(first?.detail['digest']).toBe(
        saltedDigest(`Am Mark ${CANARY}`, revision?.salt ?? Buffer.alloc(0)),
      );
      expect(second).toMatchObject({ kind: 'CommentEdited', actorId: anna.id });
      expect(second?.detail['digest']).toBe(saltedDigest('Am Markt', row?.salt ?? Buffer.alloc(0)));
      expect(JSON.stringify(await eventsOf())).not.toContain(CANARY);
    });

    it.each([
      ['14 minutes 58 seconds', true],
      ['15 minutes', false],
      ['15 minutes 1 second', false],
    ])('after %s is possible: %s', async (interval, open) => {
      const comment = await posted('Vorher');
      await age(comment.id, interval);
      expect(await comments.view(anna, comment.id)).toMatchObject({ viewerCanEdit: open });
      const result = await edit(comment.id, 'Nachher');
      if (open) expect(result).toMatchObject({ body: 'Nachher' });
      else expect(result).toBeInstanceOf(NotAllowed);
      expect(await rowOf(comment.id)).toMatchObject({ body: open ? 'Nachher' : 'Vorher' });
    });

    it('is refused when the time runs out while it waits for the row', async () => {
      const comment = await posted('Vorher');
      await age(comment.id, '14 minutes 59.5 seconds');
      let taken = (): void => undefined;
      const locked = new Promise<void>((resolve) => (taken = resolve));
      const holding = town.database.transaction(async () => {
        await town.database.rows('select from comment where id = $1 for update', [comment.id]);
        taken();
        await new Promise((resolve) => setTimeout(resolve, 900));
      });
      await locked;
      const result = edit(comment.id, 'Zu spät');
      await holding;
      expect(await result).toBeInstanceOf(NotAllowed);
      expect(await rowOf(comment.id)).toMatchObject({ body: 'Vorher' });
    });

    it('overwrites nothing that was not seen, however many come at once', async () => {
      const comment = await posted('Eins');
      const results = await Promise.all(
        Array.from({ length: 10 }, (_, nr) => edit(comment.id, `Fassung ${nr}`)),
      );
      expect(results.filter((one) => one instanceof CommentType)).toHaveLength(1);
      const others = results.filter((one) => one instanceof CommentChanged);
      expect(others).toHaveLength(9);
      expect(others[0]?.current.version).toBe(2);
      expect(await revisionsOf(comment.id)).toHaveLength(1);
    });

    it('changes nothing when the text is the same', async () => {
      const comment = await posted('Gleich');
      expect(await edit(comment.id, 'Gleich')).toMatchObject({ version: 1, editedAt: null });
      expect(await revisionsOf(comment.id)).toEqual([]);
    });

    it('is for its author alone, not for staff, and not after the discussion', async () => {
      const comment = await posted();
      for (const role of ['resident', 'moderator', 'admin'] as const)
        expect(await edit(comment.id, 'Fremd', 1, await build.person(role))).toBeInstanceOf(
          NotAllowed,
        );
      await town.database.write(`update idea set visibility = 'withdrawn' where id = $1`, [idea]);
      expect(await edit(comment.id, 'Danach')).toBeInstanceOf(IdeaClosed);
      expect(await rowOf(comment.id)).toMatchObject({ body: 'Gute Sache' });
    });

    it('does not reach what moderation has hidden', async () => {
      const comment = await posted();
      await comments.hide(comment.id, (await build.person('moderator')).id, 'Spielregel 2');
      expect(await edit(comment.id, 'Neu')).toBeInstanceOf(NotFound);
      expect(await editing.delete(anna, comment.id)).toBeInstanceOf(NotFound);
      expect(await rowOf(comment.id)).toMatchObject({ visibility: 'hidden', body: 'Gute Sache' });
    });
  });

  describe('deleting', () => {
    it('leaves the place and the replies, and nothing of any text', async () => {
      const comment = await posted(`Erst ${CANARY}`);
      await edit(comment.id, `Dann ${CANARY}`);
      const reply = await posted('Eine Erwiderung', await build.person(), comment.id);
      await age(comment.id, '3 days');
      expect(await editing.delete(anna, comment.id)).toMatchObject({ removed: true });
      const shown = await comments.view(anna, comment.id);
      expect(shown).toMatchObject({
        removed: true,
        deletedByAuthor: true,
        removedGround: null,
        body: '',
        replyCount: 1,
        editedAt: null,
        author: { displayName: 'Entfernt' },
        viewerIsAuthor: false,
      });
      expect(shown?.removedAt).toBeInstanceOf(Date);
      expect(await comments.view(null, reply.id)).toMatchObject({ body: 'Eine Erwiderung' });
      expect(await revisionsOf(comment.id)).toEqual([]);
      expect(await rowOf(comment.id)).toMatchObject({ body: '', visibility: 'deleted' });
      expect(JSON.stringify(await comments.viewForModeration([comment.id]))).not.toContain(CANARY);
      expect((await eventsOf()).map((one) => one.kind)).toEqual([
        ...['CommentPosted', 'CommentEdited', 'CommentPosted', 'CommentDeleted'],
      ]);
    });

    it('is counted at once, and a removed one says why where a deleted one does not', async () => {
      const [own, other] = [await posted(), await posted('Zweiter')];
      await editing.delete(anna, own.id);
      await comments.hide(other.id, (await build.person('moderator')).id, 'Spielregel 2');
      const lists = town.get(CommentListingService);
      expect((await lists.stances([idea]))[0]).toMatchObject({ for: 0, listed: { for: 2 } });
      const { nodes } = await lists.ofIdea(null, idea, { first: 10, sort: 'oldest' });
      expect(nodes).toMatchObject([
        { deletedByAuthor: true, removedGround: null },
        { deletedByAuthor: false, removedGround: 'Spielregel 2' },
      ]);
      const [tally] = await town.database.rows<{ n: number }>(
        'select comment_count as n from idea_tally where idea_id = $1',
        [idea],
      );
      expect(tally?.n).toBe(0);
    });

    it('happens once, is for its author alone and cannot be undone by moderation', async () => {
      const comment = await posted();
      expect(await editing.delete(await build.person('admin'), comment.id)).toBeInstanceOf(
        NotAllowed,
      );
      const results = await Promise.all([1, 2, 3].map(() => editing.delete(anna, comment.id)));
      expect(results.filter((one) => one instanceof CommentType)).toHaveLength(1);
      const { id } = await build.person('moderator');
      await expect(comments.restore(comment.id, id)).rejects.toThrow('from deleted to published');
      await expect(comments.hide(comment.id, id, 'Regel')).rejects.toThrow(
        'from deleted to hidden',
      );
    });
  });

  describe('addressing somebody', () => {
    const mentionsOf = (id: string) =>
      town.database.rows<{ account_id: string }>(
        'select account_id from comment_mention where comment_id = $1 order by position',
        [id],
      );
    const told = async () =>
      (await eventsOf())
        .filter((one) => one.kind === 'PersonMentioned')
        .map((one) => one.detail['accountId']);

    it('keeps the person and not the name, tells them once, and follows a new name', async () => {
      const berta = await build.person();
      const hers = await posted('Ich sehe das anders', berta);
      const comment = await posted(`Danke, @${berta.displayName}!`);
      expect(comment.body).toBe(`Danke, @${berta.displayName}!`);
      expect(comment.bodyHtml).toContain(
        `<a href="?beitrag=${hers.number}#K-${hers.number}">@${berta.displayName}</a>`,
      );
      expect(await rowOf(comment.id)).toMatchObject({ body: 'Danke, @{1}!' });
      await edit(comment.id, `Vielen Dank, @${berta.displayName}!`);
      expect(await told()).toEqual([berta.id]);
      await town.database.write(`update account set display_name = 'Berta Neu' where id = $1`, [
        berta.id,
      ]);
      expect(await comments.view(null, comment.id)).toMatchObject({
        body: 'Vielen Dank, @Berta Neu!',
      });
      const [text] = await town.database.rows<{ said: string }>(
        'select comment_text(id, body) as said from comment where id = $1',
        [comment.id],
      );
      expect(text?.said).toBe('Vielen Dank, @Berta Neu!');
      await town.database.write('delete from comment_mention where account_id = $1', [berta.id]);
      expect(await comments.view(null, comment.id)).toMatchObject({ body: 'Vielen Dank, @…!' });
    });

    it('finds nobody outside this discussion', async () => {
      const stranger = await build.person();
      await build.comment({ under: await build.idea(), by: stranger });
      const hidden = await build.person();
      await build.comment({ under: idea, by: hidden, visibility: 'hidden' });
      const comment = await posted(`@${stranger.displayName} @${hidden.displayName}`);
      expect(await mentionsOf(comment.id)).toEqual([]);
      const mentions = town.get(CommentMentionService);
      for (const { displayName } of [stranger, hidden])
        expect(await mentions.offer(anna, idea, displayName)).toEqual([]);
      expect(await mentions.offer(anna, idea, ' ')).toEqual([]);
    });

    it('asks who is meant, and takes the answer', async () => {
      const [one, two] = [await build.person(), await build.person()];
      await town.database.write(`update account set display_name = 'Anna' where id = any($1)`, [
        [one.id, two.id],
      ]);
      const [first, second] = [await posted('Eins', one), await posted('Zwei', two)];
      const body = 'Sehe ich wie @Anna';
      const asked = await comments.post(anna, { ideaId: idea, body });
      expect(asked).toBeInstanceOf(MentionUnclear);
      expect(asked).toMatchObject({
        names: [{ name: 'Anna', people: [{ number: first.number }, { number: second.number }] }],
      });
      const mentions = [{ name: 'Anna', number: second.number }];
      const taken = await comments.post(anna, { ideaId: idea, body, mentions });
      expect(await mentionsOf((taken as CommentType).id)).toEqual([{ account_id: two.id }]);
      expect(await edit((taken as CommentType).id, `${body}!`)).toMatchObject({ body: `${body}!` });
    });

    it('offers those who take part, by the beginning of a word of their name', async () => {
      const berta = await build.person();
      await town.database.write(`update account set display_name = 'Familie Berta' where id = $1`, [
        berta.id,
      ]);
      const hers = await posted('Hier', berta);
      const offered = await town.get(CommentMentionService).offer(anna, idea, 'ber');
      expect(offered).toMatchObject([{ displayName: 'Familie Berta', number: hers.number }]);
    });
  });

  it.each(['keep', 'remove'] as const)(
    'whoever leaves (texts: %s) leaves no earlier text and is addressed nowhere',
    async (texts) => {
      const berta = await build.person();
      const hers = await posted(`Zuerst ${CANARY}`, berta);
      await edit(hers.id, 'Danach', 1, berta);
      const mine = await posted(`Danke, @${berta.displayName}!`);
      await town.get(ErasureService).erase(berta.id, texts);
      expect(await revisionsOf(hers.id)).toEqual([]);
      expect(await comments.view(null, mine.id)).toMatchObject({ body: 'Danke, @…!' });
      expect(await comments.view(null, hers.id)).toMatchObject({
        body: texts === 'keep' ? 'Danach' : '',
        removed: texts === 'remove',
        deletedByAuthor: false,
      });
    },
  );

  it('a question is answered when the office or the author of the idea has replied', async () => {
    const author = await build.person();
    idea = await build.idea({ by: author });
    const ask = (by = anna) => build.comment({ under: idea, by, stance: 'question' });
    const [byOffice, byAuthor, byNeighbour, own, removed] = [
      ...[await ask(), await ask(), await ask(), await ask(author), await ask()],
    ];
    const office = await build.person('office');
    await build.comment({ under: idea, by: office, replyTo: byOffice });
    await build.comment({ under: idea, by: author, replyTo: byAuthor });
    await build.comment({ under: idea, replyTo: byNeighbour });
    await build.comment({ under: idea, by: author, replyTo: own });
    await build.comment({ under: idea, by: office, replyTo: removed, visibility: 'hidden' });
    const lists = town.get(CommentListingService);
    const { nodes } = await lists.ofIdea(null, idea, {
      first: 10,
      sort: 'oldest',
      stance: 'question',
    });
    expect(
      nodes
        .filter((one) => one.answered)
        .map((one) => one.id)
        .sort(),
    ).toEqual([byOffice, byAuthor].sort());
    expect((await lists.stances([idea]))[0]).toMatchObject({ question: 5, answeredQuestions: 2 });
  });

  it('a link to a comment leads to its thread, and to none under another idea', async () => {
    const first = await posted();
    const reply = await posted('Erwiderung', await build.person(), first.id);
    expect(await comments.thread(null, idea, reply.number)).toMatchObject({ id: first.id });
    expect(await comments.thread(null, await build.idea(), reply.number)).toBeNull();
    expect(await comments.thread(null, idea, 2 ** 31 - 1)).toBeNull();
  });
});
