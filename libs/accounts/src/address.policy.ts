import { parseMailAddress } from '@ein/mail';

/**
 * The form by which an address is one person: NFC, lower case, domain in punycode; null when it is no address.
 * Plus tags and dots stay: they mean different mailboxes at most providers.
 */
export function canonicalAddress(email: string): string | null {
  return parseMailAddress(email)?.toLowerCase() ?? null;
}

/** The part of an address typed by a stranger that may follow sign-in: a path of this site and nothing else. */
export function safeNextPath(path: string | null | undefined): string | null {
  if (!path || !/^\/(?![/\\])/.test(path) || path.length > 300 || /[\s\\]|\p{Cc}/u.test(path))
    return null;
  const here = 'http://here.invalid';
  const url = new URL(path, here);
  return url.origin === here && !url.pathname.startsWith('//')
    ? `${url.pathname}${url.search}`
    : null;
}
