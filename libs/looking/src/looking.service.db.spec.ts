import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import { Clock, type LookingRole, type SignedInViewer } from '@ein/platform';
import { SessionService, SessionsModule } from '@ein/sessions';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { LookingModule } from './looking.module.js';
import { LookingService } from './looking.service.js';

describe('looking as somebody else', () => {
  let town: TestTown;
  let admin: SignedInViewer;
  let token: string;

  beforeAll(async () => {
    town = await openTown([EventLogModule, SessionsModule, LookingModule]);
    admin = await new TownBuilder(town.database).person('admin');
    token = await town.get(SessionService).begin(admin);
  });
  afterEach(() => void jest.restoreAllMocks());
  afterAll(() => town.close());

  const standing = () => town.get(SessionService).standingOf(token);
  const begin = async (as: LookingRole) => {
    const now = await standing();
    return town.get(LookingService).begin(admin, now?.session ?? { id: '' }, as);
  };

  it('is somebody of that role with nothing of their own, until it is ended', async () => {
    await begin('moderator');
    const seen = await standing();
    expect(seen?.viewer).toMatchObject({ role: 'moderator', email: '', placeId: null });
    expect(seen?.viewer?.id).not.toBe(admin.id);
    expect(seen?.session.looking).toMatchObject({ as: 'moderator' });
    expect(await town.get(LookingService).end(seen?.session ?? null)).toBe(true);
    expect((await standing())?.viewer).toMatchObject({ id: admin.id, role: 'admin' });
    expect(await town.get(LookingService).end(seen?.session ?? null)).toBe(false);
  });

  it('is nobody at all for strangers, and ends by itself after 15 minutes', async () => {
    const { until } = await begin('anonymous');
    expect((await standing())?.viewer).toBeNull();
    jest.spyOn(town.get(Clock), 'now').mockReturnValue(until);
    expect((await standing())?.viewer).toMatchObject({ id: admin.id });
    expect((await standing())?.session.looking).toMatchObject({ over: true });
    // A page from before may still be on the screen: what it sends waits until the end is known.
    await town.get(LookingService).end((await standing())?.session ?? null);
    expect((await standing())?.session.looking).toBeNull();
  });

  it('is over with the session of whoever is no admin any more, and stands in the log', async () => {
    await begin('council');
    await town.database.write(`update account set role = 'resident' where id = $1`, [admin.id]);
    expect(await standing()).toBeNull();
    const events = await town.database.rows<{ as: string | null }>(
      `select detail->>'as' as "as" from event where kind = 'LookedAs' and actor_id = $1 order by id`,
      [admin.id],
    );
    expect(events.map((one) => one.as)).toEqual(['moderator', null, 'anonymous', null, 'council']);
  });
});
