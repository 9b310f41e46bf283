import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import type { SignedInViewer } from '@ein/platform';
import type { ReportDocument } from '@ein/report-document';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import type { Findings, FoundTopic, Quote } from '@ein/topics';
import { DraftReading } from './draft-reading.service.js';
import { EditionMarking } from './edition-marking.service.js';
import { EditionReading } from './edition-reading.service.js';
import { digestOf } from './quoting.policy.js';
import { ReportDrafting } from './report-drafting.service.js';
import { ReportEditing } from './report-editing.service.js';
import { LastQuote, PublicationRefused, ReportChanged, SourceNotFound } from './report.problems.js';
import { ReportPublishing } from './report-publishing.service.js';
import type { Report } from './report.entity.js';
import { ReportsModule } from './reports.module.js';

const WORDS = 'Dort fehlt seit langem ein sicherer Weg.';
/** Read a day ago: what is older than a month is not published. */
const CUTOFF = new Date(Date.now() - 86_400_000).toISOString();
const REASON = 'Das hilft allen, die dort zu Fuß gehen.';

describe('a report', () => {
  let town: TestTown;
  let build: TownBuilder;
  let clerk: SignedInViewer;
  let project: string;
  let idea: string;
  let comment: string;
  let drafting: ReportDrafting;
  let editing: ReportEditing;
  let publishing: ReportPublishing;
  let reading: EditionReading;
  let drafts: DraftReading;
  let marking: EditionMarking;

  beforeAll(async () => {
    town = await openTown([EventLogModule, ReportsModule]);
    build = new TownBuilder(town.database);
    clerk = await build.person('office');
    drafting = town.get(ReportDrafting);
    editing = town.get(ReportEditing);
    publishing = town.get(ReportPublishing);
    reading = town.get(EditionReading);
    drafts = town.get(DraftReading);
    marking = town.get(EditionMarking);
  });
  afterAll(() => town.close());
  beforeEach(async () => {
    project = await build.project();
    idea = await build.idea({ project, title: 'Gehweg am Wall' });
    comment = await build.comment({ under: idea, stance: 'for' });
  });

  const numberOf = async (table: 'idea' | 'comment', id: string) => {
    const [row] = await town.database.rows<{ number: number }>(
      `select number from ${table} where id = $1`,
      [id],
    );
    return row?.number ?? 0;
  };
  const quote = (kind: Quote['source']['kind'], id: string, text: string): Quote => ({
    text,
    source: {
      kind,
      id,
      version: 1,
      part: 'text',
      start: 0,
      end: text.length,
      sha256: digestOf(text),
    },
    label: 'position',
    stance: kind === 'comment' ? 'for' : null,
    votes: 1,
  });
  const topic = (more: Partial<FoundTopic>): FoundTopic => ({
    ...{ key: 'gehweg', name: 'Gehweg', origin: 'found', words: ['gehweg'], stability: 0.9 },
    ...{ ideas: 1, comments: 1, people: 3 },
    ...{ proposed: [], reasons: [], conditions: [], against: [] },
    ...more,
  });
  const findings = (...topics: FoundTopic[]): Findings => ({
    ...{ methodVersion: 'test/1', cutoff: CUTOFF },
    ...{ ideas: 1, comments: 1, people: 2, covered: 2, peopleQuoted: 2 },
    topics,
  });
  const begin = async (...topics: FoundTopic[]): Promise<Report> => {
    const report = await drafting.create(clerk, {
      title: 'Was Einbeck bewegt',
      projectId: project,
    });
    if (!('figures' in report)) throw new Error(report.message);
    await drafting.takeFindings(report.id, findings(...topics));
    return report;
  };
  const both = () =>
    topic({ proposed: [quote('idea', idea, WORDS)], reasons: [quote('comment', comment, REASON)] });
  const draft = async ({ id }: { id: string }) => {
    const found = await drafts.find(id);
    if (!found) throw new Error('There is no such draft.');
    return found;
  };
  const publish = async (report: { id: string }) => {
    const { version } = await draft(report);
    return publishing.publish(clerk, { reportId: report.id, version });
  };
  const published = async (): Promise<number> => {
    const number = await publish(await begin(both()));
    if (typeof number !== 'number') throw new Error(JSON.stringify(number));
    return number;
  };
  const jsonOf = async (number: number) => {
    const found = await reading.json(String(number));
    if (!found) throw new Error(`There is no edition ${number}.`);
    return found;
  };
  const quotesOf = ({ topics }: ReportDocument) =>
    topics.flatMap(({ proposed, reasons }) =>
      [...proposed, ...reasons].map((one) => (one.kind === 'quote' ? one.text : '')),
    );
  const marksOf = async (number: number) => {
    await marking.changed({ ideaId: idea });
    const tasks = (await marking.tasks()).filter(({ edition }) => edition === number);
    const marks = await reading.marks(number);
    return { tasks: tasks.map(({ why }) => why), marks: marks.map(({ why }) => why) };
  };

  it('is drafted from findings, with quotes cut from their source and counts with their numbers', async () => {
    const { sentences, topics, problems } = await draft(await begin(both()));
    expect(topics.map(({ name }) => name)).toEqual(['Gehweg']);
    expect(problems).toEqual([]);
    const quotes = sentences.filter(({ kind }) => kind === 'quote');
    expect(quotes.map(({ text, section }) => [section, text])).toEqual([
      ['proposed', WORDS],
      ['reasons', REASON],
    ]);
    expect(quotes[1]?.sources[0]?.label).toBe(`K-${await numberOf('comment', comment)}`);
    expect(sentences.find(({ section }) => section === 'who')?.spoken).toBe(
      'Weniger als 5 Menschen nahmen teil. Ideen: 1, Beiträge: 1, Unterstützungen: 0.',
    );
  });

  it('leaves out what is found but does not stand in its source, or is not public', async () => {
    const hidden = await build.comment({ under: idea, visibility: 'hidden' });
    const { sentences } = await draft(
      await begin(
        topic({
          proposed: [quote('idea', idea, 'Dort fehlt kein sicherer Weg.')],
          reasons: [quote('comment', hidden, REASON)],
        }),
      ),
    );
    expect(sentences.filter(({ kind }) => kind === 'quote')).toEqual([]);
  });

  it('takes sentences of staff with sources or marked, and quotes word for word', async () => {
    const report = await begin(both());
    const number = await numberOf('comment', comment);
    const write = async (more: object) =>
      editing.write({
        reportId: report.id,
        version: (await draft(report)).version,
        text: 'Der Weg steht im Haushalt.',
        section: 'wants',
        ...more,
      });
    expect(await write({ sources: [`K-${number}`] })).toBeNull();
    expect(await write({ assessment: true })).toBeNull();
    expect(await write({ sources: ['K-999999'] })).toBeInstanceOf(SourceNotFound);
    const cited = { section: 'against', topic: 'gehweg', quote: true, sources: [`K-${number}`] };
    expect(await write({ ...cited, text: 'Das hilft niemandem.' })).toBeInstanceOf(SourceNotFound);
    expect(await write({ ...cited, text: 'Das hilft allen' })).toBeNull();
    expect(await write({})).toBeNull();
    const refused = await publish(report);
    if (!(refused instanceof PublicationRefused)) throw new Error('It was published.');
    expect(refused.problems.map(({ message }) => message)).toEqual([
      'Dieser Satz hat keine Quelle. Nenne eine, oder kennzeichne ihn als Einschätzung der Verwaltung.',
    ]);
  });

  it('tells whoever edits an older version, and keeps the last quote of three people', async () => {
    const report = await begin(topic({ proposed: [quote('idea', idea, WORDS)] }));
    const { version, sentences } = await draft(report);
    const sentenceId = sentences.find(({ kind }) => kind === 'quote')?.id ?? '';
    const change = { reportId: report.id, sentenceId, move: 'leave_out' as const };
    // What the machine added meanwhile takes no edit away, but nobody publishes it unread.
    const unread = { reportId: report.id, version: version - 1 };
    expect(await publishing.publish(clerk, unread)).toBeInstanceOf(ReportChanged);
    expect(await editing.arrange({ ...change, ...unread })).toBeInstanceOf(LastQuote);
    expect(await editing.arrange({ ...change, version })).toBeInstanceOf(LastQuote);
    const title = 'Was Einbeck wirklich bewegt';
    expect(await editing.rename({ reportId: report.id, version, title })).toBeNull();
    expect(await editing.arrange({ ...change, version })).toBeInstanceOf(ReportChanged);
  });

  it('takes out a last quote that can no longer be quoted, and is not published without one that can', async () => {
    const report = await begin(both());
    const leaveOut = async (section: string) => {
      const { version, sentences } = await draft(report);
      const sentenceId = sentences.find((one) => one.section === section)?.id ?? '';
      return editing.arrange({ reportId: report.id, version, sentenceId, move: 'leave_out' });
    };
    await town.database.write(`update comment set visibility = 'hidden' where id = $1`, [comment]);
    expect(await leaveOut('proposed')).toBeInstanceOf(LastQuote);
    expect(await leaveOut('reasons')).toBeNull();
    await town.database.write(
      `update report_sentence set shown = false where report_id = $1 and kind = 'quote'`,
      [report.id],
    );
    const refused = await publish(report);
    if (!(refused instanceof PublicationRefused)) throw new Error('It was published.');
    expect(refused.problems.map(({ message }) => message)).toEqual([
      'Zum Punkt „Gehweg“ steht kein Zitat im Bericht. Nimm eines wieder auf.',
    ]);
  });

  it('counts votes and who is quoted at publication, and tells neither of few people', async () => {
    const report = await begin(both());
    await town.database.write('update comment_tally set vote_count = 9 where comment_id = $1', [
      comment,
    ]);
    const document = await reading.document((await publish(report)) as number);
    expect(document.topics[0]?.reasons[0]).toMatchObject({ votes: { value: 9 } });
    expect(document.coverage).toMatchObject({
      people: { value: null, word: 'unter 5' },
      peopleQuoted: { value: null, word: 'unter 5' },
    });
    expect(document.readUntil).toBe(CUTOFF);
    expect(document.method.paragraphs.join(' ')).toContain('Stand der Auswertung: ');
  });

  it('marks what staff made of a counted sentence as their assessment, with the numbers of now', async () => {
    const report = await begin();
    const { version, sentences } = await draft(report);
    const sentenceId = sentences.find(({ section }) => section === 'who')?.id ?? '';
    const text = 'Das waren erstaunlich viele: {ideas} Ideen.';
    expect(await editing.write({ reportId: report.id, version, sentenceId, text })).toBeNull();
    await build.idea({ project });
    const { questions } = await reading.document((await publish(report)) as number);
    expect(questions.who.lead).toEqual([
      {
        kind: 'assessment',
        id: sentenceId,
        text: 'Das waren erstaunlich viele: 2 Ideen.',
        sources: [],
      },
    ]);
  });

  it('no longer says that nobody supports anything once somebody does', async () => {
    const report = await begin();
    const voter = await build.person();
    await town.database.write('insert into vote (idea_id, account_id) values ($1, $2)', [
      idea,
      voter.id,
    ]);
    await town.database.write('update idea_tally set vote_count = 1 where idea_id = $1', [idea]);
    const { questions } = await reading.document((await publish(report)) as number);
    expect(questions.wants.lead).toEqual([]);
  });

  it('lets a counted sentence be worded anew, but takes its numbers from the query alone', async () => {
    const report = await begin();
    const { version, sentences } = await draft(report);
    const count = sentences.find(({ section }) => section === 'answers');
    const write = (text: string) =>
      editing.write({ reportId: report.id, version, sentenceId: count?.id ?? '', text });
    expect(await write('Beantwortet sind 17 Ideen.')).toMatchObject({
      message: expect.stringContaining('{answered}'),
    });
    expect(await write('Beantwortet sind {answered} von 17 Ideen.')).toMatchObject({
      message: expect.stringContaining('Ziffer'),
    });
    expect(await write('Beantwortet sind {answered}.')).toBeNull();
    const now = (await draft(report)).sentences.find(({ id }) => id === count?.id);
    expect(now).toMatchObject({
      spoken: 'Beantwortet sind 0.',
      machineText: 'Die Stadt hat {answered} von {ideas} Ideen beantwortet.',
    });
  });

  it('is published with the next number and the hash of its bytes, which name the edition before', async () => {
    const first = await published();
    const second = await published();
    expect(second).toBe(first + 1);
    const [one, two] = [await jsonOf(first), await jsonOf(second)];
    for (const { frozen, sha256 } of [one, two])
      expect(createHash('sha256').update(frozen).digest('hex')).toBe(sha256);
    expect(two.document.previousHash).toBe(one.sha256);
    expect(two.frozen).not.toContain(WORDS);
    expect(two.frozen).not.toContain('Gehweg am Wall');
    expect(quotesOf(two.document)).toEqual([WORDS, REASON]);
    for (const [key, { text, salt }] of Object.entries(two.words)) {
      const bytes = Buffer.concat([Buffer.from(salt, 'hex'), Buffer.from(text)]);
      const digest = createHash('sha256').update(bytes).digest('base64url');
      expect(two.frozen).toContain(`⟦${key}:${digest}⟧`);
    }
    expect(Object.keys(two.words)).not.toEqual([]);
  });

  it('is not published when a quoted text was changed, hidden or left since', async () => {
    for (const statement of [
      `update comment set body = 'Etwas anderes steht jetzt hier.', version = version + 1 where id = $1`,
      `update comment set visibility = 'hidden', removed_at = now(), removed_ground = 'Regel 3' where id = $1`,
      `update comment set visibility = 'deleted', body = '', removed_at = now() where id = $1`,
    ]) {
      comment = await build.comment({ under: idea, stance: 'for' });
      const report = await begin(both());
      await town.database.write(statement, [comment]);
      expect(await publish(report)).toBeInstanceOf(PublicationRefused);
    }
  });

  it('never changes: the database refuses it to everybody', async () => {
    const number = await published();
    await expect(
      town.database.write('update report_edition set title = $2 where number = $1', [number, 'x']),
    ).rejects.toThrow('permission denied');
    await expect(
      town.database.write('delete from edition_source where edition = $1', [number]),
    ).rejects.toThrow('permission denied');
    await expect(
      town.database.write(`update edition_source set text = 'Anderes' where edition = $1`, [
        number,
      ]),
    ).rejects.toThrow('taken away or stay');
  });

  it.each([
    ['edited', `update comment set body = 'Etwas anderes.', version = version + 1 where id = $1`],
    ['hidden', `update comment set visibility = 'hidden', version = version + 1 where id = $1`],
    ['erased', `update comment set visibility = 'anonymised', body = 'Gelöscht' where id = $1`],
  ])('keeps its bytes and marks the sentence when a comment is %s', async (why, statement) => {
    const number = await published();
    const before = await reading.json(String(number));
    if (why === 'edited')
      await town.database.write(
        `insert into comment_revision (comment_id, version, body, salt, created_at) select id, version, body, salt, created_at from comment where id = $1`,
        [comment],
      );
    await town.database.write(statement, [comment]);
    const after = await reading.json(String(number));
    expect(after?.frozen).toBe(before?.frozen);
    expect(quotesOf(after?.document as ReportDocument)).toEqual([
      WORDS,
      why === 'edited' ? REASON : null,
    ]);
    expect(JSON.stringify(after).includes(REASON)).toBe(why === 'edited');
    expect(await marksOf(number)).toEqual({ tasks: [why], marks: [why] });
  });

  it('forgets the words of whoever leaves, and their salt', async () => {
    const number = await published();
    await town.database.write(
      `update comment set visibility = 'deleted', body = '', removed_at = now() where id = $1`,
      [comment],
    );
    const rows = await town.database.rows(
      'select text, salt, sha256 from edition_source where edition = $1 and source_id = $2',
      [number, comment],
    );
    expect(rows).toEqual([{ text: null, salt: null, sha256: null }]);
  });

  it('shows the words again when they are public again, and takes the task back', async () => {
    const number = await published();
    await town.database.write(`update idea set visibility = 'hidden' where id = $1`, [idea]);
    expect(await marksOf(number)).toEqual({
      tasks: ['hidden', 'hidden'],
      marks: ['hidden', 'hidden'],
    });
    expect(JSON.stringify(await reading.json(String(number)))).not.toContain('Gehweg am Wall');
    await town.database.write(`update idea set visibility = 'published' where id = $1`, [idea]);
    expect(await marksOf(number)).toEqual({ tasks: [], marks: [] });
    expect(quotesOf(await reading.document(number))).toEqual([WORDS, REASON]);
  });

  it('marks what its author has withdrawn, and shows it on, as the idea stays readable', async () => {
    const number = await published();
    await town.database.write(`update idea set visibility = 'withdrawn' where id = $1`, [idea]);
    expect((await marksOf(number)).tasks).toEqual(['withdrawn']);
    expect(quotesOf(await reading.document(number))).toEqual([WORDS, REASON]);
  });

  it('is done with a changed source by a note, once, or by a newer edition', async () => {
    const number = await published();
    await town.database.write(`update comment set visibility = 'hidden' where id = $1`, [comment]);
    await marking.changed({ ideaId: idea });
    const [task] = (await marking.tasks()).filter(({ edition }) => edition === number);
    const note = {
      edition: number,
      key: task?.key ?? 0,
      note: 'Die Aussage stützt sich auf mehr.',
    };
    expect(await marking.settle(clerk, note)).toBeNull();
    expect(await marking.settle(clerk, note)).not.toBeNull();
    expect((await reading.marks(number))[0]?.note).toBe(note.note);
    expect((await marking.tasks()).filter(({ edition }) => edition === number)).toEqual([]);
  });

  it('says what changed since the edition before it', async () => {
    await publish(await begin(topic({ key: 'bank', name: 'Bänke', words: ['bänke'] })));
    await build.idea({ project });
    const number = await publish(await begin(both()));
    const { changes } = await reading.document(number as number);
    expect(
      changes.map(({ kind, subject, before, after }) => [kind, subject, before, after]),
    ).toEqual([
      ['changed', 'Ideen', '1', '2'],
      ['new', 'Gehweg', null, '2 Texte'],
      ['gone', 'Bänke', '2 Texte', null],
    ]);
  });

  it('counts what was written and given in its days, by whoever is of here', async () => {
    const late = await build.comment({ under: idea });
    await town.database.write(
      `update comment set created_at = '2027-02-01', published_at = '2027-02-01' where id = $1`,
      [late],
    );
    await town.database.write(
      `update comment set created_at = '2026-06-01', published_at = '2026-06-01' where id = $1`,
      [comment],
    );
    await town.database.write(`update idea set published_at = '2026-05-01' where id = $1`, [idea]);
    const imported = await build.idea({ project });
    await town.database.write(
      `update idea set published_at = '2026-05-01', source = 'altes-portal', external_id = $2 where id = $1`,
      [imported, imported],
    );
    for (const day of ['2026-06-01', '2027-02-01'])
      await town.database.write(
        'insert into vote (idea_id, account_id, created_at) values ($1, $2, $3)',
        [idea, (await build.person()).id, day],
      );
    await town.database.write('update idea_tally set vote_count = 2 where idea_id = $1', [idea]);
    const report = await drafting.create(clerk, {
      ...{ title: 'Das Jahr', projectId: project, from: '2026-01-01', until: '2026-12-31' },
    } as never);
    if (!('figures' in report)) throw new Error(report.message);
    expect(report.figures.totals).toEqual({ ideas: 2, comments: 1, votes: 1, people: 3 });
    expect(report.figures.top.map(({ votes }) => votes)).toEqual([1]);
  });

  it('counts what a recount counts', async () => {
    const second = await build.idea({ project });
    for (const at of [idea, idea, second]) {
      const voter = await build.person();
      await town.database.write('insert into vote (idea_id, account_id) values ($1, $2)', [
        at,
        voter.id,
      ]);
      await town.database.write(
        'update idea_tally set vote_count = vote_count + 1 where idea_id = $1',
        [at],
      );
    }
    const { questions } = await reading.document((await publish(await begin(both()))) as number);
    const counted = Object.fromEntries(
      questions.who.figures.map(({ key, slot }) => [key, slot.result]),
    );
    const [recount] = await town.database.rows<{ ideas: number; comments: number; people: number }>(
      `select (select count(*)::int from idea where project_id = $1 and visibility = 'published') as ideas,
         (select count(*)::int from comment c join idea i on i.id = c.idea_id where i.project_id = $1 and c.visibility = 'published') as comments,
         (select count(distinct person)::int from (
            select author_id as person from idea where project_id = $1
            union all select c.author_id from comment c join idea i on i.id = c.idea_id where i.project_id = $1
            union all select v.account_id from vote v join idea i on i.id = v.idea_id where i.project_id = $1) all_people) as people`,
      [project],
    );
    expect(counted).toEqual(recount);
    expect(questions.wants.ideas.map(({ votes }) => votes.value)).toEqual([2, 1]);
  });
});
