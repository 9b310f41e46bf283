import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import { NotFound, type SignedInViewer } from '@ein/platform';
import { SettingsLog } from '@ein/settings-log';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { TownService } from '@ein/town';
import { AdministrationModule } from './administration.module.js';
import { SortingEdited } from './sorting.problems.js';
import { TownTexts } from './town-text.service.js';

describe('what a town sets for itself', () => {
  let town: TestTown;
  let texts: TownTexts;
  let admin: SignedInViewer;

  beforeAll(async () => {
    town = await openTown([EventLogModule, AdministrationModule]);
    texts = town.get(TownTexts);
    admin = await new TownBuilder(town.database).person('admin');
  });
  afterAll(() => town.close());

  const set = (key: string, value: string, before?: string) =>
    texts.set(admin, { key, value, ...(before !== undefined && { before }) }, 'de');
  const service = () => town.get(TownService);

  it('holds at once, one field beside the other, and goes back to its standard', async () => {
    expect(await service().facts()).toMatchObject({ name: 'Unsere Stadt', roomName: '' });
    await set('name', 'Musterstadt');
    await set('roomName', 'Haus der Ideen');
    await set('answerDays', '20');
    await set('monthlyMail', 'nein');
    await set('councilOrigins', 'https://rat.example.org https://archiv.example.org');
    expect(await service().facts()).toMatchObject({
      name: 'Musterstadt',
      roomName: 'Haus der Ideen',
    });
    expect(await service().answerDays()).toBe(20);
    expect(await service().sendsMonthlyMail()).toBe(false);
    expect(await service().councilOrigins()).toHaveLength(2);
    await set('answerDays', '');
    expect(await service().answerDays()).toBe(30);
  });

  it('says what signatures are reckoned from, piece by piece', async () => {
    await set('residentsSource', 'Landesamt für Statistik');
    expect(await service().residents()).toBeNull();
    await set('residentsCount', '29751');
    await set('residentsYear', '2024');
    expect(await service().residents()).toEqual({
      count: 29_751,
      source: 'Landesamt für Statistik',
      year: 2024,
    });
    await set('petitionPercent', '3');
    expect(await service().petitionQuorum()).toBeNull();
    await set('petitionMost', '2500');
    expect(await service().petitionQuorum()).toEqual({ percent: 3, most: 2500 });
  });

  it.each([
    ['answerDays', 'bald'],
    ['residentsCount', '0'],
    ['petitionPercent', '4,5'],
    ['answerDays', '0'],
    ['digestHour', '24'],
    ['contactEmail', 'rathaus'],
    ['defectUrl', 'javascript:alert(1)'],
    ['councilOrigins', 'https://rat.example.org/papier'],
    ['monthlyMail', 'vielleicht'],
    ['name', 'X'],
  ])('refuses %s = %s at its field', async (key, value) => {
    await expect(set(key, value)).rejects.toMatchObject({ extensions: { fields: { value: {} } } });
  });

  it('tells whoever changes what somebody else has changed, and can be taken back', async () => {
    await set('digestHour', '8');
    expect(await set('digestHour', '9', '7')).toBeInstanceOf(SortingEdited);
    expect(await set('digestHour', '9', '8')).toMatchObject({ value: '9', standard: '7' });
    const log = town.get(SettingsLog);
    const { nodes } = await log.page({ first: 1, after: null, kind: 'setting', words: null }, 'de');
    expect(nodes[0]).toMatchObject({ fields: [{ label: 'Wert', before: '8', after: '9' }] });
    await log.undo(admin, nodes[0]?.id ?? '', 'de');
    expect(await service().digestHour()).toBe(8);
    expect(await set('nothing', 'x')).toBeInstanceOf(NotFound);
  });

  it('has a name and a hint in both languages for each', async () => {
    for (const language of ['de', 'en'] as const)
      for (const { title, hint } of await texts.all(language)) {
        expect(title.length).toBeGreaterThan(3);
        expect(hint).toMatch(/\.$/);
      }
  });

  it('is saved and taken back by many at once, and nobody waits for another in a ring', async () => {
    const log = town.get(SettingsLog);
    const undoLast = async () => {
      const { nodes } = await log.page({ first: 1, after: null, kind: null, words: null }, 'de');
      return log.undo(admin, nodes[0]?.id ?? '', 'de');
    };
    await set('name', 'Stadt 0');
    const all = Array.from({ length: 24 }, (_, at) =>
      at % 2 ? undoLast() : set(at % 4 ? 'name' : 'roomName', `Stadt ${at}`),
    );
    // PostgreSQL ends one of two that wait for each other: then one of these would throw.
    const results = await Promise.allSettled(all);
    expect(results.filter(({ status }) => status === 'rejected')).toEqual([]);
    const [row] = await town.database.rows<{ kept: string; last: string }>(
      `select value->>'name' as kept, (select after->>'value' from setting_change where subject = 'name' order by version desc limit 1) as last
       from town_setting where key = 'facts'`,
    );
    expect(row?.kept ?? null).toBe(row?.last ?? null);
  });
});
