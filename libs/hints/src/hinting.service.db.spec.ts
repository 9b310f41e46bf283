import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CommentDeleted, CommentPosted } from '@ein/comments';
import { EventLogModule, Subscribers } from '@ein/event-log';
import type { SignedInViewer } from '@ein/platform';
import { QueueFilling } from '@ein/queue';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { Hinting } from './hinting.service.js';
import { HintsModule } from './hints.module.js';
import { WatchedWords } from './watched-words.service.js';

const LONG =
  'Am Bahnhof fehlt seit Jahren ein Unterstand, und wer dort auf den Bus wartet, steht bei jedem Wetter im Regen.';

describe('looking through what waits', () => {
  let town: TestTown;
  let build: TownBuilder;
  let hinting: Hinting;
  let moderator: SignedInViewer;

  beforeAll(async () => {
    town = await openTown([EventLogModule, HintsModule]);
    build = new TownBuilder(town.database);
    hinting = town.get(Hinting);
    moderator = await build.person('moderator');
  });
  beforeEach(async () => {
    await town.database.write('delete from text_print');
    await town.database.write(`update account set created_at = '2026-01-01T00:00:00Z'`);
  });
  afterAll(() => town.close());

  const waiting = async (body: string, by?: SignedInViewer, title?: string): Promise<string> => {
    const author = by ?? (await older());
    const id = await build.idea({ visibility: 'submitted', by: author, ...(title && { title }) });
    await town.database.write('update idea set body = $2 where id = $1', [id, body]);
    return id;
  };
  const older = async (): Promise<SignedInViewer> => {
    const person = await build.person();
    await town.database.write(
      `update account set created_at = '2026-01-01T00:00:00Z' where id = $1`,
      [person.id],
    );
    return person;
  };
  const itemOf = async (ideaId: string, kind = 'idea') => {
    const [row] = await town.database.rows<{ id: string; risk: number; version: number }>(
      'select id, risk, version from queue_item where idea_id = $1 and kind = $2 and closed_at is null',
      [ideaId, kind],
    );
    if (!row) throw new Error('It is in no item.');
    return row;
  };
  const looked = async (ideaId: string) => {
    await town.get(QueueFilling).sweep();
    while (await hinting.sweep());
    const { id, risk } = await itemOf(ideaId);
    const [hints = []] = await hinting.ofItems([id]);
    return { risk, hints };
  };
  const posted = (commentId: string) =>
    town
      .get(Subscribers)
      .find('hints.comments')
      ?.handle({
        kind: CommentPosted,
        subjectId: commentId,
      } as never);

  it('notices words and passages in an idea, says where and why, and changes nothing of it', async () => {
    const id = await waiting('Der Idiot vom Bauhof, Tel. 05561 123456.', undefined, 'Räumt auf');
    const { risk, hints } = await looked(id);
    expect(risk).toBe(2);
    expect(hints.map(({ kind, part, passage }) => [kind, part, passage])).toEqual([
      ['word', 'body', 'Idiot'],
      ['phone', 'body', '05561 123456'],
    ]);
    expect(hints[1]?.why).toBe('Hier steht eine Telefonnummer.');
    expect(await town.database.rows('select visibility from idea where id = $1', [id])).toEqual([
      { visibility: 'submitted' },
    ]);
  });

  it('keeps nothing of the text', async () => {
    await looked(await waiting('Ruf an: 05561 998877, du Vollidiot.'));
    const stored = JSON.stringify(await town.database.rows('select * from queue_hint'));
    expect(stored).not.toContain('998877');
    expect(stored).not.toContain('Vollidiot');
  });

  it('looks again when the text has changed, and points at nothing in between', async () => {
    const id = await waiting('Du Idiot.');
    expect((await looked(id)).risk).toBe(2);
    const { id: item } = await itemOf(id);
    await town.database.write('update idea set body = $2 where id = $1', [id, 'Du lieber Mensch.']);
    await town.database.write('update queue_item set version = version + 1 where id = $1', [item]);
    const [between = []] = await hinting.ofItems([item]);
    expect(between).toMatchObject([{ kind: 'word', passage: null, from: null }]);
    expect(await looked(id)).toEqual({ risk: 0, hints: [] });
  });

  it('asks somebody to look at a comment only when it is serious, once, and leaves it standing', async () => {
    const idea = await build.idea();
    const calm = await build.comment({ under: idea, by: await older(), body: 'Das ist Murks.' });
    const rude = await build.comment({ under: idea, by: await older(), body: 'Halt die Fresse.' });
    for (const id of [calm, rude, rude]) await posted(id);
    const items = await town.database.rows<{ id: string; comment_id: string }>(
      `select id, comment_id from queue_item where kind = 'comment' and closed_at is null`,
    );
    expect(items.map((item) => item.comment_id)).toEqual([rude]);
    while (await hinting.sweep());
    const [hints = []] = await hinting.ofItems([items[0]?.id ?? '']);
    expect(hints).toMatchObject([{ kind: 'word', category: 'insult', passage: 'Halt die Fresse' }]);
    expect(
      await town.database.rows('select visibility from comment where id = $1', [rude]),
    ).toEqual([{ visibility: 'published' }]);
    await town.database.write(
      `update queue_item set closed_at = now() + interval '1 second' where comment_id = $1`,
      [rude],
    );
    await posted(rude);
    expect(
      await town.database.rows('select from queue_item where comment_id = $1', [rude]),
    ).toHaveLength(1);
  });

  it('closes the item of a comment that its author took away', async () => {
    const comment = await build.comment({ under: await build.idea(), body: 'Verpiss dich.' });
    await posted(comment);
    await town.database.write(
      `update comment set visibility = 'hidden', removed_at = now(), removed_ground = 'Regel 2' where id = $1`,
      [comment],
    );
    await town.get(QueueFilling).sweep();
    expect(
      await town.database.rows(
        'select from queue_item where comment_id = $1 and closed_at is null',
        [comment],
      ),
    ).toEqual([]);
  });

  it('recognises a text that came before, from the same and from another account', async () => {
    const anna = await older();
    await looked(await waiting(LONG, anna, 'Unterstand'));
    const again = await looked(await waiting(`${LONG} Bitte!`, anna, 'Unterstand'));
    expect(again.hints.map(({ why }) => why)).toEqual([
      'Dasselbe oder fast dasselbe hat dieses Konto in den letzten Tagen schon geschrieben.',
    ]);
    const other = await looked(await waiting(LONG, undefined, 'Unterstand'));
    expect(other.hints[0]).toMatchObject({ kind: 'repeated', weight: 2, passage: null });
  });

  it('forgets a text with who took it away', async () => {
    const comment = await build.comment({ under: await build.idea(), body: LONG });
    await posted(comment);
    const prints = () =>
      town.database.rows('select from text_print where subject_id = $1', [comment]);
    expect(await prints()).toHaveLength(1);
    await town
      .get(Subscribers)
      .find('hints.erasure')
      ?.handle({
        kind: CommentDeleted,
        subjectId: comment,
      } as never);
    expect(await prints()).toEqual([]);
  });

  it('notices many new accounts at one idea within an hour, and not old ones', async () => {
    const idea = await build.idea();
    const bodies = Array.from({ length: 8 }, (_, nr) => `Grund Nummer ${nr} dafür.`);
    for (const body of bodies.slice(0, 7)) await build.comment({ under: idea, body });
    const last = await build.comment({ under: idea, body: bodies[7] ?? '' });
    const stranger = await build.comment({ under: idea, by: await older(), body: 'Auch dafür.' });
    await posted(stranger);
    await posted(last);
    const [item] = await town.database.rows<{ id: string; comment_id: string }>(
      `select id, comment_id from queue_item where idea_id = $1 and kind = 'comment'`,
      [idea],
    );
    expect(item?.comment_id).toBe(last);
    while (await hinting.sweep());
    const [hints = []] = await hinting.ofItems([item?.id ?? '']);
    expect(hints.map(({ why }) => why)).toEqual([
      'In einer Stunde haben 8 neue Konten zu dieser Idee geschrieben.',
    ]);
  });

  it('follows the list at once, counts what a word found, and says what people made of it', async () => {
    const words = town.get(WatchedWords);
    const id = await waiting('Die Schmuddelecke muss weg.');
    expect((await looked(id)).risk).toBe(0);
    await words.watch(moderator, {
      word: 'schmuddelecke',
      category: 'off_topic',
      reason: 'Kampagne ohne Vorschlag',
    });
    const { hints } = await looked(id);
    expect(hints).toMatchObject([
      { why: 'Kampagne ohne Vorschlag', passage: 'Schmuddelecke', category: 'off_topic' },
    ]);
    const figures = async () => (await words.all()).find(({ word }) => word === 'schmuddelecke');
    expect(await figures()).toMatchObject({ hits: 1, upheld: 0, active: true, builtIn: false });
    await town.database.write(
      `insert into decision (id, item_id, idea_id, action, reason, ground, before, actor_id)
       select gen_random_uuid(), q.id, q.idea_id, 'refuse', 'Ohne Vorschlag', 'Regel 1', 'submitted', $2 from queue_item q where q.idea_id = $1`,
      [id, moderator.id],
    );
    expect(await figures()).toMatchObject({ hits: 1, upheld: 1 });
    await words.switch(moderator, { word: 'schmuddelecke', active: false });
    const [stillMarked = []] = await hinting.ofItems([(await itemOf(id)).id]);
    expect(stillMarked).toMatchObject([{ passage: 'Schmuddelecke' }]);
    expect(await looked(id)).toEqual({ risk: 0, hints: [] });
    expect(
      await town.database.rows(
        `select kind, actor_id = $1 as mine from event where kind in ('WordWatched', 'WordSwitched') order by id`,
        [moderator.id],
      ),
    ).toEqual([
      { kind: 'WordWatched', mine: true },
      { kind: 'WordSwitched', mine: true },
    ]);
  });

  it('switches a word of the product off and on, and refuses what is no word', async () => {
    const words = town.get(WatchedWords);
    const id = await waiting('So ein Stümper.');
    expect((await looked(id)).risk).toBe(1);
    expect(await words.switch(moderator, { word: 'stuemper', active: false })).toMatchObject({
      active: false,
      builtIn: true,
    });
    expect((await looked(id)).risk).toBe(0);
    await words.switch(moderator, { word: 'stuemper', active: true });
    expect((await looked(id)).risk).toBe(1);
    const watch = (word: string) =>
      words.watch(moderator, { word, category: 'insult', reason: 'Ein Test' });
    expect(await watch('stuemper')).toMatchObject({
      message: 'Dieses Wort steht schon auf der Liste.',
    });
    expect(await watch('(a+)+')).toHaveProperty('message');
    expect(await words.switch(moderator, { word: 'gibt es nicht', active: false })).toHaveProperty(
      'message',
    );
  });
});
