import { Injectable } from '@nestjs/common';
import { EventLog } from '@ein/event-log';
import {
  berlinDay,
  Clock,
  Database,
  newId,
  RateLimits,
  type RequestContext,
  type SignedInViewer,
  type TooManyRequests,
} from '@ein/platform';
import { AccountService } from '@ein/accounts';
import { SecondFactorSecrets, typedCode } from '@ein/second-factor';
import {
  assuranceOf,
  type Assured,
  DESK_CODE_DAYS,
  DESK_CODE_GROUPS,
  DESK_CODES_PER_ACCOUNT,
  DESK_CODES_PER_CLIENT,
  AssuranceLevel,
} from './assurance.policy.js';
import { DeskCodeWrong } from './assurance.problems.js';
import { AssuranceRepository, type SheetInUse } from './assurance.repository.js';
import type { DeskCodesMade } from './assurance.type.js';

const SHEETS_SHOWN = 20;

/** How sure it is that accounts are residents'. Told to nobody per person, counted for the council. */
@Injectable()
export class AssuranceService {
  constructor(
    private readonly database: Database,
    private readonly assurance: AssuranceRepository,
    private readonly accounts: AccountService,
    private readonly secrets: SecondFactorSecrets,
    private readonly limits: RateLimits,
    private readonly log: EventLog,
    private readonly clock: Clock,
  ) {}

  async of(accountId: string): Promise<Assured | null> {
    const account = await this.accounts.find(accountId);
    return account
      ? assuranceOf(account.confirmedAt, await this.assurance.findOfAccount(accountId))
      : null;
  }

  /** Makes a sheet of codes. The log keeps who made it and when, not who will use it. */
  async makeCodes(viewer: SignedInViewer, count: number): Promise<DeskCodesMade> {
    const codes = Array.from({ length: count }, () => this.secrets.newCode(DESK_CODE_GROUPS));
    const madeAt = this.clock.now();
    const validUntil = new Date(madeAt.getTime() + DESK_CODE_DAYS * 24 * 60 * 60_000);
    const id = newId();
    await this.database.transaction(async () => {
      await this.assurance.insertSheet(
        { id, madeBy: viewer.id, madeAt, validUntil },
        codes.map((code) => this.digestOf(code)),
      );
      await this.log.record({
        kind: 'DeskCodesMade',
        actorId: viewer.id,
        subjectId: id,
        detail: { count },
      });
    });
    return { id, codes, validUntil };
  }

  async sheets(): Promise<SheetInUse[]> {
    return this.assurance.findSheets(SHEETS_SHOWN);
  }

  /** Takes a code from the desk. Whoever is verified already keeps their code for somebody else. */
  async useCode(
    viewer: SignedInViewer,
    request: Pick<RequestContext, 'clientAddress'>,
    code: string,
  ): Promise<Assured | DeskCodeWrong | TooManyRequests> {
    const tooMany =
      (await this.limits.take(DESK_CODES_PER_ACCOUNT, viewer.id)) ??
      (await this.limits.take(DESK_CODES_PER_CLIENT, request.clientAddress));
    if (tooMany) return tooMany;
    return this.database.transaction(async () => {
      const vouched = await this.assurance.findOfAccount(viewer.id);
      const now = this.clock.now();
      if (!vouched.some(({ level }) => level === 'resident')) {
        if (!(await this.assurance.useCode(this.digestOf(code), now, berlinDay(now))))
          return new DeskCodeWrong();
        await this.assurance.put(viewer.id, 'resident', now, 'desk');
      }
      return (await this.of(viewer.id)) ?? new DeskCodeWrong();
    });
  }

  /** Uses up a code that was handed to somebody who has no account; false when it is none, or was used. */
  async spend(code: string): Promise<boolean> {
    const now = this.clock.now();
    return this.assurance.useCode(this.digestOf(code), now, berlinDay(now));
  }

  /** As which a code is known, without saying it. */
  digestOf(code: string): Buffer {
    return this.secrets.digest('desk-code', typedCode(code));
  }

  /** Somebody at the desk vouches for this account. */
  async vouchAtDesk(accountId: string): Promise<void> {
    await this.assurance.put(accountId, 'resident', this.clock.now(), 'desk');
  }

  /** The town's login vouches for this account. */
  async vouch(accountId: string, at: Date, issuer: string): Promise<void> {
    await this.assurance.put(accountId, AssuranceLevel.OIDC, at, issuer);
  }

  /** The town's login vouches no longer. */
  async vouchNoLonger(accountId: string): Promise<void> {
    await this.assurance.delete(accountId, AssuranceLevel.OIDC);
  }
}
