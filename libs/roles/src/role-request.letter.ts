import { letter, type Letter, pageFor, type Reader } from '@ein/mail';
import type { Role } from '@ein/platform';
import type { RoleOutcome } from './role-request.entity.js';
import { roleName } from './role.letter.js';

/** What is told of a request to whoever decides or asked. */
export interface RequestTold {
  /** Who shall have another role. */
  name: string;
  from: Role;
  to: Role;
  because: string;
  /** Who asked; null: somebody who left. */
  askedBy: string | null;
  endsAt: Date;
}

/** How a request can end for whoever asked. */
export type ToldOutcome = Exclude<RoleOutcome, 'at_once'>;

const TEXTS = {
  de: {
    kicker: 'Rollen',
    person: 'Person',
    change: 'Änderung',
    because: 'Begründung',
    askedBy: 'Gefragt hat',
    until: 'Zeit bis',
    asked: {
      subject: 'Die Änderung einer Rolle wartet auf dich',
      lead: 'Jemand soll eine andere Rolle bekommen. Das gilt erst, wenn eine zweite Person aus der Verwaltung zustimmt.',
      button: 'Entscheiden',
      reason:
        'Du verwaltest die Plattform, und eine Änderung einer Rolle braucht zwei Personen. Wenn niemand entscheidet, endet die Anfrage von selbst.',
    },
    ended: {
      subject: {
        confirmed: 'Deine Anfrage zu einer Rolle ist bestätigt',
        refused: 'Deine Anfrage zu einer Rolle ist abgelehnt',
        expired: 'Deine Anfrage zu einer Rolle ist abgelaufen',
      },
      lead: {
        confirmed: 'Die neue Rolle gilt jetzt. Die Person weiß davon.',
        refused: 'Die Rolle bleibt, wie sie ist.',
        expired:
          'In der Zeit hat niemand entschieden. Die Rolle bleibt, wie sie ist. Du kannst noch einmal fragen.',
      },
      button: 'Menschen und Rollen',
      reason: 'Du hast danach gefragt.',
    },
  },
  en: {
    kicker: 'Roles',
    person: 'Who',
    change: 'Change',
    because: 'Reason',
    askedBy: 'Asked by',
    until: 'Time until',
    asked: {
      subject: 'A change of a role waits for you',
      lead: 'Somebody shall get another role. It holds only when a second person of the administration agrees.',
      button: 'Decide',
      reason:
        'You administer the platform, and a change of a role needs two people. When nobody decides, the request ends by itself.',
    },
    ended: {
      subject: {
        confirmed: 'Your request about a role is confirmed',
        refused: 'Your request about a role is refused',
        expired: 'Your request about a role has run out',
      },
      lead: {
        confirmed: 'The new role holds now. The person knows.',
        refused: 'The role stays as it is.',
        expired: 'Nobody decided in that time. The role stays as it is. You can ask again.',
      },
      button: 'People and roles',
      reason: 'You asked for it.',
    },
  },
};

const facts = ({ name, from, to, because }: RequestTold, { language }: Reader) => {
  const texts = TEXTS[language];
  return [
    { label: texts.person, value: name, said: true },
    { label: texts.change, value: `${roleName(language, from)} → ${roleName(language, to)}` },
    { label: texts.because, value: because, said: true },
  ];
};

/** To the admins who can decide. */
export function roleRequestLetter(told: RequestTold, reader: Reader): Letter {
  const texts = TEXTS[reader.language];
  const until = new Intl.DateTimeFormat(reader.language === 'en' ? 'en-GB' : 'de-DE', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Berlin',
  }).format(told.endsAt);
  return letter({
    kind: 'roleRequestLetter',
    locale: reader.language,
    subject: texts.asked.subject,
    kicker: texts.kicker,
    paragraphs: [texts.asked.lead],
    facts: [
      ...facts(told, reader),
      ...(told.askedBy ? [{ label: texts.askedBy, value: told.askedBy, said: true }] : []),
      { label: texts.until, value: until },
    ],
    button: { label: texts.asked.button, href: pageFor(reader, '/verwaltung/menschen') },
    why: texts.asked.reason,
    links: [],
  });
}

/** To whoever asked, when another one has decided or nobody did. */
export function roleOutcomeLetter(told: RequestTold, outcome: ToldOutcome, reader: Reader): Letter {
  const texts = TEXTS[reader.language];
  return letter({
    kind: 'roleOutcomeLetter',
    locale: reader.language,
    subject: texts.ended.subject[outcome],
    kicker: texts.kicker,
    paragraphs: [texts.ended.lead[outcome]],
    facts: facts(told, reader),
    button: { label: texts.ended.button, href: pageFor(reader, '/verwaltung/menschen') },
    why: texts.ended.reason,
    links: [],
  });
}
