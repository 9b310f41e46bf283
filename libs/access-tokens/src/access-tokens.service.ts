import { Inject, Injectable } from '@nestjs/common';
import { EventLog } from '@ein/event-log';
import { MailOutbox, type Reader } from '@ein/mail';
import {
  berlinDay,
  Clock,
  CONFIG,
  type Config,
  Database,
  newId,
  NotFound,
  RateLimits,
  type SignedInViewer,
} from '@ein/platform';
import type { AccessToken } from './access-token.entity.js';
import { AccessTokenEnded, AccessTokenMade } from './access-token.events.js';
import type { MakeAccessTokenInput, RevokeAccessTokenInput } from './access-token.inputs.js';
import { tokenEndsLetter, tokenRevokedLetter } from './access-token.letter.js';
import { DAY_MS, MOST_TOKENS, newToken, SCOPE, WARNING_DAYS } from './access-token.policy.js';
import {
  AccessTokenIsOver,
  type EndAccessTokenResult,
  type MakeAccessTokenResult,
  type RevokeAccessTokenResult,
  TooManyAccessTokens,
} from './access-token.problems.js';
import { AccessTokenRepository, type Owner, type OwnedToken } from './access-token.repository.js';
import { KnownAccessToken, MadeAccessToken, OwnAccessToken } from './access-token.type.js';

const MADE_PER_ACCOUNT = { name: 'access-token', points: 30, seconds: 86_400 };
const MOST_SHOWN = 500;

/** Tokens of programs: made and ended by their owners, seen and ended by admins. */
@Injectable()
export class AccessTokens {
  constructor(
    private readonly database: Database,
    private readonly tokens: AccessTokenRepository,
    private readonly outbox: MailOutbox,
    private readonly events: EventLog,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async own(viewer: SignedInViewer): Promise<OwnAccessToken[]> {
    const now = this.clock.now();
    return (await this.tokens.findOfAccount(viewer.id)).map((one) => shown(one, now));
  }

  async all(): Promise<KnownAccessToken[]> {
    const now = this.clock.now();
    return (await this.tokens.findAll(now, MOST_SHOWN)).map((one) => known(one, now));
  }

  /** The only time that the secret is seen. */
  async make(
    viewer: SignedInViewer,
    { name, days }: MakeAccessTokenInput,
  ): Promise<MakeAccessTokenResult> {
    const tooMany = await this.limits.take(MADE_PER_ACCOUNT, viewer.id);
    if (tooMany) return tooMany;
    const now = this.clock.now();
    return this.database.transaction(async () => {
      await this.tokens.holdOwner(viewer.id);
      if ((await this.tokens.countActive(viewer.id, now)) >= MOST_TOKENS)
        return new TooManyAccessTokens();
      const { token: secret, handle, digest } = newToken();
      const made: AccessToken = {
        ...{ id: newId(), accountId: viewer.id, name, handle, digest, createdAt: now },
        expiresAt: new Date(now.getTime() + days * DAY_MS),
        ...{ lastUsedOn: null, warnedAt: null, endedAt: null, endedBy: null, endReason: null },
      };
      await this.tokens.insert(made);
      await this.record(AccessTokenMade, viewer.id, made.id);
      return Object.assign(new MadeAccessToken(), { secret, accessToken: shown(made, now) });
    });
  }

  async end(viewer: SignedInViewer, id: string): Promise<EndAccessTokenResult> {
    const now = this.clock.now();
    return this.database.transaction(async () => {
      const token = await this.tokens.lock(id);
      if (token?.accountId !== viewer.id) return new NotFound('Diesen Zugang gibt es nicht.');
      if (stateOf(token, now) !== 'active') return new AccessTokenIsOver();
      const ended = { ...token, endedAt: now, endedBy: null, endReason: null };
      await this.tokens.saveEnd(ended);
      await this.record(AccessTokenEnded, viewer.id, id);
      return shown(ended, now);
    });
  }

  /** By an admin, with a reason that its owner gets by mail. */
  async revoke(
    viewer: SignedInViewer,
    { accessTokenId: id, reason }: RevokeAccessTokenInput,
  ): Promise<RevokeAccessTokenResult> {
    const now = this.clock.now();
    return this.database.transaction(async () => {
      const token = await this.tokens.lock(id);
      if (!token) return new NotFound('Diesen Zugang gibt es nicht.');
      if (stateOf(token, now) !== 'active') return new AccessTokenIsOver();
      const ended = { ...token, endedAt: now, endedBy: viewer.id, endReason: reason };
      await this.tokens.saveEnd(ended);
      await this.record(AccessTokenEnded, viewer.id, id);
      if (token.email)
        await this.outbox.queue({
          ...tokenRevokedLetter({ name: token.name, reason }, this.readerOf(token)),
          ...{ key: `access-token-revoked/${id}`, recipient: token.email },
        });
      return known(ended, now);
    });
  }

  /** Tells the owners of those that end within two weeks, each once. */
  async warn(): Promise<number> {
    const now = this.clock.now();
    const before = new Date(now.getTime() + WARNING_DAYS * DAY_MS);
    return this.database.transaction(async () => {
      const ending = await this.tokens.lockEnding(now, before);
      for (const token of ending) {
        const on = berlinDay(token.expiresAt);
        if (token.email)
          await this.outbox.queue({
            ...tokenEndsLetter({ name: token.name, on }, this.readerOf(token)),
            ...{ key: `access-token-ends/${token.id}`, recipient: token.email },
          });
        await this.tokens.markWarned(token.id, now);
      }
      return ending.length;
    });
  }

  private readerOf({ language }: Owner): Reader {
    return { language, publicUrl: this.config.publicUrl };
  }

  private async record(kind: string, actorId: string, subjectId: string): Promise<void> {
    await this.events.record({ kind, actorId, subjectId });
  }
}

function stateOf({ endedAt, expiresAt }: AccessToken, now: Date): OwnAccessToken['state'] {
  if (endedAt) return 'ended';
  return expiresAt > now ? 'active' : 'expired';
}

function shown(token: AccessToken, now: Date): OwnAccessToken {
  const { id, name, handle, createdAt, expiresAt, lastUsedOn, endedAt, endReason } = token;
  return Object.assign(new OwnAccessToken(), {
    ...{ id, name, createdAt, expiresAt, lastUsedOn, endedAt, endReason },
    ...{ begins: `eir_${handle}`, scope: SCOPE, state: stateOf(token, now) },
  });
}

const known = (token: OwnedToken, now: Date): KnownAccessToken =>
  Object.assign(new KnownAccessToken(), shown(token, now), { owner: token.owner });
