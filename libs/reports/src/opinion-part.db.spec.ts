import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import { OpinionResultsService, OpinionsModule } from '@ein/opinions';
import { newId, type SignedInViewer } from '@ein/platform';
import type { ReportDocument } from '@ein/report-document';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { EditionFiles } from './edition-files.service.js';
import { EditionReading } from './edition-reading.service.js';
import { EditionTables } from './edition-tables.service.js';
import { ReportDrafting } from './report-drafting.service.js';
import { PublicationRefused } from './report.problems.js';
import { ReportPublishing } from './report-publishing.service.js';
import { ReportsModule } from './reports.module.js';

type Choice = 'agree' | 'disagree' | 'pass';
const WORDS = 'Der  Bus\nsoll abends fahren';
const HIDDEN = { value: null, word: 'nicht gezeigt' };

describe('groups of opinion in an edition', () => {
  let town: TestTown;
  let build: TownBuilder;
  let clerk: SignedInViewer;
  let project: string;
  let idea: string;
  let comment: string;
  let statements: string[];

  beforeAll(async () => {
    town = await openTown([EventLogModule, OpinionsModule, ReportsModule]);
    build = new TownBuilder(town.database);
    clerk = await build.person('office');
  });
  afterAll(() => town.close());
  beforeEach(async () => {
    project = await build.project();
    idea = await build.idea({ project });
    comment = await build.comment({ under: idea, body: `Ja. ${WORDS}, bitte.` });
    statements = [];
    // The second one is taken from the comment; all others are of staff.
    for (let nr = 1; nr <= 10; nr += 1) statements.push(await statement(nr));
  });

  const statement = async (number: number): Promise<string> => {
    const id = newId();
    const taken = number === 2;
    const text = taken ? WORDS.replace(/\s+/g, ' ') : `Aussage ${number} der Stadt`;
    await town.database.write(
      `insert into opinion_statement (id, project_id, number, text, origin, comment_id, comment_version, span_from, span_until, state, author_id, opened_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'open', $10, now())`,
      [
        ...[id, project, number, text, taken ? 'comment' : 'staff'],
        ...(taken ? [comment, 1, 4, 4 + WORDS.length] : [null, null, null, null]),
        clerk.id,
      ],
    );
    return id;
  };
  const vote = async (count: number, side: (nr: number) => Choice): Promise<void> => {
    for (let one = 0; one < count; one += 1) {
      const { id } = await build.person();
      for (const [nr, of] of statements.entries())
        await town.database.write(
          'insert into opinion_vote (statement_id, account_id, choice, created_at, changed_at) values ($1, $2, $3, now(), now())',
          [of, id, side(nr)],
        );
    }
  };
  /** Two camps that agree on the first two statements and on nothing else. */
  const twoCamps = async (one: number, other: number): Promise<void> => {
    await vote(one, (nr) => (nr < 2 || nr % 2 ? 'agree' : 'disagree'));
    await vote(other, (nr) => (nr < 2 || nr % 2 === 0 ? 'agree' : 'disagree'));
    await town.get(OpinionResultsService).count(project);
  };
  const publish = async (scope: object = {}) => {
    const report = await town
      .get(ReportDrafting)
      .create(clerk, { title: 'Was Einbeck bewegt', projectId: project, ...scope } as never);
    if (!('figures' in report)) throw new Error('There is no draft.');
    return town
      .get(ReportPublishing)
      .publish(clerk, { reportId: report.id, version: report.version });
  };
  const published = async (scope: object = {}): Promise<number> => {
    const number = await publish(scope);
    if (typeof number !== 'number') throw new Error(JSON.stringify(number));
    return number;
  };
  const opinionsOf = async (number: number): Promise<NonNullable<ReportDocument['opinions']>> => {
    const { opinions } = await town.get(EditionReading).document(number);
    if (!opinions) throw new Error('There are no opinions.');
    return opinions;
  };

  it('are told with size, what all share and what sets each apart, and open their place', async () => {
    await twoCamps(14, 12);
    const opinions = await opinionsOf(await published());
    expect(opinions).toMatchObject({
      ...{ people: { value: 26 }, votes: { value: 260 }, tooFew: null },
      groups: [
        { name: 'Gruppe A', people: { value: 14 } },
        { name: 'Gruppe B', people: { value: 12 } },
      ],
    });
    expect(opinions.consensus.map(({ label, side, agree }) => [label, side, agree.value])).toEqual(
      expect.arrayContaining([
        ['Aussage 1', 'agree', 1],
        ['Aussage 2', 'agree', 1],
      ]),
    );
    expect(opinions.groups[0]?.statements[0]).toMatchObject({
      path: expect.stringMatching(/^\/projekte\/.+\/meinungen\/ergebnis#aussage-\d+$/),
    });
    expect(opinions.groups.every(({ statements: typical }) => typical.length > 0)).toBe(true);
    expect(opinions.disputed[0]?.shares.map(({ group }) => group)).toEqual([
      ...['Gruppe A', 'Gruppe B'],
    ]);
  });

  it('quote a comment as it was written, lose the words with it, and keep their bytes', async () => {
    await twoCamps(14, 12);
    const number = await published();
    const taken = (await opinionsOf(number)).consensus.find(({ id }) => id === 'aussage-2');
    expect(taken).toMatchObject({ text: WORDS, source: { kind: 'comment', state: 'current' } });
    const before = await town.get(EditionReading).json(String(number));
    expect(before?.frozen).not.toContain('abends');
    await town.database.write(`update comment set visibility = 'hidden' where id = $1`, [comment]);
    const after = await town.get(EditionReading).json(String(number));
    expect(after?.frozen).toBe(before?.frozen);
    expect(JSON.stringify(after)).not.toContain('abends');
    const gone = (await opinionsOf(number)).consensus.find(({ id }) => id === 'aussage-2');
    expect(gone).toMatchObject({
      ...{ text: 'Nicht mehr öffentlich', source: { state: 'removed', label: '', path: '' } },
    });
    const marks = await town.get(EditionReading).marks(number);
    expect(marks.map(({ sentence, why }) => [sentence, why])).toEqual([['aussage-2', 'hidden']]);
    // The next edition does not name it at all.
    const next = await opinionsOf(await published());
    expect(next.consensus.map(({ id }) => id)).toEqual(['aussage-1']);
  });

  it('are not published with a statement that is not what its comment says', async () => {
    await twoCamps(14, 12);
    await town.database.write(
      `update opinion_statement set text = 'Der Bus soll nachts fahren' where comment_id = $1`,
      [comment],
    );
    const refused = await publish();
    expect(refused).toBeInstanceOf(PublicationRefused);
    expect((refused as PublicationRefused).problems[0]?.message).toContain(
      'Die Aussage 2 steht nicht Zeichen für Zeichen in K-',
    );
  });

  it('say that there are too few votes, and tell no number of so few', async () => {
    await twoCamps(2, 1);
    expect(await opinionsOf(await published())).toMatchObject({
      ...{ groups: [], consensus: [], people: { value: null, word: 'unter 5' }, votes: HIDDEN },
      tooFew: expect.stringMatching(/^Zu wenige Stimmen: .*Bisher sind es unter 5\.$/),
    });
  });

  it('do not show shares of one to four people, nor what would tell them', async () => {
    await vote(16, (nr) => (nr % 2 ? 'agree' : 'disagree'));
    await vote(3, (nr) => (nr % 2 ? 'disagree' : 'agree'));
    await vote(13, (nr) => (nr === 0 ? 'pass' : 'disagree'));
    await town.get(OpinionResultsService).count(project);
    const number = await published();
    const { groups, consensus, disputed } = await opinionsOf(number);
    const shares = [
      ...consensus,
      ...groups.flatMap(({ statements: typical }) => typical),
      ...disputed.flatMap((one) => one.shares),
    ];
    expect(shares.length).toBeGreaterThan(0);
    for (const { agree, disagree, pass } of shares) {
      const shown = [agree, disagree, pass].map(({ value }) => value);
      const sum = shown.reduce<number>((all, value) => all + (value ?? 0), 0);
      // Either all are told, and none is of so few, or so many are left out that nobody reckons one.
      if (shown.every((value) => value !== null)) expect(sum).toBeCloseTo(1, 1);
      else expect(sum === 0 || 1 - sum >= 5 / 32).toBe(true);
    }
  });

  it('stand as in the edition before while no number has moved by five', async () => {
    await twoCamps(14, 12);
    const first = await opinionsOf(await published());
    await vote(2, () => 'agree');
    await town.get(OpinionResultsService).count(project);
    expect(await opinionsOf(await published())).toEqual(first);
    await vote(3, () => 'agree');
    await town.get(OpinionResultsService).count(project);
    expect((await opinionsOf(await published())).people.value).toBe(31);
  });

  it('are of the whole project, which a narrower report says', async () => {
    await twoCamps(14, 12);
    expect(await opinionsOf(await published({ from: '2026-01-01' }))).toMatchObject({
      ...{ people: HIDDEN, votes: HIDDEN, groups: [] },
      tooFew: expect.stringContaining('gelten dem ganzen Projekt'),
    });
    project = await build.project();
    await build.idea({ project });
    const none = await town.get(EditionReading).document(await published());
    expect(none.opinions).toBeNull();
  });

  it('stand in every file: drawn with an alternative text, as tables, in sentences', async () => {
    await twoCamps(14, 12);
    const number = await published();
    const file = async (ending: string) => {
      const made = await town.get(EditionFiles).find(`${number}.${ending}`, ending);
      return (made as { bytes: Buffer }).bytes;
    };
    const html = (await file('html')).toString();
    expect(html).toContain('Meinungsgruppen</h2>');
    expect(html).toMatch(/<svg[^>]*aria-label="Was Gruppen gemeinsam ist[^"]*Alle Gruppen: /);
    expect((await file('csv')).toString()).toContain('aussage-2;');
    expect((await file('pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await file('docx')).subarray(0, 2).toString()).toBe('PK');
    const keys = (await town.get(EditionTables).list(number)).map(({ key }) => key);
    expect(keys).toEqual(
      expect.arrayContaining([
        'meinungsgruppen',
        'meinungsgruppen-groesse',
        'umstrittene-aussagen',
      ]),
    );
  });
});
