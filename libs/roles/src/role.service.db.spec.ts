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
import { PersonalData } from '@ein/accounts';
import { EventLogModule } from '@ein/event-log';
import { Clock, NotFound, type Role, type SignedInViewer } from '@ein/platform';
import { SessionService } from '@ein/sessions';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import {
  LastAdmin,
  OwnRoleRequest,
  RoleIsSame,
  RoleRequestOver,
  RoleRequestWaits,
} from './role.problems.js';
import { RoleService } from './role.service.js';
import { RolesModule } from './roles.module.js';

const DAY_MS = 24 * 60 * 60 * 1000;

describe('roles', () => {
  let town: TestTown;
  let roles: RoleService;
  let build: TownBuilder;
  let admin: SignedInViewer;

  beforeAll(async () => {
    town = await openTown([EventLogModule, RolesModule]);
    roles = town.get(RoleService);
    build = new TownBuilder(town.database);
  });
  beforeEach(async () => {
    await town.database.write(`update account set role = 'resident'`);
    await town.database.write('delete from role_request');
    await town.database.write('delete from mail');
    admin = await build.person('admin');
  });
  afterEach(() => void jest.restoreAllMocks());
  afterAll(() => town.close());

  const give = (by: SignedInViewer, to: SignedInViewer, role: Role) =>
    roles.change(by, { accountId: to.id, role, reason: 'Vertritt die Moderation' });
  const roleOf = async ({ id }: SignedInViewer) =>
    (await town.database.rows<{ role: string }>('select role from account where id = $1', [id]))[0]
      ?.role;
  const waiting = async (viewer = admin) => (await roles.overview(viewer)).requests;
  const decide = async (by: SignedInViewer, confirm = true) =>
    roles.decide(by, { roleRequestId: (await waiting(by))[0]?.id ?? '', confirm });

  it('are given at once by an only admin, which the log says, with a mail and an end of all sessions', async () => {
    const person = await build.person();
    const token = await town.get(SessionService).begin(person);
    expect(await give(admin, person, 'moderator')).toEqual({ holds: true });
    expect(await roleOf(person)).toBe('moderator');
    expect(await town.get(SessionService).viewerOf(token)).toBeNull();
    const mails = await town.database.rows<{ text: string }>(
      'select recipient, subject, text from mail',
    );
    expect(mails).toMatchObject([
      { recipient: person.email, subject: 'Du hast eine andere Rolle' },
    ]);
    expect(mails[0]?.text).toContain('Begründung: Vertritt die Moderation');
    const changes = await town.database.rows(
      `select before, after, label from setting_change where kind = 'role' and subject = $1`,
      [person.id],
    );
    // The reason speaks of a person, and goes with their account.
    expect(changes).toEqual([
      {
        before: { role: 'Einwohnerin oder Einwohner' },
        after: { role: 'Moderation', alone: true },
        label: '',
      },
    ]);
  });

  it('are for people who sign in, so that nobody finds a guest of the counter', async () => {
    await town.database.write(
      `insert into account (id, display_name, guest_since) values (gen_random_uuid(), 'Gast vom Tresen', now())`,
    );
    expect(await roles.lookUp(admin, 'Gast vom')).toEqual([]);
  });

  it('wait for another admin where there is one, and nobody confirms their own', async () => {
    const [second, person] = [await build.person('admin'), await build.person()];
    expect(await give(admin, person, 'office')).toEqual({ holds: false });
    expect(await roleOf(person)).toBe('resident');
    expect(await waiting()).toMatchObject([{ own: true, toRole: 'office' }]);
    expect(await decide(admin)).toBeInstanceOf(OwnRoleRequest);
    expect(await give(second, person, 'council')).toBeInstanceOf(RoleRequestWaits);
    expect(await decide(second)).toEqual({ holds: true });
    expect(await roleOf(person)).toBe('office');
    expect(await waiting()).toEqual([]);
  });

  it('are asked for by mail of those who can decide, and whoever asked is told what became of it', async () => {
    const [second, third] = [await build.person('admin'), await build.person('admin')];
    const person = await build.person();
    const mails = async () =>
      town.database.rows<{ key: string; recipient: string; text: string }>(
        `select split_part(key, ':', 1) as key, recipient, text from mail order by recipient, key`,
      );
    await give(admin, person, 'office');
    const asked = await mails();
    expect(asked.map(({ recipient }) => recipient)).toEqual([second.email, third.email].sort());
    expect(asked[0]?.text).toContain(`Person: ${person.displayName}`);
    expect(asked[0]?.text).toContain('Begründung: Vertritt die Moderation');
    await decide(second);
    const decided = await mails();
    expect(decided.map(({ key, recipient }) => [key, recipient])).toEqual(
      [
        ['role-outcome', admin.email],
        ['role', person.email],
      ].sort((one, other) => String(one[1]).localeCompare(String(other[1]))),
    );
    await town.database.write('delete from mail');
    // About an admin: not them, while there is another one.
    await give(admin, second, 'council');
    expect((await mails()).map(({ recipient }) => recipient)).toEqual([third.email]);
    await decide(admin, false);
    expect(await mails()).toEqual([]);
    await give(admin, person, 'resident');
    jest.spyOn(town.get(Clock), 'now').mockReturnValue(new Date(Date.now() + 8 * DAY_MS));
    await roles.endOld();
    jest.restoreAllMocks();
    const [told] = (await mails()).filter(({ key }) => key === 'role-outcome');
    expect(told).toMatchObject({ recipient: admin.email });
    expect(told?.text).toContain('abgelaufen');
  });

  it('stay as they are when the other refuses, or whoever asked takes it back', async () => {
    const [second, person] = [await build.person('admin'), await build.person()];
    await give(admin, person, 'office');
    expect(await decide(second, false)).toEqual({ holds: false });
    await give(admin, person, 'office');
    expect(await decide(admin, false)).toEqual({ holds: false });
    expect(await roleOf(person)).toBe('resident');
  });

  it('are not kept by who is to lose one, where a third admin can decide', async () => {
    const second = await build.person('admin');
    await give(admin, second, 'resident');
    const [asked] = await waiting();
    expect(await decide(second, false)).toEqual({ holds: false });
    expect(asked?.toRole).toBe('resident');
    const third = await build.person('admin');
    await give(admin, second, 'resident');
    expect(await decide(second, false)).toBeInstanceOf(OwnRoleRequest);
    expect(await decide(third)).toEqual({ holds: true });
    expect(await roleOf(second)).toBe('resident');
  });

  it('wait for nobody whose address was mistyped, and such an admin can be taken away', async () => {
    await roles.appoint('tippfehler@example.org', true);
    const person = await build.person();
    expect(await give(admin, person, 'office')).toEqual({ holds: true });
    const [typo] = await town.database.rows<{ id: string }>(
      `select id from account where email_canonical = 'tippfehler@example.org'`,
    );
    const taken = { accountId: typo?.id ?? '', role: 'resident' as const, reason: 'Vertippt' };
    expect(await roles.change(admin, taken)).toEqual({ holds: true });
    expect(await give(admin, admin, 'resident')).toBeInstanceOf(LastAdmin);
  });

  it('can no longer be confirmed after seven days, nor when the person has another role by then', async () => {
    const [second, person] = [await build.person('admin'), await build.person()];
    await give(admin, person, 'office');
    const id = (await waiting())[0]?.id ?? '';
    const at = new Date(Date.now() + 7 * DAY_MS + 1000);
    jest.spyOn(town.get(Clock), 'now').mockReturnValue(at);
    const late = await roles.decide(second, { roleRequestId: id, confirm: true });
    expect(late).toBeInstanceOf(RoleRequestOver);
    await roles.endOld();
    jest.restoreAllMocks();
    const [ended] = await town.database.rows('select outcome from role_request where id = $1', [
      id,
    ]);
    expect(ended).toEqual({ outcome: 'expired' });
    await give(admin, person, 'office');
    await town.database.write(`update account set role = 'council' where id = $1`, [person.id]);
    expect(await decide(second)).toBeInstanceOf(RoleRequestOver);
    expect(await roleOf(person)).toBe('council');
  });

  it('always leave an admin, also when two take each other away at once', async () => {
    expect(await give(admin, admin, 'resident')).toBeInstanceOf(LastAdmin);
    const second = await build.person('admin');
    await give(admin, second, 'resident');
    await give(second, admin, 'resident');
    const [own, others] = [await waiting(admin), await waiting(second)];
    const of = (list: typeof own) => list.find((one) => !one.own)?.id ?? '';
    const results = await Promise.all([
      roles.decide(admin, { roleRequestId: of(own), confirm: true }),
      roles.decide(second, { roleRequestId: of(others), confirm: true }),
    ]);
    expect(results.filter((one) => one instanceof LastAdmin)).toHaveLength(1);
    const left = await town.database.rows(`select from account where role = 'admin'`);
    expect(left).toHaveLength(1);
  });

  it('refuse what changes nothing and people who are not there', async () => {
    expect(await give(admin, await build.person('council'), 'council')).toBeInstanceOf(RoleIsSame);
    const nobody = { ...admin, id: '00000000-0000-7000-8000-000000000000' };
    expect(await give(admin, nobody, 'council')).toBeInstanceOf(NotFound);
  });

  it('come with who was looked at in the log, found by name or address and not by a sign of a pattern', async () => {
    const person = await build.person('council');
    const found = await roles.lookUp(admin, person.displayName.toUpperCase());
    expect(found.map(({ id }) => id)).toContain(person.id);
    expect(await roles.lookUp(admin, person.email)).toMatchObject([
      { id: person.id, role: 'council', hasSecondFactor: false },
    ]);
    expect(await roles.lookUp(admin, '%%%')).toEqual([]);
    const events = await town.database.rows<{ ids: string }>(
      `select detail->>'ids' as ids from event where kind = 'PeopleLookedUp' and actor_id = $1 order by id`,
      [admin.id],
    );
    expect(events.at(-1)?.ids).toBe(person.id);
    expect(events).toHaveLength(2);
  });

  it('begin with a command, which makes no second admin unless it is told to', async () => {
    await town.database.write(`update account set role = 'resident'`);
    expect(await roles.appoint('Erste@Example.org')).toEqual({ email: 'Erste@example.org' });
    await town.database.write(`update account set confirmed_at = now() where role = 'admin'`);
    expect(await roles.appoint('zweite@example.org')).toBeNull();
    expect(await roles.appoint('erste@example.org')).toEqual({ email: 'Erste@example.org' });
    expect(await roles.appoint('zweite@example.org', true)).toEqual({
      email: 'zweite@example.org',
    });
    const rows = await town.database.rows(`select from account where role = 'admin'`);
    expect(rows).toHaveLength(2);
    expect(await town.database.rows('select from mail')).toHaveLength(2);
  });

  it('forget who asked when they leave, and everything about who left', async () => {
    const [second, person] = [await build.person('admin'), await build.person()];
    await give(admin, person, 'office');
    const erase = async ({ id: accountId }: SignedInViewer) =>
      town
        .get(PersonalData)
        .parts.find(({ name }) => name === 'roles')
        ?.erase({ accountId, addresses: [], texts: 'keep', at: new Date() });
    await erase(admin);
    expect(await waiting(second)).toMatchObject([{ askedBy: null, own: false }]);
    await erase(person);
    expect(await waiting(second)).toEqual([]);
  });
});
