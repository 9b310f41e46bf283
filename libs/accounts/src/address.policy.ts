import { parseMailAddress } from '@ein/mail';

const GOOGLE = new Set(['gmail.com', 'googlemail.com']);

/**
 * The form by which an address is one person: NFC, lower case, domain in punycode without a final dot; null when it is no address.
 * Mail goes to the address as it was given, never to this form.
 *
 * Two spellings may be one person only where they are one mailbox for certain, or somebody could get into the account of
 * somebody else. Capitals are: no provider of note tells them apart. At Google the two domains, dots and what follows a
 * plus are, by its own promise. Elsewhere a plus or a dot may be another person's mailbox (RFC 5321, 2.3.11), so they stay.
 */
export function canonicalAddress(email: string): string | null {
  const address = parseMailAddress(email)?.toLowerCase();
  if (!address) return null;
  const [local = '', domain = ''] = address.split('@');
  if (!GOOGLE.has(domain)) return address;
  const mailbox = local.replace(/\+.*$/, '').replaceAll('.', '');
  return mailbox ? `${mailbox}@gmail.com` : null;
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
