import { Inject, Injectable } from '@nestjs/common';
import {
  Clock,
  CONFIG,
  type Config,
  LookingRole,
  newId,
  type RequestContext,
  Role,
  type SessionStanding,
  type SignedInViewer,
} from '@ein/platform';
import type { Account } from '@ein/accounts';
import { deviceOf } from './device.policy.js';
import { isFresh, needsSecondFactor, SEEN_EVERY_MS, sessionLength } from './session.policy.js';
import { FreshProofRequired } from './session.problems.js';
import { type FoundSession, type OwnSession, SessionRepository } from './session.repository.js';
import { SignInSecrets } from './sign-in-secrets.js';

export interface Standing {
  /** Null while an admin looks at the pages as a stranger. */
  viewer: SignedInViewer | null;
  session: SessionStanding;
}

/** How a session comes to be. `before` is the token that this browser had until now. */
export interface Beginning {
  proof?: SessionStanding['proof'];
  secondFactor?: SessionStanding['secondFactor'];
  userAgent?: string | null;
  before?: string | null;
}

/** Who is signed in where. The database keeps a digest; the token exists on the person's device only. */
@Injectable()
export class SessionService {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly secrets: SignInSecrets,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Begins a session and gives its token, the only time that it is seen. The one that the browser had before ends;
   * if it was the same person's, the second factor that was given in it still counts, and still as long as it did.
   */
  async begin(account: Pick<Account, 'id' | 'role'>, how: Beginning = {}): Promise<string> {
    const token = this.secrets.newToken();
    const now = this.clock.now();
    const ended = how.before
      ? await this.sessions.take(this.secrets.ofSession(how.before), now)
      : null;
    const goesOn = ended?.accountId === account.id && ended.secondFactor ? ended : null;
    await this.sessions.insert({
      tokenDigest: this.secrets.ofSession(token),
      id: newId(),
      accountId: account.id,
      proof: how.proof ?? 'mail',
      provenAt: now,
      secondFactor: how.secondFactor ?? goesOn?.secondFactor ?? null,
      ...deviceOf(how.userAgent),
      createdAt: goesOn?.createdAt ?? now,
      lastSeenAt: now,
      expiresAt: goesOn?.expiresAt ?? new Date(now.getTime() + sessionLength(account.role)),
    });
    return token;
  }

  /** The same session under a new token, after the person has proven more. Null when it has ended in the meantime. */
  async renew(
    token: string,
    secondFactor: SessionStanding['secondFactor'] = null,
  ): Promise<string | null> {
    const renewed = this.secrets.newToken();
    const goesOn = await this.sessions.renew(this.secrets.ofSession(token), {
      tokenDigest: this.secrets.ofSession(renewed),
      provenAt: this.clock.now(),
      secondFactor,
    });
    return goesOn ? renewed : null;
  }

  /** Whom this token belongs to and how it was proven, or null: unknown or ended. */
  async standingOf(token: string): Promise<Standing | null> {
    const digest = this.secrets.ofSession(token);
    const now = this.clock.now();
    const found = await this.sessions.find(digest, now);
    if (!found) return null;
    const age = now.getTime() - found.createdAt.getTime();
    if (age >= sessionLength(found.viewer.role)) return null;
    if (now.getTime() - found.lastSeenAt.getTime() > SEEN_EVERY_MS)
      await this.sessions.markSeen(digest, now);
    return this.weigh(found);
  }

  async viewerOf(token: string): Promise<SignedInViewer | null> {
    return (await this.standingOf(token))?.viewer ?? null;
  }

  /** For acts that cannot be undone or that open doors: a refusal unless the person has proven themselves just now. */
  requireFresh(request: Pick<RequestContext, 'session'>): FreshProofRequired | null {
    return request.session && isFresh(request.session, this.clock.now())
      ? null
      : new FreshProofRequired();
  }

  async ofAccount(accountId: string): Promise<OwnSession[]> {
    return this.sessions.findOfAccount(accountId, this.clock.now());
  }

  async end(token: string): Promise<void> {
    await this.sessions.take(this.secrets.ofSession(token), this.clock.now());
  }

  /** Ends one of somebody's own sessions. False when it is not theirs or has ended. */
  async endOne(accountId: string, id: string): Promise<boolean> {
    return this.sessions.deleteOne(accountId, id);
  }

  /** Signs somebody out everywhere, but for the session of id `but`. */
  async endAll(accountId: string, but: string | null = null): Promise<number> {
    return this.sessions.deleteOfAccount(accountId, but);
  }

  /** Takes away sessions that are over. */
  async forgetEnded(): Promise<number> {
    return this.sessions.deleteEnded(this.clock.now());
  }

  /** The one place that decides what a session is good for: without a demanded second factor, or while they are suspended or blocked, staff are residents. */
  private weigh(found: FoundSession): Standing {
    const { viewer, hasTotp, id, proof, provenAt, secondFactor } = found;
    const { sanctioned, restrictedUntil } = found;
    const missing =
      secondFactor === null && needsSecondFactor(this.config.mode, { role: viewer.role, hasTotp });
    const restricted = restrictedUntil !== null && restrictedUntil > this.clock.now();
    const self = missing || restricted ? { ...viewer, role: Role.RESIDENT } : viewer;
    const looking = self.role === Role.ADMIN ? this.lookingOf(found) : null;
    return {
      viewer: looking && !looking.over ? seenAs(looking.as, self) : self,
      session: {
        ...{ id, proof, provenAt, secondFactor, sanctioned, restrictedUntil, looking },
        awaits: missing ? viewer.role : null,
      },
    };
  }

  private lookingOf({ lookingAs, lookingUntil }: FoundSession): SessionStanding['looking'] {
    if (!lookingAs || !lookingUntil) return null;
    return { as: lookingAs, until: lookingUntil, over: lookingUntil <= this.clock.now() };
  }
}

/** Stands for nobody: no row of the database is theirs. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Somebody of this role with nothing of their own. */
function seenAs(as: LookingRole, { language }: SignedInViewer): SignedInViewer | null {
  if (as === LookingRole.ANONYMOUS) return null;
  return { id: NOBODY, role: as, displayName: 'Ansicht', placeId: null, email: '', language };
}
