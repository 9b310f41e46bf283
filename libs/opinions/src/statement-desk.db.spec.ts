import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CommentEditingService, CommentsModule, CommentService } from '@ein/comments';
import { EventLogModule } from '@ein/event-log';
import { NotFound, type SignedInViewer } from '@ein/platform';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { NotInComment, StatementFixed } from './opinion.problems.js';
import { OpinionService } from './opinion.service.js';
import { StaffStatement } from './opinion-statement.type.js';
import { OpinionsModule } from './opinions.module.js';
import { StatementDeskService } from './statement-desk.service.js';
import { WithheldTelling } from './withheld-telling.service.js';

describe('statements and their source', () => {
  let town: TestTown;
  let build: TownBuilder;
  let desk: StatementDeskService;
  let opinions: OpinionService;
  let admin: SignedInViewer;
  let anna: SignedInViewer;
  let project: string;
  let idea: string;
  let comment: string;
  let statement: StaffStatement;

  beforeAll(async () => {
    town = await openTown([EventLogModule, CommentsModule, OpinionsModule]);
    build = new TownBuilder(town.database);
    desk = town.get(StatementDeskService);
    opinions = town.get(OpinionService);
    admin = await build.person('admin');
  });
  const numberOf = async (id: string) =>
    (
      await town.database.rows<{ number: number }>('select number from comment where id = $1', [id])
    )[0]?.number ?? 0;
  const take = async (text: string, of = comment) =>
    desk.take(admin, { projectId: project, commentNumber: await numberOf(of), text });
  const row = async () =>
    (
      await town.database.rows<Record<string, unknown>>(
        `select text, state, withheld_why as why from opinion_statement where id = $1`,
        [statement.id],
      )
    )[0];

  beforeEach(async () => {
    anna = await build.person();
    project = await build.project();
    idea = await build.idea({ project });
    comment = await build.comment({
      under: idea,
      by: anna,
      body: 'Guter Plan. Die Bügel sollen ein Dach bekommen.',
    });
    const taken = await take('Die Bügel sollen ein Dach bekommen.');
    if (!(taken instanceof StaffStatement)) throw new Error(taken.message);
    statement = taken;
    await desk.move(admin, { statementId: taken.id, state: 'open' });
  });
  afterAll(() => town.close());

  it('are taken word for word, with version and place', async () => {
    expect(statement).toMatchObject({ number: 1, state: 'draft', withheldWhy: null });
    expect(statement.source?.commentNumber).toBe(await numberOf(comment));
    const [kept] = await town.database.rows(
      `select substr(c.body, s.span_from + 1, s.span_until - s.span_from) = s.text as exact, s.comment_version = c.version as version
       from opinion_statement s join comment c on c.id = s.comment_id where s.id = $1`,
      [statement.id],
    );
    expect(kept).toEqual({ exact: true, version: true });
    expect(await opinions.readable(project)).toMatchObject([
      { text: 'Die Bügel sollen ein Dach bekommen.', source: { ideaNumber: expect.any(Number) } },
    ]);
    expect(await take('Die Bügel brauchen Farbe.')).toBeInstanceOf(NotInComment);
    const hidden = await build.comment({ under: idea, visibility: 'hidden' });
    expect(await take('Das hilft allen,', hidden)).toBeInstanceOf(NotInComment);
    const elsewhere = await build.idea({ visibility: 'hidden' });
    const unread = await build.comment({ under: elsewhere });
    expect(await take('Das hilft allen,', unread)).toBeInstanceOf(NotInComment);
    const naming = await build.comment({ under: idea, body: 'Wie @{1} sagt, fehlt Licht.' });
    expect(await take('Wie @{1} sagt, fehlt Licht.', naming)).toBeInstanceOf(NotInComment);
  });

  it('are withheld while their comment is hidden, and come back closed', async () => {
    await opinions.express(anna, { statementId: statement.id, choice: 'agree' });
    await town.get(CommentService).hide(comment, admin.id, 'Regel 3');
    expect(await row()).toMatchObject({ state: 'closed', why: 'hidden' });
    expect(await opinions.readable(project)).toEqual([]);
    expect(await opinions.answersOf(anna, project)).toEqual([]);
    expect(await desk.desk('')).toBeNull();
    expect(
      await opinions.express(anna, { statementId: statement.id, choice: 'pass' }),
    ).toBeInstanceOf(NotFound);
    const move = { statementId: statement.id, state: 'open' } as const;
    expect(await desk.move(admin, move)).toBeInstanceOf(StatementFixed);
    await town.get(CommentService).restore(comment, admin.id);
    expect(await row()).toMatchObject({ state: 'closed', why: null });
    expect(await desk.move(admin, move)).toMatchObject({ state: 'open', answerCount: 1 });
  });

  it('lose their text for good when the author changes or deletes the comment', async () => {
    const editing = town.get(CommentEditingService);
    await editing.edit(anna, {
      commentId: comment,
      version: 1,
      body: 'Guter Plan. Die Bügel sollen Farbe bekommen.',
      mentions: [],
    });
    expect(await row()).toEqual({ text: null, state: 'closed', why: 'edited' });
    await editing.delete(anna, comment);
    expect(await opinions.readable(project)).toEqual([]);
    const other = await build.comment({
      under: idea,
      by: anna,
      body: 'Ein Licht fehlt dort auch.',
    });
    const taken = await take('Ein Licht fehlt dort auch.', other);
    if (!(taken instanceof StaffStatement)) throw new Error(taken.message);
    statement = taken;
    await editing.delete(anna, other);
    expect(await row()).toEqual({ text: null, state: 'closed', why: 'deleted' });
    const all = await town.database.rows(
      `select 1 from opinion_statement where text like '%Licht%' or text like '%Bügel%' and project_id = $1`,
      [project],
    );
    expect(all).toEqual([]);
  });

  it('are withheld with the idea, under a duplicate with the main idea', async () => {
    const set = (id: string, visibility: string) =>
      town.database.write('update idea set visibility = $2 where id = $1', [id, visibility]);
    await set(idea, 'hidden');
    expect(await row()).toMatchObject({ state: 'closed', why: 'hidden' });
    await set(idea, 'withdrawn');
    expect(await row()).toMatchObject({ why: null });
    await set(idea, 'published');
    const main = await build.idea({ project });
    await town.database.write(
      `update idea set visibility = 'merged', merged_into = $2 where id = $1`,
      [idea, main],
    );
    expect(await row()).toMatchObject({ why: null });
    await set(main, 'hidden');
    expect(await row()).toMatchObject({ why: 'hidden' });
    expect(await opinions.readable(project)).toEqual([]);
  });

  it('are told of to admins once, without their text', async () => {
    await town.get(WithheldTelling).tell();
    await town.database.write('delete from mail');
    await town.get(CommentService).hide(comment, admin.id, 'Regel 3');
    await town.get(WithheldTelling).tell();
    await town.get(WithheldTelling).tell();
    const mails = await town.database.rows<{ recipient: string; all: string }>(
      `select recipient, subject || text || html as all from mail`,
    );
    expect(mails.map(({ recipient }) => recipient)).toEqual([admin.email]);
    expect(mails[0]?.all).toContain('Aussage 1');
    expect(mails[0]?.all).not.toContain('Bügel');
  });

  it('are mended only as drafts in own words, and recorded without their text', async () => {
    const draft = await desk.write(admin, { projectId: project, text: 'Mehr Bäume am Wall.' });
    if (!(draft instanceof StaffStatement)) throw new Error(draft.message);
    const mend = (statementId: string) => desk.mend(admin, { statementId, text: 'Bäume, bitte.' });
    expect(await mend(draft.id)).toMatchObject({ number: 2, text: 'Bäume, bitte.' });
    expect(await mend(statement.id)).toBeInstanceOf(StatementFixed);
    await desk.move(admin, { statementId: draft.id, state: 'open' });
    expect(await mend(draft.id)).toBeInstanceOf(StatementFixed);
    expect(await desk.move(admin, { statementId: draft.id, state: 'draft' })).toBeInstanceOf(
      StatementFixed,
    );
    expect(await mend(anna.id)).toBeInstanceOf(NotFound);
    expect(await desk.write(admin, { projectId: anna.id, text: 'Nirgends' })).toBeInstanceOf(
      NotFound,
    );
    expect(
      await desk.write(admin, { projectId: project, text: 'Frag doch @Anna.' }),
    ).toBeInstanceOf(NotInComment);
    const events = await town.database.rows<{ kind: string; detail: string }>(
      `select kind, detail::text as detail from event where subject_id = $1 order by id`,
      [draft.id],
    );
    expect(events.map(({ kind }) => kind)).toEqual([
      'OpinionStatementWritten',
      'OpinionStatementMended',
      'OpinionStatementOpened',
    ]);
    expect(events.filter(({ detail }) => detail.includes('Bäume'))).toEqual([]);
  });
});
