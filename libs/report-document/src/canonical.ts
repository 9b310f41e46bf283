import { createHash } from 'node:crypto';
import type { ReportDocument } from './report-document.js';

const HALF_A_CHARACTER = /\p{Surrogate}/u;

/** JSON that is the same bytes for the same data (RFC 8785): keys sorted by UTF-16, no space, numbers as JavaScript writes them. */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new TypeError('A number that is not finite has no canonical form.');
  }
  if (typeof value === 'string' && HALF_A_CHARACTER.test(value)) {
    throw new TypeError('A text with half a character has no canonical form.');
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') return canonicalObject(value);
  const json = JSON.stringify(value) as string | undefined;
  if (json === undefined) throw new TypeError(`A ${typeof value} has no canonical form.`);
  return json;
}

function canonicalObject(value: object): string {
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${canonicalJson(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

/**
 * SHA-256 of the canonical form as UTF-8, hexadecimal: what the minutes cite. An edition that is read with people's words
 * in it names the hash of what was frozen, because the words are no part of those bytes.
 */
export function hashOf(document: ReportDocument): string {
  if (document.frozenHash) return document.frozenHash;
  return createHash('sha256').update(canonicalJson(document), 'utf8').digest('hex');
}
