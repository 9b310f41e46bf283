/** Until when somebody has promised that these lines are right; RFC 9116 wants less than a year. */
export const EXPIRES = '2027-11-01T00:00:00Z';

/** Where a weakness is told of (RFC 9116). */
export function securityText(site: string, mail: string): string {
  return [
    `Contact: mailto:${mail}`,
    `Contact: ${site}/impressum`,
    `Expires: ${EXPIRES}`,
    'Preferred-Languages: de, en',
    `Canonical: ${site}/.well-known/security.txt`,
    '',
  ].join('\n');
}
