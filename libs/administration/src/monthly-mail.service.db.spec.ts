import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from '@jest/globals';
import { Attention } from '@ein/attention';
import { EventLogModule } from '@ein/event-log';
import { Clock, type SignedInViewer } from '@ein/platform';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { AdministrationModule } from './administration.module.js';
import { firstWorkingDay, MonthlyMail } from './monthly-mail.service.js';

describe('what needs the attention of admins', () => {
  let town: TestTown;
  let build: TownBuilder;
  let admin: SignedInViewer;

  beforeAll(async () => {
    town = await openTown([EventLogModule, AdministrationModule]);
    build = new TownBuilder(town.database);
    admin = await build.person('admin');
  });
  beforeEach(async () => {
    await town.database.write('delete from mail');
    await town.database.write('delete from periodic_run');
    await town.database.write('delete from town_setting');
  });
  afterEach(() => void jest.restoreAllMocks());
  afterAll(() => town.close());

  const at = (moment: string) =>
    jest.spyOn(town.get(Clock), 'now').mockReturnValue(new Date(moment));
  const matters = async () =>
    Object.fromEntries((await town.get(Attention).now('de')).map((one) => [one.key, one]));
  const mails = () =>
    town.database.rows<{ recipient: string; subject: string; text: string }>(
      'select recipient, subject, text from mail',
    );
  const send = async (moment: string) => {
    at(moment);
    await town.get(MonthlyMail).send();
    return mails();
  };

  it('is counted now, from the day in Berlin, and leads somewhere', async () => {
    await build.idea({ answerDueOn: '2026-12-01' });
    await build.idea({ answerDueOn: '2026-12-02' });
    const item = await build.idea({ visibility: 'submitted' });
    await town.database.write(
      `insert into queue_item (id, kind, idea_id, due_at) values (gen_random_uuid(), 'idea', $1, '2026-12-01T12:00:00Z')`,
      [item],
    );
    at('2026-12-01T22:30:00Z');
    expect(await matters()).toMatchObject({ 'answers-due': { count: 2 } });
    at('2026-12-01T23:30:00Z');
    expect(await matters()).toMatchObject({
      'answers-overdue': {
        words: 'Eine Antwort der Stadt ist überfällig',
        path: '/amt',
        urgent: true,
      },
      'answers-due': { count: 1 },
      'queue-overdue': { count: 1 },
      'no-second-factor': { count: 1 },
    });
  });

  it('knows accounts that nobody uses, and pages that nobody looked at for a year', async () => {
    await town.database.write(`update account set created_at = '2026-01-01' where id = $1`, [
      admin.id,
    ]);
    await town.database.write(
      `insert into town_page (slug, locale, title, body, updated_at) values ('kontakt', 'de', 'Kontakt', 'x', '2025-01-01')`,
    );
    at('2026-12-01T09:00:00Z');
    expect(await matters()).toMatchObject({ 'unused-staff': {}, 'old-pages': {} });
  });

  it('is told once a month, on its first working day or when the worker is back', async () => {
    expect(firstWorkingDay('2026-11-26')).toBe('2026-11-02');
    expect(firstWorkingDay('2027-01-15')).toBe('2027-01-04');
    // Still Sunday in Berlin, and then Monday while it is Sunday in London.
    expect(await send('2026-10-31T23:30:00Z')).toEqual([]);
    expect(await send('2027-02-28T23:30:00Z')).toMatchObject([
      { recipient: admin.email, subject: 'Was im März Aufmerksamkeit braucht' },
    ]);
    expect(await send('2027-03-02T09:00:00Z')).toHaveLength(1);
    const [, april] = await send('2027-04-06T09:00:00Z');
    expect(april?.text).toContain('/betrieb');
  });

  it('is told by no mail when there is nothing, or when the town has stopped it', async () => {
    const attention = town.get(Attention);
    jest.spyOn(attention, 'now').mockResolvedValue([]);
    expect(await send('2027-03-01T09:00:00Z')).toEqual([]);
    jest.restoreAllMocks();
    // Nothing to say on the first working day is said, also when there is something on the second.
    expect(await send('2027-03-02T09:00:00Z')).toEqual([]);
    await town.database.write(
      `insert into town_setting (key, value) values ('monthlyMail', 'false')`,
    );
    expect(await send('2027-04-01T09:00:00Z')).toEqual([]);
  });
});
