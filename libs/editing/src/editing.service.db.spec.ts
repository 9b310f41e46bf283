import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import type { IdeaType } from '@ein/ideas';
import { NotAllowed, NotFound, type SignedInViewer } from '@ein/platform';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import type { EditIdeaInput } from './editing.inputs.js';
import { EditingModule } from './editing.module.js';
import { EditConflict } from './editing.problems.js';
import { EditingService } from './editing.service.js';
import { RevisionReading } from './revision-reading.service.js';

const TITLE = 'Bänke am Wall';
const BODY = 'Dort fehlt seit langem ein sicherer Weg.';

describe('editing an idea', () => {
  let town: TestTown;
  let build: TownBuilder;
  let editing: EditingService;
  let reading: RevisionReading;
  let anna: SignedInViewer;

  beforeAll(async () => {
    town = await openTown([EventLogModule, EditingModule]);
    build = new TownBuilder(town.database);
    editing = town.get(EditingService);
    reading = town.get(RevisionReading);
  });
  beforeEach(async () => {
    anna = await build.person();
  });
  afterAll(() => town.close());

  const ideaRow = async (id: string) =>
    (
      await town.database.rows<{
        title: string;
        body: string;
        version: number;
        visibility: string;
        category_id: string;
      }>('select title, body, version, visibility, category_id from idea where id = $1', [id])
    )[0];
  const written = (like: Parameters<TownBuilder['idea']>[0] = {}) =>
    build.idea({ by: anna, title: TITLE, ...like });
  const edit = async (id: string, change: Partial<EditIdeaInput>, who = anna) =>
    editing.edit(who, {
      ideaId: id,
      version: 1,
      title: TITLE,
      body: BODY,
      placeId: null,
      categoryId: (await ideaRow(id))?.category_id ?? '',
      change: 'spelling',
      ...change,
    });
  const revisions = (id: string) =>
    town.database.rows<{ version: number; state: string; change: string; review: string }>(
      'select version, state, change, review from idea_revision where idea_id = $1 order by version',
      [id],
    );
  const events = async (id: string) =>
    (
      await town.database.rows<{ kind: string }>(
        'select kind from event where idea_id = $1 order by id',
        [id],
      )
    ).map(({ kind }) => kind);

  it('is free before it is public, and the queue has a new version', async () => {
    const id = await written({ visibility: 'submitted' });
    await town.database.write(
      `insert into queue_item (id, kind, idea_id, due_at) values (gen_random_uuid(), 'idea', $1, now())`,
      [id],
    );
    expect(await edit(id, { title: 'Parkbänke am Wall', change: 'meaning' })).toMatchObject({
      title: 'Parkbänke am Wall',
    });
    expect(await ideaRow(id)).toMatchObject({ version: 2, visibility: 'submitted' });
    const [item] = await town.database.rows('select version from queue_item where idea_id = $1', [
      id,
    ]);
    expect(item).toEqual({ version: 2 });
    expect(await events(id)).toEqual(['IdeaEdited']);
    // What was never public is in no public history.
    await town.database.write(
      `update idea set visibility = 'published', published_at = now() where id = $1`,
      [id],
    );
    expect(await reading.history(id)).toMatchObject([{ version: 2, change: null, current: true }]);
    expect(await reading.compare(id, { from: 1, to: 2 })).toBeNull();
  });

  it('sends what was refused in again', async () => {
    const id = await written({ visibility: 'refused' });
    await edit(id, { body: `${BODY} Ich habe den Namen herausgenommen.` });
    expect(await ideaRow(id)).toMatchObject({ visibility: 'submitted', version: 2 });
    expect(await events(id)).toEqual(['IdeaResubmitted']);
  });

  it('does not take an edit for an answer to marks that its author has not seen', async () => {
    const id = await written({ visibility: 'changes_requested' });
    const body = `${BODY} Ich habe den Namen herausgenommen.`;
    expect(await edit(id, { body })).toMatchObject({
      message: expect.stringMatching('mit Anmerkungen'),
    });
    expect(await ideaRow(id)).toMatchObject({ visibility: 'changes_requested', version: 1 });
  });

  it('shows a small edit at once and keeps the text before it for everybody to read', async () => {
    const id = await written();
    await edit(id, { body: BODY.replace('langem', 'Langem'), note: 'Rechtschreibung' });
    expect(await ideaRow(id)).toMatchObject({ body: 'Dort fehlt seit Langem ein sicherer Weg.' });
    expect(await revisions(id)).toEqual([
      { version: 1, state: 'text', change: 'first', review: 'none' },
      { version: 2, state: 'text', change: 'spelling', review: 'due' },
    ]);
    expect(await reading.history(id)).toMatchObject([
      { version: 2, change: 'spelling', note: 'Rechtschreibung', current: true },
      { version: 1, change: null, note: null, current: false },
    ]);
    expect(await reading.compare(id, {})).toMatchObject({
      from: 1,
      to: 2,
      body: [
        { kind: 'same', text: 'Dort fehlt seit ' },
        { kind: 'removed', text: 'langem' },
        { kind: 'added', text: 'Langem' },
        { kind: 'same', text: ' ein sicherer Weg.' },
      ],
    });
  });

  it('measures for itself when an author says too little', async () => {
    const id = await written();
    await edit(id, { title: 'Ein Parkplatz am Wall', change: 'spelling' });
    expect(await ideaRow(id)).toMatchObject({ title: TITLE, version: 1 });
    expect((await revisions(id))[1]).toEqual({
      version: 2,
      state: 'waiting',
      change: 'meaning',
      review: 'due',
    });
    const [event] = await town.database.rows<{ detail: object }>(
      'select detail from event where idea_id = $1',
      [id],
    );
    expect(event?.detail).toMatchObject({ said: 'spelling', measured: 'meaning' });
    expect(JSON.stringify(event)).not.toContain('Parkplatz');
  });

  it('keeps the old text until somebody has looked, where the project wants that', async () => {
    const project = await build.project();
    await town.database.write('update project set checks_edits = true where id = $1', [project]);
    const id = await written({ project });
    await edit(id, { body: `${BODY} Im Winter ist es dunkel.` });
    expect(await ideaRow(id)).toMatchObject({ body: BODY, version: 1 });
    expect((await revisions(id))[1]).toMatchObject({ state: 'waiting', change: 'addition' });
    expect((await reading.history(id)).map(({ version }) => version)).toEqual([1]);
    expect(await reading.compare(id, { from: 1, to: 2 })).toBeNull();
  });

  it('shows what waits to its author and to moderators alone', async () => {
    const id = await written();
    await edit(id, { title: 'Ein Parkplatz am Wall' });
    const idea = { ...(await ideaRow(id)), id, authorId: anna.id, category: { id: 'c' } };
    const [row] = await reading.editingOf([id]);
    const seenBy = (who: SignedInViewer | null) =>
      reading.proposalFor(who, idea as unknown as IdeaType, row?.open ?? null)?.title ?? null;
    expect(seenBy(anna)).toBe('Ein Parkplatz am Wall');
    expect(seenBy(await build.person('moderator'))).toBe('Ein Parkplatz am Wall');
    for (const who of [null, await build.person(), await build.person('office')])
      expect(seenBy(who)).toBeNull();
  });

  it('replaces what waits by what its author writes then', async () => {
    const id = await written();
    await edit(id, { title: 'Ein Parkplatz am Wall' });
    expect(await edit(id, { title: 'Ein Brunnen am Wall' })).toBeInstanceOf(EditConflict);
    await edit(id, { title: 'Ein Brunnen am Wall', version: 2 });
    expect((await revisions(id)).map(({ state }) => state)).toEqual(['text', 'dropped', 'waiting']);
    expect(await editing.takeBackProposal(anna, id)).toMatchObject({ title: TITLE });
    expect((await revisions(id)).at(-1)?.state).toBe('dropped');
    expect(await editing.takeBackProposal(anna, id)).toBeInstanceOf(NotFound);
  });

  it('gives both texts back when another one came in between, and lets one of two at once win', async () => {
    const id = await written();
    const results = await Promise.all(
      ['Abends', 'Morgens'].map((word) => edit(id, { body: `${BODY} ${word} ist es dunkel.` })),
    );
    const lost = results.filter((result) => result instanceof EditConflict);
    expect(lost).toHaveLength(1);
    const now = await ideaRow(id);
    expect(lost[0]).toMatchObject({ version: 2, title: TITLE, body: now?.body });
    expect(await revisions(id)).toHaveLength(2);
  });

  it('is for its author alone, and changes nothing where nothing changed', async () => {
    const id = await written();
    const stranger = await build.person('moderator');
    expect(await edit(id, { body: `${BODY} Mehr.` }, stranger)).toBeInstanceOf(NotFound);
    expect(await edit(id, {})).toMatchObject({
      message: expect.stringContaining('nichts geändert'),
    });
    expect(await revisions(id)).toHaveLength(1);
  });

  it.each([
    ['declined', 'spelling', 'entschieden'],
    ['done', 'spelling', 'entschieden'],
    ['planned', 'meaning', 'schon beantwortet'],
  ] as const)('leaves an idea that is %s (%s)', async (status, change, why) => {
    const id = await written({ status });
    const answer = await edit(id, { body: `${BODY} Mehr davon.`, change });
    expect(answer).toBeInstanceOf(NotAllowed);
    expect(answer).toMatchObject({ message: expect.stringContaining(why) });
    expect(await ideaRow(id)).toMatchObject({ version: 1 });
  });

  it('leaves the meaning of what people supported in a phase that is over', async () => {
    const project = await build.project([
      { kind: 'support', from: '2026-01-01T00:00:00Z', until: '2026-02-01T00:00:00Z' },
    ]);
    const id = await written({ project });
    await town.database.write('insert into vote (idea_id, account_id) values ($1, $2)', [
      id,
      anna.id,
    ]);
    await town.database.write('update idea_tally set vote_count = 1 where idea_id = $1', [id]);
    expect(await edit(id, { body: `${BODY} Mehr davon.`, change: 'meaning' })).toMatchObject({
      message: expect.stringContaining('Unterstützung ist abgeschlossen'),
    });
    expect(await edit(id, { body: `${BODY} Mehr davon.`, change: 'addition' })).toMatchObject({
      id,
    });
  });

  it.each(['hidden', 'withdrawn', 'anonymised'])('is over for what is %s', async (visibility) => {
    const id = await written({ visibility });
    await edit(id, { body: `${BODY} Mehr.` });
    expect(await ideaRow(id)).toMatchObject({ version: 1 });
  });

  it('moves lists and search with the idea', async () => {
    const id = await written();
    const other = await build.category();
    const before = (await ideaRow(id))?.category_id;
    await town.database.write('delete from search_dirty');
    await edit(id, { categoryId: other });
    const totals = await town.database.rows<{ key: string; ideas: number }>(
      `select key, ideas from listing_total where dimension = 'category' and key = any ($1)`,
      [[before, other]],
    );
    expect(Object.fromEntries(totals.map(({ key, ideas }) => [key, ideas]))).toEqual({
      [before ?? '']: 0,
      [other]: 1,
    });
    expect(await town.database.rows('select idea_id from search_dirty')).toEqual([{ idea_id: id }]);
  });
});
