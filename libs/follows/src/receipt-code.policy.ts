import { createHmac, timingSafeEqual } from 'node:crypto';

/** Crockford's alphabet: no letter that is taken for a digit. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;
const GROUP = 4;

/** The code on an idea's receipt: 40 bits that only the town can compute, so that nothing needs to be stored. */
export function receiptCodeOf(secret: string, ideaId: string): string {
  const digest = createHmac('sha256', secret).update(`follows/receipt\0${ideaId}`).digest();
  return signsOf(digest, LENGTH);
}

/** Signs of a digest in groups of four, as they are printed and read out. */
export function signsOf(digest: Buffer, length: number): string {
  const signs = [...digest.subarray(0, length)].map((byte) => SIGNS[byte % SIGNS.length]).join('');
  return (signs.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join('-');
}

/** As people type it: small letters, without or with other hyphens, O for 0, I and L for 1. */
export function plainCode(code: string): string {
  return code
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}

export function isReceiptCode(secret: string, ideaId: string, typed: string): boolean {
  const [right, given] = [receiptCodeOf(secret, ideaId), typed].map((code) =>
    Buffer.from(plainCode(code)),
  );
  return !!right && !!given && right.length === given.length && timingSafeEqual(right, given);
}
