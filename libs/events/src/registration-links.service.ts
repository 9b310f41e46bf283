import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { pageFor } from '@ein/mail';
import { CONFIG, type Config, type Language } from '@ein/platform';

const SIGNATURE_BYTES = 16;
const ID_BYTES = 16;

/**
 * The page of one registration, on which it is confirmed and cancelled without a session. The token is signed for that purpose
 * alone; it signs nobody in, and it is worthless once the registration is gone.
 */
@Injectable()
export class RegistrationLinks {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  tokenFor(registrationId: string): string {
    const body = Buffer.from(registrationId.replaceAll('-', ''), 'hex');
    return Buffer.concat([body, this.signature(body)]).toString('base64url');
  }

  urlFor(registrationId: string, language: Language): string {
    const reader = { language, publicUrl: this.config.publicUrl };
    return pageFor(reader, `/termine/anmeldung/${this.tokenFor(registrationId)}`);
  }

  /** The registration that a token opens, or null when it is not one of ours. */
  read(token: string): string | null {
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.length !== ID_BYTES + SIGNATURE_BYTES || bytes.toString('base64url') !== token)
      return null;
    const body = bytes.subarray(0, ID_BYTES);
    if (!timingSafeEqual(this.signature(body), bytes.subarray(ID_BYTES))) return null;
    return body.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  private signature(body: Buffer): Buffer {
    return createHmac('sha256', this.config.sessionSecret)
      .update('events/registration\0')
      .update(body)
      .digest()
      .subarray(0, SIGNATURE_BYTES);
  }
}
