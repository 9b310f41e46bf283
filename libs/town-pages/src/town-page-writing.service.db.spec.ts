import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SignedInViewer } from '@ein/platform';
import { SettingsLog } from '@ein/settings-log';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { TownService } from '@ein/town';
import { AccessibilityEdited } from './accessibility.problems.js';
import { AccessibilityWriting } from './accessibility-writing.service.js';
import { TownPageWriting } from './town-page-writing.service.js';
import { TownPagesModule } from './town-pages.module.js';

const LONG = 'Die Stadt Einbeck betreibt diese Seite. '.repeat(8);
const FACTS = {
  status: 'partial' as const,
  gaps: [
    { what: 'Videos | DGS', reason: 'burden' as const, why: 'Sie fehlen noch', alternative: null },
  ],
  method: 'external' as const,
  ...{ assessedBy: 'Prüfstelle Nord', assessedOn: '2026-11-02', reviewedOn: '2026-11-03' },
  ...{ email: 'ideen@einbeck.example', phone: '05561 0', answerDays: 28 },
  ...{
    arbitrationName: 'Schlichtungsstelle Niedersachsen',
    arbitrationUrl: 'https://schlichtung.example/',
  },
  ...{ arbitrationContact: 'Straße 1\n30159 Hannover', demo: false },
};

describe('the pages of the town', () => {
  let town: TestTown;
  let writing: TownPageWriting;
  let admin: SignedInViewer;

  beforeAll(async () => {
    town = await openTown([TownPagesModule]);
    writing = town.get(TownPageWriting);
    admin = await new TownBuilder(town.database).person('admin');
    await town.database.write(
      `insert into town_page (slug, locale, title, body, demo) values ('impressum', 'de', 'Impressum', 'Das ist ein Demo-Text.', true)`,
    );
  });
  afterAll(() => town.close());

  const save = (
    slug: 'impressum' | 'datenschutz' | 'kontakt' | 'barrierefreiheit',
    number: number,
    body = LONG,
  ) => writing.save(admin, { slug, locale: 'de', title: 'Neuer Titel', body, demo: false, number });

  const version = async () => (await town.get(TownService).statement())?.version ?? null;
  const state = async (facts: typeof FACTS) =>
    town.get(AccessibilityWriting).save(admin, { ...facts, version: await version() });

  it('keep every text they had, and tell the second of two who write', async () => {
    expect(await save('impressum', 0)).toMatchObject({ number: 2 });
    expect(await save('impressum', 0, `${LONG} Anders.`)).toMatchObject({
      message: /inzwischen geändert/,
    });
    expect(await town.get(TownService).page('impressum', 'de')).toMatchObject({
      title: 'Neuer Titel',
      demo: false,
    });
    const { versions } = await writing.source('impressum', 'de');
    expect(versions.map(({ number, title }) => [number, title])).toEqual([
      [2, 'Neuer Titel'],
      [1, 'Impressum'],
    ]);
    const [event] = await town.database.rows(
      `select actor_id as who, detail from event where kind = 'TownPageChanged'`,
    );
    expect(event).toEqual({
      who: admin.id,
      detail: { slug: 'impressum', locale: 'de', number: 2 },
    });
  });

  it('let production start only when each of them, and the statement, is no demo', async () => {
    const unfilled = () => town.get(TownService).unfilledPages();
    expect((await unfilled()).sort()).toEqual(['barrierefreiheit', 'datenschutz', 'kontakt']);
    await save('datenschutz', 0);
    await save('kontakt', 0);
    await save('barrierefreiheit', 0, '[[erklaerung]]');
    expect(await unfilled()).toEqual(['barrierefreiheit']);
    await state({ ...FACTS, demo: true });
    expect(await unfilled()).toEqual(['barrierefreiheit']);
    expect(await town.get(TownService).page('barrierefreiheit', 'de')).toMatchObject({
      demo: true,
    });
    await state(FACTS);
    expect(await unfilled()).toEqual([]);
  });

  it('make the accessibility statement of its facts', async () => {
    const page = await town.get(TownService).page('barrierefreiheit', 'de');
    for (const part of [
      'Videos | DGS',
      'unverhältnismäßige Belastung: Sie fehlen noch',
      'Von außen geprüft durch Prüfstelle Nord am 2. November 2026.',
      'href="/barriere-melden"',
      'href="https://schlichtung.example/"',
      '30159 Hannover',
      '§ 9d NBGG',
    ])
      expect(page?.bodyHtml).toContain(part);
    await expect(
      town.get(AccessibilityWriting).save(admin, { ...FACTS, assessedOn: '2026-02-31' }),
    ).rejects.toThrow();
  });

  it('let the second of two who change the statement know, and take a change back', async () => {
    const read = await version();
    const [one, other] = await Promise.all(
      ['Erste Stelle', 'Zweite Stelle'].map(async (assessedBy) =>
        town.get(AccessibilityWriting).save(admin, { ...FACTS, assessedBy, version: read }),
      ),
    );
    const refused = [one, other].filter((result) => result instanceof AccessibilityEdited);
    expect(refused).toHaveLength(1);
    const log = town.get(SettingsLog);
    const { nodes } = await log.page(
      { first: 1, after: null, kind: 'accessibility', words: null },
      'de',
    );
    expect(nodes[0]).toMatchObject({
      fields: [
        {
          label: 'Geprüft von',
          before: 'Prüfstelle Nord',
          after: expect.stringMatching(/Stelle$/),
        },
      ],
    });
    await log.undo(admin, nodes[0]?.id ?? '', 'de');
    expect(await town.get(TownService).accessibility()).toEqual(FACTS);
    expect(await version()).toBe(read);
  });

  it('stand in the log of changes, and are taken back as one more version', async () => {
    const { number } = await writing.source('kontakt', 'de');
    await save('kontakt', number, `${LONG} Noch ein Satz.`);
    const log = town.get(SettingsLog);
    const { nodes } = await log.page(
      { first: 1, after: null, kind: 'town-page', words: null },
      'de',
    );
    expect(nodes[0]?.fields.map(({ label }) => label)).toEqual(['Text']);
    await log.undo(admin, nodes[0]?.id ?? '', 'de');
    const back = await writing.source('kontakt', 'de');
    expect(back).toMatchObject({ body: LONG, number: number + 2 });
    expect(await town.get(TownService).page('kontakt', 'de')).toMatchObject({
      bodyHtml: expect.not.stringContaining('Noch ein Satz'),
    });
  });
});
