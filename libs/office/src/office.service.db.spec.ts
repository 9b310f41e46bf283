import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { AnswersModule } from '@ein/answers';
import { EventLogModule } from '@ein/event-log';
import { Clock, newId, type SignedInViewer } from '@ein/platform';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { OfficeListService } from './office-list.service.js';
import { OfficeModule } from './office.module.js';
import { OfficeReminding } from './office-reminding.service.js';

describe('the office', () => {
  let town: TestTown;
  let build: TownBuilder;
  let reminding: OfficeReminding;
  let office: SignedInViewer;
  let admin: SignedInViewer;
  // A Monday, before work.
  let now = new Date('2026-11-23T04:00:00Z');

  beforeAll(async () => {
    town = await openTown([EventLogModule, AnswersModule, OfficeModule]);
    build = new TownBuilder(town.database);
    reminding = town.get(OfficeReminding);
    [office, admin] = [await build.person('office'), await build.person('admin')];
    jest.spyOn(town.get(Clock), 'now').mockImplementation(() => now);
  });
  beforeEach(async () => {
    now = new Date('2026-11-23T04:00:00Z');
    await town.database.write(`update idea set visibility = 'withdrawn'`);
    await town.database.write('delete from mail');
  });
  afterAll(() => town.close());

  const answered = async (idea: string) => {
    await town.database.write(
      `insert into answer (id, idea_id, key_sentence, body, office, working_days, in_time, actor_id)
       values ($1, $2, 'Den Weg bauen wir.', 'Platz genug ist dort.', 'Tiefbau', 3, true, $3)`,
      [newId(), idea, office.id],
    );
    return idea;
  };
  const step = (idea: string, to: string, at: string, more: Record<string, unknown> = {}) =>
    town.database.write(
      `insert into processing_step (id, idea_id, from_status, to_status, sentence, office, due_on, forwarded_to, clock, days_left, actor_id, created_at)
       values ($1, $2, $9, $3, 'Wir sehen uns das an.', $4, $5::date, $6, $7, case when $7 = 'stopped' then 3 end, $8, $10)`,
      [
        newId(),
        idea,
        to,
        more['office'] ?? null,
        more['dueOn'] ?? null,
        more['to'] ?? null,
        more['clock'] ?? null,
        office.id,
        more['clock'] ? to : 'received',
        at,
      ],
    );
  const mails = () =>
    town.database.rows<{ recipient: string; subject: string; text: string; send_after: Date }>(
      'select recipient, subject, text, send_after from mail order by recipient',
    );
  const listed = async (first: number, after: string | null = null) =>
    town.get(OfficeListService).page({ statuses: ['received'], first, after });

  it('sees unanswered ideas by their day over all pages, then the answered ones', async () => {
    const late = await build.idea({ answerDueOn: '2026-11-01' });
    const done = await answered(await build.idea({ answerDueOn: '2026-10-01' }));
    const dayless = await build.idea();
    const soon = await build.idea({ answerDueOn: '2026-12-01' });
    await build.idea({ answerDueOn: '2026-11-01', status: 'accepted' });
    await build.idea({ answerDueOn: '2026-11-01', visibility: 'submitted' });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await listed(1, after);
      seen.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual([late, soon, dayless, done]);
  });

  it('is reminded once of each promised day, in the morning of a working day', async () => {
    await build.idea({ title: 'Bank am Markt', answerDueOn: '2026-11-27' });
    await build.idea({ title: 'Weg nach Stroit', answerDueOn: '2026-11-20' });
    await build.idea({ title: 'Viel später', answerDueOn: '2027-01-20' });
    await answered(await build.idea({ title: 'Beantwortet', answerDueOn: '2026-11-20' }));
    expect(await reminding.remind()).toBe(1);
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      recipient: office.email,
      subject: '2 Ideen warten auf das Amt',
      send_after: new Date('2026-11-23T06:00:00Z'),
    });
    expect(mail?.text).toMatch(/Weg nach Stroit[\s\S]*war am 20\.\s*November 2026 fällig/);
    expect(mail?.text).toMatch(/Bank am Markt[\s\S]*ist am 27\.\s*November 2026 fällig/);
    expect(mail?.text).not.toMatch(/Viel später|Beantwortet/);
    expect(await reminding.remind()).toBe(0);
  });

  it('says nothing on a Sunday and tells it on Monday', async () => {
    await build.idea({ answerDueOn: '2026-11-20' });
    now = new Date('2026-11-22T04:00:00Z');
    expect(await reminding.remind()).toBe(0);
    now = new Date('2026-11-23T04:00:00Z');
    expect(await reminding.remind()).toBe(1);
  });

  it('tells admins too when an answer is two weeks late, and names it once', async () => {
    await build.idea({ title: 'Vergessen', answerDueOn: '2026-11-09' });
    await build.idea({ title: 'Gestern', answerDueOn: '2026-11-10' });
    expect(await reminding.remind()).toBe(2);
    const [one, two] = await mails();
    const byAddress = new Map([one, two].map((mail) => [mail?.recipient, mail?.text ?? '']));
    expect(byAddress.get(admin.email)).toMatch('Vergessen');
    expect(byAddress.get(admin.email)).not.toMatch('Gestern');
    expect(byAddress.get(office.email)?.match(/Vergessen/g)).toHaveLength(1);
    expect(byAddress.get(office.email)).toMatch('Gestern');
  });

  it('hears of offices past their day, of hand-overs without a word and of clocks that stand for long', async () => {
    const inOffice = await build.idea({ title: 'Beim Fachamt', status: 'assigned' });
    await step(inOffice, 'assigned', '2026-11-01T09:00:00Z', {
      office: 'Tiefbau',
      dueOn: '2026-11-20',
    });
    const handed = await build.idea({ title: 'Beim Landkreis', status: 'forwarded' });
    await step(handed, 'forwarded', '2026-10-01T09:00:00Z', { to: 'Landkreis Northeim' });
    const fresh = await build.idea({ title: 'Eben weitergegeben', status: 'forwarded' });
    await step(fresh, 'forwarded', '2026-11-20T09:00:00Z', { to: 'Landkreis Northeim' });
    const paused = await build.idea({ title: 'Uhr steht', status: 'in_review' });
    await step(paused, 'in_review', '2026-10-20T09:00:00Z', { clock: 'stopped' });
    await reminding.remind();
    const [mail] = await mails();
    expect(mail?.text).toMatch(/Beim Fachamt[\s\S]*Tiefbau: Frist war der 20\.\s*November 2026/);
    expect(mail?.text).toMatch(/Beim Landkreis[\s\S]*Landkreis Northeim: seit dem 1\.\s*Oktober/);
    expect(mail?.text).toMatch(/Uhr steht[\s\S]*ruht seit dem 20\.\s*Oktober/);
    expect(mail?.text).not.toMatch('Eben weitergegeben');
  });
});
