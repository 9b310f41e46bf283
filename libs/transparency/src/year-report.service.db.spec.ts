import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Clock, newId } from '@ein/platform';
import { EventLogModule } from '@ein/event-log';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { TransparencyModule } from './transparency.module.js';
import { TransparencyService } from './transparency.service.js';
import { YearReportService } from './year-report.service.js';

interface Decided {
  kind?: string;
  action?: string;
  ground?: string;
  rule?: number;
  version?: number;
  hinted?: boolean;
  order?: string;
  hours?: number;
  at?: string;
  undone?: boolean;
}

const actionOf = ({ action = 'refuse' }: Decided) => action;
const takes = (one: Decided) => ['refuse', 'hide', 'merge'].includes(actionOf(one));
const said = (one: Decided) =>
  takes(one)
    ? [actionOf(one), 'Der Grund.', one.ground ?? `Spielregel ${one.rule}`]
    : [actionOf(one), null, null];
const grounded = (one: Decided) => [
  takes(one) ? (one.rule ? 'house_rule' : 'legal') : null,
  takes(one) && one.rule ? (one.version ?? 1) : null,
  takes(one) ? (one.rule ?? null) : null,
  one.order ? 'order' : null,
  one.order ?? null,
];

describe('the report of a year', () => {
  let town: TestTown;
  let build: TownBuilder;
  let actor: string;

  beforeAll(async () => {
    town = await openTown([EventLogModule, TransparencyModule]);
    build = new TownBuilder(town.database);
    actor = (await build.person('moderator')).id;
    jest.spyOn(town.get(Clock), 'now').mockReturnValue(new Date('2026-11-26T10:00:00Z'));
    await town.database.write(
      `insert into town_page (slug, locale, title, body, demo, updated_at)
       values ('spielregeln', 'de', 'Spielregeln', '4. **Keine Werbung.** Nicht für Betriebe.', false, '2026-01-01')`,
    );
    await town.database.rows('select take_over_rules()');
  });
  afterAll(() => town.close());

  async function decided(one: Decided): Promise<void> {
    const at = new Date(one.at ?? '2026-06-01T12:00:00Z');
    const came = new Date(at.getTime() - (one.hours ?? 4) * 3_600_000);
    const [item, idea] = [newId(), await build.idea()];
    await town.database.write(
      `insert into queue_item (id, kind, idea_id, due_at, created_at, closed_at) values ($1, $2, $3, $5, $4, $5)`,
      [item, one.kind ?? 'idea', idea, came, at],
    );
    await town.database.write(
      `insert into decision (id, item_id, idea_id, action, reason, ground, before, actor_id, created_at, undone_at, automated_detection,
         ground_kind, rule_version, rule_number, prompted_by, order_reference)
       values (gen_random_uuid(), $1, $2, $3, $4, $5, 'submitted', $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        item,
        idea,
        ...said(one),
        actor,
        at,
        one.undone ? at : null,
        one.hinted ?? false,
        ...grounded(one),
      ],
    );
  }
  const report = (year = 2026) => town.get(YearReportService).ofYear(year);

  it('counts what was taken by what prompted it, and on what ground', async () => {
    await decided({ rule: 4, hinted: true, hours: 2 });
    await decided({ rule: 4, hours: 10 });
    await decided({ rule: 4, undone: true });
    await decided({
      kind: 'comment',
      action: 'hide',
      ground: '§ 185 StGB, wie bei Herrn X',
      hinted: true,
    });
    await decided({
      kind: 'notice',
      action: 'hide',
      ground: '§ 130 StGB',
      order: 'Amtsgericht, 1/26',
    });
    await decided({ kind: 'idea', action: 'publish', hinted: true, hours: 6 });
    await decided({ rule: 4, at: '2025-12-31T22:59:59Z' });
    await decided({ rule: 4, at: '2025-12-31T23:00:00Z', hours: 4 });
    const { restrictions, times, orders, complete } = await report();
    expect(restrictions).toEqual([
      expect.objectContaining({
        trigger: 'check_before_publication',
        action: 'refuse',
        ruleNumber: 4,
        ground: 'Keine Werbung',
        decisions: 3,
        hinted: 1,
      }),
      expect.objectContaining({ trigger: 'order', groundKind: 'legal', decisions: 1 }),
      // A law in somebody's own words is not named.
      expect.objectContaining({ trigger: 'own_initiative', ground: null, decisions: 1, hinted: 1 }),
    ]);
    expect([orders, complete]).toEqual([1, false]);
    expect(times[0]).toEqual({
      trigger: 'check_before_publication',
      decisions: 4,
      medianHours: 5,
    });
  });

  it('says how often a hint led to nothing, and that no program decided', async () => {
    expect((await report()).automation).toEqual({ hinted: 3, hintedInVain: 1, decided: 0 });
  });

  it('counts merging, which nobody waited for, and names a rule as it was then', async () => {
    await town.database.write(
      `insert into rules_version (number, id, valid_from, published_at, intro, closing) values (2, gen_random_uuid(), '2024-01-01', '2024-01-01', '', '')`,
    );
    await town.database.write(
      `insert into house_rule (version, number, title, text) values (2, 4, 'Kein Handel', 'Nirgends.')`,
    );
    const at = '2024-06-01T12:00:00Z';
    await decided({ kind: 'merge', action: 'merge', rule: 4, hours: 0, at });
    await decided({ kind: 'duplicate', action: 'merge', rule: 4, version: 2, hinted: true, at });
    const { restrictions, times, automation } = await report(2024);
    expect(restrictions.map(({ action, ground }) => [action, ground])).toEqual([
      ['merge', 'Kein Handel'],
      ['merge', 'Keine Werbung'],
    ]);
    expect(times).toEqual([{ trigger: 'own_initiative', decisions: 2, medianHours: 4 }]);
    expect(automation).toMatchObject({ hinted: 1, hintedInVain: 0 });
    const { decided: rows, grounds } = await town.get(TransparencyService).ofYear(2024);
    expect(rows).toEqual([
      { kind: 'duplicate', action: 'merge', decisions: 1, medianHours: 4 },
      { kind: 'merge', action: 'merge', decisions: 1, medianHours: null },
    ]);
    // No preset says so: what was published of a year needs none.
    expect(grounds.map(({ ground }) => ground).sort()).toEqual([
      'Spielregel 4: Kein Handel',
      'Spielregel 4: Keine Werbung',
    ]);
  });

  it('is there for a year without anything, and says what is not counted', async () => {
    expect(await report(2021)).toMatchObject({
      complete: true,
      orders: 0,
      restrictions: [],
      notices: [],
      automation: { hinted: 0 },
      activeRecipients: null,
    });
  });
});
