import { setTimeout as passed } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import { TooManyRequests } from '@ein/platform';
import { PdfNotPossible, PrintingBusy, PrintingQueue } from '@ein/report-document';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { EditionFiles, FileNotNow, MADE_PER_CLIENT } from './edition-files.service.js';
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

  const find = (named: string, network = 'somewhere') =>
    town.get(EditionFiles).find(named, network);
  const read = async (named: string) => {
    const file = await find(named);
    return file && 'bytes' in file ? file.bytes : undefined;
  };

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

  it('does not tell which text was taken away, nor where it stood', async () => {
    const [{ number } = { number: 0 }] = await town.database.rows<{ number: number }>(
      'select number from comment where id = $1',
      [comment],
    );
    await town.database.write(`update comment set visibility = 'hidden' where id = $1`, [comment]);
    const { wants } = (await town.get(EditionReading).document(1)).questions;
    const quote = wants.lead.find(({ kind }) => kind === 'quote');
    expect(quote).toMatchObject({
      text: null,
      source: {
        ...{ id: '', label: '', path: '', version: 0, start: 0, end: 0, sha256: '', date: '' },
        state: 'removed',
      },
    });
    for (const ending of ['csv', 'html'])
      expect((await read(`1.${ending}`))?.toString()).not.toContain(`K-${number}`);
    await town.database.write(`update comment set visibility = 'published' where id = $1`, [
      comment,
    ]);
  });

  it('is made for one network so often in a minute, and what is kept is free', async () => {
    const reading = town.get(EditionReading);
    const json = reading.json.bind(reading);
    let nth = 0;
    const anew = jest.spyOn(reading, 'json').mockImplementation(async (named) => {
      const edition = await json(named);
      return edition && { ...edition, sha256: String((nth += 1)) };
    });
    const points = MADE_PER_CLIENT.points;
    for (let made = 0; made < points; made += 1)
      expect(await find('1.json', 'busy')).toHaveProperty('bytes');
    expect(await find('1.json', 'busy')).toBeInstanceOf(TooManyRequests);
    expect(await find('1.json', 'calm')).toHaveProperty('bytes');
    nth -= 1;
    expect(await find('1.json', 'busy')).toHaveProperty('bytes');
    anew.mockRestore();
  });

  it('is made once for all who ask at the same time, however many other files are made', async () => {
    const reading = town.get(EditionReading);
    const edition = await reading.json('1');
    let says = 'at once';
    const json = jest
      .spyOn(reading, 'json')
      .mockImplementation(async () => edition && { ...edition, sha256: says });
    const ends: ((bytes: Uint8Array) => void)[] = [];
    const print = jest
      .spyOn(PrintingQueue.prototype, 'add')
      .mockImplementation(() => new Promise<never>((resolve) => ends.push(resolve as never)));
    const first = find('1.pdf', 'one');
    while (!ends.length) await passed(5);
    for (let nth = 0; nth < 25; nth += 1) {
      says = `other ${nth}`;
      await find('1.json', `network ${nth}`);
    }
    says = 'at once';
    const second = find('1.pdf', 'two');
    await passed(50);
    for (const end of ends) end(Buffer.from('%PDF-'));
    expect(await first).toEqual(await second);
    expect(print).toHaveBeenCalledTimes(1);
    for (const spy of [json, print]) spy.mockRestore();
  });

  it('says when it cannot be made now', async () => {
    const print = jest.spyOn(PrintingQueue.prototype, 'add');
    for (const [error, seconds] of [
      [new PrintingBusy(), 30],
      [new PdfNotPossible(), 3600],
    ] as const) {
      print.mockRejectedValueOnce(error);
      const reading = town.get(EditionReading);
      const edition = await reading.json('1');
      const json = jest
        .spyOn(reading, 'json')
        .mockResolvedValueOnce(edition && { ...edition, sha256: `busy ${seconds}` });
      expect(await find('1.pdf')).toEqual(new FileNotNow(seconds));
      json.mockRestore();
    }
    print.mockRestore();
  });
});
