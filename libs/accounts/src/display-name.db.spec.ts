import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import type { SignedInViewer } from '@ein/platform';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { AccountService } from './account.service.js';
import { AccountsModule } from './accounts.module.js';
import { Guests } from './guests.service.js';

describe('names that are kept for the town', () => {
  let town: TestTown;
  let person: SignedInViewer;
  let clerk: SignedInViewer;

  beforeAll(async () => {
    town = await openTown([EventLogModule, AccountsModule]);
    const build = new TownBuilder(town.database);
    [person, clerk] = [await build.person(), await build.person('office')];
  });
  afterAll(() => town.close());

  const called = (name: string) =>
    town.database.write(
      `insert into town_setting (key, value) values ('facts', $1) on conflict (key) do update set value = excluded.value`,
      [JSON.stringify({ name, roomName: `Haus in ${name}` })],
    );
  const rename = async (viewer: SignedInViewer, displayName: string) =>
    (await town.get(AccountService).updateProfile(viewer, { displayName })).displayName;
  const REFUSED = { extensions: { fields: { displayName: { constraint: 'staffName' } } } };

  it.each(['Musterstadt', 'Einbeck'])('are those of %s as its settings say', async (name) => {
    await called(name);
    for (const taken of [
      name,
      `Stadt${name.toLowerCase()}`,
      `Gemeinde ${name}`,
      `Haus in ${name}`,
    ]) {
      await expect(rename(person, taken)).rejects.toMatchObject(REFUSED);
      await expect(town.get(Guests).open(taken)).rejects.toMatchObject(REFUSED);
    }
    expect(await rename(person, `Anna aus ${name}`)).toBe(`Anna aus ${name}`);
    expect(await rename(clerk, `Gemeinde ${name}`)).toBe(`Gemeinde ${name}`);
  });

  it('are free again once the town is called otherwise', async () => {
    await called('Oberdorf');
    expect(await rename(person, 'Gemeinde Unterdorf')).toBe('Gemeinde Unterdorf');
    await called('Unterdorf');
    await expect(rename(person, 'Gemeinde Unterdorf')).rejects.toMatchObject(REFUSED);
  });
});
