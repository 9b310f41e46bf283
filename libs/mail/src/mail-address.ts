import { domainToASCII } from 'node:url';

const LOCAL_PART = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/;

/**
 * A plain address (RFC 5321 dot-string, ASCII) with its domain in lower-case punycode, or null.
 * Comments, quotes, groups and folding are refused: parsers disagree on them, and mail then reaches somebody else.
 */
export function parseMailAddress(text: string): string | null {
  const trimmed = text.normalize('NFC').trim();
  const at = trimmed.lastIndexOf('@');
  const local = trimmed.slice(0, at);
  // "example.org." names the same host as "example.org".
  const domain = domainToASCII(trimmed.slice(at + 1).replace(/\.$/, ''));
  if (
    at < 1 ||
    local.length > 64 ||
    domain.length > 253 ||
    !LOCAL_PART.test(local) ||
    !DOMAIN.test(domain)
  )
    return null;
  return `${local}@${domain}`;
}
