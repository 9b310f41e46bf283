import { letter, type Letter, pageFor, type Reader } from '@ein/mail';
import type { Role } from '@ein/platform';

const NAMES: Record<'de' | 'en', Record<Role, string>> = {
  de: {
    resident: 'Einwohnerin oder Einwohner',
    moderator: 'Moderation',
    office: 'Fachamt',
    council: 'Rat',
    admin: 'Verwaltung der Plattform',
  },
  en: {
    resident: 'Resident',
    moderator: 'Moderator',
    office: 'Office',
    council: 'Council',
    admin: 'Administration of the platform',
  },
};

export const roleName = (language: 'de' | 'en', role: Role): string => NAMES[language][role];

const TEXTS = {
  de: {
    subject: 'Du hast eine andere Rolle',
    kicker: 'Dein Konto',
    was: (from: string, to: string) => `Bisher: ${from}. Jetzt: ${to}.`,
    out: 'Wir haben dich überall abgemeldet. Melde dich neu an; dann gilt die neue Rolle.',
    staff:
      'Wer für die Stadt arbeitet, braucht einen zweiten Faktor: eine App für Codes oder einen Passkey. Du richtest ihn nach der Anmeldung ein.',
    because: 'Begründung',
    button: 'Anmelden',
    reason: 'Es geht um dein Konto.',
  },
  en: {
    subject: 'You have another role',
    kicker: 'Your account',
    was: (from: string, to: string) => `Before: ${from}. Now: ${to}.`,
    out: 'We have signed you out everywhere. Sign in again; then the new role holds.',
    staff:
      'Whoever works for the town needs a second factor: an app for codes or a passkey. You set it up after signing in.',
    because: 'Reason',
    button: 'Sign in',
    reason: 'This is about your account.',
  },
};

/** To the person themselves, for every role that they get or lose. */
export function roleLetter(
  { from, to, because }: { from: Role; to: Role; because: string },
  reader: Reader,
): Letter {
  const texts = TEXTS[reader.language];
  const names = NAMES[reader.language];
  return letter({
    kind: 'roleLetter',
    locale: reader.language,
    subject: texts.subject,
    kicker: texts.kicker,
    paragraphs: [
      texts.was(names[from], names[to]),
      texts.out,
      ...(to === 'resident' ? [] : [texts.staff]),
    ],
    facts: [{ label: texts.because, value: because, said: true }],
    button: { label: texts.button, href: pageFor(reader, '/anmelden') },
    why: texts.reason,
    links: [],
  });
}
