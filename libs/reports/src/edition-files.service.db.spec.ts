import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { EditionFiles } from './edition-files.service.js';
import { EditionReading } from './edition-reading.service.js';
import { ReportDrafting } from './report-drafting.service.js';
import { ReportEditing } from './report-editing.service.js';
import { ReportPublishing } from './report-publishing.service.js';
import { ReportsModule } from './reports.module.js';

const WORDS = 'Das hilft allen, die dort zu Fuß gehen.';

describe('an edition as a file', () => {
  let town: TestTown;
  let comment: string;

  beforeAll(async () => {
    town = await openTown([EventLogModule, ReportsModule]);
    const build = new TownBuilder(town.database);
    const clerk = await build.person('office');
    comment = await build.comment({ under: await build.idea(), body: WORDS });
    const [said] = await town.database.rows<{ number: number }>('select number from comment');
    const report = await town.get(ReportDrafting).create(clerk, { title: 'Was Einbeck bewegt' });
    if (!('figures' in report)) throw new Error(report.message);
    const quote = { section: 'wants' as const, text: WORDS, quote: true };
    await town
      .get(ReportEditing)
      .write({ reportId: report.id, version: 1, sources: [`K-${said?.number}`], ...quote });
    await town.get(ReportPublishing).publish(clerk, { reportId: report.id, version: 2 });
  });
  afterAll(() => town.close());

  const read = async (named: string) => (await town.get(EditionFiles).find(named))?.bytes;

  it.each(['html', 'csv', 'json'])(
    'quotes in %s, until the words are taken away',
    async (ending) => {
      expect((await read(`1.${ending}`))?.toString()).toContain(WORDS);
      await town.database.write(`update comment set visibility = 'hidden' where id = $1`, [
        comment,
      ]);
      expect((await read(`1.${ending}`))?.toString()).not.toContain(WORDS);
      await town.database.write(`update comment set visibility = 'published' where id = $1`, [
        comment,
      ]);
      expect((await read(`1.${ending}`))?.toString()).toContain(WORDS);
    },
  );

  it('names the hash of what was frozen, not of the words in it', async () => {
    const edition = await town.get(EditionReading).find('1');
    expect((await read('1.html'))?.toString()).toContain(edition?.sha256);
  });

  it('is a PDF, set once for the same words', async () => {
    const first = await read('1.pdf');
    expect(first?.subarray(0, 5).toString()).toBe('%PDF-');
    expect(await read('1.pdf')).toBe(first);
  });

  it('is a council paper for a word processor', async () => {
    expect((await read('1.docx'))?.subarray(0, 2).toString()).toBe('PK');
  });

  it.each(['2.pdf', '1.exe', '1.constructor', 'x.json'])('is not there as %s', async (named) => {
    expect(await read(named)).toBeUndefined();
  });
});
