import { Injectable } from '@nestjs/common';
import { Secret, TOTP } from 'otpauth';
import {
  Clock,
  Database,
  NotAllowed,
  RateLimits,
  type RequestContext,
  type SessionStanding,
  type SignedInViewer,
  type TooManyRequests,
} from '@ein/platform';
import { Entrance, SecurityNews, type SignedIn } from '@ein/sign-in';
import { FreshProofRequired, SessionService } from '@ein/sessions';
import {
  mayHaveTotp,
  mustGiveFactorFirst,
  RECOVERY_CODES,
  RECOVERY_GROUPS,
  roleBehind,
  SECOND_FACTOR_TRIES,
  SETUP_MINUTES,
} from './second-factor.policy.js';
import { SecondFactorFirst, SecondFactorWrong } from './second-factor.problems.js';
import { SecondFactorRepository } from './second-factor.repository.js';
import { SecondFactorSecrets } from './second-factor-secrets.js';
import {
  OwnSecondFactor,
  SecondFactorRemoved,
  TotpReady,
  TotpSetup,
} from './second-factor.type.js';

/** A request of somebody who is signed in. */
export type OwnRequest = RequestContext & { viewer: SignedInViewer; session: SessionStanding };

const PERIOD_S = 30;
const SECRET_BYTES = 20;

/** The second factor of staff: codes of an app, and codes on paper for the day that the app is lost. */
@Injectable()
export class SecondFactorService {
  constructor(
    private readonly database: Database,
    private readonly factors: SecondFactorRepository,
    private readonly secrets: SecondFactorSecrets,
    private readonly sessions: SessionService,
    private readonly entrance: Entrance,
    private readonly limits: RateLimits,
    private readonly news: SecurityNews,
    private readonly clock: Clock,
  ) {}

  async own(request: OwnRequest): Promise<OwnSecondFactor> {
    const { viewer, session } = request;
    const { hasTotp, passkeys, recoveryCodesLeft } = await this.factors.factorsOf(viewer.id);
    const may = mayHaveTotp(roleBehind(viewer, session));
    const waiting = may && !hasTotp ? await this.waiting(request) : null;
    return { mayHaveTotp: may, hasTotp, passkeyCount: passkeys, recoveryCodesLeft, waiting };
  }

  /** Why somebody may not change their factors now, or null. */
  async refusal(request: OwnRequest): Promise<FreshProofRequired | SecondFactorFirst | null> {
    const stale = this.sessions.requireFresh(request);
    if (stale) return stale;
    const { viewer, session } = request;
    const has = await this.factors.factorsOf(viewer.id);
    return mustGiveFactorFirst(roleBehind(viewer, session), session, has)
      ? new SecondFactorFirst()
      : null;
  }

  /** A new secret for an app, which counts from its first code on. */
  async beginTotp(
    request: OwnRequest,
  ): Promise<TotpSetup | FreshProofRequired | SecondFactorFirst | NotAllowed> {
    const { viewer, session } = request;
    if (!mayHaveTotp(roleBehind(viewer, session)))
      return new NotAllowed('Codes aus einer App gibt es für Konten der Stadt.');
    const refused = await this.refusal(request);
    if (refused) return refused;
    const secret = new Secret({ size: SECRET_BYTES });
    const sealed = this.secrets.seal(viewer.id, Buffer.from(secret.bytes));
    if (!(await this.factors.putWaiting(viewer.id, sealed, this.clock.now())))
      return new NotAllowed('Eine App ist schon eingerichtet. Entferne sie zuerst.');
    return setupOf(viewer, secret);
  }

  /** The first code of the app: from now on it is asked for. */
  async confirmTotp(
    request: OwnRequest,
    code: string,
  ): Promise<
    TotpReady | SecondFactorWrong | FreshProofRequired | SecondFactorFirst | TooManyRequests
  > {
    const { viewer } = request;
    const refused = (await this.refusal(request)) ?? (await this.takeTry(viewer.id));
    if (refused) return refused;
    return this.database.transaction(async () => {
      const waiting = await this.factors.find(viewer.id);
      const right = waiting && !waiting.confirmedAt && (await this.useCode(viewer.id, code));
      if (!right || !(await this.factors.confirm(viewer.id, this.clock.now())))
        return new SecondFactorWrong();
      const recoveryCodes = await this.newRecoveryCodes(viewer.id);
      await this.news.tell(viewer, 'totp-added');
      return { recoveryCodes, sessionToken: await this.renewed(request) };
    });
  }

  /** Gives the second factor of this session: a code of the app or from the paper. */
  async prove(
    request: OwnRequest,
    code: string,
  ): Promise<SignedIn | SecondFactorWrong | TooManyRequests> {
    const { viewer, sessionToken } = request;
    const refused = await this.takeTry(viewer.id);
    if (refused) return refused;
    return this.database.transaction(async () => {
      const totp = await this.factors.find(viewer.id);
      if (!totp?.confirmedAt || !sessionToken) return new SecondFactorWrong();
      const factor = (await this.useCode(viewer.id, code))
        ? 'totp'
        : (await this.useRecoveryCode(viewer, code))
          ? 'recovery'
          : null;
      const token = factor && (await this.sessions.renew(sessionToken, factor));
      return token ? this.entrance.signedIn(token) : new SecondFactorWrong();
    });
  }

  async removeTotp(
    request: OwnRequest,
  ): Promise<SecondFactorRemoved | FreshProofRequired | SecondFactorFirst> {
    const refused = await this.refusal(request);
    if (refused) return refused;
    return this.database.transaction(async () => {
      if (await this.factors.delete(request.viewer.id))
        await this.news.tell(request.viewer, 'totp-removed');
      return new SecondFactorRemoved();
    });
  }

  /** New codes for paper; the old ones are worth nothing then. Null where no app is set up. */
  async renewRecoveryCodes(
    request: OwnRequest,
  ): Promise<TotpReady | FreshProofRequired | SecondFactorFirst | SecondFactorWrong> {
    const refused = await this.refusal(request);
    if (refused) return refused;
    return this.database.transaction(async () => {
      const totp = await this.factors.find(request.viewer.id);
      if (!totp?.confirmedAt) return new SecondFactorWrong();
      const recoveryCodes = await this.newRecoveryCodes(request.viewer.id);
      return { recoveryCodes, sessionToken: request.sessionToken ?? '' };
    });
  }

  private async takeTry(accountId: string): Promise<TooManyRequests | null> {
    return this.limits.take(SECOND_FACTOR_TRIES, accountId);
  }

  /** A step before and after this one count, because clocks differ; each step counts once. */
  private async useCode(accountId: string, typed: string): Promise<boolean> {
    const token = typed.replace(/\s/g, '');
    const totp = /^\d{6}$/.test(token) ? await this.factors.find(accountId) : null;
    if (!totp) return false;
    const secret = secretOf(this.secrets.open(accountId, totp.secret));
    const timestamp = this.clock.now().getTime();
    const delta = TOTP.validate({ token, secret, period: PERIOD_S, timestamp, window: 1 });
    if (delta === null) return false;
    const step = Math.floor(timestamp / 1000 / PERIOD_S) + delta;
    return this.factors.useStep(accountId, step);
  }

  private async useRecoveryCode(viewer: SignedInViewer, typed: string): Promise<boolean> {
    const digest = this.secrets.ofRecoveryCode(viewer.id, typed);
    const used = await this.factors.useRecoveryCode(viewer.id, digest, this.clock.now());
    if (used) await this.news.tell(viewer, 'recovery-used');
    return used;
  }

  private async newRecoveryCodes(accountId: string): Promise<string[]> {
    const codes = Array.from({ length: RECOVERY_CODES }, () =>
      this.secrets.newCode(RECOVERY_GROUPS),
    );
    const digests = codes.map((code) => this.secrets.ofRecoveryCode(accountId, code));
    await this.factors.replaceRecoveryCodes(accountId, digests);
    return codes;
  }

  /** Whoever has typed a code of their new app has given it for this session too. */
  private async renewed({ sessionToken }: OwnRequest): Promise<string> {
    const token = sessionToken && (await this.sessions.renew(sessionToken, 'totp'));
    if (!token) throw new Error('The session ended while its second factor was set up.');
    return token;
  }

  private async waiting(request: OwnRequest): Promise<TotpSetup | null> {
    // Who owes a factor must not read the next one.
    if (await this.refusal(request)) return null;
    const { viewer } = request;
    const totp = await this.factors.find(viewer.id);
    const since = this.clock.now().getTime() - SETUP_MINUTES * 60_000;
    if (!totp || totp.confirmedAt || totp.createdAt.getTime() < since) return null;
    return setupOf(viewer, secretOf(this.secrets.open(viewer.id, totp.secret)));
  }
}

const secretOf = (bytes: Buffer): Secret => new Secret({ buffer: new Uint8Array(bytes).buffer });

function setupOf({ email }: SignedInViewer, secret: Secret): TotpSetup {
  const totp = new TOTP({ issuer: 'EIN.Ideen.raum', label: email, secret, period: PERIOD_S });
  return { secret: secret.base32, uri: totp.toString() };
}
