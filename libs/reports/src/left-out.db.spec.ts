import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import { NotFound, type SignedInViewer } from '@ein/platform';
import type { ReportDocument } from '@ein/report-document';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import type { Findings, Quote } from '@ein/topics';
import { DraftReading } from './draft-reading.service.js';
import { EditionFiles } from './edition-files.service.js';
import { EditionReading } from './edition-reading.service.js';
import { digestOf } from './quoting.policy.js';
import { ReportDrafting } from './report-drafting.service.js';
import { ReportEditing } from './report-editing.service.js';
import { ReportLeavingOut } from './report-leaving-out.service.js';
import { LastQuote, ReportChanged, SentenceRefused } from './report.problems.js';
import { ReportPublishing } from './report-publishing.service.js';
import { ReportsModule } from './reports.module.js';

const FOR = 'Ein Weg am Wall macht den Schulweg sicher.';
const AGAINST = 'Der Wall braucht Bäume und keinen Asphalt.';
const REASON = 'Meint eine bestimmte Person';

describe('a quote that staff leave out', () => {
  let town: TestTown;
  let build: TownBuilder;
  let clerk: SignedInViewer;
  let project: string;
  let idea: string;
  let leavingOut: ReportLeavingOut;

  beforeAll(async () => {
    town = await openTown([EventLogModule, ReportsModule]);
    build = new TownBuilder(town.database);
    clerk = await build.person('office');
    leavingOut = town.get(ReportLeavingOut);
  });
  afterAll(() => town.close());
  beforeEach(async () => {
    project = await build.project();
    idea = await build.idea({ project, title: 'Weg am Wall' });
  });

  const say = async (stance: 'for' | 'against', count: number, body: string) => {
    const said: string[] = [];
    for (let nth = 0; nth < count; nth += 1)
      said.push(await build.comment({ under: idea, stance, body, votes: nth }));
    return said;
  };
  const begin = async () => {
    const title = 'Was Einbeck bewegt';
    const report = await town.get(ReportDrafting).create(clerk, { title, projectId: project });
    if (!('figures' in report)) throw new Error(report.message);
    return report.id;
  };
  const draft = async (id: string) => {
    const found = await town.get(DraftReading).find(id);
    if (!found) throw new Error('There is no such draft.');
    return found;
  };
  const sides = async (id: string) => (await draft(id)).found.flatMap(({ sentences }) => sentences);
  const leaveOut = async (reportId: string, quote: string, reason = REASON) =>
    leavingOut.leaveOut(clerk, {
      reportId,
      version: (await draft(reportId)).version,
      quote,
      reason,
    });
  const publish = async (
    reportId: string,
  ): Promise<{ number: number; document: ReportDocument }> => {
    const { version } = await draft(reportId);
    const number = await town.get(ReportPublishing).publish(clerk, { reportId, version });
    if (typeof number !== 'number') throw new Error(JSON.stringify(number));
    return { number, document: await town.get(EditionReading).document(number) };
  };
  const fileOf = async (name: string) => {
    const file = await town.get(EditionFiles).find(name, name);
    return (file as { bytes: Buffer }).bytes.toString();
  };
  const textsOf = ({ disputed, minorities }: ReportDocument) =>
    [...disputed, ...minorities].flatMap(({ sentences }) =>
      sentences.map((one) => (one.kind === 'quote' ? one.text : '')),
    );

  it('of a contested idea is missing in the edition, which says so with the reason in every file', async () => {
    await say('for', 3, FOR);
    await say('against', 3, AGAINST);
    const report = await begin();
    const quotes = await sides(report);
    expect(quotes.map(({ text }) => text)).toEqual([FOR, FOR, AGAINST, AGAINST]);
    const [, , first, second] = quotes;
    expect(await leaveOut(report, first?.key ?? '')).toBeNull();
    expect(await leaveOut(report, second?.key ?? '')).toBeNull();
    expect((await sides(report)).map(({ leftOut }) => leftOut)).toEqual([
      null,
      null,
      REASON,
      REASON,
    ]);
    const { number, document } = await publish(report);
    expect(textsOf(document)).toEqual([FOR, FOR]);
    expect(document.disputed[0]?.leftOut).toEqual([{ count: 2, reason: REASON }]);
    expect(document.coverage.quotesLeftOut).toBe(2);
    for (const format of ['html', 'json', 'csv']) {
      const file = await fileOf(`${number}.${format}`);
      expect(file).not.toContain('Asphalt');
      if (format !== 'csv') expect(file).toContain(REASON);
    }
    expect(await fileOf(`${number}.html`)).toContain(`2 Zitate ausgelassen. Grund: ${REASON}.`);
  });

  it('of a minority leaves no silence: the edition tells of it, and whoever is not quoted is not counted as quoted', async () => {
    await say('for', 6, FOR);
    await say('against', 1, AGAINST);
    const whole = await begin();
    const report = await begin();
    const [quote] = await sides(report);
    expect(await leaveOut(report, quote?.key ?? '')).toBeNull();
    const [before, after] = [(await publish(whole)).document, (await publish(report)).document];
    expect([before, after].map(({ coverage }) => coverage.quotesLeftOut)).toEqual([0, 1]);
    expect(after.minorities[0]).toMatchObject({
      ...{ name: 'Weg am Wall', sentences: [], leftOut: [{ count: 1, reason: REASON }] },
    });
    expect(before.minorities[0]).not.toHaveProperty('leftOut');
    expect(after.coverage.peopleQuoted).toEqual({ value: 0, word: null });
    expect(before.coverage.peopleQuoted).toEqual({ value: null, word: 'unter 5' });
  });

  it('can be taken in again, by its key alone, against the version that was read', async () => {
    await say('for', 6, FOR);
    await say('against', 1, AGAINST);
    const report = await begin();
    const [quote] = await sides(report);
    const key = quote?.key ?? '';
    expect(await leaveOut(report, `${key}0`)).toBeInstanceOf(NotFound);
    const old = { reportId: report, version: 99, quote: key };
    expect(await leavingOut.takeIn(old)).toBeInstanceOf(ReportChanged);
    expect(await leaveOut(report, key)).toBeNull();
    expect(await leaveOut(report, key, 'Wiederholt sich')).toBeNull();
    expect((await sides(report))[0]?.leftOut).toBe('Wiederholt sich');
    const { version } = await draft(report);
    expect(await leavingOut.takeIn({ reportId: report, version, quote: key })).toBeNull();
    const { document } = await publish(report);
    expect(textsOf(document)).toEqual([AGAINST]);
    expect(document.coverage.quotesLeftOut).toBe(0);
  });

  it('may change while the report is counted, because nobody reads it there', async () => {
    await say('for', 3, FOR);
    const against = await say('against', 3, AGAINST);
    const report = await begin();
    for (const { key, text } of await sides(report))
      if (text === AGAINST) expect(await leaveOut(report, key)).toBeNull();
    await town.database.write(`update comment set visibility = 'hidden' where id = any ($1)`, [
      against,
    ]);
    const { document } = await publish(report);
    expect(document.coverage.quotesLeftOut).toBe(0);
  });

  describe('of a topic', () => {
    const quote = (id: string, text: string): Quote => ({
      text,
      source: {
        ...{ kind: 'comment', id, version: 1, part: 'text', start: 0, end: text.length },
        sha256: digestOf(text),
      },
      ...{ label: 'reason', stance: 'for', votes: 1 },
    });
    const drafted = async () => {
      const said = await say('for', 2, FOR);
      const report = await begin();
      const topic = {
        ...{ key: 'wall', name: 'Wall', origin: 'found' as const, words: ['Wall'], stability: 0.9 },
        ...{ ideas: 1, comments: 2, people: 3, proposed: [], conditions: [], against: [] },
        reasons: said.map((id) => quote(id, FOR)),
      };
      const found: Findings = {
        ...{ methodVersion: 'test/1', cutoff: new Date(Date.now() - 60_000).toISOString() },
        ...{ ideas: 1, comments: 2, people: 3, covered: 3, peopleQuoted: 2, topics: [topic] },
      };
      await town.get(ReportDrafting).takeFindings(report, found);
      return { report, said };
    };
    const quotesOf = async (report: string) =>
      (await draft(report)).sentences.filter(({ kind }) => kind === 'quote');

    it('needs a reason, while it is there to be read and nobody of staff chose it', async () => {
      const { report, said } = await drafted();
      const [first, second] = await quotesOf(report);
      expect(first).toMatchObject({ needsReason: true, leftOut: null });
      const { version } = await draft(report);
      const quietly = { reportId: report, version, sentenceId: first?.id ?? '' };
      expect(
        await town.get(ReportEditing).arrange({ ...quietly, move: 'leave_out' }),
      ).toBeInstanceOf(SentenceRefused);
      expect(await leaveOut(report, first?.id ?? '')).toBeNull();
      expect(await leaveOut(report, second?.id ?? '')).toBeInstanceOf(LastQuote);
      expect((await quotesOf(report))[0]).toMatchObject({
        ...{ shown: false, leftOut: REASON, needsReason: false },
      });
      const { document } = await publish(report);
      expect(document.topics[0]).toMatchObject({ leftOut: [{ count: 1, reason: REASON }] });
      expect(document.topics[0]?.reasons).toHaveLength(1);
      expect(document.coverage.quotesLeftOut).toBe(1);
      expect(said).toHaveLength(2);
    });

    it('loses its reason when it is taken in again, and goes with a draft that is thrown away', async () => {
      const { report } = await drafted();
      const [first] = await quotesOf(report);
      const sentenceId = first?.id ?? '';
      const rows = () =>
        town.database.rows('select from report_left_out where report_id = $1', [report]);
      expect(await leaveOut(report, sentenceId)).toBeNull();
      expect(await rows()).toHaveLength(1);
      const { version } = await draft(report);
      const editing = town.get(ReportEditing);
      const back = { reportId: report, version, sentenceId, move: 'take_in' as const };
      expect(await editing.arrange(back)).toBeNull();
      expect(await rows()).toEqual([]);
      expect(await leaveOut(report, sentenceId)).toBeNull();
      const now = { reportId: report, version: (await draft(report)).version };
      expect(await editing.discard(now)).toBeNull();
      expect(await rows()).toEqual([]);
    });
  });
});
