import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Clock, NotAllowed, type SignedInViewer } from '@ein/platform';
import { EventLogModule } from '@ein/event-log';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { RulesDraftChanged } from './rules.problems.js';
import { RulesModule } from './rules.module.js';
import { RulesService } from './rules.service.js';
import { RulesWriting } from './rules-writing.service.js';
import type { RulesDraftType, RulesType } from './rules.type.js';

const PAGE = `Hier reden Menschen miteinander.

## Die Regeln

1. **Ein Vorschlag für Einbeck.** Schreib, was anders werden soll.
2. **Keine Beleidigungen.** Streite über die **Sache**.

## Wie wir moderieren

Ein Mensch prüft. 1. Das ist keine Regel.`;

describe('the rules of the house', () => {
  let town: TestTown;
  let rules: RulesService;
  let writing: RulesWriting;
  let admin: SignedInViewer;
  let now = new Date('2026-11-20T10:00:00Z');

  beforeAll(async () => {
    town = await openTown([EventLogModule, RulesModule]);
    [rules, writing] = [town.get(RulesService), town.get(RulesWriting)];
    admin = await new TownBuilder(town.database).person('admin');
    jest.spyOn(town.get(Clock), 'now').mockImplementation(() => now);
  });
  afterEach(() => town.database.write('delete from rules_draft'));
  afterAll(() => town.close());

  const edited = (draft: RulesDraftType, like: Partial<RulesDraftType>) => ({
    ...draft,
    note: 'Regel 3 kommt dazu.',
    ...like,
  });
  const save = async (like: Partial<RulesDraftType>) => {
    const kept = await writing.save(edited(await writing.draft(), like));
    if (kept instanceof RulesDraftChanged) throw new Error('somebody else was here');
    return kept;
  };
  const withThird = async () => [
    ...(await writing.draft()).rules,
    { number: 3, title: 'Keine Werbung', text: 'Nicht für Betriebe.', titleEn: null, textEn: null },
  ];

  it('begin with the page that the town had, once', async () => {
    expect(await rules.rules(null, 'de')).toBeNull();
    expect(await rules.areFilled()).toBe(false);
    await town.database.write(
      `insert into town_page (slug, locale, title, body, demo, updated_at) values
         ('spielregeln', 'de', 'Spielregeln', $1, true, '2026-11-01T09:00:00Z'),
         ('spielregeln', 'en', 'House rules', $2, true, '2026-11-01T09:00:00Z')`,
      [PAGE, '1. **A proposal.** Say what should change.\n\nA person checks.'],
    );
    await rules.takeOverPage();
    await rules.takeOverPage();
    expect(await rules.rules(null, 'de')).toMatchObject({
      number: 1,
      validFrom: '2026-11-01',
      inForce: true,
      demo: true,
      intro: 'Hier reden Menschen miteinander.',
      rules: [
        { number: 1, title: 'Ein Vorschlag für Einbeck', text: 'Schreib, was anders werden soll.' },
        { number: 2, title: 'Keine Beleidigungen', text: 'Streite über die **Sache**.' },
      ],
      closing: '## Wie wir moderieren\n\nEin Mensch prüft. 1. Das ist keine Regel.',
    });
    // The second rule was never translated, and half a rule is none.
    expect((await rules.rules(null, 'en'))?.rules.map(({ title }) => title)).toEqual([
      'A proposal',
      'Keine Beleidigungen',
    ]);
    expect(await town.database.rows('select * from town_page')).toEqual([]);
    expect(await rules.areFilled()).toBe(false);
  });

  it('are written as a draft that only counts when it is published', async () => {
    const kept = await save({ rules: await withThird() });
    expect(kept).toMatchObject({ saved: 1, nextNumber: 4 });
    expect(kept.changes).toMatchObject([{ part: 'rule', number: 3, kind: 'added' }]);
    expect((await rules.rules(null, 'de'))?.rules).toHaveLength(2);
  });

  it('tell whoever saves an older draft, and keep what was saved first', async () => {
    const seen = await writing.draft();
    await save({ intro: 'Zuerst gespeichert.' });
    expect(await writing.save(edited(seen, { intro: 'Zu spät.' }))).toBeInstanceOf(
      RulesDraftChanged,
    );
    expect((await writing.draft()).intro).toBe('Zuerst gespeichert.');
    expect(await writing.publish(admin, { saved: 7, validFrom: '2026-12-01' })).toBeInstanceOf(
      RulesDraftChanged,
    );
  });

  it('refuse a version that is not finished, changes nothing or holds too early', async () => {
    const { saved } = await save({ note: 'kurz', rules: [] });
    await expect(writing.publish(admin, { saved, validFrom: '2026-11-19' })).rejects.toMatchObject({
      extensions: { fields: { note: {}, rules: {}, validFrom: {} } },
    });
    await writing.discard();
    const same = await save({});
    expect(
      await writing.publish(admin, { saved: same.saved, validFrom: '2026-11-20' }),
    ).toBeInstanceOf(NotAllowed);
  });

  it('hold from the day that was named; until then the old ones do', async () => {
    const { saved } = await save({ rules: await withThird() });
    const published = (await writing.publish(admin, {
      saved,
      validFrom: '2026-12-01',
    })) as RulesType;
    expect(published).toMatchObject({ number: 2, inForce: false, demo: false });
    expect((await rules.rules(null, 'de'))?.number).toBe(1);
    expect(await rules.findRule(3)).toBeNull();
    now = new Date('2026-11-30T23:30:00Z');
    expect((await rules.rules(null, 'de'))?.number).toBe(2);
    expect(await rules.findRule(3)).toMatchObject({ version: 2, number: 3 });
    expect(await rules.versions('de')).toMatchObject([
      { number: 2, inForce: true, note: 'Regel 3 kommt dazu.' },
      { number: 1, inForce: false },
    ]);
    expect(await rules.comparison({ from: 1, to: 2 }, 'de', '192.0.2.1')).toMatchObject({
      changes: [
        { number: 3, kind: 'added', text: [{ kind: 'added', text: 'Nicht für Betriebe.' }] },
      ],
    });
    expect(await rules.comparison({ from: 1, to: 9 }, 'de', '192.0.2.1')).toBeNull();
    const [logged] = await town.database.rows(
      `select actor_id, detail->>'version' as version from event where kind = 'RulesPublished'`,
    );
    expect(logged).toEqual({ actor_id: admin.id, version: '2' });
    expect(await rules.areFilled()).toBe(true);
  });

  it('never give the number of a rule that is gone to another one', async () => {
    const { saved } = await save({
      note: 'Regel 3 fällt weg.',
      rules: (await writing.draft()).rules.slice(0, 2),
    });
    await writing.publish(admin, { saved, validFrom: '2026-12-01' });
    expect((await writing.draft()).nextNumber).toBe(4);
  });

  it('cannot be changed once they are published, whoever tries', async () => {
    for (const statement of [
      `update house_rule set text = 'Etwas anderes.' where number = 1`,
      'delete from house_rule',
      `update rules_version set closing = ''`,
      'delete from rules_version',
    ])
      await expect(town.database.write(statement)).rejects.toThrow();
  });
});
