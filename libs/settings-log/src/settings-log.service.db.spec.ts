import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import { PersonalData } from '@ein/accounts';
import { NotAllowed, type SignedInViewer } from '@ein/platform';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import type { Kept } from './kept-kind.js';
import { ChangedSince, StillNeeded } from './setting-change.problems.js';
import type { SettingChangeType } from './setting-change.type.js';
import { SettingsLog } from './settings-log.service.js';
import { SettingsLogModule } from './settings-log.module.js';

const ALL = { first: 20, after: null, kind: null, words: null };

describe('the log of what admins change', () => {
  let town: TestTown;
  let log: SettingsLog;
  let admin: SignedInViewer;
  let build: TownBuilder;
  /** What is kept here: lamps by name. */
  let lamps: Map<string, Kept>;

  beforeAll(async () => {
    town = await openTown([EventLogModule, SettingsLogModule]);
    log = town.get(SettingsLog);
    build = new TownBuilder(town.database);
    admin = await build.person('admin');
    log.keeps({
      kind: 'lamp',
      title: { de: 'Lampe', en: 'Lamp' },
      fields: { colour: { de: 'Farbe', en: 'Colour' }, on: { de: 'Leuchtet', en: 'Is on' } },
      undo: {
        hold: async () => Promise.resolve(),
        current: async (name) => Promise.resolve(lamps.get(name) ?? null),
        restore: async (_, name, before) => {
          if (before?.['colour'] === 'sold out') return new StillNeeded('Die gibt es nicht mehr.');
          lamps.set(name, before);
          return Promise.resolve(null);
        },
      },
    });
    log.keeps({ kind: 'stone', title: { de: 'Stein', en: 'Stone' }, fields: {} });
  });
  beforeEach(async () => {
    lamps = new Map();
    await town.database.write('delete from setting_change');
  });
  afterAll(() => town.close());

  const change = async (name: string, after: Kept, kind = 'lamp') => {
    const before = lamps.get(name) ?? null;
    lamps.set(name, after);
    await log.record({ kind, subject: name, label: name, actorId: admin.id, before, after });
  };
  const newest = async () => (await log.page(ALL, 'de')).nodes[0] as SettingChangeType;

  it('says what is different, field by field and in words', async () => {
    await change('Markt', { colour: 'gelb', on: true, watts: 12 });
    await change('Markt', { colour: 'weiß', on: false, watts: 12 });
    const { nodes, totalCount } = await log.page(ALL, 'de');
    expect(totalCount).toBe(2);
    expect(nodes[0]).toMatchObject({
      kind: { title: 'Lampe' },
      label: 'Markt',
      deed: 'changed',
      version: 2,
      by: admin.displayName,
      undoable: true,
      fields: [
        { label: 'Farbe', before: 'gelb', after: 'weiß' },
        { label: 'Leuchtet', before: 'ja', after: 'nein' },
      ],
    });
    expect(nodes[1]).toMatchObject({ deed: 'added', undoable: false });
    expect((await log.page(ALL, 'en')).nodes[0]?.fields[1]).toEqual({
      label: 'Is on',
      before: 'yes',
      after: 'no',
    });
  });

  it('holds no change that changes nothing, and an event with a digest for each that does', async () => {
    await change('Markt', { colour: 'gelb' });
    await change('Markt', { colour: 'gelb' });
    expect((await log.page(ALL, 'de')).totalCount).toBe(1);
    const { id } = await newest();
    const events = await town.database.rows<{ detail: Record<string, unknown> }>(
      `select detail from event where kind = 'SettingChanged' and subject_id = $1`,
      [id],
    );
    expect(events).toHaveLength(1);
    expect(events[0]?.detail).toMatchObject({ kind: 'lamp', subject: 'Markt', version: 1 });
    expect(JSON.stringify(events[0]?.detail)).not.toContain('gelb');
  });

  it('takes the last change back by a new one, and that back again', async () => {
    await change('Markt', { colour: 'gelb' });
    await change('Markt', { colour: 'weiß' });
    const made = await log.undo(admin, (await newest()).id, 'de');
    expect(made).toMatchObject({ deed: 'undone', version: 3 });
    expect(lamps.get('Markt')).toEqual({ colour: 'gelb' });
    expect((await log.page(ALL, 'de')).nodes[1]).toMatchObject({ undone: true, undoable: false });
    await log.undo(admin, (made as SettingChangeType).id, 'de');
    expect(lamps.get('Markt')).toEqual({ colour: 'weiß' });
  });

  it('refuses what has changed since, what something stands on and what has no way back', async () => {
    await change('Markt', { colour: 'sold out' });
    const first = await newest();
    await change('Markt', { colour: 'weiß' });
    expect(await log.undo(admin, first.id, 'de')).toBeInstanceOf(ChangedSince);
    const last = await newest();
    expect(await log.undo(admin, last.id, 'de')).toBeInstanceOf(StillNeeded);
    lamps.set('Markt', { colour: 'past the log' });
    expect(await log.undo(admin, last.id, 'de')).toBeInstanceOf(ChangedSince);
    await change('Stein', { weight: 3 }, 'stone');
    expect(await log.undo(admin, (await newest()).id, 'de')).toBeInstanceOf(NotAllowed);
    expect((await log.page(ALL, 'de')).totalCount).toBe(3);
  });

  it('lets one of two who take back the same change succeed', async () => {
    await change('Markt', { colour: 'gelb' });
    await change('Markt', { colour: 'weiß' });
    const { id } = await newest();
    const results = await Promise.all([log.undo(admin, id, 'de'), log.undo(admin, id, 'de')]);
    expect(results.filter((one) => one instanceof ChangedSince)).toHaveLength(1);
    expect((await log.page(ALL, 'de')).totalCount).toBe(3);
  });

  it('is narrowed by kind and by words, and read on by its cursor', async () => {
    for (const name of ['Markt', 'Bahnhof', 'Park']) await change(name, { colour: name + 'gelb' });
    await change('Stein', { weight: 3 }, 'stone');
    const found = async (like: object) =>
      (await log.page({ ...ALL, ...like }, 'de')).nodes.map(({ label }) => label);
    expect(await found({ kind: 'lamp' })).toEqual(['Park', 'Bahnhof', 'Markt']);
    expect(await found({ words: 'bahnhofGELB' })).toEqual(['Bahnhof']);
    const { pageInfo } = await log.page({ ...ALL, first: 2 }, 'de');
    expect(await found({ first: 2, after: pageInfo.endCursor })).toEqual(['Bahnhof', 'Markt']);
    expect(log.kindsIn('en').map(({ title }) => title)).toEqual(['Lamp', 'Stone']);
  });

  it('keeps the change and forgets the person when they leave', async () => {
    const leaver = await build.person('council');
    await log.record({
      ...{ kind: 'lamp', subject: 'x', label: 'x', actorId: leaver.id },
      ...{ before: null, after: { colour: 'rot' } },
    });
    const part = town.get(PersonalData).parts.find(({ name }) => name === 'settings-log');
    await part?.erase({ accountId: leaver.id, addresses: [], texts: 'keep', at: new Date() });
    expect(await newest()).toMatchObject({ label: 'x', by: null });
  });
});
