import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';

/** Browsers take 4,096 bytes with name and attributes; two cookies leave room in a request's head. */
const PART_LENGTH = 3800;
export const PARTS = ['1', '2'];
const MOST_BYTES = 64 * 1024;

/** A value made small and cut so that each part fits into a cookie; null when it does not fit. */
export function toParts(value: unknown): string[] | null {
  const whole = brotliCompressSync(JSON.stringify(value)).toString('base64url');
  if (whole.length > PART_LENGTH * PARTS.length) return null;
  return PARTS.map((_, index) => whole.slice(index * PART_LENGTH, (index + 1) * PART_LENGTH));
}

/** What the parts say; null when nobody made them so. */
export function fromParts(parts: readonly string[]): unknown {
  try {
    const bytes = Buffer.from(parts.join(''), 'base64url');
    return JSON.parse(brotliDecompressSync(bytes, { maxOutputLength: MOST_BYTES }).toString());
  } catch {
    return null;
  }
}
