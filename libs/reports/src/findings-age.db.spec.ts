import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Analysing } from '@ein/analysis';
import { EventLogModule } from '@ein/event-log';
import { Clock, type SignedInViewer } from '@ein/platform';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { DraftReading } from './draft-reading.service.js';
import { ReportAnalysing } from './report-analysing.service.js';
import { ReportDrafting } from './report-drafting.service.js';
import { ReportEditing } from './report-editing.service.js';
import { PublicationRefused } from './report.problems.js';
import { ReportLeavingOut } from './report-leaving-out.service.js';
import { ReportPublishing } from './report-publishing.service.js';
import { ReportsModule } from './reports.module.js';

const WORDS = 'Die Brücke über die Ilme ist morsch und muss erneuert werden.';

describe('findings that are too old', () => {
  let town: TestTown;
  let build: TownBuilder;
  let clerk: SignedInViewer;
  let idea: string;
  let report: string;
  let project: string;

  beforeAll(async () => {
    town = await openTown([EventLogModule, ReportsModule]);
    build = new TownBuilder(town.database);
    clerk = await build.person('office');
  });
  afterAll(() => town.close());
  beforeEach(async () => {
    jest.restoreAllMocks();
    project = await build.project();
    idea = await build.idea({ project });
    for (let nth = 0; nth < 8; nth += 1)
      await build.comment({ under: idea, stance: 'for', body: WORDS, at: new Date('2026-11-03') });
    await begin();
    await read();
  });

  const begin = async (scope: object = {}) => {
    const drafted = await town
      .get(ReportDrafting)
      .create(clerk, { title: 'Was Einbeck bewegt', projectId: project, ...scope });
    if (!('figures' in drafted)) throw new Error(drafted.message);
    report = drafted.id;
  };
  const read = async () => {
    expect(
      await town.get(ReportAnalysing).steer(clerk, { reportId: report, move: 'start' }),
    ).toBeNull();
    while (await town.get(Analysing).step());
    await town.get(ReportAnalysing).takeFound();
  };
  const draft = async () => {
    const found = await town.get(DraftReading).find(report);
    if (!found) throw new Error('There is no draft.');
    return found;
  };
  const publish = async () => {
    const { version } = await draft();
    return town.get(ReportPublishing).publish(clerk, { reportId: report, version });
  };
  const refusal = async () => {
    const refused = await publish();
    return refused instanceof PublicationRefused
      ? refused.problems.map(({ message }) => message).join()
      : refused;
  };
  const come = async (count: number) => {
    for (let nth = 0; nth < count; nth += 1) await build.comment({ under: idea, body: WORDS });
  };

  it('keep a report from being published once much has changed, until the texts are read again', async () => {
    await come(9);
    expect(await draft()).toMatchObject({ problems: [] });
    await come(1);
    expect(await refusal()).toMatch(
      /mehr als ein Zehntel der Texte geändert\. Neu: 10, bearbeitet: 0, nicht mehr dabei: 0\. Lass/,
    );
    await read();
    expect(typeof (await publish())).toBe('number');
  });

  it('count what was edited and what is gone', async () => {
    const said = await town.database.rows<{ id: string }>(
      'select id from comment where idea_id = $1 order by id',
      [idea],
    );
    const [first, ...rest] = said.map(({ id }) => id);
    await town.database.write('update comment set edited_at = now() where id = any ($1)', [rest]);
    await town.database.write(`update comment set visibility = 'hidden' where id = $1`, [first]);
    await come(2);
    expect(await refusal()).toContain('Neu: 2, bearbeitet: 7, nicht mehr dabei: 1.');
  });

  it('count what left the scope and what came into it, also where both are as many', async () => {
    for (let nth = 0; nth < 12; nth += 1) {
      await build.idea({ project, status: 'in_review' });
      await build.idea({ project, status: 'planned' });
    }
    await begin({ status: 'in_review' });
    await read();
    for (const [from, to] of [
      ['in_review', 'done'],
      ['planned', 'in_review'],
    ])
      await town.database.write(
        'update idea set status = $3 where project_id = $1 and status = $2',
        [project, from, to],
      );
    expect(await refusal()).toContain('Neu: 12, bearbeitet: 0, nicht mehr dabei: 12.');
    await read();
    expect(typeof (await publish())).toBe('number');
    // What was read is kept no longer than the draft.
    expect(
      await town.database.rows('select from report_read where report_id = $1', [report]),
    ).toEqual([]);
  });

  it('of a draft from before it was kept what was read are compared by how many there are', async () => {
    await town.database.write('delete from report_read where report_id = $1', [report]);
    await come(10);
    expect(await refusal()).toContain('Neu: 10, bearbeitet: 0, nicht mehr dabei: 0.');
  });

  it('are too old after thirty days, which the draft says', async () => {
    const later = new Date(Date.now() + 31 * 86_400_000);
    jest.spyOn(town.get(Clock), 'now').mockReturnValue(later);
    const { problems } = await draft();
    expect(problems.map(({ message }) => message).join()).toContain('mehr als 30 Tage her');
    expect(await refusal()).toContain('mehr als 30 Tage her');
  });

  it('are read again without losing what staff wrote and left out', async () => {
    const editing = town.get(ReportEditing);
    const before = await draft();
    const [topic] = before.topics;
    const quotes = before.sentences.filter(({ kind }) => kind === 'quote');
    expect(quotes.length).toBeGreaterThan(1);
    const added = { section: 'reasons' as const, topic: topic?.key ?? '', text: 'Das prüfen wir.' };
    expect(
      await editing.write({
        reportId: report,
        version: before.version,
        assessment: true,
        ...added,
      }),
    ).toBeNull();
    const left = quotes.at(-1);
    const version = before.version + 1;
    const out = { reportId: report, version, quote: left?.id ?? '', reason: 'Sagt nichts Neues' };
    expect(await town.get(ReportLeavingOut).leaveOut(clerk, out)).toBeNull();
    await read();
    const after = await draft();
    expect(after.analysis.state).toBe('done');
    expect(after.sentences.filter(({ kind }) => kind === 'quote')).toHaveLength(quotes.length);
    expect(after.sentences.filter(({ text }) => text === added.text)).toHaveLength(1);
    const same = after.sentences.find(
      ({ text, section, sources }) =>
        text === left?.text &&
        section === left?.section &&
        sources[0]?.label === left?.sources[0]?.label,
    );
    expect(same).toMatchObject({ shown: false, leftOut: 'Sagt nichts Neues' });
  });
});
