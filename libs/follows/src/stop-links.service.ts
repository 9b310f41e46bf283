import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { pageFor } from '@ein/mail';
import { CONFIG, type Config, type Language } from '@ein/platform';

/** What a link in a mail may stop, and nothing else. `address`: somebody without an account, by the row of their wish. */
export type StopTarget =
  | { what: 'idea'; accountId: string; id: string }
  | { what: 'subscription'; accountId: string; id: string }
  | { what: 'digest'; accountId: string; id: string }
  | { what: 'address'; accountId: null; id: string };

const WHATS = ['idea', 'subscription', 'digest', 'address'] as const;
const SIGNATURE_BYTES = 16;
const NOBODY = '00000000-0000-0000-0000-000000000000';

const bytesOf = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex');
const idOf = (bytes: Buffer) =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/**
 * Links by which mails are stopped without a session, for as long as the town keeps its secret. Each names one thing that it
 * stops and is signed for that purpose alone: it reads nothing, signs nobody in and changes nothing else.
 */
@Injectable()
export class StopLinks {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  urlFor(target: StopTarget, language: Language): string {
    const body = Buffer.concat([
      Buffer.from([WHATS.indexOf(target.what)]),
      bytesOf(target.accountId ?? NOBODY),
      bytesOf(target.id),
    ]);
    const token = Buffer.concat([body, this.signature(body, 'stop')]).toString('base64url');
    return pageFor({ language, publicUrl: this.config.publicUrl }, `/abbestellen/${token}`);
  }

  /** What a token stops, or null when it is not one of ours. */
  read(token: string): StopTarget | null {
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.length !== 33 + SIGNATURE_BYTES || bytes.toString('base64url') !== token) return null;
    const body = bytes.subarray(0, 33);
    if (!timingSafeEqual(this.signature(body, 'stop'), bytes.subarray(33))) return null;
    const what = WHATS[body[0] ?? WHATS.length];
    if (!what) return null;
    const id = idOf(body.subarray(17));
    return what === 'address'
      ? { what, accountId: null, id }
      : { what, accountId: idOf(body.subarray(1, 17)), id };
  }

  /** Where somebody without an account confirms that an address is theirs; signed for that purpose alone. */
  confirmUrlFor(followId: string, language: Language): string {
    const body = bytesOf(followId);
    const token = Buffer.concat([body, this.signature(body, 'confirm')]).toString('base64url');
    return pageFor(
      { language, publicUrl: this.config.publicUrl },
      `/verfolgen/bestaetigen/${token}`,
    );
  }

  /** The wish that a token confirms, or null when it is not one of ours. */
  readConfirmation(token: string): string | null {
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.length !== 16 + SIGNATURE_BYTES || bytes.toString('base64url') !== token) return null;
    const body = bytes.subarray(0, 16);
    return timingSafeEqual(this.signature(body, 'confirm'), bytes.subarray(16)) ? idOf(body) : null;
  }

  private signature(body: Buffer, purpose: 'stop' | 'confirm'): Buffer {
    return createHmac('sha256', this.config.sessionSecret)
      .update(`mails/${purpose}\0`)
      .update(body)
      .digest()
      .subarray(0, SIGNATURE_BYTES);
  }
}
