import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  randomInt,
} from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@ein/platform';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Without letters and digits that look alike on paper. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** What is typed from paper: letters large, spaces and hyphens left out. */
export const typedCode = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** Seals secrets that must be read again, and makes codes for paper. The keys come from the key of the installation. */
@Injectable()
export class SecondFactorSecrets {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Bound to its owner: moved to another row it cannot be opened. */
  seal(accountId: string, secret: Buffer): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key('totp/seal'), nonce);
    cipher.setAAD(Buffer.from(accountId));
    const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  }

  /** Throws when the key of the installation is another one, or the row was changed. */
  open(accountId: string, sealed: Buffer): Buffer {
    const nonce = sealed.subarray(0, NONCE_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', this.key('totp/seal'), nonce);
    decipher.setAAD(Buffer.from(accountId));
    decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([
      decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)),
      decipher.final(),
    ]);
  }

  /** Letters in groups: "K7QP-M2XR-…", about five bits each. */
  newCode(groups: number): string {
    return Array.from({ length: groups }, () =>
      Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join(''),
    ).join('-');
  }

  ofRecoveryCode(accountId: string, code: string): Buffer {
    return this.digest('totp/recovery', `${accountId}:${typedCode(code)}`);
  }

  digest(purpose: string, value: string): Buffer {
    return createHmac('sha256', this.key(purpose)).update(value).digest();
  }

  private key(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.config.sessionSecret, '', `ein/${purpose}`, 32));
  }
}
