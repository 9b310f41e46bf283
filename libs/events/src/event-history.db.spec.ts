import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import { newId, type SignedInViewer } from '@ein/platform';
import { ChangedSince, SettingsLog, StillNeeded } from '@ein/settings-log';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { EventKeeping } from './event-keeping.service.js';
import { EventsModule } from './events.module.js';
import type { EventDeskType } from './town-event.type.js';

const ALL = { first: 20, after: null, kind: null, words: null };
const EVENING = new Date('2031-07-01T16:00:00Z');
const input = (more: object = {}) => ({
  ...{ kind: 'training' as const, title: 'Ideen schreiben am Tablet' },
  description: 'Wir zeigen, wie eine Idee auf die Seite kommt.',
  ...{ startsAt: EVENING, endsAt: new Date('2031-07-01T18:00:00Z') },
  ...{ access: ['step_free' as const], language: 'Deutsch' },
  ...{ takesRegistrations: true, capacity: 2 },
  ...more,
});

describe('the trace of events', () => {
  let town: TestTown;
  let log: SettingsLog;
  let keeping: EventKeeping;
  let office: SignedInViewer;
  let admin: SignedInViewer;
  let build: TownBuilder;

  beforeAll(async () => {
    town = await openTown([EventLogModule, EventsModule]);
    [log, keeping] = [town.get(SettingsLog), town.get(EventKeeping)];
    build = new TownBuilder(town.database);
    [office, admin] = [await build.person('office'), await build.person('admin')];
  });
  beforeEach(async () => {
    for (const table of ['setting_change', 'event_registration', 'town_event', 'mail'])
      await town.database.write(`delete from ${table}`);
  });
  afterAll(() => town.close());

  const save = async (more: object = {}) =>
    ((await keeping.save(office, input(more))) as EventDeskType).event;
  const open = async (more: object = {}) => {
    const { id } = await save(more);
    return ((await keeping.publish(office, id)) as EventDeskType).event;
  };
  const edit = async ({ id, version }: { id: string; version: number }, more: object) =>
    ((await keeping.save(office, { ...input(more), eventId: id, version })) as EventDeskType).event;
  const changes = async (language: 'de' | 'en' = 'de', more: object = {}) =>
    (await log.page({ ...ALL, ...more }, language)).nodes;
  const undo = async () => log.undo(admin, (await changes())[0]?.id ?? '', 'de');
  const rowOf = async (id: string) =>
    (
      await town.database.rows<{ title: string; startsAt: Date; state: string; version: number }>(
        'select title, starts_at as "startsAt", state, version from town_event where id = $1',
        [id],
      )
    )[0];
  const register = async (eventId: string, state: 'confirmed' | 'waiting' = 'confirmed') =>
    town.database.write(
      `insert into event_registration (id, event_id, name, address, language, state, created_at, placed_at)
       values ($1::uuid, $2, 'Wilhelmine Zwirn', $1::text || '@example.org', 'de', $3, now(), now())`,
      [newId(), eventId, state],
    );

  it('says what became of an event in words, on the clock of the town', async () => {
    const event = await open();
    await edit(event, {
      title: 'Ideen am Telefon',
      startsAt: new Date('2031-12-01T17:00:00Z'),
      endsAt: new Date('2031-12-01T18:00:00Z'),
      access: ['step_free', 'quiet_room'],
    });
    const [edited, published, added] = await changes();
    expect(edited).toMatchObject({
      kind: { kind: 'event', title: 'Termin' },
      ...{ label: 'Ideen am Telefon', deed: 'changed', by: office.displayName, undoable: true },
      fields: [
        { label: 'Titel', before: 'Ideen schreiben am Tablet', after: 'Ideen am Telefon' },
        {
          label: 'Beginn',
          before: '1. Juli 2031, 18.00 Uhr',
          after: '1. Dezember 2031, 18.00 Uhr',
        },
        { label: 'Ende', before: '1. Juli 2031, 20.00 Uhr', after: '1. Dezember 2031, 19.00 Uhr' },
        {
          ...{ label: 'Barrierefreier Zugang', before: 'Ohne Stufen erreichbar' },
          after: 'Ohne Stufen erreichbar, Ruhiger Nebenraum',
        },
      ],
    });
    expect(published?.fields).toEqual([
      { label: 'Stand', before: 'Entwurf', after: 'Veröffentlicht' },
    ]);
    expect(added).toMatchObject({ deed: 'added', version: 1 });
    const [english] = await changes('en', { kind: 'event', words: 'telefon' });
    expect(english?.kind.title).toBe('Event');
    expect(english?.fields.map(({ label }) => label)).toContain('Begins');
    expect(await changes('de', { kind: 'event-minutes' })).toEqual([]);
  });

  it('takes details back as a new version, tells who registered, and takes that back again', async () => {
    const event = await open();
    await register(event.id);
    await edit(event, { place: 'Rathaushalle', startsAt: new Date('2031-07-01T17:00:00Z') });
    await town.database.write('delete from mail');
    expect(await undo()).toMatchObject({ deed: 'undone', version: 4, by: admin.displayName });
    expect(await rowOf(event.id)).toMatchObject({ startsAt: EVENING, version: 4 });
    const mails = await town.database.rows<{ body: string }>('select subject as body from mail');
    expect(mails).toHaveLength(1);
    const events = await town.database.rows<{ actor: string }>(
      `select actor_id as actor from event where kind = 'TownEventChanged' and subject_id = $1 order by id desc limit 1`,
      [event.id],
    );
    expect(events).toEqual([{ actor: admin.id }]);
    await undo();
    expect(await rowOf(event.id)).toMatchObject({
      startsAt: new Date('2031-07-01T17:00:00Z'),
      version: 5,
    });
  });

  it('takes a draft away that was new, and brings one back that was thrown away', async () => {
    const { id } = await save();
    await keeping.discard(office, id);
    expect((await changes())[0]).toMatchObject({ deed: 'removed' });
    await undo();
    expect(await rowOf(id)).toMatchObject({ title: 'Ideen schreiben am Tablet', state: 'draft' });
    await undo();
    expect(await rowOf(id)).toBeUndefined();
  });

  it('refuses to take back what people have relied on, and says why', async () => {
    const refused = async (reason: string) => {
      const answer = await undo();
      expect(answer).toBeInstanceOf(StillNeeded);
      expect((answer as StillNeeded).message).toContain(reason);
    };
    const event = await open();
    await refused('wird kein Entwurf mehr');
    const roomier = await edit(event, { capacity: 3 });
    for (let guest = 0; guest < 3; guest += 1) await register(event.id);
    await refused('mehr Plätze vergeben');
    const gone = await edit(roomier, { capacity: 3, title: 'Heute nicht mehr' });
    await keeping.cancel(office, { eventId: gone.id, reason: 'Zu wenige Anmeldungen.' });
    await refused('abgesagt');
    expect(await rowOf(event.id)).toMatchObject({ state: 'cancelled', title: 'Heute nicht mehr' });

    const closed = await open({ takesRegistrations: false, capacity: null });
    await edit(closed, {});
    await register(closed.id);
    await refused('angemeldet');
    const past = {
      startsAt: new Date('2020-01-01T16:00:00Z'),
      endsAt: new Date('2020-01-01T17:00:00Z'),
    };
    await edit(await open(past), {});
    await refused('schon vorbei');
  });

  it('refuses what changed past the trace', async () => {
    const event = await open();
    await edit(event, { title: 'Ideen am Telefon' });
    await town.database.write(`update town_event set title = 'Von Hand' where id = $1`, [event.id]);
    expect(await undo()).toBeInstanceOf(ChangedSince);
    expect((await rowOf(event.id))?.title).toBe('Von Hand');
  });

  it('notes that minutes changed and what came out of them, and keeps neither words nor guests', async () => {
    const event = await open();
    await register(event.id);
    const idea = await build.idea();
    const [{ number } = { number: 0 }] = await town.database.rows<{ number: number }>(
      'select number from idea where id = $1',
      [idea],
    );
    const minutes = 'Frau Quittenbaum hat von ihrem Garten erzählt.';
    await keeping.keepMinutes(office, {
      ...{ eventId: event.id, version: event.version, minutes, ideaNumbers: [number] },
      publish: true,
    });
    const [noted] = await changes();
    expect(noted).toMatchObject({
      ...{ kind: { title: 'Protokoll eines Termins' }, deed: 'added', undoable: false },
      fields: [
        { label: 'Länge in Zeichen', before: null, after: String(minutes.length) },
        { label: 'Ist öffentlich', before: null, after: 'ja' },
        { label: 'Ideen, die daraus entstanden', before: null, after: String(number) },
      ],
    });
    const rows = await town.database.rows('select * from setting_change');
    expect(JSON.stringify(rows)).not.toMatch(/Quittenbaum|Zwirn|@example\.org/);
  });
});
