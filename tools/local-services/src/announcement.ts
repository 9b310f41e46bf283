import { relative } from 'node:path';
import type { Settings } from './settings.ts';

const DEMO_PEOPLE = [
  ['resident@demo.invalid', 'a resident'],
  ['moderator@demo.invalid', 'checks what comes in'],
  ['second-moderator@demo.invalid', 'decides about complaints'],
  ['office@demo.invalid', 'answers for the town'],
  ['council@demo.invalid', 'reads the reports'],
  ['admin@demo.invalid', 'sets everything up'],
];

/** The last words of a start: where everything is, who may sign in, and how to stop. */
export function announcement(settings: Settings, withSearchEngine: boolean): string {
  const here = relative(process.cwd(), settings.dataDir) || '.';
  const mail = settings.mailUrl
    ? `sent through ${hostOf(settings.mailUrl)}`
    : `${settings.publicUrl}/dev/mail   (files in ${here}/mail)`;
  const lines = [
    '',
    `  Website   ${settings.publicUrl}`,
    `  GraphQL   http://localhost:${settings.apiPort}/graphql`,
    `  Mail      ${mail}`,
    `  Logs      ${here}/logs`,
  ];
  if (!withSearchEngine)
    lines.push('  Search    answered by PostgreSQL, without tolerance for typing errors');
  if (settings.seed === 'demo') lines.push('', ...demoPeople(settings));
  return [...lines, '', '  Stop with Ctrl-C.', ''].join('\n');
}

function demoPeople(settings: Settings): string[] {
  const where = settings.mailUrl ? 'by mail' : `at ${settings.publicUrl}/dev/mail`;
  const people = DEMO_PEOPLE.map(([address = '', who]) => `    ${address.padEnd(31)} ${who}`);
  return [`  Sign in as one of these; the code arrives ${where}:`, ...people];
}

/** The address of the mail server without a name and password in it. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'MAIL_URL';
}
