import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { NotFound, type SignedInViewer } from '@ein/platform';
import { EventLogModule } from '@ein/event-log';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { ReasonPresetEdited } from './preset.problems.js';
import { PresetService } from './preset.service.js';
import { PresetsModule } from './presets.module.js';
import type { ReasonPreset } from './reason-preset.entity.js';

const TEXT = 'Der Text wirbt für einen Betrieb. Schreib ihn ohne Werbung.';

describe('reason presets', () => {
  let town: TestTown;
  let presets: PresetService;
  let admin: SignedInViewer;

  beforeAll(async () => {
    town = await openTown([EventLogModule, PresetsModule]);
    presets = town.get(PresetService);
    admin = await new TownBuilder(town.database).person('admin');
    await town.database.write(
      `insert into town_page (slug, locale, title, body, demo, updated_at)
       values ('spielregeln', 'de', 'Spielregeln', '4. **Keine Werbung.** Nicht für Betriebe.', false, '2026-01-01')`,
    );
    await town.database.rows('select take_over_rules()');
  });
  beforeEach(() => town.database.write('delete from reason_preset'));
  afterAll(() => town.close());

  const add = async (label: string, like: object = { ruleNumber: 4 }) =>
    (await presets.save(admin, { label, text: TEXT, ...like })) as ReasonPreset;
  const labels = async () => (await presets.offered()).map(({ label }) => label);
  const logged = (id: string) =>
    town.database.rows<{ change: string }>(
      `select detail->>'change' as change from event where kind = 'ReasonPresetChanged' and subject_id = $1 order by id`,
      [id],
    );

  it('point to a rule, whose words stand in for a ground', async () => {
    expect(await add('Werbung')).toMatchObject({
      ruleNumber: 4,
      ground: 'Spielregel 4: Keine Werbung',
      active: true,
    });
    expect(await add('Beleidigung', { ground: '§ 185 StGB' })).toMatchObject({ ruleNumber: null });
  });

  it('need a ground, and a rule that holds', async () => {
    await expect(add('Werbung', {})).rejects.toMatchObject({
      extensions: { fields: { ground: {} } },
    });
    await expect(add('Werbung', { ruleNumber: 9 })).rejects.toMatchObject({
      extensions: { fields: { ruleNumber: {} } },
    });
    expect(await presets.all()).toEqual([]);
  });

  it('are put in order one step at a time, and no further than the end', async () => {
    const [one, , three] = [await add('Eins'), await add('Zwei'), await add('Drei')];
    await presets.move(admin, { id: three.id, move: 'up' });
    expect(await labels()).toEqual(['Eins', 'Drei', 'Zwei']);
    await presets.move(admin, { id: one.id, move: 'up' });
    await presets.move(admin, { id: one.id, move: 'down' });
    expect(await labels()).toEqual(['Drei', 'Eins', 'Zwei']);
  });

  it('are offered until they are switched off, and kept after that', async () => {
    const { id } = await add('Werbung');
    await presets.switch(admin, { id, active: false });
    expect(await labels()).toEqual([]);
    expect(await presets.all()).toMatchObject([{ id, active: false }]);
    await presets.switch(admin, { id, active: true });
    expect(await labels()).toEqual(['Werbung']);
  });

  it('keep what they rested on for the figures, and give their place to what follows them', async () => {
    const [one] = [await add('Beleidigung', { ground: '§ 185 StGB' }), await add('Werbung')];
    const edited = (await presets.save(admin, { ...one, ground: '§ 186 StGB' })) as ReasonPreset;
    expect(edited).toMatchObject({ ground: '§ 186 StGB', active: true, version: 1 });
    expect(await labels()).toEqual(['Beleidigung', 'Werbung']);
    expect(await presets.all()).toMatchObject([
      { id: edited.id, position: 0 },
      { label: 'Werbung', position: 1 },
      { id: one.id, ground: '§ 185 StGB', active: false, position: 2 },
    ]);
    expect((await logged(one.id)).map(({ change }) => change)).toEqual(['added', 'replaced']);
    expect(await logged(edited.id)).toEqual([{ change: 'added' }]);
  });

  it('tell whoever edits an older version, and leave each change in the log', async () => {
    const preset = await add('Werbung');
    const edit = (version: number, label: string) =>
      presets.save(admin, { ...preset, version, label });
    expect(await edit(1, 'Reklame')).toMatchObject({ version: 2 });
    expect(await edit(1, 'Zu spät')).toBeInstanceOf(ReasonPresetEdited);
    expect(await labels()).toEqual(['Reklame']);
    await presets.switch(admin, { id: preset.id, active: false });
    expect((await logged(preset.id)).map(({ change }) => change)).toEqual([
      'added',
      'edited',
      'off',
    ]);
    const nobody = '00000000-0000-7000-8000-000000000000';
    expect(await presets.move(admin, { id: nobody, move: 'up' })).toBeInstanceOf(NotFound);
  });
});
