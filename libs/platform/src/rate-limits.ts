import { createHmac } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import { CONFIG, type Config } from './config.js';
import { Database } from './database.js';
import { PeriodicWork } from './periodic-work.js';
import { TooManyRequests } from './problem.js';

export interface Limit {
  /** Name of the operation, part of the stored key. */
  name: string;
  points: number;
  /** Window in seconds. */
  seconds: number;
  /** Counted in memory of each process: for cheap and frequent deeds, where a round trip would cost more than the deed. */
  perProcess?: boolean;
}

/** How full a measure is after something was counted. */
export interface Measure {
  /** So much in a window of so many seconds. */
  limit: number;
  seconds: number;
  /** What may still come before the window ends, and when that is, in seconds. */
  remaining: number;
  resetSeconds: number;
  /** It was too much; null: it was not. */
  tooMany: TooManyRequests | null;
}

/** The privacy page promises that no network's digest stays longer. */
const LONGEST_WINDOW = 24 * 3600;

/** Limits live in PostgreSQL, so that several API processes count together. A benchmark raises them openly by RATE_LIMIT_FACTOR. */
@Injectable()
export class RateLimits implements OnModuleInit {
  private readonly limiters = new Map<string, RateLimiterAbstract>();
  private readonly factor = Number(process.env['RATE_LIMIT_FACTOR']?.trim() || 1);

  constructor(
    private readonly database: Database,
    private readonly periodic: PeriodicWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.periodic.register({
      name: 'forget-limits',
      every: 'hour',
      run: () => this.forgetExpired(),
    });
  }

  /** Takes one point for each key; the refusal names the longest wait. Keys are stored as keyed digests: they hold addresses. */
  async take(limit: Limit, ...keys: string[]): Promise<TooManyRequests | null> {
    for (const key of keys) {
      try {
        await this.limiter(limit).consume(limit.perProcess ? key : this.digestOf(key));
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        return new TooManyRequests(Math.max(1, Math.ceil(refused.msBeforeNext / 1000)));
      }
    }
    return null;
  }

  /** Takes a point and says what is left, for whoever tells the one who asks. */
  async measure(limit: Limit, key: string): Promise<Measure> {
    const { seconds } = limit;
    const told = ({ remainingPoints, msBeforeNext }: RateLimiterRes) => ({
      ...{ limit: this.pointsOf(limit), seconds, remaining: Math.max(0, remainingPoints) },
      resetSeconds: Math.max(1, Math.ceil(msBeforeNext / 1000)),
    });
    try {
      const kept = limit.perProcess ? key : this.digestOf(key);
      return { ...told(await this.limiter(limit).consume(kept)), tooMany: null };
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const measure = told(refused);
      return { ...measure, tooMany: new TooManyRequests(measure.resetSeconds) };
    }
  }

  /** How much a limit allows here, where a benchmark may have raised it. */
  pointsOf({ points }: Pick<Limit, 'points'>): number {
    return Math.max(1, Math.round(points * this.factor));
  }

  /** Gives back a point that was taken before it was known whether it counts. */
  async giveBack(limit: Limit, key: string): Promise<void> {
    await this.limiter(limit).reward(limit.perProcess ? key : this.digestOf(key), 1);
  }

  /** Adds points and says how full the measure is: above 1 it is more than the limit. Refuses nothing. */
  async add(limit: Limit, key: string, points: number): Promise<number> {
    const limiter = this.limiter(limit);
    const { consumedPoints } = await limiter.penalty(
      limit.perProcess ? key : this.digestOf(key),
      points,
    );
    return consumedPoints / limiter.points;
  }

  /** A digest that only we can make still tells one from another, so it goes as soon as its window is over. */
  async forgetExpired(): Promise<number> {
    return this.database.write(
      'delete from rate_limit where expire < extract(epoch from now()) * 1000',
    );
  }

  private digestOf(key: string): string {
    return createHmac('sha256', this.config.sessionSecret)
      .update(`rate-limit\0${key}`)
      .digest('base64url');
  }

  private limiter(limit: Limit): RateLimiterAbstract {
    const known = this.limiters.get(limit.name);
    if (known) return known;
    if (limit.seconds > LONGEST_WINDOW)
      throw new Error(`The limit ${limit.name} would keep digests longer than a day.`);
    const window = {
      keyPrefix: limit.name,
      points: this.pointsOf(limit),
      duration: limit.seconds,
    };
    const limiter = limit.perProcess
      ? new RateLimiterMemory(window)
      : new RateLimiterPostgres({
          ...window,
          storeClient: this.database.pool,
          storeType: 'pool',
          tableName: 'rate_limit',
          tableCreated: true,
          clearExpiredByTimeout: false,
        });
    this.limiters.set(limit.name, limiter);
    return limiter;
  }
}
