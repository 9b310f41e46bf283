import { Injectable } from '@nestjs/common';
import { EventLog } from '@ein/event-log';
import {
  Clock,
  Database,
  type LookingRole,
  type SessionStanding,
  type SignedInViewer,
} from '@ein/platform';
import { LookedAs } from './looking.events.js';
import { LookingRepository } from './looking.repository.js';
import type { LookingType } from './looking.type.js';

const MINUTES = 15;

/** Looking at the pages as somebody of another role. */
@Injectable()
export class LookingService {
  constructor(
    private readonly database: Database,
    private readonly looking: LookingRepository,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  async begin(
    viewer: SignedInViewer,
    session: Pick<SessionStanding, 'id'>,
    as: LookingRole,
  ): Promise<LookingType> {
    return this.database.transaction(async () => {
      const until = new Date(this.clock.now().getTime() + MINUTES * 60_000);
      await this.looking.begin(session.id, as, until);
      await this.log(viewer.id, { as, until: until.toISOString() });
      return { as, until, over: false };
    });
  }

  /** False where nothing was to end. */
  async end(session: Pick<SessionStanding, 'id'> | null): Promise<boolean> {
    if (!session) return false;
    return this.database.transaction(async () => {
      const accountId = await this.looking.end(session.id);
      if (accountId) await this.log(accountId, { ended: true });
      return accountId !== null;
    });
  }

  private async log(accountId: string, detail: Record<string, string | boolean>): Promise<void> {
    await this.events.record({ kind: LookedAs, actorId: accountId, subjectId: accountId, detail });
  }
}
