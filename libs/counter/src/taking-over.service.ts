import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Guests } from '@ein/accounts';
import { EventLog } from '@ein/event-log';
import { type TrackIdeaInput, TRIES_PER_CLIENT, WrongReceipt } from '@ein/follows';
import {
  Clock,
  Database,
  NotAllowed,
  Problem,
  RateLimits,
  type RequestContext,
  type SignedInViewer,
} from '@ein/platform';
import { VoteService } from '@ein/votes';
import type { CounterEntry } from './counter-entry.entity.js';
import { TakenOverByCode } from './counter.events.js';
import type { TakeOverResult } from './counter.problems.js';
import { CounterRepository } from './counter.repository.js';
import { CounterService } from './counter.service.js';

/** Of one account, whatever network it comes from. */
const TRIES_PER_ACCOUNT = { name: 'take-over-account', points: 20, seconds: 3600 };

/** Whoever said something at the counter, or wrote an idea at a kiosk, signs in and takes it over. */
@Injectable()
export class TakingOverService {
  constructor(
    private readonly database: Database,
    private readonly entries: CounterRepository,
    private readonly counter: CounterService,
    private readonly guests: Guests,
    private readonly votes: VoteService,
    private readonly limits: RateLimits,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** What the code is for, and all else of the same guest, is this account's from now on. The code works once. */
  async takeOver(
    viewer: SignedInViewer,
    request: Pick<RequestContext, 'clientAddress'>,
    { number, code }: TrackIdeaInput,
  ): Promise<TakeOverResult> {
    const tooMany =
      (await this.limits.take(TRIES_PER_CLIENT, request.clientAddress)) ??
      (await this.limits.take(TRIES_PER_ACCOUNT, viewer.id));
    if (tooMany) return tooMany;
    const result = await this.database.transaction(async () => {
      const entry = await this.entries.lockByCode(number, this.counter.digestOf(code));
      if (!entry) return this.takeFromKiosk(viewer, number, code);
      if (entry.writtenBy === viewer.id)
        return new NotAllowed(
          'Was du für jemanden aufgeschrieben hast, kannst du nicht übernehmen.',
        );
      const refused = await this.give(entry, viewer);
      if (refused) return refused;
      await this.note(viewer, entry);
      return { kind: entry.kind, number };
    });
    if (!(result instanceof WrongReceipt)) {
      await this.limits.giveBack(TRIES_PER_CLIENT, request.clientAddress);
      await this.limits.giveBack(TRIES_PER_ACCOUNT, viewer.id);
    }
    return result;
  }

  /** Nobody of the staff wrote it down, so there is no entry: its author being a guest says that it is not taken over. */
  private async takeFromKiosk(
    viewer: SignedInViewer,
    number: number,
    code: string,
  ): Promise<TakeOverResult> {
    const found = await this.entries.findKioskIdea(number);
    if (!found) return new WrongReceipt();
    const entry = { kind: 'idea' as const, id: found.ideaId, ideaId: found.ideaId };
    const right = this.counter.digestOf(this.counter.codeOf(entry));
    if (!timingSafeEqual(right, this.counter.digestOf(code))) return new WrongReceipt();
    if (!(await this.guests.becomes(found.guestId, viewer.id))) return new WrongReceipt();
    await this.note(viewer, entry);
    return { kind: entry.kind, number };
  }

  private async note(
    viewer: SignedInViewer,
    { id, kind, ideaId }: Pick<CounterEntry, 'id' | 'kind' | 'ideaId'>,
  ): Promise<void> {
    await this.events.record({
      kind: TakenOverByCode,
      actorId: viewer.id,
      subjectId: id,
      ideaId,
      detail: { kind },
    });
  }

  private async give(
    entry: CounterEntry,
    viewer: SignedInViewer,
  ): Promise<Exclude<TakeOverResult, { kind: unknown }> | null> {
    if (entry.accountId)
      return (await this.guests.becomes(entry.accountId, viewer.id)) ? null : new WrongReceipt();
    const voted = await this.votes.voteForIdea(viewer, entry.ideaId, false);
    if (voted instanceof Problem) return voted;
    await this.entries.take(entry.id, viewer.id, this.clock.now());
    return null;
  }
}
