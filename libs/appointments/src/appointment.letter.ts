import { letter, type Letter, type Reader } from '@ein/mail';
import type { Language } from '@ein/platform';
import { spokenClock, spokenTime } from './spoken-time.policy.js';

/** What happened to a booking. */
export const APPOINTMENT_NEWS = [
  'requested',
  'confirmed',
  'moved',
  'cancelled',
  'displaced',
  'tomorrow',
] as const;
export type AppointmentNews = (typeof APPOINTMENT_NEWS)[number];

export interface AppointmentFacts {
  matter: string;
  host: string;
  startsAt: Date;
  heldUntil: Date | null;
  /** Why the town took it back. */
  reason: string | null;
  /** "EIN.Lebens.raum, Marktplatz 16" */
  where: string;
  /** The page of this booking. */
  url: string;
}

interface Words {
  subject: (when: string) => string;
  text: (held: string) => string;
  button: string;
  closing: string[];
}

/** After these it can still be changed by its link. */
const CHANGEABLE = new Set<AppointmentNews>(['confirmed', 'moved', 'tomorrow']);

const TEXTS = {
  de: {
    news: {
      requested: {
        subject: (when) => `Bestätige deinen Termin am ${when}`,
        text: (held) =>
          `Jemand hat mit dieser Adresse einen Termin angefragt. Die Zeit ist bis ${held} Uhr für dich freigehalten. Bestätige sie auf der nächsten Seite.`,
        button: 'Zur Bestätigung',
        closing: [
          'Du warst das nicht? Dann tu nichts: Ohne Bestätigung wird die Zeit wieder frei, und nach einem Tag löschen wir die Angaben.',
        ],
      },
      confirmed: {
        subject: (when) => `Dein Termin steht: ${when}`,
        text: () => 'Wir freuen uns auf dich. Der Eintrag für deinen Kalender hängt an.',
        button: 'Termin ansehen',
        closing: [],
      },
      moved: {
        subject: (when) => `Dein Termin ist verschoben auf ${when}`,
        text: () => 'Die alte Zeit ist wieder frei. Der neue Eintrag für deinen Kalender hängt an.',
        button: 'Termin ansehen',
        closing: [],
      },
      cancelled: {
        subject: (when) => `Dein Termin am ${when} ist abgesagt`,
        text: () => 'Die Zeit ist wieder frei. Du musst nichts weiter tun.',
        button: 'Termin ansehen',
        closing: [],
      },
      displaced: {
        subject: (when) => `Dein Termin am ${when} fällt aus`,
        text: () => 'Wir sind zu dieser Zeit nicht da. Wähle bitte eine andere Zeit.',
        button: 'Andere Zeit wählen',
        closing: [],
      },
      tomorrow: {
        subject: (when) => `Morgen ist dein Termin: ${when}`,
        text: () => 'Du hast diesen Termin mit uns vereinbart.',
        button: 'Termin ansehen',
        closing: [],
      },
    } satisfies Record<AppointmentNews, Words>,
    labels: { when: 'Wann', what: 'Anliegen', who: 'Mit', where: 'Ort', why: 'Grund' },
    change: 'Bis zum Beginn kannst du über denselben Link verschieben oder absagen.',
    calendar: {
      title: 'Termin',
      change: 'Verschieben und absagen kannst du über den Link in der E-Mail.',
    },
    why: 'Mit dieser Adresse wurde ein Termin vereinbart.',
  },
  en: {
    news: {
      requested: {
        subject: (when) => `Confirm your appointment on ${when}`,
        text: (held) =>
          `Somebody asked for an appointment with this address. The time is kept for you until ${held}. Please confirm it on the next page.`,
        button: 'Go to the confirmation',
        closing: [
          'It was not you? Then do nothing: without a confirmation the time becomes free again, and after one day we delete the details.',
        ],
      },
      confirmed: {
        subject: (when) => `Your appointment is fixed: ${when}`,
        text: () => 'We look forward to meeting you. The entry for your calendar is attached.',
        button: 'See the appointment',
        closing: [],
      },
      moved: {
        subject: (when) => `Your appointment has been moved to ${when}`,
        text: () => 'The old time is free again. The new entry for your calendar is attached.',
        button: 'See the appointment',
        closing: [],
      },
      cancelled: {
        subject: (when) => `Your appointment on ${when} is cancelled`,
        text: () => 'The time is free again. There is nothing more to do.',
        button: 'See the appointment',
        closing: [],
      },
      displaced: {
        subject: (when) => `Your appointment on ${when} does not take place`,
        text: () => 'We are not there at that time. Please choose another time.',
        button: 'Choose another time',
        closing: [],
      },
      tomorrow: {
        subject: (when) => `Your appointment is tomorrow: ${when}`,
        text: () => 'You have made this appointment with us.',
        button: 'See the appointment',
        closing: [],
      },
    } satisfies Record<AppointmentNews, Words>,
    labels: { when: 'When', what: 'Matter', who: 'With', where: 'Place', why: 'Reason' },
    change: 'Until it begins you can move or cancel it with the same link.',
    calendar: {
      title: 'Appointment',
      change: 'You can move or cancel it with the link in the e-mail.',
    },
    why: 'An appointment was made with this address.',
  },
};

/** What happened to an appointment. It quotes neither name nor note, because a stranger may have typed the address. */
export function appointmentLetter(
  news: AppointmentNews,
  facts: AppointmentFacts,
  reader: Reader,
): Letter {
  const { labels, why, change, news: all } = TEXTS[reader.language];
  const words: Words = all[news];
  const when = spokenTime(facts.startsAt, reader.language);
  return letter({
    kind: 'appointmentLetter',
    locale: reader.language,
    subject: words.subject(when),
    paragraphs: [words.text(facts.heldUntil ? spokenClock(facts.heldUntil) : '')],
    facts: [
      { label: labels.when, value: when },
      { label: labels.what, value: facts.matter, said: true },
      { label: labels.who, value: facts.host, said: true },
      { label: labels.where, value: facts.where, said: true },
      ...(facts.reason ? [{ label: labels.why, value: facts.reason, said: true }] : []),
    ],
    button: { label: words.button, href: facts.url },
    closing: [...words.closing, ...(CHANGEABLE.has(news) ? [change] : [])],
    why,
  });
}

/** What an entry for a calendar says. */
export const calendarWords = (language: Language): { title: string; change: string } =>
  TEXTS[language].calendar;
