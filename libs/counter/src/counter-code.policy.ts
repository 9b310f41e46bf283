import { createHmac } from 'node:crypto';
import { plainCode, signsOf } from '@ein/follows';

/** Longer than the code of an idea, so that one is told from the other: 60 bits. */
const LENGTH = 12;

/** The code on the receipt of a comment or a vote. Only the town can compute it; the row keeps its digest. */
export function counterCodeOf(secret: string, entryId: string): string {
  return signsOf(
    createHmac('sha256', secret).update(`counter/receipt\0${entryId}`).digest(),
    LENGTH,
  );
}

/** By which an entry is found, however the code was typed. */
export function codeDigest(secret: string, code: string): Buffer {
  return createHmac('sha256', secret)
    .update(`counter/code\0${plainCode(code)}`)
    .digest();
}
