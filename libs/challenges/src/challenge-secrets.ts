import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@ein/platform';
import { TICKET_HOURS } from './challenge.policy.js';

const NONCE_BYTES = 16;
const BODY_BYTES = NONCE_BYTES + 8;
const SIGNATURE_BYTES = 16;
const HOUR_MS = 60 * 60 * 1000;

/** Signs what is handed out and comes back. Each key has one purpose and comes from the key of the installation. */
@Injectable()
export class ChallengeSecrets {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** For the parameters of a challenge. */
  get forChallenges(): string {
    return this.key('challenge').toString('base64url');
  }

  /** For the answer of a challenge, so that checking it costs no work. */
  get forAnswers(): string {
    return this.key('challenge-answer').toString('base64url');
  }

  /** A ticket that is good for one deed from a moment on. */
  ticketFor(deed: string, opensAt: Date): string {
    const moment = Buffer.alloc(8);
    moment.writeBigUInt64BE(BigInt(opensAt.getTime()));
    const body = Buffer.concat([randomBytes(NONCE_BYTES), moment]);
    return Buffer.concat([body, this.signature(deed, body)]).toString('base64url');
  }

  /** From when on a ticket is good for this deed; null when it is not one of ours, is for another deed, or too old. */
  readTicket(deed: string, ticket: string, now: Date): Date | null {
    const bytes = Buffer.from(ticket, 'base64url');
    if (bytes.length !== BODY_BYTES + SIGNATURE_BYTES || bytes.toString('base64url') !== ticket)
      return null;
    const body = bytes.subarray(0, BODY_BYTES);
    if (!timingSafeEqual(this.signature(deed, body), bytes.subarray(BODY_BYTES))) return null;
    const opensAt = Number(body.readBigUInt64BE(NONCE_BYTES));
    return now.getTime() - opensAt > TICKET_HOURS * HOUR_MS ? null : new Date(opensAt);
  }

  /** When the form with this stamp was shown, by the word of the web server; null when the stamp is none. */
  readStamp(deed: string, stamp: string): number | null {
    const [at = '', signature = ''] = stamp.split('.');
    const right = createHmac('sha256', this.config.webSecret)
      .update(`form-stamp\0${deed}\0${at}`)
      .digest();
    const given = Buffer.from(signature, 'base64url');
    if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
    return Number.parseInt(at, 36);
  }

  /** Under which a used proof is remembered. */
  digestOf(proof: string): Buffer {
    return createHash('sha256').update(proof).digest();
  }

  private signature(deed: string, body: Buffer): Buffer {
    return createHmac('sha256', this.key('challenge-ticket'))
      .update(`${deed}\0`)
      .update(body)
      .digest()
      .subarray(0, SIGNATURE_BYTES);
  }

  private key(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.config.sessionSecret, '', `ein/${purpose}`, 32));
  }
}
