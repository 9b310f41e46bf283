import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import { NotAllowed, type SignedInViewer } from '@ein/platform';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { EventKeeping } from './event-keeping.service.js';
import { EventEdited } from './event.problems.js';
import { EventService } from './event.service.js';
import { EventsModule } from './events.module.js';
import type { EventDeskType } from './town-event.type.js';

const DAY_MS = 86_400_000;
const inDays = (days: number, hours = 0) =>
  new Date(Date.now() + days * DAY_MS + hours * 3_600_000);
const input = (more: object = {}) => ({
  ...{ kind: 'training' as const, title: 'Ideen schreiben am Tablet' },
  description: 'Wir zeigen, wie eine Idee auf die Seite kommt.',
  ...{ startsAt: inDays(7), endsAt: inDays(7, 2), access: [], language: 'Deutsch' },
  takesRegistrations: false,
  ...more,
});

describe('keeping events', () => {
  let town: TestTown;
  let build: TownBuilder;
  let office: SignedInViewer;
  let keeping: EventKeeping;
  let reading: EventService;

  beforeAll(async () => {
    town = await openTown([EventLogModule, EventsModule]);
    build = new TownBuilder(town.database);
    office = await build.person('office');
    keeping = town.get(EventKeeping);
    reading = town.get(EventService);
    await town.database.write(`insert into town_setting (key, value) values ('facts', $1)`, [
      JSON.stringify({ roomName: 'EIN.Lebens.raum', roomAddress: 'Marktplatz 16' }),
    ]);
  });
  afterAll(() => town.close());

  const save = async (more: object = {}) =>
    ((await keeping.save(office, input(more))) as EventDeskType).event;
  const list = async (time: 'coming' | 'past') =>
    (await reading.list({ first: 50, time })).nodes.map(({ number }) => number);

  it('shows no draft to anybody', async () => {
    const draft = await save();
    expect(await list('coming')).not.toContain(draft.number);
    expect(await reading.byNumber(draft.number)).toBeNull();
    expect((await reading.calendar()).map(({ number }) => number)).not.toContain(draft.number);
    await keeping.publish(office, draft.id);
    expect(await list('coming')).toContain(draft.number);
    expect(await keeping.discard(office, draft.id)).toBe(false);
  });

  it('keeps what is cancelled in lists and calendars, and changes it no more', async () => {
    const event = await save();
    await keeping.publish(office, event.id);
    await keeping.cancel(office, { eventId: event.id, reason: 'Zu wenige Anmeldungen.' });
    const cancelled = await reading.byNumber(event.number);
    expect(cancelled).toMatchObject({ state: 'cancelled', version: 3 });
    expect(await list('coming')).toContain(event.number);
    expect(
      await keeping.save(office, { ...input(), eventId: event.id, version: 3 }),
    ).toBeInstanceOf(NotAllowed);
  });

  it('notices when somebody else changed it meanwhile', async () => {
    const { id } = await save();
    const edit = { ...input({ title: 'Ideen schreiben am Telefon' }), eventId: id, version: 1 };
    expect(await keeping.save(office, edit)).toMatchObject({ event: { version: 2 } });
    expect(await keeping.save(office, edit)).toBeInstanceOf(EventEdited);
  });

  it('pages through what comes and what was without losing or doubling any', async () => {
    await town.database.write('delete from town_event');
    for (const days of [3, 1, 2, -1, -3, -2]) {
      const { id } = await save({ startsAt: inDays(days), endsAt: inDays(days, 1) });
      await keeping.publish(office, id);
    }
    for (const [time, sign] of [
      ['coming', 1],
      ['past', -1],
    ] as const) {
      const days: number[] = [];
      let after: string | null = null;
      do {
        const page = await reading.list({ first: 2, after, time });
        days.push(
          ...page.nodes.map(({ startsAt }) =>
            Math.round((startsAt.getTime() - Date.now()) / DAY_MS),
          ),
        );
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after);
      expect(days).toEqual([sign, 2 * sign, 3 * sign]);
    }
  });

  it('copies to the same hour four weeks later, over both changes of the clocks', async () => {
    for (const [start, copied] of [
      ['2026-10-10T16:00:00Z', '2026-11-07T17:00:00Z'],
      ['2027-03-10T17:00:00Z', '2027-04-07T16:00:00Z'],
    ] as const) {
      const startsAt = new Date(start);
      const endsAt = new Date(startsAt.getTime() + 3_600_000);
      const { id, number } = await save({ startsAt, endsAt });
      const { event } = (await keeping.duplicate(office, id)) as EventDeskType;
      expect(event).toMatchObject({ startsAt: new Date(copied), state: 'draft', version: 1 });
      expect(event.number).not.toBe(number);
    }
  });

  it('links ideas both ways, and shows neither what is hidden nor minutes that are not public', async () => {
    const event = await save();
    await keeping.publish(office, event.id);
    const [shown, hidden] = [await build.idea(), await build.idea()];
    const numbers = await town.database.rows<{ number: number }>(
      'select number from idea where id = any ($1)',
      [[shown, hidden]],
    );
    const ideaNumbers = numbers.map(({ number }) => number);
    const minutes = 'Wir haben über zwei Ideen gesprochen.';
    const now = { eventId: event.id, version: 2, minutes, ideaNumbers };
    await keeping.keepMinutes(office, { ...now, publish: false });
    expect(await keeping.keepMinutes(office, { ...now, publish: true })).toBeInstanceOf(
      EventEdited,
    );
    await town.database.write(`update idea set visibility = 'hidden' where id = $1`, [hidden]);
    const ideas = await reading.ideasOf(null, [event.id]);
    expect(ideas.map((those) => those.map(({ id }) => id))).toEqual([[shown]]);
    const [events] = await reading.eventsOf([shown]);
    expect(events?.map(({ number }) => number)).toEqual([event.number]);
    expect((await reading.byNumber(event.number))?.minutesHtml).toBeNull();
    await keeping.keepMinutes(office, {
      ...{ ...now, version: 3, ideaNumbers: [], publish: true },
    });
    expect((await reading.byNumber(event.number))?.minutesHtml).toContain('zwei Ideen');
    expect(await reading.ideasOf(null, [event.id])).toEqual([[]]);
    // What could not be named in the form comes back with its link.
    await town.database.write(`update idea set visibility = 'published' where id = $1`, [hidden]);
    const back = await reading.ideasOf(null, [event.id]);
    expect(back.map((those) => those.map(({ id }) => id))).toEqual([[hidden]]);
    await expect(
      keeping.keepMinutes(office, {
        ...{ ...now, version: 4, ideaNumbers: [999_999], publish: true },
      }),
    ).rejects.toThrow();
  });

  it('names at a council date the ideas that its committee has before it on that day in Einbeck', async () => {
    const event = await save({
      ...{ kind: 'council_date', title: 'Öffentliche Sitzung des Bauausschusses' },
      ...{ startsAt: new Date('2027-03-28T16:00:00Z'), endsAt: new Date('2027-03-28T18:00:00Z') },
    });
    await keeping.publish(office, event.id);
    const put = async (idea: string, committee: string, meetingAt: string, createdAt: string) =>
      town.database.write(
        `insert into processing_step (id, idea_id, from_status, to_status, sentence, committee, meeting_at, actor_id, created_at)
         values (gen_random_uuid(), $1, 'in_review', 'to_council', 'Der Ausschuss berät.', $2, $3, $4, $5)`,
        [idea, committee, meetingAt, office.id, createdAt],
      );
    const [there, elsewhere, later, before] = [
      ...[await build.idea(), await build.idea(), await build.idea(), await build.idea()],
    ] as [string, string, string, string];
    await put(there, 'Bauausschuss', '2027-03-27T23:30:00Z', '2027-01-01T08:00:00Z');
    await put(elsewhere, 'Verwaltungsausschuss', '2027-03-28T16:00:00Z', '2027-01-01T08:00:00Z');
    await put(later, 'Bauausschuss', '2027-03-28T16:00:00Z', '2027-01-01T08:00:00Z');
    await put(later, 'Bauausschuss', '2027-04-28T16:00:00Z', '2027-01-02T08:00:00Z');
    await put(before, 'Bauausschuss', '2027-03-27T22:30:00Z', '2027-01-01T08:00:00Z');
    const [ideas] = await reading.ideasOf(null, [event.id]);
    expect(ideas?.map(({ id }) => id)).toEqual([there]);
    const [events] = await reading.eventsOf([there]);
    expect(events?.map(({ number }) => number)).toEqual([event.number]);
  });

  it('knows a committee by whole words alone', async () => {
    const day = '2027-06-01T16:00:00Z';
    const dateOf = async (title: string) => {
      const { id } = await save({
        ...{ kind: 'council_date', title, startsAt: new Date(day) },
        endsAt: new Date('2027-06-01T18:00:00Z'),
      });
      await keeping.publish(office, id);
      return id;
    };
    const put = async (committee: string) => {
      const idea = await build.idea();
      await town.database.write(
        `insert into processing_step (id, idea_id, from_status, to_status, sentence, committee, meeting_at, actor_id)
         values (gen_random_uuid(), $1, 'in_review', 'to_council', 'Das Gremium berät.', $2, $3, $4)`,
        [idea, committee, day, office.id],
      );
      return idea;
    };
    const [council, planning] = [await put('Rat'), await put('Ausschuss für Bau (und Umwelt)')];
    const dates = [
      await dateOf('Sitzung des Rates der Stadt'),
      await dateOf('RAT: Haushalt'),
      await dateOf('Sitzung des Ortsrats'),
      await dateOf('Beratung im Rathaus'),
      await dateOf('Ausschuss für Bau (und Umwelt), öffentlich'),
    ];
    const ideas = await reading.ideasOf(null, dates);
    expect(ideas.map((those) => those.map(({ id }) => id))).toEqual([
      ...[[council], [council], [], [], [planning]],
    ]);
  });
});
