import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import { IdeaService } from '@ein/ideas';
import type { SignedInViewer } from '@ein/platform';
import { openTown, type TestTown, TownBuilder, workbook } from '@ein/testing';
import { ImportChecking } from './import-checking.service.js';
import { ImportWriting } from './import-writing.service.js';
import { ImportNotNow } from './import.problems.js';
import { ImportService } from './import.service.js';
import type { ImportRunType } from './import.type.js';
import { ImportsModule } from './imports.module.js';

const SITE = 'https://alt.example.org/stadt/ideas';
const IDEAS = [
  [
    'Referenznummer',
    'Link',
    'Name',
    'Beschreibung',
    'Kategorie',
    'Ersteller*in',
    'Erstellt',
    'Positive Bewertungen',
    'Negative Bewertungen',
    'Status',
    'Feedback',
    'Location label',
    'Anmerkung',
  ],
  [
    '2024-00001',
    `${SITE}/2024-00001/`,
    'Bänke am Wall',
    'Dort fehlen Bänke.',
    'Grün',
    'wallfreundin',
    '2024-04-20T10:00:00+02:00',
    12,
    3,
    'Abgelehnt',
    'Der Denkmalschutz ist dagegen.',
    'Wall, Dassel',
    'geheim',
  ],
  [
    '2024-00002',
    `${SITE}/2024-00002/`,
    'Ein Brunnen',
    'Auf dem Markt.',
    'Wasser',
    'anna',
    '2024-04-21T10:00:00+02:00',
    5,
    0,
    '',
    '',
    'Nirgendwo',
    '',
  ],
  [
    '2024-00003',
    `${SITE}/2024-00003/`,
    '',
    'Ohne Titel.',
    'Grün',
    'anna',
    '2024-04-21T10:00:00+02:00',
    0,
    0,
    '',
    '',
    '',
    '',
  ],
];
const COMMENTS = [
  [
    'ID',
    'Kommentar',
    'Erstellt',
    'Ersteller*in',
    'Positive Bewertungen',
    'Negative Bewertungen',
    'Link',
    'Antwort auf Kommentar',
  ],
  [
    3,
    'Doch, es geht.',
    '2024-04-23T10:00:00+02:00',
    'carl',
    0,
    0,
    `${SITE}/2024-00001/?comment=3`,
    2,
  ],
  [1, 'Gute Idee.', '2024-04-21T10:00:00+02:00', 'bert', 4, 1, `${SITE}/2024-00001/?comment=1`, ''],
  [2, 'Wirklich?', '2024-04-22T10:00:00+02:00', 'carl', 0, 0, `${SITE}/2024-00001/?comment=2`, 1],
  [
    4,
    'Zu einer, die nicht mitkommt.',
    '2024-04-22T10:00:00+02:00',
    'carl',
    0,
    0,
    `${SITE}/2024-00003/?comment=4`,
    '',
  ],
];

describe('taking over from the former platform', () => {
  let town: TestTown;
  let build: TownBuilder;
  let admin: SignedInViewer;
  let checking: ImportChecking;
  let imports: ImportService;
  let project: { id: string; slug: string };
  let theme: string;

  beforeAll(async () => {
    town = await openTown([EventLogModule, ImportsModule]);
    build = new TownBuilder(town.database);
    admin = await build.person('admin');
    [checking, imports] = [town.get(ImportChecking), town.get(ImportService)];
    theme = await build.category();
    await town.database.write(
      `insert into place (id, slug, name, kind, coordinate_quality) values (gen_random_uuid(), 'dassel', 'Dassel', 'village', 'unverified')`,
    );
    project = await newProject();
  });
  afterAll(() => town.close());

  const newProject = async () => {
    const id = await build.project();
    const [row] = await town.database.rows<{ slug: string }>(
      'select slug from project where id = $1',
      [id],
    );
    return { id, slug: row?.slug ?? '' };
  };
  const upload = async (
    ideas = IDEAS,
    comments: (string | number)[][] | null = COMMENTS,
    to = project,
  ) => {
    const send = async (
      sheet: 'ideas' | 'comments',
      rows: (string | number)[][],
      run: string | null,
    ) => {
      const sent = await checking.upload(
        admin,
        to.slug,
        { sheet, name: `${sheet}.xlsx`, bytes: workbook(rows) },
        run,
      );
      if ('problem' in sent) throw new Error(sent.problem);
      return sent.importId;
    };
    const run = await send('ideas', ideas, null);
    if (comments) await send('comments', comments, run);
    return run;
  };
  const input = (importId: string, showsNames = false) => ({
    ...{ importId, showsNames, categoryId: theme, categories: [] },
    statuses: [{ word: 'Abgelehnt', status: 'declined' as const }],
  });
  const work = async () => {
    while (await town.get(ImportWriting).goOn());
  };
  const seen = async (id: string) => (await imports.find(id)) as ImportRunType;
  const ofSource = () =>
    town.database.rows<{
      externalId: string;
      number: number | null;
      visibility: string;
      status: string;
      body: string;
      at: Date;
    }>(
      `select i.external_id as "externalId", number, visibility, i.status, body, published_at as at from idea i
       where source = 'alt.example.org' and project_id = $1 order by external_id`,
      [project.id],
    );
  let first: string;

  it('is looked at before anything is made: what comes in, and each row that does not', async () => {
    first = await upload();
    expect(await seen(first)).toMatchObject({
      ...{
        state: 'checked',
        source: 'alt.example.org',
        ideas: 2,
        comments: 3,
        bad: 2,
        there: 0,
        hasNames: true,
      },
      ignored: ['Anmerkung'],
      files: ['ideas.xlsx', 'comments.xlsx'],
    });
    expect(await imports.remarks(first)).toEqual([
      { comments: false, line: 4, reasons: ['Der Titel ist leer.'] },
      {
        comments: true,
        line: 5,
        reasons: ['Die Idee „2024-00003“ kommt nicht mit und ist auch noch nicht hier.'],
      },
      { comments: false, line: 3, reasons: [expect.stringContaining('„Nirgendwo“')] },
    ]);
    expect(await imports.rows(first)).toMatchObject([
      { line: 2, title: 'Bänke am Wall', place: 'Dassel', comments: 3, there: false },
      { line: 3, title: 'Ein Brunnen', place: null, comments: 0 },
    ]);
    expect(await imports.statuses(first)).toEqual([
      { word: 'Abgelehnt', ideas: 1, status: 'declined', categoryId: null },
    ]);
    expect(await ofSource()).toEqual([]);
  });

  it('makes what nobody sees, and can be stopped and go on', async () => {
    await imports.start(admin, input(first));
    expect(await imports.stop(first)).toMatchObject({ state: 'checked' });
    expect(await imports.publish(first)).toBeInstanceOf(ImportNotNow);
    await imports.start(admin, input(first));
    await work();
    expect(await seen(first)).toMatchObject({ state: 'made', done: 0, total: 5 });
    const made = await ofSource();
    expect(made).toMatchObject([
      { externalId: '2024-00001', number: null, visibility: 'draft', status: 'received' },
      { externalId: '2024-00002', number: null, visibility: 'draft' },
    ]);
    const [{ comments, events } = { comments: -1, events: -1 }] = await town.database.rows<{
      comments: number;
      events: number;
    }>(
      `select (select count(*)::integer from comment c join idea i on i.id = c.idea_id where i.project_id = $1) as comments,
         (select count(*)::integer from event e join idea i on i.id = e.idea_id where i.project_id = $1) as events`,
      [project.id],
    );
    expect({ comments, events }).toEqual({ comments: 0, events: 0 });
    const [row] = await town.database.rows<{ id: string }>(
      `select id from idea where project_id = $1 limit 1`,
      [project.id],
    );
    expect(await town.get(IdeaService).findVisible(admin, row?.id ?? '')).toBeNull();
  });

  it('publishes with day, origin, comments and events, and adds no support of there to ours', async () => {
    await imports.publish(first);
    await work();
    expect(await seen(first)).toMatchObject({ state: 'published', done: 5, canBeDiscarded: false });
    const [bench, fountain] = await ofSource();
    expect(bench).toMatchObject({
      visibility: 'published',
      status: 'declined',
      at: new Date('2024-04-20T08:00:00Z'),
    });
    expect(fountain?.number).toBe((bench?.number ?? 0) + 1);
    const about = await town.database.rows(
      `select t.vote_count, t.comment_count, o.rated_for, o.rated_against, o.writer, o.status, o.feedback, i.answer_due_on,
         (select count(*)::integer from vote v where v.idea_id = i.id) as votes
       from idea i join idea_tally t on t.idea_id = i.id join idea_origin o on o.idea_id = i.id where i.number = $1`,
      [bench?.number],
    );
    expect(about).toEqual([
      {
        ...{
          vote_count: 0,
          votes: 0,
          comment_count: 3,
          rated_for: 12,
          rated_against: 3,
          writer: null,
          answer_due_on: null,
        },
        ...{ status: 'Abgelehnt', feedback: 'Der Denkmalschutz ist dagegen.' },
      },
    ]);
    const thread = await town.database.rows(
      `select o.external_id as id, p.external_id as parent, c.body, c.created_at as at, o.rated_for from comment c
         join comment_origin o on o.comment_id = c.id left join comment_origin p on p.comment_id = c.parent_id order by o.external_id`,
    );
    expect(thread).toEqual([
      {
        id: '1',
        parent: null,
        body: 'Gute Idee.',
        at: new Date('2024-04-21T08:00:00Z'),
        rated_for: 4,
      },
      {
        id: '2',
        parent: '1',
        body: 'Wirklich?',
        at: new Date('2024-04-22T08:00:00Z'),
        rated_for: 0,
      },
      {
        id: '3',
        parent: '1',
        body: 'Doch, es geht.',
        at: new Date('2024-04-23T08:00:00Z'),
        rated_for: 0,
      },
    ]);
    const events = await town.database.rows<{ kind: string }>(
      `select e.kind from event e join idea i on i.id = e.idea_id where i.number = $1 order by e.id`,
      [bench?.number],
    );
    expect(events.map(({ kind }) => kind)).toEqual([
      ...['IdeaSubmitted', 'IdeaPublished', 'IdeaMoved'],
      ...['CommentPosted', 'CommentPosted', 'CommentPosted'],
    ]);
    const waiting = await town.database.rows('select from event_delivery');
    expect(waiting).toEqual([]);
  });

  it('makes nothing twice, and brings what is new under what is here', async () => {
    const again = await upload(IDEAS, [
      ...COMMENTS,
      [9, 'Noch einer.', '', 'dora', 0, 0, `${SITE}/2024-00002/?comment=9`, ''],
    ]);
    expect(await seen(again)).toMatchObject({ ideas: 2, there: 5, total: 0 });
    await imports.start(admin, input(again, true));
    await work();
    await imports.publish(again);
    await work();
    expect(await seen(again)).toMatchObject({ state: 'published', done: 1 });
    expect(await ofSource()).toHaveLength(2);
    const writers = await town.database.rows(
      `select external_id as id, writer from comment_origin where writer is not null`,
    );
    expect(writers).toEqual([{ id: '9', writer: 'dora' }]);
  });

  it('is thrown away with all that was made of it, until some of it is public', async () => {
    const other = await newProject();
    const rows = [
      IDEAS[0] ?? [],
      ['2024-00077', '', 'Neu', 'Etwas Neues.', '', '', '', '', '', '', '', '', ''],
    ];
    const run = await upload(rows, null, other);
    await imports.start(admin, input(run));
    expect(await imports.discard(run)).toBeInstanceOf(ImportNotNow);
    await work();
    await imports.discard(run);
    expect(await imports.find(run)).toBeNull();
    expect(await town.database.rows('select from idea where project_id = $1', [other.id])).toEqual(
      [],
    );
    expect(await imports.discard(first)).toBeInstanceOf(ImportNotNow);
  });

  it('waits for a project that is public, and takes no theme that is none', async () => {
    const id = (
      await town.database.rows<{ id: string }>(
        `insert into project (id, slug, name, question, stage) values (gen_random_uuid(), 'entwurf', 'Entwurf', 'Was?', 'draft') returning id`,
      )
    )[0]?.id;
    const run = await upload(IDEAS, null, { id: id ?? '', slug: 'entwurf' });
    expect(await imports.start(admin, input(run))).toMatchObject({
      message: expect.stringContaining('Veröffentliche zuerst'),
    });
    await expect(imports.start(admin, { ...input(run), categoryId: run })).rejects.toMatchObject({
      extensions: { fields: { categoryId: { constraint: 'isTheme' } } },
    });
  });

  it('forgets rows after two weeks, with what was never published', async () => {
    const run = await upload(
      [
        IDEAS[0] ?? [],
        ['2024-00099', '', 'Alt', 'Etwas Altes.', '', '', '', '', '', '', '', '', ''],
      ],
      null,
    );
    await imports.start(admin, input(run));
    await work();
    expect(await imports.forget(new Date(Date.now() + 1000))).toBeGreaterThanOrEqual(3);
    expect(await town.database.rows('select from import_row')).toEqual([]);
    expect((await ofSource()).map(({ externalId }) => externalId)).toEqual([
      '2024-00001',
      '2024-00002',
    ]);
    expect(await seen(first)).toMatchObject({ state: 'published' });
  });
});
