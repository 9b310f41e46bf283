import { Inject, Injectable } from '@nestjs/common';
import { Clock, CONFIG, type Config, type SignedInViewer } from '@ein/platform';
import type { Account } from './account.entity.js';
import { needsSecondFactor, SEEN_EVERY_MS, sessionLength } from './session.policy.js';
import { SessionRepository } from './session.repository.js';
import { SignInSecrets } from './sign-in-secrets.js';

/** Who is signed in where. The database keeps a digest; the token exists on the person's device only. */
@Injectable()
export class SessionService {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly secrets: SignInSecrets,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Begins a session and gives its token, the only time that it is seen. */
  async begin(account: Pick<Account, 'id' | 'role'>): Promise<string> {
    const token = this.secrets.newToken();
    const now = this.clock.now();
    await this.sessions.insert({
      tokenDigest: this.secrets.ofSession(token),
      accountId: account.id,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + sessionLength(account.role)),
    });
    return token;
  }

  /** Whom this token belongs to, or null: unknown, ended, or not enough for what the person may do by now. */
  async viewerOf(token: string): Promise<SignedInViewer | null> {
    const digest = this.secrets.ofSession(token);
    const now = this.clock.now();
    const found = await this.sessions.findViewer(digest, now);
    if (!found) return null;
    const { createdAt, lastSeenAt, ...viewer } = found;
    const age = now.getTime() - createdAt.getTime();
    if (age >= sessionLength(viewer.role) || needsSecondFactor(this.config.mode, viewer.role))
      return null;
    if (now.getTime() - lastSeenAt.getTime() > SEEN_EVERY_MS)
      await this.sessions.markSeen(digest, now);
    return viewer;
  }

  async end(token: string): Promise<void> {
    await this.sessions.delete(this.secrets.ofSession(token));
  }

  /** Signs somebody out everywhere: at a change of rights, or because they ask for it. */
  async endAll(accountId: string): Promise<number> {
    return this.sessions.deleteOfAccount(accountId);
  }

  /** Takes away sessions that are over. */
  async forgetEnded(): Promise<number> {
    return this.sessions.deleteEnded(this.clock.now());
  }
}
