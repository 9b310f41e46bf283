import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Payload } from 'altcha-lib/types';
import { Clock } from '@ein/platform';
import { MINUTES_VALID } from './challenge.policy.js';
import { ChallengeSecrets } from './challenge-secrets.js';

const ALGORITHM = 'PBKDF2/SHA-256';
/** Rounds of one try, and what setting a challenge costs us: a few milliseconds of one core, outside the event loop. */
const ROUNDS = 10_000;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Anything may come back, so that the shape is looked at before the library sees it. */
function payloadIn(json: string): Payload | null {
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch {
    return null;
  }
  if (!isObject(read) || !isObject(read['challenge']) || !isObject(read['solution'])) return null;
  const { challenge, solution } = read;
  const shaped = isObject(challenge['parameters']) && typeof challenge['signature'] === 'string';
  return shaped ? ({ challenge, solution } as unknown as Payload) : null;
}

/** Sets sums of work and checks their answers. Nothing about an open one is stored. */
@Injectable()
export class WorkService {
  constructor(
    private readonly secrets: ChallengeSecrets,
    private readonly clock: Clock,
  ) {}

  /** A challenge for one deed, as JSON. */
  async set(deed: string, tries: { least: number; most: number }): Promise<string> {
    const challenge = await createChallenge({
      algorithm: ALGORITHM,
      cost: ROUNDS,
      counter: randomInt(tries.least, tries.most + 1),
      deriveKey,
      expiresAt: new Date(this.clock.now().getTime() + MINUTES_VALID * 60_000),
      data: { deed },
      hmacSignatureSecret: this.secrets.forChallenges,
      hmacKeySignatureSecret: this.secrets.forAnswers,
    });
    return JSON.stringify(challenge);
  }

  /** The signature of a challenge of ours for this deed that is solved and in time; null: it is none. */
  async solved(deed: string, json: string): Promise<string | null> {
    const payload = payloadIn(json);
    if (!payload) return null;
    const { verified } = await verifySolution({
      ...payload,
      deriveKey,
      hmacSignatureSecret: this.secrets.forChallenges,
      hmacKeySignatureSecret: this.secrets.forAnswers,
    });
    const { data, expiresAt = 0 } = payload.challenge.parameters;
    const inTime = expiresAt * 1000 >= this.clock.now().getTime();
    return verified && inTime && data?.['deed'] === deed
      ? (payload.challenge.signature ?? null)
      : null;
  }
}
