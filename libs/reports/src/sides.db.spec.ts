import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import type { SignedInViewer } from '@ein/platform';
import type { ReportDocument, Sentence } from '@ein/report-document';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { DraftReading } from './draft-reading.service.js';
import { EditionFiles } from './edition-files.service.js';
import { EditionReading } from './edition-reading.service.js';
import { FiguresRepository } from './figures.repository.js';
import { ReportDrafting } from './report-drafting.service.js';
import { PublicationRefused } from './report.problems.js';
import { ReportPublishing } from './report-publishing.service.js';
import { ReportsModule } from './reports.module.js';

const FOR = 'Ein Weg am Wall macht den Schulweg sicher.';
const AGAINST = 'Der Wall braucht Bäume und keinen Asphalt.';

describe('where people are of two minds', () => {
  let town: TestTown;
  let build: TownBuilder;
  let clerk: SignedInViewer;
  let project: string;

  beforeAll(async () => {
    town = await openTown([EventLogModule, ReportsModule]);
    build = new TownBuilder(town.database);
    clerk = await build.person('office');
  });
  afterAll(() => town.close());
  beforeEach(async () => {
    project = await build.project();
  });

  /** An idea with so many comments of each side, each of another person. */
  const idea = async (title: string, pro: number, contra: number, supports = 0) => {
    const id = await build.idea({ project, title });
    const said: string[] = [];
    for (const [stance, count, body] of [
      ['for', pro, `Guten Tag. ${FOR}`],
      ['against', contra, `Liebe Leute! ${AGAINST}`],
    ] as const)
      for (let nth = 0; nth < count; nth += 1)
        said.push(await build.comment({ under: id, stance, body, votes: nth }));
    await town.database.write('update idea_tally set vote_count = $2 where idea_id = $1', [
      ...[id, supports],
    ]);
    return { id, said };
  };
  const begin = async () => {
    const title = 'Was Einbeck bewegt';
    const report = await town.get(ReportDrafting).create(clerk, { title, projectId: project });
    if (!('figures' in report)) throw new Error(report.message);
    return report;
  };
  const publish = async ({ id, version }: { id: string; version: number }) =>
    town.get(ReportPublishing).publish(clerk, { reportId: id, version });
  const published = async () => {
    const number = await publish(await begin());
    if (typeof number !== 'number') throw new Error(JSON.stringify(number));
    return { number, document: await town.get(EditionReading).document(number) };
  };
  const wordsOf = (sentences: readonly Sentence[]) =>
    sentences.map((one) => (one.kind === 'quote' ? one.text : ''));
  const viewsOf = ({ minorities }: ReportDocument) =>
    minorities.map(({ name, side, people, others }) => [
      ...[name, side, people.word ?? people.value, others.word ?? others.value],
    ]);

  it('an idea is contested from three people and a quarter on, with sentences of both sides', async () => {
    await idea('Drei gegen neun', 9, 3);
    await idea('Drei gegen zehn', 10, 3);
    await idea('Zwei gegen zwei', 2, 2);
    const { document } = await published();
    expect(document.disputed.map(({ title }) => title)).toEqual(['Drei gegen neun']);
    expect(document.questions.disputed.points.map(({ title }) => title)).toEqual([
      'Drei gegen neun',
    ]);
    const [point] = document.disputed;
    expect([point?.for.value, point?.against.value]).toEqual([9, 3]);
    expect(wordsOf(point?.sentences ?? [])).toEqual([FOR, FOR, AGAINST, AGAINST]);
    expect(document.disputedNote).toContain('Ideen mit Beiträgen dafür oder dagegen: 3.');
    expect(document.disputedNote).toContain('Umstritten: 1.');
    // What is not contested has its smaller side among the few.
    expect(viewsOf(document)).toEqual([
      ['Drei gegen zehn', 'against', 'unter 5', 10],
      ['Zwei gegen zwei', 'against', 'unter 5', 'unter 5'],
    ]);
  });

  it('one voice counts once, however often it speaks', async () => {
    const by = await build.person();
    const { id } = await idea('Viele und einer', 5, 0);
    for (let nth = 0; nth < 4; nth += 1)
      await build.comment({ under: id, stance: 'against', by, body: AGAINST });
    const { document } = await published();
    expect(document.disputed).toEqual([]);
    expect(viewsOf(document)).toEqual([['Viele und einer', 'against', 'unter 5', 5]]);
    expect(wordsOf(document.minorities[0]?.sentences ?? [])).toEqual([AGAINST]);
  });

  it('few are against what many support, and few for what many are against, with their own words', async () => {
    await idea('Von vielen gewollt', 0, 2, 30);
    await idea('Von wenigen gewollt', 0, 6, 1);
    const { document } = await published();
    expect(viewsOf(document)).toEqual(
      expect.arrayContaining([
        ['Von vielen gewollt', 'against', 'unter 5', 30],
        ['Von wenigen gewollt', 'for', 'unter 5', 6],
      ]),
    );
    const few = document.minorities.find(({ side }) => side === 'for');
    // Nobody else spoke for it: then the idea itself does.
    expect(wordsOf(few?.sentences ?? [])).toEqual(['Dort fehlt seit langem ein sicherer Weg.']);
  });

  it('quotes no sentence that tells where somebody lives or how to reach them', async () => {
    const { id } = await idea('Parken am Wall', 9, 0);
    const personal = [
      'Herr Schulz aus der Hullerser Straße 4 parkt dort falsch.',
      'Die Stadt soll mich unter 05561 123456 anrufen.',
    ];
    await build.comment({ under: id, stance: 'against', body: personal[0] });
    await build.comment({ under: id, stance: 'against', body: `${personal[1]} ${AGAINST}` });
    const { document, number } = await published();
    expect(wordsOf(document.minorities[0]?.sentences ?? [])).toEqual([AGAINST]);
    const json = await town.get(EditionFiles).find(`${number}.json`, 'somewhere');
    const said = (json as { bytes: Buffer }).bytes.toString();
    expect(said).toContain(AGAINST);
    expect(said).not.toMatch(/Schulz|123456/u);
  });

  it('shows one of each theme that has any, and no more than two', async () => {
    const ideas = [];
    for (const against of [1, 2, 3]) ideas.push(await idea(`Gegen ${against}`, 20, against));
    const [category] = await town.database.rows<{ id: string }>(
      'select category_id as id from idea where id = $1',
      [ideas[0]?.id],
    );
    await town.database.write('update idea set category_id = $2 where id = any ($1)', [
      ideas.map(({ id }) => id),
      category?.id,
    ]);
    await idea('Anderes Thema', 20, 1);
    const { document } = await published();
    expect(document.minorities.map(({ name }) => name).sort()).toEqual([
      ...['Anderes Thema', 'Gegen 2', 'Gegen 3'],
    ]);
    expect(document.minoritiesNote).toContain(
      'Mit Minderheit: 4. Hier stehen je Thema höchstens 2, zusammen 3.',
    );
  });

  it('says that there are none and how it was looked for', async () => {
    await idea('Alle dafür', 4, 0);
    const { document, number } = await published();
    expect([document.disputed, document.minorities]).toEqual([[], []]);
    expect(document.disputedNote).toMatch(/mindestens ein Viertel.*: 1\. Keine davon/);
    expect(document.minoritiesNote).toContain('Eine Minderheit gibt es bei keiner.');
    const html = await town.get(EditionFiles).find(`${number}.html`, 'somewhere');
    expect((html as { bytes: Buffer }).bytes.toString()).toContain('Minderheit gibt es bei keiner');
  });

  it('keeps its bytes and loses the words when a text is taken away', async () => {
    const { said } = await idea('Drei gegen drei', 3, 3);
    const { number, document } = await published();
    expect(document.disputed[0]?.sentences).toHaveLength(4);
    const before = await town.get(EditionReading).json(String(number));
    expect(before?.frozen).not.toContain('Asphalt');
    await town.database.write(`update comment set visibility = 'hidden' where id = any ($1)`, [
      said.slice(3),
    ]);
    const after = await town.get(EditionReading).json(String(number));
    expect(after?.frozen).toBe(before?.frozen);
    expect(JSON.stringify(after)).not.toContain('Asphalt');
    expect((await town.get(EditionReading).marks(number)).map(({ why }) => why)).toEqual([
      ...['hidden', 'hidden'],
    ]);
  });

  it('is not published with a text that changed while it was counted', async () => {
    const { said } = await idea('Drei gegen drei', 3, 3);
    const figures = town.get(FiguresRepository);
    const count = figures.count.bind(figures);
    const report = await begin();
    figures.count = async (...scope) => {
      const counted = await count(...scope);
      await town.database.write(
        `update comment set body = 'Jetzt steht hier etwas anderes.', version = version + 1 where id = any ($1)`,
        [said],
      );
      return counted;
    };
    try {
      const refused = await publish(report);
      expect(refused).toBeInstanceOf(PublicationRefused);
      expect((refused as PublicationRefused).problems[0]?.message).toContain(
        'hat sich geändert, während gezählt wurde',
      );
    } finally {
      figures.count = count;
    }
  });

  it('stands in the draft as it will be published', async () => {
    const { said } = await idea('Drei gegen drei', 3, 3);
    await idea('Wenige', 0, 1, 9);
    const { id } = await begin();
    const drafts = town.get(DraftReading);
    const shown = async () =>
      (await drafts.find(id))?.found.map(({ contested, title, sentences }) => [
        ...[contested, title, sentences.length],
      ]);
    expect(await shown()).toEqual([
      [true, 'Drei gegen drei', 4],
      [false, 'Wenige', 1],
    ]);
    await town.database.write(`update comment set visibility = 'hidden' where id = $1`, [said[2]]);
    expect((await shown())?.[0]).toEqual([true, 'Drei gegen drei', 3]);
  });
});
