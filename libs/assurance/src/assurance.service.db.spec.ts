import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Clock, Role, type SignedInViewer, TooManyRequests } from '@ein/platform';
import { openTown, type TestTown } from '@ein/testing';
import { AccountService } from '@ein/accounts';
import { SessionService } from '@ein/sessions';
import { DeskCodeWrong } from './assurance.problems.js';
import { AssuranceService } from './assurance.service.js';
import { AssuranceModule } from './assurance.module.js';

const DAY_MS = 24 * 60 * 60_000;

describe('how sure an account is', () => {
  let town: TestTown;
  let assurance: AssuranceService;

  beforeAll(async () => {
    town = await openTown([AssuranceModule]);
    assurance = town.get(AssuranceService);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterAll(() => town.close());

  let made = 0;
  const person = async (role: Role = Role.RESIDENT): Promise<SignedInViewer> => {
    const { id } = await town.get(AccountService).confirm(`stufe-${++made}@example.org`);
    await town.database.write('update account set role = $2 where id = $1', [id, role]);
    const sessions = town.get(SessionService);
    const viewer = await sessions.viewerOf(await sessions.begin({ id, role }));
    if (!viewer) throw new Error('signed out');
    return viewer;
  };
  const from = (clientAddress = `192.0.2.${made}`) => ({ clientAddress });
  const in_ = (days: number) =>
    jest.spyOn(town.get(Clock), 'now').mockReturnValue(new Date(Date.now() + days * DAY_MS));

  it('is its address at first, and the desk from its code on', async () => {
    const viewer = await person();
    expect(await assurance.of(viewer.id)).toMatchObject({ level: 'address' });
    const { codes, validUntil } = await assurance.makeCodes(await person(Role.MODERATOR), 3);
    expect(new Set(codes).size).toBe(3);
    expect(Math.round((validUntil.getTime() - Date.now()) / DAY_MS)).toBe(30);
    const typed = ` ${codes[0]?.toLowerCase().replaceAll('-', ' ')} `;
    expect(await assurance.useCode(viewer, from(), typed)).toMatchObject({ level: 'resident' });
    expect(await assurance.of(viewer.id)).toMatchObject({ level: 'resident' });
  });

  it('takes each code once, also when two type it at the same moment, and not after 30 days', async () => {
    const { codes } = await assurance.makeCodes(await person(Role.OFFICE), 2);
    const [one, two, three] = [await person(), await person(), await person()];
    const answers = await Promise.all(
      [one, two].map((viewer) => assurance.useCode(viewer, from(), codes[0] ?? '')),
    );
    expect(answers.filter((answer) => answer instanceof DeskCodeWrong)).toHaveLength(1);
    in_(30.1);
    expect(await assurance.useCode(three, from(), codes[1] ?? '')).toBeInstanceOf(DeskCodeWrong);
    expect(await assurance.of(three.id)).toMatchObject({ level: 'address' });
  });

  it('leaves the code for somebody else when the account is verified already', async () => {
    const { codes } = await assurance.makeCodes(await person(Role.OFFICE), 2);
    const [one, two] = [await person(), await person()];
    await assurance.useCode(one, from(), codes[0] ?? '');
    await assurance.useCode(one, from(), codes[1] ?? '');
    expect(await assurance.useCode(two, from(), codes[1] ?? '')).toMatchObject({
      level: 'resident',
    });
  });

  it('keeps no code in clear, and nothing that leads from a code to who used it', async () => {
    const staff = await person(Role.MODERATOR);
    const viewer = await person();
    const { id, codes } = await assurance.makeCodes(staff, 2);
    await assurance.useCode(viewer, from(), codes[0] ?? '');
    const [kept] = await town.database.rows<{ codes: string; sheet: string; vouched: string }>(
      `select (select string_agg(c::text, ' ') from desk_code c where sheet_id = $1) as codes,
         (select s::text from desk_code_sheet s where id = $1) as sheet,
         (select string_agg(v::text, ' ') from account_assurance v where account_id = $2) as vouched`,
      [id, viewer.id],
    );
    for (const code of codes) expect(JSON.stringify(kept)).not.toContain(code);
    expect(kept?.codes).not.toContain(viewer.id);
    expect(kept?.sheet).not.toContain(viewer.id);
    expect(kept?.vouched).not.toContain(id);
    // The day alone: the moment would join the two lists.
    expect(kept?.codes).not.toMatch(/\d\d:\d\d/);
    const events = await town.database.rows(
      'select actor_id, detail from event where subject_id = $1',
      [id],
    );
    expect(events).toEqual([{ actor_id: staff.id, detail: { count: 2 } }]);
    expect((await assurance.sheets())[0]).toMatchObject({ id, size: 2, used: 1 });
  });

  it('takes six tries an hour from one account', async () => {
    const viewer = await person();
    const { codes } = await assurance.makeCodes(await person(Role.MODERATOR), 1);
    const answers = [];
    for (let i = 0; i < 8; i++)
      answers.push(await assurance.useCode(viewer, from(), 'FALSCH-CODE'));
    expect(answers.filter((answer) => answer instanceof TooManyRequests)).toHaveLength(2);
    expect(await assurance.useCode(viewer, from(), codes[0] ?? '')).toBeInstanceOf(TooManyRequests);
    expect(await assurance.useCode(await person(), from(), codes[0] ?? '')).toMatchObject({
      level: 'resident',
    });
  });
});
