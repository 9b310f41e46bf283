import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@ein/platform';

/** Makes codes and tokens, and the keyed digests under which they are kept. Each digest is bound to its purpose. */
@Injectable()
export class SignInSecrets {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  newCode(): string {
    return String(randomInt(1_000_000)).padStart(6, '0');
  }

  /** 256 random bits. */
  newToken(): string {
    return randomBytes(32).toString('base64url');
  }

  /** Of a code in one mail: the same code in another mail has another digest. */
  ofCode(requestId: string, code: string): Buffer {
    return this.keyed('code', `${requestId}:${code}`);
  }

  ofLink(token: string): Buffer {
    return this.keyed('link', token);
  }

  ofNetwork(clientAddress: string): Buffer {
    return this.keyed('network', clientAddress);
  }

  /** A key for limits that does not store the address itself. */
  ofAddress(address: string): string {
    return this.keyed('address', address).toString('base64url');
  }

  /** Of somebody who has gone to another login and will come back in the same browser. */
  ofVisit(browserToken: string): Buffer {
    return this.keyed('visit', browserToken);
  }

  /** A session's token is random enough to need no key; without one, sessions outlive a change of the key. */
  ofSession(token: string): Buffer {
    return createHash('sha256').update(token).digest();
  }

  same(one: Buffer, other: Buffer): boolean {
    return one.length === other.length && timingSafeEqual(one, other);
  }

  private keyed(purpose: string, value: string): Buffer {
    return createHmac('sha256', this.config.sessionSecret)
      .update(`sign-in/${purpose}\0${value}`)
      .digest();
  }
}
