import { letter, type Letter, type LetterContent, pageFor, type Reader } from '@ein/mail';
import type { Language } from '@ein/platform';

/** What a mail says of an event. */
export interface EventFacts {
  number: number;
  title: string;
  startsAt: Date;
  endsAt: Date;
  /** Where it is, also when that is the meeting room. */
  place: string;
}

const TEXTS = {
  de: {
    when: 'Wann',
    where: 'Wo',
    until: (start: string, end: string) => `${start} bis ${end}`,
    open: 'Anmeldung ansehen oder absagen',
    why: 'Du hast dich zu dieser Veranstaltung angemeldet. Mit dem Link oben kannst du absagen; dann bekommst du keine weitere E-Mail dazu und wir löschen die Anmeldung.',
    imprint: 'Impressum',
    confirm: {
      subject: (title: string) => `Bestätige deine Anmeldung: ${title}`,
      ask: 'Jemand hat diese Adresse bei einer Anmeldung angegeben. Auf der nächsten Seite bestätigst du sie. Erst dann bekommst du einen Platz.',
      button: 'Zur Bestätigung',
      unasked: (hours: number) =>
        `Du warst das nicht? Dann tu nichts: Nach ${hours} Stunden löschen wir Name und Adresse.`,
      why: 'Jemand hat diese Adresse auf der Seite der Veranstaltung eingetragen.',
    },
    confirmed: {
      subject: (title: string) => `Du hast einen Platz: ${title}`,
      text: 'Wir freuen uns auf dich. Am Tag davor erinnern wir dich. Wenn du nicht kannst, sag bitte ab: Dann rückt jemand nach.',
    },
    waiting: {
      subject: (title: string) => `Du stehst auf der Warteliste: ${title}`,
      text: (position: number) =>
        `Alle Plätze sind vergeben. Du stehst auf Platz ${position} der Warteliste. Sagt jemand ab, rückst du nach, und wir schreiben dir sofort.`,
    },
    movedUp: {
      subject: (title: string) => `Du bist nachgerückt und hast einen Platz: ${title}`,
      text: 'Ein Platz ist frei geworden. Er gehört jetzt dir. Wenn du nicht kannst, sag bitte ab: Dann rückt die nächste Person nach.',
    },
    reminder: {
      subject: (title: string) => `Morgen ist es so weit: ${title}`,
      text: 'Du hast einen Platz. Wenn du nicht kannst, sag bitte ab: Dann rückt jemand nach.',
    },
    changed: {
      subject: (title: string) => `Zeit oder Ort haben sich geändert: ${title}`,
      text: 'Die neuen Angaben stehen unten. Deine Anmeldung gilt weiter. Wenn du dann nicht kannst, sag bitte ab.',
    },
    cancelled: {
      subject: (title: string) => `Abgesagt: ${title}`,
      text: 'Die Veranstaltung findet nicht statt.',
      reason: 'Grund',
      button: 'Andere Termine ansehen',
      why: 'Du hast dich zu dieser Veranstaltung angemeldet. Weitere E-Mails dazu kommen nicht.',
    },
    removed: {
      subject: (title: string) => `Deine Anmeldung ist gestrichen: ${title}`,
      text: 'Das Team hat deine Anmeldung auf Wunsch gestrichen. War das ein Irrtum, melde dich auf der Seite noch einmal an.',
      button: 'Zur Veranstaltung',
    },
  },
  en: {
    when: 'When',
    where: 'Where',
    until: (start: string, end: string) => `${start} to ${end}`,
    open: 'See or cancel the registration',
    why: 'You registered for this event. You can cancel with the link above; then you get no further e-mail about it and we delete the registration.',
    imprint: 'Imprint',
    confirm: {
      subject: (title: string) => `Confirm your registration: ${title}`,
      ask: 'Somebody gave this address with a registration. You confirm it on the next page. Only then you get a seat.',
      button: 'Go to the confirmation',
      unasked: (hours: number) =>
        `It was not you? Then do nothing: after ${hours} hours we delete name and address.`,
      why: 'Somebody entered this address on the page of the event.',
    },
    confirmed: {
      subject: (title: string) => `You have a seat: ${title}`,
      text: 'We look forward to seeing you. We remind you on the day before. If you cannot come, please cancel: then somebody else moves up.',
    },
    waiting: {
      subject: (title: string) => `You are on the waiting list: ${title}`,
      text: (position: number) =>
        `All seats are taken. You are number ${position} on the waiting list. If somebody cancels, you move up, and we write to you at once.`,
    },
    movedUp: {
      subject: (title: string) => `You have moved up and have a seat: ${title}`,
      text: 'A seat has become free. It is yours now. If you cannot come, please cancel: then the next person moves up.',
    },
    reminder: {
      subject: (title: string) => `It is tomorrow: ${title}`,
      text: 'You have a seat. If you cannot come, please cancel: then somebody else moves up.',
    },
    changed: {
      subject: (title: string) => `Time or place have changed: ${title}`,
      text: 'What is new stands below. Your registration still holds. If you cannot come then, please cancel.',
    },
    cancelled: {
      subject: (title: string) => `Cancelled: ${title}`,
      text: 'The event does not take place.',
      reason: 'Reason',
      button: 'See other events',
      why: 'You registered for this event. There will be no further e-mail about it.',
    },
    removed: {
      subject: (title: string) => `Your registration was taken off the list: ${title}`,
      text: 'The team took your registration off the list, as was wished. If this was a mistake, register again on the page.',
      button: 'Go to the event',
    },
  },
};

const LOCALES = { de: 'de-DE', en: 'en-GB' };

/** "Donnerstag, 3. Dezember 2026, 18:00 bis 20:00", on Einbeck's clocks. */
function whenOf({ startsAt, endsAt }: EventFacts, language: Language): string {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(LOCALES[language], { timeZone: 'Europe/Berlin', ...options });
  const clock = format({ hour: '2-digit', minute: '2-digit' });
  const day = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const [first, last] = [day.format(startsAt), day.format(endsAt)];
  const end = first === last ? clock.format(endsAt) : `${last}, ${clock.format(endsAt)}`;
  return TEXTS[language].until(`${first}, ${clock.format(startsAt)}`, end);
}

type Own = Pick<LetterContent, 'kind' | 'subject' | 'paragraphs' | 'button' | 'why'> &
  Partial<Pick<LetterContent, 'closing' | 'quote'>>;

/** When and where stand in every mail about an event; the title is in the words of the town. */
function eventLetter(event: EventFacts, reader: Reader, own: Own): Letter {
  const texts = TEXTS[reader.language];
  return letter({
    locale: reader.language,
    ...own,
    facts: [
      { label: texts.when, value: whenOf(event, reader.language) },
      { label: texts.where, value: event.place, said: true },
    ],
    links: [{ label: texts.imprint, href: pageFor(reader, '/impressum') }],
  });
}

/** Asks whether the address is theirs. `url`: the page with the button. */
export function confirmRegistrationLetter(
  event: EventFacts,
  { url, hours }: { url: string; hours: number },
  reader: Reader,
): Letter {
  const texts = TEXTS[reader.language].confirm;
  return eventLetter(event, reader, {
    kind: 'confirmRegistrationLetter',
    subject: texts.subject(event.title),
    paragraphs: [texts.ask],
    button: { label: texts.button, href: url },
    closing: [texts.unasked(hours)],
    why: texts.why,
  });
}

/** They have a seat, from the beginning or by moving up; a reminder; or another time or place. */
export function placeLetter(
  kind: 'confirmed' | 'movedUp' | 'reminder' | 'changed',
  event: EventFacts,
  url: string,
  reader: Reader,
): Letter {
  const texts = TEXTS[reader.language];
  return eventLetter(event, reader, {
    kind: 'placeLetter',
    subject: texts[kind].subject(event.title),
    paragraphs: [texts[kind].text],
    button: { label: texts.open, href: url },
    why: texts.why,
  });
}

export function waitingLetter(
  event: EventFacts,
  { url, position }: { url: string; position: number },
  reader: Reader,
): Letter {
  const texts = TEXTS[reader.language];
  return eventLetter(event, reader, {
    kind: 'waitingLetter',
    subject: texts.waiting.subject(event.title),
    paragraphs: [texts.waiting.text(position)],
    button: { label: texts.open, href: url },
    why: texts.why,
  });
}

export function eventCancelledLetter(event: EventFacts, reason: string, reader: Reader): Letter {
  const texts = TEXTS[reader.language].cancelled;
  return eventLetter(event, reader, {
    kind: 'eventCancelledLetter',
    subject: texts.subject(event.title),
    paragraphs: [texts.text],
    quote: { label: texts.reason, text: reason, town: true },
    button: { label: texts.button, href: pageFor(reader, '/termine') },
    why: texts.why,
  });
}

/** Staff took them off the list, because they asked for it by phone or at the desk. */
export function registrationRemovedLetter(event: EventFacts, reader: Reader): Letter {
  const { removed, cancelled } = TEXTS[reader.language];
  return eventLetter(event, reader, {
    kind: 'registrationRemovedLetter',
    subject: removed.subject(event.title),
    paragraphs: [removed.text],
    button: { label: removed.button, href: pageFor(reader, `/termine/${event.number}`) },
    why: cancelled.why,
  });
}
