import { Injectable } from '@nestjs/common';
import type { Challenge } from 'altcha-lib/types';
import { Clock, RateLimits } from '@ein/platform';
import { NEW_PER_NETWORK, SAME_SECONDS } from './challenge.policy.js';
import { ChallengeSecrets } from './challenge-secrets.js';
import { SpentProofRepository } from './spent-proof.repository.js';
import { WorkService } from './work.service.js';

interface Open {
  challenge: Promise<string>;
  until: number;
}

/** Hands out challenges. Each of them is a new one, except to a network that floods us: asking must not cost us a core. */
@Injectable()
export class OpenChallenges {
  /** The newest ones of networks that flood, by network and kind; in memory, as nothing depends on them. */
  private readonly open = new Map<string, Open>();

  constructor(
    private readonly work: WorkService,
    private readonly limits: RateLimits,
    private readonly secrets: ChallengeSecrets,
    private readonly spent: SpentProofRepository,
    private readonly clock: Clock,
  ) {}

  async next(
    network: string,
    deed: string,
    tries: { least: number; most: number },
  ): Promise<string> {
    if (!(await this.limits.take(NEW_PER_NETWORK, network))) return this.work.set(deed, tries);
    const key = `${network} ${deed} ${tries.most}`;
    const known = this.find(key);
    if (known && (await this.isSpent(known)) && this.open.get(key) === known) this.open.delete(key);
    // Nothing is awaited from here on, so that many at once set one.
    const still = this.find(key);
    if (still) return still.challenge;
    const challenge = this.work.set(deed, tries);
    this.open.set(key, { challenge, until: this.clock.now().getTime() + SAME_SECONDS * 1000 });
    return challenge;
  }

  /** Forgets on the way what is over; the oldest stand first. */
  private find(key: string): Open | undefined {
    const now = this.clock.now().getTime();
    for (const [one, { until }] of this.open) {
      if (until > now) break;
      this.open.delete(one);
    }
    return this.open.get(key);
  }

  private async isSpent({ challenge }: Open): Promise<boolean> {
    const { signature = '' } = JSON.parse(await challenge) as Challenge;
    return this.spent.isSpent(this.secrets.digestOf(signature));
  }
}
