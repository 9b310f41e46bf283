import { Inject, Injectable } from '@nestjs/common';
import {
  badInput,
  Clock,
  CONFIG,
  type Config,
  Database,
  newId,
  type TooManyRequests,
} from '@ein/platform';
import { type MailLocale, MailOutbox, parseMailAddress } from '@ein/mail';
import { AccountService, canonicalAddress, safeNextPath } from '@ein/accounts';
import { SignInSecrets } from '@ein/sessions';
import { type Client, Entrance } from './entrance.service.js';
import type { ConfirmSignInInput } from './sign-in.inputs.js';
import { SignInLimits } from './sign-in-limits.service.js';
import { signInLetter } from './sign-in.letter.js';
import { MINUTES_VALID, WRONG_CODES } from './sign-in.policy.js';
import { CodeExpired, CodeWrong, TooYoung } from './sign-in.problems.js';
import { SignInRepository } from './sign-in.repository.js';
import { type SignedIn, SignInRequested } from './sign-in.type.js';

export interface SignInAsked {
  email: string;
  locale?: MailLocale | null;
  /** What the sign-in is for: the title of the idea it confirms, and the path to go on with. */
  context?: { title?: string; nextPath?: string | null };
}

type Refusal = CodeWrong | CodeExpired | TooYoung | TooManyRequests;

/** Sign-in by a mail with a code and a link. Nothing here looks for an account before the address is proven. */
@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly requests: SignInRepository,
    private readonly limits: SignInLimits,
    private readonly secrets: SignInSecrets,
    private readonly accounts: AccountService,
    private readonly entrance: Entrance,
    private readonly outbox: MailOutbox,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Sends code and link. Throws bad input on an address that is none. */
  async request(client: Client, asked: SignInAsked): Promise<SignInRequested | TooManyRequests> {
    const address = canonicalAddress(asked.email);
    if (!address) {
      throw badInput({
        email: {
          constraint: 'isMailAddress',
          message: 'Bitte gib eine E-Mail-Adresse an, zum Beispiel name@beispiel.de.',
        },
      });
    }
    const email = parseMailAddress(asked.email) ?? address;
    const tooMany = await this.limits.takeRequest(address, client.clientAddress);
    if (tooMany) return tooMany;
    const id = newId();
    const [code, token] = [this.secrets.newCode(), this.secrets.newToken()];
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + MINUTES_VALID * 60_000);
    const locale = asked.locale ?? client.language ?? 'de';
    const link = this.linkOf(token, locale, asked.context?.nextPath);
    const title = asked.context?.title;
    await this.database.transaction(async () => {
      const codeDigest = this.secrets.ofCode(id, code);
      await this.requests.insert({
        id,
        email,
        emailCanonical: address,
        codeDigest,
        tokenDigest: this.secrets.ofLink(token),
        expiresAt,
        createdAt,
      });
      const mail = signInLetter({ locale, code, link, ...(title && { title }) });
      await this.outbox.queue({ key: `sign-in:${id}`, recipient: email, expiresAt, ...mail });
    });
    return new SignInRequested();
  }

  /** Uses up a code or a link and begins a session. */
  async confirm(client: Client, input: ConfirmSignInInput): Promise<SignedIn | Refusal> {
    if (input.atLeast14 === false) return new TooYoung();
    if (input.token) {
      const { token } = input;
      return this.database.transaction(() => this.confirmLink(client, token));
    }
    const address = input.email && canonicalAddress(input.email);
    if (!address)
      throw badInput({
        email: {
          constraint: 'required',
          message: 'Bitte gib die Adresse an, an die der Code ging.',
        },
      });
    const { code } = input;
    if (!code)
      throw badInput({
        code: { constraint: 'required', message: 'Bitte gib den Code aus der E-Mail ein.' },
      });
    const tooMany = await this.limits.takeCode(address, client.clientAddress);
    // A refusal is returned, not thrown: the wrong try must stay counted.
    return tooMany ?? this.database.transaction(() => this.confirmCode(client, address, code));
  }

  /** Takes away requests that can neither be used nor vouch for a network any more. */
  async forgetOldRequests(before: Date): Promise<number> {
    return this.requests.deleteOlderThan(before);
  }

  private async confirmLink(client: Client, token: string): Promise<SignedIn | Refusal> {
    const network = this.secrets.ofNetwork(client.clientAddress);
    const address = await this.requests.useLink(
      this.secrets.ofLink(token),
      this.clock.now(),
      network,
    );
    return address ? this.signIn(client, address) : new CodeExpired();
  }

  private async confirmCode(
    client: Client,
    address: string,
    code: string,
  ): Promise<SignedIn | Refusal> {
    const now = this.clock.now();
    const open = await this.requests.lockOpenCodes(address, now);
    if (open.length === 0) return new CodeExpired();
    const right = open.filter((one) =>
      this.secrets.same(one.codeDigest, this.secrets.ofCode(one.id, code)),
    )[0];
    if (!right) {
      await this.requests.countWrongCode(open.map((one) => one.id));
      return new CodeWrong(WRONG_CODES - 1 - Math.min(...open.map((one) => one.attempts)));
    }
    await this.requests.useCode(right.id, now, this.secrets.ofNetwork(client.clientAddress));
    return this.signIn(client, right.email);
  }

  private async signIn(client: Client, address: string): Promise<SignedIn> {
    return this.entrance.enter(
      client,
      await this.accounts.confirm(address, client.language ?? 'de'),
    );
  }

  /** The page behind the link asks for a press of its button: opening it changes nothing, because mail scanners open links. */
  private linkOf(token: string, locale: MailLocale, nextPath?: string | null): string {
    const url = new URL(`${this.config.publicUrl}${locale === 'en' ? '/en' : ''}/anmelden/link`);
    url.searchParams.set('token', token);
    const next = safeNextPath(nextPath);
    if (next) url.searchParams.set('weiter', next);
    return url.toString();
  }
}
