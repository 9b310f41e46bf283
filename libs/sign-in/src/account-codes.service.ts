import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock, CONFIG, type Config, newId, RateLimits, type TooManyRequests } from '@ein/platform';
import { SignInSecrets } from '@ein/sessions';
import { AccountCodeRepository, type CodePurpose } from './account-code.repository.js';
import { MINUTES_VALID, WRONG_CODES } from './sign-in.policy.js';
import { CodeExpired, CodeWrong } from './sign-in.problems.js';

const MAILS = { name: 'account-code-mail', points: 6, seconds: 3600 };
const TRIES = { name: 'account-code-try', points: 20, seconds: 6 * 3600 };

export interface IssuedCode {
  id: string;
  code: string;
  token: string;
  expiresAt: Date;
}

/** Fresh codes of somebody who is signed in, for deeds that a session alone is not enough for. */
@Injectable()
export class AccountCodes {
  constructor(
    private readonly codes: AccountCodeRepository,
    private readonly secrets: SignInSecrets,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** One more mail with a code for this account? */
  async takeMail(accountId: string): Promise<TooManyRequests | null> {
    return this.limits.take(MAILS, accountId);
  }

  /** Makes a code and a link for one purpose; the earlier one of that purpose is dead. Call it inside a transaction. */
  async issue(
    accountId: string,
    purpose: CodePurpose,
    minutes = MINUTES_VALID,
  ): Promise<IssuedCode> {
    const createdAt = this.clock.now();
    const id = newId();
    const [code, token] = [this.secrets.newCode(), this.secrets.newToken()];
    const expiresAt = new Date(createdAt.getTime() + minutes * 60_000);
    await this.codes.deleteOf(accountId, [purpose]);
    await this.codes.insert({
      id,
      accountId,
      purpose,
      codeDigest: this.digestOf(purpose, `${id}:${code}`),
      tokenDigest: this.digestOf('link', token),
      expiresAt,
      createdAt,
    });
    return { id, code, token, expiresAt };
  }

  /** One more typed code? */
  async takeTry(accountId: string): Promise<TooManyRequests | null> {
    return this.limits.take(TRIES, accountId);
  }

  /** Uses up a typed code; the refusal where it is not the right one. A wrong try counts only if the transaction is committed. */
  async useCode(
    accountId: string,
    purpose: CodePurpose,
    code: string,
  ): Promise<CodeWrong | CodeExpired | null> {
    const now = this.clock.now();
    const open = await this.codes.lockOpen(accountId, purpose, now);
    if (!open) return new CodeExpired();
    if (!this.secrets.same(open.codeDigest, this.digestOf(purpose, `${open.id}:${code}`))) {
      await this.codes.countWrong(open.id);
      return new CodeWrong(WRONG_CODES - 1 - open.attempts);
    }
    await this.codes.use(open.id, now);
    return null;
  }

  /** Uses up a link; says whose it was and for what. */
  async useToken(
    token: string,
    ...purposes: CodePurpose[]
  ): Promise<{ accountId: string; purpose: CodePurpose } | null> {
    return this.codes.useToken(this.digestOf('link', token), purposes, this.clock.now());
  }

  async drop(accountId: string, ...purposes: CodePurpose[]): Promise<void> {
    await this.codes.deleteOf(accountId, purposes);
  }

  async forgetExpired(before: Date): Promise<number> {
    return this.codes.deleteExpired(before);
  }

  private digestOf(purpose: string, value: string): Buffer {
    return createHmac('sha256', this.config.sessionSecret)
      .update(`account-code/${purpose}\0${value}`)
      .digest();
  }
}
