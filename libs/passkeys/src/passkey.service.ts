import { Injectable } from '@nestjs/common';
import {
  Clock,
  Database,
  newId,
  NotAllowed,
  NotFound,
  RateLimits,
  type TooManyRequests,
} from '@ein/platform';
import { type Client, Entrance, SecurityNews, type SignedIn } from '@ein/sign-in';
import {
  mayHaveTotp,
  roleBehind,
  type SecondFactorFirst,
  type OwnRequest,
  SecondFactorService,
} from '@ein/second-factor';
import { type FreshProofRequired, SessionService } from '@ein/sessions';
import type { AddPasskeyInput, PasskeyAnswerInput, RenamePasskeyInput } from './passkey.inputs.js';
import { PasskeyCeremony } from './passkey-ceremony.service.js';
import { CHALLENGES_PER_CLIENT, MOST_PASSKEYS } from './passkey.policy.js';
import { PasskeyRefused } from './passkey.problems.js';
import { type OwnPasskey, PasskeyRepository } from './passkey.repository.js';
import type { OwnPasskeys, PasskeyQuestion } from './passkey.type.js';

type NotNow = FreshProofRequired | SecondFactorFirst;

/** Signing in without a mail: by a key that stays on the person's device and answers to this site alone. */
@Injectable()
export class PasskeyService {
  constructor(
    private readonly database: Database,
    private readonly passkeys: PasskeyRepository,
    private readonly ceremony: PasskeyCeremony,
    private readonly factors: SecondFactorService,
    private readonly sessions: SessionService,
    private readonly entrance: Entrance,
    private readonly limits: RateLimits,
    private readonly news: SecurityNews,
    private readonly clock: Clock,
  ) {}

  async own(accountId: string): Promise<OwnPasskey[]> {
    return this.passkeys.findOfAccount(accountId);
  }

  async beginSignIn(client: Client): Promise<PasskeyQuestion | TooManyRequests> {
    return (
      (await this.limits.take(CHALLENGES_PER_CLIENT, client.clientAddress)) ??
      this.ceremony.askForAny()
    );
  }

  /** Signs in as the owner of the key; for staff it is both factors in one. */
  async confirmSignIn(
    client: Client,
    answer: PasskeyAnswerInput,
  ): Promise<SignedIn | PasskeyRefused> {
    return this.database.transaction(async () => {
      const passkey = await this.ceremony.presented(answer.challengeId, answer.response);
      return passkey
        ? this.entrance.enter(client, { id: passkey.accountId, role: passkey.role }, 'passkey')
        : new PasskeyRefused();
    });
  }

  async beginAdding(request: OwnRequest): Promise<PasskeyQuestion | NotNow | NotAllowed> {
    const refused = await this.factors.refusal(request);
    if (refused) return refused;
    const known = await this.passkeys.findOfAccount(request.viewer.id);
    return known.length >= MOST_PASSKEYS
      ? new NotAllowed(`Mehr als ${MOST_PASSKEYS} Passkeys gehen nicht. Entferne zuerst einen.`)
      : this.ceremony.askForNew(request.viewer);
  }

  /** Keeps the new key. Staff who had no second factor have given one with it. */
  async add(
    request: OwnRequest,
    input: AddPasskeyInput,
  ): Promise<OwnPasskeys | NotNow | PasskeyRefused> {
    const { viewer } = request;
    const refused = await this.factors.refusal(request);
    if (refused) return refused;
    return this.database.transaction(async () => {
      const { challengeId, response, name } = input;
      const credential = await this.ceremony.newCredential(viewer, challengeId, response);
      if (!credential) return new PasskeyRefused();
      const added = await this.passkeys.insert({
        id: newId(),
        accountId: viewer.id,
        name,
        createdAt: this.clock.now(),
        lastUsedAt: null,
        ...credential,
      });
      if (!added) return new PasskeyRefused('Dieser Passkey ist schon eingetragen.');
      await this.news.tell(viewer, 'passkey-added', name);
      return { ...(await this.all(viewer.id)), sessionToken: await this.renewed(request) };
    });
  }

  async rename(
    accountId: string,
    { id, name }: RenamePasskeyInput,
  ): Promise<OwnPasskeys | NotFound> {
    return (await this.passkeys.rename(accountId, id, name)) ? this.all(accountId) : new NotFound();
  }

  async remove(request: OwnRequest, id: string): Promise<OwnPasskeys | NotNow | NotFound> {
    const refused = await this.factors.refusal(request);
    if (refused) return refused;
    return this.database.transaction(async () => {
      const name = await this.passkeys.delete(request.viewer.id, id);
      if (name === null) return new NotFound('Diesen Passkey gibt es nicht mehr.');
      await this.news.tell(request.viewer, 'passkey-removed', name);
      return this.all(request.viewer.id);
    });
  }

  async forgetOldChallenges(): Promise<number> {
    return this.passkeys.deleteOldChallenges(this.clock.now());
  }

  private async all(accountId: string): Promise<OwnPasskeys> {
    return { passkeys: await this.passkeys.findOfAccount(accountId) };
  }

  /** Staff have given their second factor with the new key, under a new token; null where nothing changes. */
  private async renewed({ viewer, session, sessionToken }: OwnRequest): Promise<string | null> {
    const counts = mayHaveTotp(roleBehind(viewer, session)) && session.secondFactor === null;
    return counts && sessionToken ? this.sessions.renew(sessionToken, 'passkey') : null;
  }
}
