import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import { Clock, newId, type RequestContext, type SignedInViewer } from '@ein/platform';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { EventKeeping } from './event-keeping.service.js';
import { EventReminding } from './event-reminding.service.js';
import { EventsModule } from './events.module.js';
import { RegistrationChanging } from './registration-changing.service.js';
import { RegistrationLinks } from './registration-links.service.js';
import { RegistrationOwnData } from './registration-own-data.service.js';
import { RegistrationClosed } from './registration.problems.js';
import { RegistrationRepository } from './registration.repository.js';
import { RegistrationService } from './registration.service.js';
import { RegistrationStandings } from './registration-standings.service.js';
import { RegistrationRequested } from './registration.type.js';
import type { EventDeskType } from './town-event.type.js';

const NOW = new Date('2026-11-26T09:00:00Z');
const EVENING = {
  ...{ kind: 'themed_evening' as const, title: 'Themenabend: Wasser in der Stadt' },
  description: 'Wir reden über Brunnen, Bäume und Schatten.',
  startsAt: new Date('2026-12-03T17:00:00Z'),
  endsAt: new Date('2026-12-03T19:00:00Z'),
  ...{ access: [], language: 'Deutsch', takesRegistrations: true },
};

describe('registering for an event', () => {
  let town: TestTown;
  let build: TownBuilder;
  let office: SignedInViewer;
  let service: RegistrationService;
  let changing: RegistrationChanging;

  beforeAll(async () => {
    town = await openTown([EventLogModule, EventsModule]);
    build = new TownBuilder(town.database);
    office = await build.person('office');
    service = town.get(RegistrationService);
    changing = town.get(RegistrationChanging);
    await town.database.write(`insert into town_setting (key, value) values ('facts', $1)`, [
      JSON.stringify({ roomName: 'EIN.Lebens.raum', roomAddress: 'Marktplatz 16' }),
    ]);
    at(NOW);
  });
  afterEach(() => at(NOW));
  afterAll(async () => {
    jest.restoreAllMocks();
    await town.close();
  });

  const at = (moment: Date) => void jest.spyOn(town.get(Clock), 'now').mockReturnValue(moment);
  const eventWith = async (capacity: number | null, more: object = {}) => {
    const keeping = town.get(EventKeeping);
    const input = { ...EVENING, capacity, ...more };
    const { event } = (await keeping.save(office, input)) as EventDeskType;
    await keeping.publish(office, event.id);
    return event;
  };
  const asked = (viewer: SignedInViewer | null): RequestContext => ({
    ...{ viewer, session: null, language: 'de', clientAddress: '192.0.2.1', sessionToken: null },
    ...{ userAgent: null, setCookie: () => undefined, loaders: new Map() },
  });
  const write = (eventNumber: number, email: string) =>
    service.register(asked(null), { eventNumber, name: 'Anna', email });
  const enter = (eventNumber: number, viewer: SignedInViewer) =>
    service.register(asked(viewer), { eventNumber });
  const standing = async (eventId: string) =>
    (
      await town.database.rows<{ state: string; count: number }>(
        `select state, count(*)::int as count from event_registration where event_id = $1 group by state order by state`,
        [eventId],
      )
    ).map(({ state, count }) => `${count} ${state}`);
  const mailsTo = async (recipient: string) =>
    (
      await town.database.rows<{ subject: string }>(
        'select subject from mail where recipient = $1 order by created_at, id',
        [recipient],
      )
    ).map(({ subject }) => subject.replace(`: ${EVENING.title}`, ''));
  const tokenOf = async (eventId: string, address: string) => {
    const guest = await town.get(RegistrationRepository).findOfAddress(eventId, address);
    return town.get(RegistrationLinks).tokenFor(guest?.id ?? newId());
  };

  it('gives nobody a seat before they have confirmed, and one when they have, once', async () => {
    const event = await eventWith(1);
    expect(await write(event.number, 'Anna@example.org')).toBeInstanceOf(RegistrationRequested);
    expect(await standing(event.id)).toEqual(['1 unconfirmed']);
    const token = await tokenOf(event.id, 'anna@example.org');
    expect(await town.get(RegistrationStandings).behind(token)).toMatchObject({
      state: 'unconfirmed',
    });
    expect(await standing(event.id)).toEqual(['1 unconfirmed']);
    await changing.confirm(token);
    await changing.confirm(token);
    expect(await standing(event.id)).toEqual(['1 confirmed']);
    expect(await mailsTo('anna@example.org')).toEqual([
      'Bestätige deine Anmeldung',
      'Du hast einen Platz',
    ]);
  });

  it('answers a stranger the same about an address that is registered, and tells its owner', async () => {
    const event = await eventWith(5);
    const first = await write(event.number, 'bea@example.org');
    await changing.confirm(await tokenOf(event.id, 'bea@example.org'));
    at(new Date(NOW.getTime() + 1000));
    expect(await write(event.number, 'BEA@example.org')).toEqual(first);
    expect(await standing(event.id)).toEqual(['1 confirmed']);
    expect((await mailsTo('bea@example.org')).at(-1)).toBe('Du hast einen Platz');
  });

  it('gives exactly as many seats as there are, whoever comes at the same moment', async () => {
    const event = await eventWith(5);
    const people = await Promise.all(Array.from({ length: 12 }, () => build.person()));
    const written = Array.from({ length: 8 }, (_, nr) => `gast-${nr}@example.org`);
    for (const address of written) await write(event.number, address);
    const tokens = await Promise.all(written.map((address) => tokenOf(event.id, address)));
    await Promise.all([
      ...people.flatMap((person) => [enter(event.number, person), enter(event.number, person)]),
      ...tokens.map((token) => changing.confirm(token)),
    ]);
    expect(await standing(event.id)).toEqual(['5 confirmed', '15 waiting']);
    const guests = await town.get(RegistrationStandings).guests(event.number);
    const leaving = guests.filter(({ state }) => state === 'confirmed').slice(0, 3);
    await Promise.all(leaving.map(({ id }) => changing.leave(id)));
    expect(await standing(event.id)).toEqual(['5 confirmed', '12 waiting']);
  });

  it('is refused a seat by the database itself where none is left', async () => {
    const event = await eventWith(1);
    await enter(event.number, await build.person());
    await enter(event.number, await build.person());
    await expect(
      town.database.write(`update event_registration set state = 'confirmed' where event_id = $1`, [
        event.id,
      ]),
    ).rejects.toThrow('no seat is left');
  });

  it('moves up in the order of the waiting list, and tells who moved up', async () => {
    const event = await eventWith(1);
    const [first, second, third] = [
      await build.person(),
      await build.person(),
      await build.person(),
    ];
    for (const [nr, person] of [first, second, third].entries()) {
      at(new Date(NOW.getTime() + nr * 1000));
      await enter(event.number, person);
    }
    const standings = town.get(RegistrationStandings);
    expect(await standings.ofViewer(third, event.id)).toMatchObject({
      state: 'waiting',
      waitingPosition: 2,
    });
    const own = await standings.ofViewer(first, event.id);
    await changing.cancel(own?.token ?? '');
    expect(await standings.ofViewer(first, event.id)).toBeNull();
    expect(await standings.ofViewer(second, event.id)).toMatchObject({ state: 'confirmed' });
    expect(await standings.ofViewer(third, event.id)).toMatchObject({ waitingPosition: 1 });
    expect((await mailsTo(second.email)).at(-1)).toBe('Du bist nachgerückt und hast einen Platz');
    expect((await mailsTo(third.email)).at(-1)).toBe('Du stehst auf der Warteliste');
  });

  it('moves up when somebody leaves the platform, and when there are more seats', async () => {
    const event = await eventWith(1);
    const [first, second, third] = [
      await build.person(),
      await build.person(),
      await build.person(),
    ];
    for (const person of [first, second, third]) await enter(event.number, person);
    expect(town.get(RegistrationOwnData)).toBeDefined();
    for (const id of await town.get(RegistrationRepository).findOfLeaving(first.id, [first.email]))
      await changing.leave(id);
    const standings = town.get(RegistrationStandings);
    expect(await standings.ofViewer(second, event.id)).toMatchObject({ state: 'confirmed' });
    const { event: now } = (await town.get(EventKeeping).save(office, {
      ...{ ...EVENING, eventId: event.id, version: 2, capacity: 2 },
    })) as EventDeskType;
    expect(now.seatsLeft).toBe(0);
    expect(await standings.ofViewer(third, event.id)).toMatchObject({ state: 'confirmed' });
  });

  it('gives nobody a seat because registration is turned off, and says no more than that one is free', async () => {
    const event = await eventWith(1);
    const [first, second] = [await build.person(), await build.person()];
    for (const person of [first, second]) await enter(event.number, person);
    await town.get(EventKeeping).save(office, {
      ...{ ...EVENING, eventId: event.id, version: 2, takesRegistrations: false },
    });
    expect(await standing(event.id)).toEqual(['1 confirmed', '1 waiting']);
    const own = await town.get(RegistrationStandings).ofViewer(first, event.id);
    await changing.cancel(own?.token ?? '');
    expect(await standing(event.id)).toEqual(['1 confirmed']);
    const [letter] = await town.database.rows<{ text: string }>(
      `select m::text as text from mail m where recipient = $1 order by created_at desc, id desc limit 1`,
      [second.email],
    );
    expect(letter?.text).toContain('Ein Platz ist frei geworden.');
    expect(letter?.text).not.toContain('Jemand hat abgesagt');
  });

  it('takes over the registration that the same address made without its account', async () => {
    const event = await eventWith(2);
    const person = await build.person();
    await write(event.number, person.email);
    await enter(event.number, person);
    expect(await standing(event.id)).toEqual(['1 confirmed']);
    const [row] = await town.database.rows(
      'select account_id, name, address from event_registration where event_id = $1',
      [event.id],
    );
    expect(row).toEqual({ account_id: person.id, name: null, address: null });
  });

  it('ends when registration ends, and is not needed where nobody registers', async () => {
    const until = new Date('2026-12-01T12:00:00Z');
    const event = await eventWith(2, { registrationUntil: until });
    at(until);
    expect(await enter(event.number, await build.person())).toBeInstanceOf(RegistrationClosed);
    at(NOW);
    const open = await eventWith(null, { takesRegistrations: false });
    expect(await enter(open.number, await build.person())).toBeInstanceOf(RegistrationClosed);
  });

  it('brings one reminder on the day before, and another when the day has changed', async () => {
    const event = await eventWith(3);
    const person = await build.person();
    await enter(event.number, person);
    const remind = async (moment: string) => {
      at(new Date(moment));
      await town.get(EventReminding).remind();
      return (await mailsTo(person.email)).filter((subject) => subject.startsWith('Morgen')).length;
    };
    expect(await remind('2026-12-01T12:00:00Z')).toBe(0);
    expect(await remind('2026-12-02T07:59:00Z')).toBe(0);
    expect(await remind('2026-12-02T08:01:00Z')).toBe(1);
    expect(await remind('2026-12-02T09:01:00Z')).toBe(1);
    at(new Date('2026-12-02T10:00:00Z'));
    await town.get(EventKeeping).save(office, {
      ...{ ...EVENING, eventId: event.id, version: 2, capacity: 3 },
      startsAt: new Date('2026-12-10T17:00:00Z'),
      endsAt: new Date('2026-12-10T19:00:00Z'),
    });
    expect((await mailsTo(person.email)).at(-1)).toBe('Zeit oder Ort haben sich geändert');
    expect(await remind('2026-12-09T09:00:00Z')).toBe(2);
  });

  it('is told to all when the event is cancelled, those who wait too, but to no unconfirmed address', async () => {
    const event = await eventWith(1);
    const [first, second] = [await build.person(), await build.person()];
    for (const person of [first, second]) await enter(event.number, person);
    await write(event.number, 'nie@example.org');
    await town
      .get(EventKeeping)
      .cancel(office, { eventId: event.id, reason: 'Der Raum ist nass.' });
    for (const person of [first, second])
      expect((await mailsTo(person.email)).at(-1)).toBe('Abgesagt');
    expect(await mailsTo('nie@example.org')).toEqual(['Bestätige deine Anmeldung']);
  });

  it('is forgotten after its time', async () => {
    const event = await eventWith(1);
    await enter(event.number, await build.person());
    await write(event.number, 'spaet@example.org');
    const registrations = town.get(RegistrationRepository);
    await registrations.deleteUnconfirmed(new Date(NOW.getTime() + 1));
    expect(await standing(event.id)).toEqual(['1 confirmed']);
    await registrations.deleteOfEnded(EVENING.endsAt);
    expect(await standing(event.id)).toEqual(['1 confirmed']);
    await registrations.deleteOfEnded(new Date(EVENING.endsAt.getTime() + 1));
    expect(await standing(event.id)).toEqual([]);
  });
});
