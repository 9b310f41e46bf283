import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Analysing } from '@ein/analysis';
import { EventLogModule } from '@ein/event-log';
import { badInput, type SignedInViewer } from '@ein/platform';
import type { ReportDocument } from '@ein/report-document';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { EditionReading } from './edition-reading.service.js';
import { EditionTopics } from './edition-topic.service.js';
import { ReportAnalysing } from './report-analysing.service.js';
import { ReportDrafting } from './report-drafting.service.js';
import { ReportEditing } from './report-editing.service.js';
import { ReportPublishing } from './report-publishing.service.js';
import { ReportsModule } from './reports.module.js';

const BRIDGE = [
  'Die Brücke über die Ilme ist morsch und muss erneuert werden.',
  'Eine neue Brücke für Fußgänger am Ufer der Ilme fehlt.',
  'Das Geländer der Brücke am Ufer wackelt, die Bretter sind lose.',
  'Die alte Holzbrücke über die Ilme braucht neue Bretter.',
  'Ohne Brücke ist das andere Ufer der Ilme nur mit Umweg zu erreichen.',
];
const LIBRARY = [
  'Die Bücherei sollte auch samstags geöffnet haben.',
  'Längere Öffnungszeiten der Bücherei helfen Berufstätigen.',
  'In der Bücherei fehlen Arbeitsplätze zum Lesen und Bücher für Kinder.',
  'Bücher in der Bücherei sind oft alt, neue Romane zum Lesen fehlen.',
  'Die Bücherei könnte Lesungen für Kinder anbieten, samstags etwa.',
];

describe('the list of a topic that was found by its words', () => {
  let town: TestTown;
  let build: TownBuilder;
  let clerk: SignedInViewer;
  let edition: number;
  let reportId: string;
  let document: ReportDocument;

  const texts = async (words: readonly string[], category: string, project: string) => {
    for (const [nr, text] of [...words, ...words].entries()) {
      const idea = await build.idea({ project, title: `${text.slice(4, 12)} ${nr}` });
      const body = nr < words.length ? text : `${text} ${words[(nr + 1) % words.length]}`;
      await town.database.write('update idea set body = $2, category_id = $3 where id = $1', [
        ...[idea, body, category],
      ]);
    }
  };

  beforeAll(async () => {
    town = await openTown([EventLogModule, ReportsModule]);
    build = new TownBuilder(town.database);
    clerk = await build.person('office');
    const [category, project] = [await build.category(), await build.project()];
    await texts(BRIDGE, category, project);
    await texts(LIBRARY, category, project);
    const [first] = await town.database.rows<{ id: string }>(
      `select id from idea where body like 'Die Brücke%' order by id limit 1`,
    );
    await build.comment({ under: first?.id ?? '', body: `Ja, @{1}: ${BRIDGE[1]}`, stance: 'for' });
    // Three of each side make an idea contested, and so they do a topic; who says no more is about what the idea is about.
    for (const stance of ['for', 'for', 'against', 'against', 'against', 'if'] as const)
      await build.comment({ under: first?.id ?? '', body: 'Das sehe ich so.', stance });
    const report = await town.get(ReportDrafting).create(clerk, { title: 'Was Einbeck bewegt' });
    if (!('figures' in report)) throw new Error(report.message);
    reportId = report.id;
    await town.get(ReportAnalysing).steer(clerk, { reportId, move: 'start' });
    while (await town.get(Analysing).step());
    await town.get(ReportAnalysing).takeFound();
    // A run is forgotten after a month; the list of an edition is not.
    await town.database.write('delete from analysis_run');
    const number = await town.get(ReportPublishing).publish(clerk, { reportId, version: 2 });
    if (typeof number !== 'number') throw new Error(JSON.stringify(number));
    edition = number;
    document = await town.get(EditionReading).document(edition);
  });
  afterAll(() => town.close());

  const list = (topic: number, first = 50, after: string | null = null) =>
    town.get(EditionTopics).find({ edition, topic, first, after });
  const found = () =>
    document.topics.flatMap((topic, index) =>
      topic.origin === 'found' ? [{ topic, nr: index + 1 }] : [],
    );
  /** Where this is written. */
  const placeOf = async (words: string) => {
    for (const { nr } of found())
      if ((await list(nr))?.nodes.some(({ excerpt }) => excerpt.includes(words))) return nr;
    throw new Error(`No topic has: ${words}`);
  };

  it('holds exactly the texts that the edition counts there, page by page, and each idea once', async () => {
    expect(found().length).toBeGreaterThanOrEqual(2);
    for (const { topic, nr } of found()) {
      expect(topic.path).toBe(`/berichte/${edition}/thema/${nr}`);
      const whole = await list(nr);
      expect(whole).toMatchObject({ name: topic.name, leftOut: 0 });
      expect(whole?.totalCount).toBe((topic.ideas.value ?? 0) + (topic.comments.value ?? 0));
      const labels: string[] = [];
      let after: string | null = null;
      do {
        const part = await list(nr, 3, after);
        labels.push(...(part?.nodes ?? []).map(({ label }) => label));
        after = part?.pageInfo.hasNextPage ? part.pageInfo.endCursor : null;
      } while (after);
      expect(labels).toEqual(whole?.nodes.map(({ label }) => label));
      expect(new Set(labels).size).toBe(whole?.totalCount);
    }
  });

  it('names nobody who is addressed, and leads to the comment', async () => {
    const comment = (await list(await placeOf(BRIDGE[1] ?? '')))?.nodes.find(({ excerpt }) =>
      excerpt.startsWith('Ja, @'),
    );
    expect(comment).toMatchObject({ stance: 'for', excerpt: `Ja, @…: ${BRIDGE[1]}` });
    expect(comment?.path).toMatch(/^\/ideen\/\d+\?beitrag=\d+#K-\d+$/);
  });

  it('says which topics are contested, and of the others that they are not', async () => {
    const nr = await placeOf(BRIDGE[1] ?? '');
    const { name, sides } = document.topics[nr - 1] ?? {};
    expect(sides).toMatchObject({
      ...{ contested: true, for: { value: 3 }, if: { value: 1 }, against: { value: 3 } },
    });
    const others = found().filter(({ nr: other }) => other !== nr);
    expect(others.length).toBeGreaterThan(0);
    for (const { topic } of others) expect(topic.sides).toMatchObject({ contested: false });
    const themes = document.topics.filter(({ origin }) => origin === 'theme');
    expect(themes.every((topic) => topic.sides === undefined)).toBe(true);
    expect(document.disputedTopicsNote).toContain(
      `gefundene Themen ${found().length}. Umstritten: „${name}“.`,
    );
  });

  it('leaves out what was hidden since, and says how many', async () => {
    const nr = await placeOf(LIBRARY[0] ?? '');
    const before = await list(nr);
    const hidden = before?.nodes[0];
    await town.database.write(
      `update idea set visibility = 'hidden', removed_at = now(), removed_ground = 'Regel 3' where number = $1`,
      [Number(hidden?.path.slice('/ideen/'.length))],
    );
    const after = await list(nr);
    expect(after).toMatchObject({ leftOut: 1, totalCount: (before?.totalCount ?? 0) - 1 });
    expect(JSON.stringify(after)).not.toContain(hidden?.label);
    // Nothing of it stands at the place in the list where it was.
    expect((await list(nr, 1))?.nodes).toEqual([]);
  });

  it('is none for a theme, for a topic that is not there, and for a cursor that is none', async () => {
    const theme = document.topics.findIndex(({ origin }) => origin === 'theme') + 1;
    expect(document.topics[theme - 1]?.path).toMatch(/^\/ideen\?thema=/);
    expect(await list(theme)).toBeNull();
    expect(await list(99)).toBeNull();
    await expect(list(found()[0]?.nr ?? 0, 5, 'abc')).rejects.toThrow(badInput({}).message);
  });

  it('goes with a draft that is thrown away', async () => {
    const rows = () =>
      town.database.rows('select from report_topic_text where report_id <> $1', [reportId]);
    const draft = await town.get(ReportDrafting).create(clerk, { title: 'Noch ein Bericht' });
    if (!('figures' in draft)) throw new Error(draft.message);
    await town.get(ReportAnalysing).steer(clerk, { reportId: draft.id, move: 'start' });
    while (await town.get(Analysing).step());
    await town.get(ReportAnalysing).takeFound();
    expect((await rows()).length).toBeGreaterThan(0);
    await town.get(ReportEditing).discard({ reportId: draft.id, version: 2 });
    expect(await rows()).toEqual([]);
  });
});
