import { createHmac, timingSafeEqual } from 'node:crypto';

/** Crockford's alphabet: no letter that is taken for a digit. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/** The code on an idea's receipt: 40 bits that only the town can compute, so that nothing needs to be stored. */
export function receiptCodeOf(secret: string, ideaId: string): string {
  const digest = createHmac('sha256', secret).update(`follows/receipt\0${ideaId}`).digest();
  const signs = [...digest.subarray(0, LENGTH)].map((byte) => SIGNS[byte % SIGNS.length]);
  return `${signs.slice(0, 4).join('')}-${signs.slice(4).join('')}`;
}

/** As people type it: small letters, without or with other hyphens, O for 0, I and L for 1. */
function plain(code: string): string {
  return code
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}

export function isReceiptCode(secret: string, ideaId: string, typed: string): boolean {
  const [right, given] = [receiptCodeOf(secret, ideaId), typed].map((code) =>
    Buffer.from(plain(code)),
  );
  return !!right && !!given && right.length === given.length && timingSafeEqual(right, given);
}
