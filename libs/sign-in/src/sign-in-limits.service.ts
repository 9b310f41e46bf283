import { Inject, Injectable } from '@nestjs/common';
import {
  Clock,
  CONFIG,
  type Config,
  type Limit,
  RateLimits,
  type TooManyRequests,
} from '@ein/platform';
import { SignInSecrets } from '@ein/sessions';
import {
  CODES_PER_ADDRESS,
  CODES_PER_CLIENT,
  DEMO_NETWORK_FACTOR,
  MAILS_IN_TOWN,
  MAILS_PER_ADDRESS,
  MAILS_PER_OWN_NETWORK,
  OWN_NETWORK_DAYS,
  REQUESTS_PER_CLIENT,
} from './sign-in.policy.js';
import { SignInRepository } from './sign-in.repository.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** How often sign-in may be asked for and tried. None of it depends on whether there is an account. */
@Injectable()
export class SignInLimits {
  constructor(
    private readonly limits: RateLimits,
    private readonly requests: SignInRepository,
    private readonly secrets: SignInSecrets,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** One more mail to this address? The narrow limit first, so that one network cannot use up the wide ones. */
  async takeRequest(address: string, clientAddress: string): Promise<TooManyRequests | null> {
    const { network, key, own } = await this.standing(address, clientAddress);
    const client = await this.limits.take(this.ofNetwork(REQUESTS_PER_CLIENT), network);
    if (client) return client;
    if (own) return this.limits.take(MAILS_PER_OWN_NETWORK, key);
    return (
      (await this.limits.take(MAILS_PER_ADDRESS, key)) ?? this.limits.take(MAILS_IN_TOWN, 'all')
    );
  }

  /** One more typed code? */
  async takeCode(address: string, clientAddress: string): Promise<TooManyRequests | null> {
    const { network, key } = await this.standing(address, clientAddress);
    const refused =
      (await this.limits.take(this.ofNetwork(CODES_PER_CLIENT), network)) ??
      (await this.limits.take(CODES_PER_ADDRESS, key));
    if (refused) refused.message += ' Der Link in der E-Mail gilt weiter.';
    return refused;
  }

  private ofNetwork(limit: Limit): Limit {
    return this.config.mode === 'demo'
      ? { ...limit, points: limit.points * DEMO_NETWORK_FACTOR }
      : limit;
  }

  /** A network where the address has signed in counts apart from everybody else's. */
  private async standing(
    address: string,
    clientAddress: string,
  ): Promise<{ network: string; key: string; own: boolean }> {
    const digest = this.secrets.ofNetwork(clientAddress);
    const network = digest.toString('base64url');
    const addressKey = this.secrets.ofAddress(address);
    const since = new Date(this.clock.now().getTime() - OWN_NETWORK_DAYS * DAY_MS);
    const own = await this.requests.isOwnNetwork(address, digest, since);
    return { network, own, key: own ? `${addressKey}:${network}` : addressKey };
  }
}
