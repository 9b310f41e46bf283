import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { pageFor } from '@ein/mail';
import { CONFIG, type Config, type Language } from '@ein/platform';

const SIGNATURE_BYTES = 16;

const bytesOf = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex');
const idOf = (bytes: Buffer) =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** The link of each booking: signed for this purpose alone, so that it needs no row and opens nothing else. */
@Injectable()
export class AppointmentLinks {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  tokenOf(id: string): string {
    const body = bytesOf(id);
    return Buffer.concat([body, this.signature(body)]).toString('base64url');
  }

  urlOf(id: string, language: Language): string {
    const { publicUrl } = this.config;
    return pageFor({ language, publicUrl }, `/raum/termin/${this.tokenOf(id)}`);
  }

  /** The booking that a token opens, or null when it is not one of ours. */
  read(token: string): string | null {
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.length !== 16 + SIGNATURE_BYTES || bytes.toString('base64url') !== token) return null;
    const body = bytes.subarray(0, 16);
    return timingSafeEqual(this.signature(body), bytes.subarray(16)) ? idOf(body) : null;
  }

  private signature(body: Buffer): Buffer {
    return createHmac('sha256', this.config.sessionSecret)
      .update('appointments/link\0')
      .update(body)
      .digest()
      .subarray(0, SIGNATURE_BYTES);
  }
}
