import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Analysing } from '@ein/analysis';
import { EventLogModule } from '@ein/event-log';
import type { SignedInViewer } from '@ein/platform';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { DraftReading } from './draft-reading.service.js';
import { ReportAnalysing } from './report-analysing.service.js';
import { ReportDrafting } from './report-drafting.service.js';
import { ReportPublishing } from './report-publishing.service.js';
import { ReportsModule } from './reports.module.js';

const TEXTS = [
  'Die Brücke über die Ilme ist morsch und muss erneuert werden.',
  'Eine neue Brücke für Fußgänger am Ufer der Ilme fehlt.',
  'Das Geländer der Brücke am Ufer wackelt, die Bretter sind lose.',
  'Die Bücherei sollte auch samstags geöffnet haben.',
  'Längere Öffnungszeiten der Bücherei helfen Berufstätigen.',
  'In der Bücherei fehlen Arbeitsplätze zum Lesen und Bücher für Kinder.',
];

describe('the reading of texts for a report', () => {
  let town: TestTown;
  let clerk: SignedInViewer;
  let id: string;

  beforeAll(async () => {
    town = await openTown([EventLogModule, ReportsModule]);
    const build = new TownBuilder(town.database);
    clerk = await build.person('office');
    const project = await build.project();
    const theme = await build.category();
    for (const [nr, text] of TEXTS.entries()) {
      const idea = await build.idea({ project, title: `Wunsch ${nr}` });
      await town.database.write('update idea set body = $2, category_id = $3 where id = $1', [
        idea,
        text,
        theme,
      ]);
      await town.database.write('update idea_revision set body = $2 where idea_id = $1', [
        idea,
        text,
      ]);
    }
    const report = await town.get(ReportDrafting).create(clerk, { title: 'Was Einbeck bewegt' });
    if (!('figures' in report)) throw new Error(report.message);
    id = report.id;
  });
  afterAll(() => town.close());

  const draft = async () => {
    const found = await town.get(DraftReading).find(id);
    if (!found) throw new Error('There is no draft.');
    return found;
  };
  const steer = (move: 'start' | 'cancel' | 'resume') =>
    town.get(ReportAnalysing).steer(clerk, { reportId: id, move });

  it('begins, is stopped and goes on, and its finds become quotes that can be published', async () => {
    expect((await draft()).analysis.state).toBe('none');
    expect(await steer('cancel')).not.toBeNull();
    expect(await steer('start')).toBeNull();
    expect((await draft()).analysis.state).toBe('running');
    expect(await steer('cancel')).toBeNull();
    expect((await draft()).analysis.state).toBe('cancelled');
    expect(await steer('resume')).toBeNull();
    while (await town.get(Analysing).step());
    await town.get(ReportAnalysing).takeFound();
    await town.get(ReportAnalysing).takeFound();
    const { analysis, topics, sentences, version, problems } = await draft();
    expect(analysis.state).toBe('done');
    expect(topics.length).toBeGreaterThan(0);
    const quotes = sentences.filter(({ kind }) => kind === 'quote');
    expect(quotes.length).toBeGreaterThan(0);
    for (const { text } of quotes)
      expect(TEXTS.some((whole) => text && whole.includes(text))).toBe(true);
    expect(new Set(quotes.map(({ text }) => text)).size).toBe(quotes.length);
    expect(problems).toEqual([]);
    expect(await town.get(ReportPublishing).publish(clerk, { reportId: id, version })).toBe(1);
  });
});
