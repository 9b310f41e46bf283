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
import { EventLogModule } from '@ein/event-log';
import { PersonalData } from '@ein/accounts';
import { Clock, newId, type RequestContext, Retention, TooManyRequests } from '@ein/platform';
import { openTown, type TestTown } from '@ein/testing';
import { AppointmentDesk } from './appointment-desk.service.js';
import { AppointmentLinks } from './appointment-links.service.js';
import { AppointmentReminding } from './appointment-reminding.service.js';
import { AppointmentOver, SlotTaken, TimesDoNotFit } from './appointment.problems.js';
import { AppointmentsModule } from './appointments.module.js';
import { BookingRepository } from './booking.repository.js';
import { BookingService } from './booking.service.js';
import { SlotDesk } from './slot-desk.service.js';
import type { Slot } from './slot.policy.js';
import { SlotsService } from './slots.service.js';

const NOW = new Date('2026-11-26T09:00:00Z');
const MONDAY = '2026-11-30';
let networks = 0;

describe('appointments', () => {
  let town: TestTown;
  let slots: SlotsService;
  let bookings: BookingService;
  let desk: AppointmentDesk;
  let offers: SlotDesk;
  let links: AppointmentLinks;
  let matter: string;
  let series: string;

  const at = (moment: Date | string) =>
    jest.spyOn(town.get(Clock), 'now').mockReturnValue(new Date(moment));
  const from = (): RequestContext =>
    ({
      viewer: null,
      language: 'de',
      clientAddress: `198.51.${Math.floor(++networks / 250)}.${networks % 250}`,
    }) as RequestContext;
  const freeOn = async (day = MONDAY) => slots.times(matter, day);
  const nth = async (index: number): Promise<Slot> => {
    const slot = (await freeOn())[index];
    if (!slot) throw new Error('There is no such slot.');
    return slot;
  };
  const visit = ({ seriesId, startsAt }: Slot, email = `gast-${newId()}@example.org`) => ({
    ...{ matterId: matter, seriesId, startsAt, email },
    name: 'Eine Anwohnerin',
    note: 'Es geht um den Brunnen.',
    needs: 'Ich komme mit Rollstuhl.',
  });
  const rows = async (where = 'true') =>
    town.database.rows<{
      id: string;
      status: string;
      starts_at: Date;
      email: string;
      sequence: number;
    }>(
      `select id, status, starts_at, email, sequence from appointment where ${where} order by created_at, id`,
    );
  const mails = async () =>
    town.database.rows<{
      recipient: string;
      subject: string;
      calendar: string | null;
      text: string;
      send_after: Date;
    }>('select recipient, subject, calendar, text, send_after from mail order by id');
  /** Books and opens the link; answers with the token. */
  const booked = async (slot: Slot, email?: string): Promise<string> => {
    const request = visit(slot, email);
    await bookings.book(from(), request);
    const [row] = await rows(`email = '${request.email}'`);
    const token = links.tokenOf(row?.id ?? '');
    await bookings.confirm(token);
    return token;
  };

  beforeAll(async () => {
    town = await openTown([EventLogModule, AppointmentsModule]);
    [slots, bookings, desk] = [
      town.get(SlotsService),
      town.get(BookingService),
      town.get(AppointmentDesk),
    ];
    [offers, links] = [town.get(SlotDesk), town.get(AppointmentLinks)];
    await town.database.write(
      `insert into town_setting (key, value, updated_at) values ('facts', $1, now()) on conflict (key) do update set value = excluded.value`,
      [JSON.stringify({ roomName: 'EIN.Lebens.raum', roomAddress: 'Marktplatz 16' })],
    );
  });
  afterAll(() => town.close());

  beforeEach(async () => {
    at(NOW);
    for (const table of [
      'appointment',
      'appointment_closure',
      'appointment_series',
      'appointment_matter',
      'mail',
      'rate_limit',
    ])
      await town.database.write(`delete from ${table}`);
    [matter, series] = [newId(), ''];
    await town.database.write(
      `insert into appointment_matter (id, name, position) values ($1, 'Idee aufschreiben', 1)`,
      [matter],
    );
    const opened = await offers.openSeries({
      ...{ matterIds: [matter], host: 'Smart-City-Team', weekday: 1 },
      ...{ fromTime: '09:00', untilTime: '11:00', minutes: 30, validFrom: '2026-01-01' },
    });
    if (opened instanceof TimesDoNotFit) throw new Error(opened.message);
    series = opened.id;
  });
  afterEach(() => void jest.restoreAllMocks());

  it('are offered by day and time for eight weeks, not at the last moment', async () => {
    expect((await slots.days(matter)).slice(0, 2)).toEqual([
      { day: MONDAY, count: 4 },
      { day: '2026-12-07', count: 4 },
    ]);
    expect((await slots.days(matter)).length).toBe(8);
    at('2026-11-30T08:10:00Z');
    expect((await freeOn()).map(({ startsAt }) => startsAt.toISOString())).toEqual([
      '2026-11-30T09:30:00.000Z',
    ]);
    expect(await slots.times(matter, '2026-02-31')).toEqual([]);
    expect(await slots.days(newId())).toEqual([]);
  });

  it('hold their slot for 30 minutes until the link is used, and are told by mail with an entry for the calendar', async () => {
    const slot = await nth(0);
    const asked = await bookings.book(from(), visit(slot, 'gast@example.org'));
    expect(asked).toMatchObject({ heldUntil: new Date('2026-11-26T09:30:00Z') });
    expect(await freeOn()).toHaveLength(3);
    const [first] = await mails();
    expect(first).toMatchObject({ recipient: 'gast@example.org', calendar: null });
    expect(first?.text).not.toContain('Brunnen');
    const [row] = await rows();
    const token = links.tokenOf(row?.id ?? '');
    expect(first?.text).toContain(`/raum/termin/${token}`);
    expect(await bookings.byLink(token)).toMatchObject({ status: 'held' });
    expect(await bookings.confirm(token)).toMatchObject({ status: 'confirmed' });
    expect(await bookings.confirm(token)).toMatchObject({ status: 'confirmed' });
    const told = await mails();
    expect(told.map(({ subject }) => subject)).toEqual([
      'Dein Termin steht: Montag, 30. November 2026 um 09:00 Uhr'.replace(' um 09:00', ', 09:00'),
    ]);
    expect(told[0]?.calendar).toContain(`UID:termin-${row?.id}@`);
    expect(told[0]?.calendar).toMatch(
      /METHOD:PUBLISH[\s\S]*SEQUENCE:0[\s\S]*DTSTART:20261130T080000Z/,
    );
  });

  it('are free again after 30 minutes without a link, and who comes late gets the slot only if nobody has it', async () => {
    await bookings.book(from(), visit(await nth(0), 'spaet@example.org'));
    await bookings.book(from(), visit(await nth(0), 'zweite@example.org'));
    at('2026-11-26T09:31:00Z');
    expect(await freeOn()).toHaveLength(4);
    const [late, second] = await rows();
    expect(await bookings.confirm(links.tokenOf(second?.id ?? ''))).toMatchObject({
      status: 'confirmed',
    });
    await booked(await nth(0), 'schnell@example.org');
    const refused = await bookings.confirm(links.tokenOf(late?.id ?? ''));
    expect(refused).toBeInstanceOf(SlotTaken);
    expect((refused as SlotTaken).nextFree).toHaveLength(5);
    expect(await rows(`status = 'confirmed'`)).toHaveLength(2);
  });

  it('are won by exactly one of 50 who book the same slot at the same moment; the others are told the next free times', async () => {
    const slot = await nth(1);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => bookings.book(from(), visit(slot))),
    );
    const lost = answers.filter((one) => one instanceof SlotTaken);
    expect(lost).toHaveLength(49);
    expect(await rows()).toHaveLength(1);
    for (const one of lost) {
      expect(one.nextFree).toHaveLength(5);
      expect(one.nextFree.map(({ startsAt }) => startsAt)).not.toContainEqual(slot.startsAt);
      expect(one.nextFree[0]?.startsAt).toEqual(new Date('2026-11-30T09:00:00Z'));
    }
    // The limit of an address and of a network counts nobody who lost.
    expect(
      await town.database.rows(
        `select from rate_limit where key like 'appointment-client%' and points > 0`,
      ),
    ).toHaveLength(1);
  });

  it('cannot overlap whoever writes them: the database refuses it', async () => {
    const insert = (from: string, until: string, status = 'confirmed', host = 'Smart-City-Team') =>
      town.database.write(
        `insert into appointment (id, series_id, matter_id, host, starts_at, ends_at, status, name, email, language, created_at)
         values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, 'Gast', 'x@example.org', 'de', now())`,
        [series, matter, host, from, until, status],
      );
    await insert('2026-12-07T08:00:00Z', '2026-12-07T08:30:00Z');
    await expect(insert('2026-12-07T08:29:00Z', '2026-12-07T08:45:00Z')).rejects.toMatchObject({
      code: '23P01',
    });
    await insert('2026-12-07T08:30:00Z', '2026-12-07T09:00:00Z');
    await insert('2026-12-07T08:00:00Z', '2026-12-07T08:30:00Z', 'cancelled');
    await insert('2026-12-07T08:00:00Z', '2026-12-07T08:30:00Z', 'confirmed', 'dataport.kommunal');
  });

  it('move in one step: the old time is free when the new one is held, and two who want the same do not lose theirs', async () => {
    const [first, second, third] = [await nth(0), await nth(1), await nth(2)];
    const [one, other] = [await booked(first), await booked(second)];
    const moved = await Promise.all(
      [one, other].map((token) =>
        bookings.move({ token, seriesId: third.seriesId, startsAt: third.startsAt }),
      ),
    );
    const lost = moved.filter((answer) => answer instanceof SlotTaken);
    expect(lost).toHaveLength(1);
    const kept = (await rows(`status = 'confirmed'`))
      .map(({ starts_at }) => starts_at.toISOString())
      .sort();
    expect(kept).toHaveLength(2);
    expect(kept).toContain(third.startsAt.toISOString());
    expect((await freeOn()).length).toBe(2);
    const winner = moved[0] instanceof SlotTaken ? other : one;
    const [id] = [(await bookings.byLink(winner))?.id];
    expect(await bookings.calendarOf(id ?? '')).toMatch(
      /SEQUENCE:1[\s\S]*STATUS:CONFIRMED|STATUS:CONFIRMED[\s\S]*SEQUENCE:1/,
    );
  });

  it('are cancelled by the link until they begin; the calendar is told so under the same UID', async () => {
    const token = await booked(await nth(0), 'absage@example.org');
    expect(await bookings.cancel(token)).toMatchObject({ status: 'cancelled' });
    expect(await freeOn()).toHaveLength(4);
    const last = (await mails()).at(-1);
    expect(last?.calendar).toMatch(/METHOD:CANCEL/);
    expect(last?.calendar).toMatch(/STATUS:CANCELLED/);
    expect(last?.calendar).toMatch(/SEQUENCE:1/);
    expect(await bookings.cancel(token)).toBeInstanceOf(AppointmentOver);
    const running = await booked(await nth(1));
    at((await nth(1)).startsAt);
    expect(await bookings.cancel(running)).toBeInstanceOf(AppointmentOver);
    expect(await bookings.cancel(`${'A'.repeat(43)}`)).toMatchObject({
      message: 'Diesen Termin gibt es nicht oder nicht mehr.',
    });
  });

  it('are displaced when staff close the day: people are told why and choose again by the same link', async () => {
    const token = await booked(await nth(0), 'betroffen@example.org');
    await bookings.book(from(), visit(await nth(0), 'offen@example.org'));
    await desk.book('de', { ...visit(await nth(0)), email: null, phone: '05561 916 0' });
    const closed = await desk.closeDay({ day: MONDAY, reason: 'Krankheit im Team' });
    expect(closed).toEqual({ displaced: 2, toBeCalled: 1 });
    expect(await freeOn()).toEqual([]);
    expect(await desk.closeDay({ day: MONDAY, reason: 'Noch einmal' })).toBeInstanceOf(
      TimesDoNotFit,
    );
    const news = (await mails()).filter(({ subject }) => subject.endsWith('fällt aus'));
    expect(news.map(({ recipient }) => recipient)).toEqual(['betroffen@example.org']);
    expect(news[0]?.text).toContain('Krankheit im Team');
    const [next] = await slots.times(matter, '2026-12-07');
    if (!next) throw new Error('There is a next week.');
    expect(
      await bookings.move({ token, seriesId: next.seriesId, startsAt: next.startsAt }),
    ).toMatchObject({ status: 'confirmed', reason: null });
    const [closure] = await offers.closures();
    expect(await offers.reopenDay(closure?.id ?? '')).toEqual([]);
    expect(await freeOn()).toHaveLength(4);
  });

  it('end with their series, and two series of one host do not overlap', async () => {
    const token = await booked(await nth(3));
    const again = await offers.openSeries({
      ...{ matterIds: [matter], host: 'Smart-City-Team', weekday: 1 },
      ...{ fromTime: '10:30', untilTime: '12:00', minutes: 30, validFrom: '2026-12-01' },
    });
    expect(again).toBeInstanceOf(TimesDoNotFit);
    expect(
      await offers.endSeries({ seriesId: series, lastDay: '2026-11-29', reason: 'Neue Zeiten' }),
    ).toEqual({ displaced: 1, toBeCalled: 0 });
    expect(await bookings.byLink(token)).toMatchObject({
      status: 'displaced',
      reason: 'Neue Zeiten',
    });
    expect(await slots.days(matter)).toEqual([]);
    const single = await offers.openSeries({
      ...{ matterIds: [matter], host: 'Smart-City-Team' },
      ...{ fromTime: '09:00', untilTime: '10:00', minutes: 20, validFrom: '2026-12-02' },
    });
    expect(single).toMatchObject({ weekday: 3, validUntil: '2026-12-02' });
    expect(await slots.days(matter)).toEqual([{ day: '2026-12-02', count: 3 }]);
  });

  it('are reminded of once, on the day before, at eight on the clock of Berlin', async () => {
    await booked(await nth(0), 'morgen@example.org');
    await town.database.write('delete from mail');
    at('2026-11-28T23:30:00Z');
    const reminding = town.get(AppointmentReminding);
    expect(await town.database.transaction(() => reminding.remind())).toBe(1);
    expect(await town.database.transaction(() => reminding.remind())).toBe(0);
    const [mail] = await mails();
    expect(mail).toMatchObject({
      recipient: 'morgen@example.org',
      send_after: new Date('2026-11-29T07:00:00Z'),
    });
    expect(mail?.subject).toContain('Morgen ist dein Termin');
  });

  it('ask for few mails to one address, and for few bookings of one network', async () => {
    const answers: unknown[] = [];
    for (let index = 0; index < 4; index++)
      answers.push(await bookings.book(from(), visit(await nth(0), 'viel@example.org')));
    answers.push(
      await bookings.book(from(), { ...visit(await firstOf('2026-12-07'), 'viel@example.org') }),
    );
    expect(answers.map((one) => one instanceof TooManyRequests)).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
    const network = from();
    let refused = 0;
    for (let index = 0; index < 10; index++)
      if (
        (await bookings.book(network, visit(await firstOf('2026-12-14')))) instanceof
        TooManyRequests
      ) {
        refused += 1;
      } else await town.database.write(`delete from appointment where starts_at > '2026-12-13'`);
    expect(refused).toBe(2);
  });
  const firstOf = async (day: string): Promise<Slot> => {
    const [slot] = await slots.times(matter, day);
    if (!slot) throw new Error('There is no slot.');
    return slot;
  };

  it('are kept as long as the town says, belong to the copy of an address, and go with it or by the link', async () => {
    const person = { id: newId(), email: 'konto@example.org' };
    await town.database.write(
      `insert into account (id, email, email_canonical, display_name, role, confirmed_at) values ($1, $2, $2, 'Eine Anwohnerin', 'resident', now())`,
      [person.id, person.email],
    );
    await booked(await nth(0), person.email);
    const part = town.get(PersonalData).parts.find(({ name }) => name === 'appointments');
    const copy = await town.database.rows(part?.sections[0]?.statement ?? '', [person.id, 10, 0]);
    expect(copy).toEqual([expect.objectContaining({ note: 'Es geht um den Brunnen.' })]);
    await part?.erase({
      accountId: person.id,
      addresses: ['Konto@example.org'],
      texts: 'keep',
      at: NOW,
    });
    expect(await rows()).toEqual([]);
    const token = await booked(await nth(0));
    expect(await bookings.erase(token)).toBe(true);
    expect(await bookings.erase(token)).toBe(false);
    expect(await rows()).toEqual([]);
    await booked(await nth(0));
    await bookings.book(from(), visit(await nth(1)));
    const retention = town.get(Retention);
    const repository = town.get(BookingRepository);
    at('2026-11-27T09:01:00Z');
    expect(await repository.deleteUnconfirmed(await retention.beforeOf('appointment_open'))).toBe(
      1,
    );
    at('2026-12-30T07:00:00Z');
    expect(await repository.deleteOver(await retention.beforeOf('appointment'))).toBe(0);
    at('2026-12-30T09:00:00Z');
    expect(await repository.deleteOver(await retention.beforeOf('appointment'))).toBe(1);
  });

  it('are seen by staff, who say who came and book for visitors, also what begins right now', async () => {
    await booked(await nth(0));
    at('2026-11-30T09:10:00Z');
    expect(await slots.times(matter, MONDAY)).toEqual([]);
    const [running] = await slots.times(matter, MONDAY, true);
    expect(running?.startsAt).toEqual(new Date('2026-11-30T09:00:00Z'));
    if (!running) return;
    await expect(
      desk.book('de', { ...visit(running), email: null, phone: null }),
    ).rejects.toThrow();
    await desk.book('de', { ...visit(running), email: null, phone: '05561 916 0' });
    expect(
      await desk.book('de', { ...visit(running), email: null, phone: '05561 916 0' }),
    ).toBeInstanceOf(SlotTaken);
    const day = await desk.coming(MONDAY, 1);
    expect(day.map(({ phone, status }) => [phone, status])).toEqual([
      [null, 'confirmed'],
      ['05561 916 0', 'confirmed'],
    ]);
    const id = day[0]?.id ?? '';
    expect(await desk.recordVisit({ appointmentId: id, outcome: 'came' })).toMatchObject({
      status: 'came',
    });
    expect(await desk.recordVisit({ appointmentId: id, outcome: 'confirmed' })).toMatchObject({
      status: 'confirmed',
    });
  });
});
