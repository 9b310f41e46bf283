import { Inject, Injectable } from '@nestjs/common';
import { berlinDay, Clock, CONFIG, type Config, type Measure, RateLimits } from '@ein/platform';
import { handleOf, isGenuine, LONGEST_DAYS, MOST_TOKENS } from './access-token.policy.js';
import { AccessTokenRepository } from './access-token.repository.js';
import type { AccessLimits } from './access-token.type.js';

/** A program that has shown a token which works. */
export interface Program {
  id: string;
}

const MINUTE = 60;
const TEN_MINUTES = 600;
/** A catalogue that harvests all of it takes about thirty files; a script may do so every few minutes. */
const FILES_PER_NETWORK = { name: 'open-data', points: 120, seconds: TEN_MINUTES };
const FILES_PER_TOKEN = { name: 'open-data-token', points: 1200, seconds: TEN_MINUTES };

/** Knows programs by their tokens, and counts what they read. */
@Injectable()
export class Programs {
  private readonly readsPerToken;
  private readonly readsPerNetwork;

  constructor(
    private readonly tokens: AccessTokenRepository,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
    @Inject(CONFIG) { reads }: Config,
  ) {
    this.readsPerToken = { name: 'token-reads', points: reads.perToken, seconds: MINUTE };
    this.readsPerNetwork = reads.perNetwork
      ? { name: 'network-reads', points: reads.perNetwork, seconds: MINUTE, perProcess: true }
      : null;
  }

  /** Null: a token that never was, has ended, or is over. */
  async find(token: string): Promise<Program | null> {
    const handle = handleOf(token);
    const found = handle ? await this.tokens.findByHandle(handle) : null;
    const now = this.clock.now();
    if (!isGenuine(token, found?.digest ?? null) || !found) return null;
    if (found.endedAt || found.expiresAt <= now) return null;
    const today = berlinDay(now);
    if (found.lastUsedOn !== today) await this.tokens.markUsed(found.id, today);
    return { id: found.id };
  }

  /** Counts a query; null: it is not limited. */
  async countRead(program: Program | null, network: string): Promise<Measure | null> {
    if (program) return this.limits.measure(this.readsPerToken, program.id);
    return this.readsPerNetwork && this.limits.measure(this.readsPerNetwork, network);
  }

  /** Counts a file of the open data. */
  async countFile(program: Program | null, network: string): Promise<Measure> {
    return program
      ? this.limits.measure(FILES_PER_TOKEN, program.id)
      : this.limits.measure(FILES_PER_NETWORK, network);
  }

  /** As they are set here, for the page that explains them. */
  get allowed(): AccessLimits {
    const reads = this.readsPerNetwork;
    return {
      readsPerNetwork: reads && this.limits.pointsOf(reads),
      readsPerToken: this.limits.pointsOf(this.readsPerToken),
      filesPerNetwork: this.limits.pointsOf(FILES_PER_NETWORK),
      filesPerToken: this.limits.pointsOf(FILES_PER_TOKEN),
      ...{ longestDays: LONGEST_DAYS, mostTokens: MOST_TOKENS },
    };
  }
}
