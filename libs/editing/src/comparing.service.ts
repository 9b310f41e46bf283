import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, RateLimits } from '@ein/platform';
import type { TextPiece } from './revision.type.js';
import { piecesOf, replaced } from './text-diff.policy.js';

/** In things of a document: three comparisons fill it. */
export const COMPARISON_COST = 6000;

/** Comparisons that one network has computed, in a minute; what was computed before is free. */
export const COMPUTED_PER_CLIENT = {
  name: 'comparison-client',
  points: 40,
  seconds: 60,
  perProcess: true,
};

/** Two texts that nobody can compute a hundred of while everybody waits. Short ones are no matter. */
const SHORT = 400;

const MOST_KEPT = 200;
/** An erased text must not stay here for long. */
const KEPT_MS = 10 * 60_000;

interface Kept {
  pieces: TextPiece[];
  until: number;
}

/**
 * Compares texts, which blocks everything else of this process while it lasts (up to 200 ms). The texts of two versions never
 * change, so that a result is kept for a while under the digest of both, and a network that has much computed gets the one
 * text in place of the other.
 */
@Injectable()
export class Comparing {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** `network`: who has it computed; null for staff. */
  async pieces(before: string, after: string, network: string | null): Promise<TextPiece[]> {
    if (before === after) return [{ kind: 'same', text: after }];
    if (before.length + after.length < SHORT) return piecesOf(before, after);
    const key = createHash('sha256')
      .update(JSON.stringify([before, after]))
      .digest('base64url');
    const known = this.find(key);
    if (known) return known;
    if (network && (await this.limits.take(COMPUTED_PER_CLIENT, network)))
      return replaced(before, after);
    // Somebody else may have computed it while the limit was asked.
    return this.find(key) ?? this.keep(key, piecesOf(before, after));
  }

  private find(key: string): TextPiece[] | null {
    const now = this.clock.now().getTime();
    for (const [old, { until }] of this.kept) {
      if (until > now) break;
      this.kept.delete(old);
    }
    return this.kept.get(key)?.pieces ?? null;
  }

  private keep(key: string, pieces: TextPiece[]): TextPiece[] {
    const oldest = this.kept.size >= MOST_KEPT ? this.kept.keys().next().value : undefined;
    if (oldest !== undefined) this.kept.delete(oldest);
    this.kept.set(key, { pieces, until: this.clock.now().getTime() + KEPT_MS });
    return pieces;
  }
}
