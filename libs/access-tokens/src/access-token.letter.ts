import { letter, type Letter, pageFor, type Reader } from '@ein/mail';
import type { Day } from '@ein/platform';
import { spokenDay } from './spoken-day.policy.js';

const TEXTS = {
  de: {
    kicker: 'Zugänge für Programme',
    ends: 'Ein Zugang deiner Programme endet bald',
    endsOn: (day: string) => `Er endet am ${day}. Danach lehnen wir ihn ab.`,
    anew: 'Brauchst du ihn weiter, mach einen neuen und trag ihn in deinem Programm ein.',
    ended: 'Wir haben einen Zugang deiner Programme beendet',
    endedNow: 'Wir lehnen ihn ab sofort ab. Die Begründung:',
    further:
      'Was öffentlich ist, können deine Programme weiter ohne Zugang lesen. Wenn du das anders siehst, schreib uns.',
    look: 'Zugänge ansehen',
    contact: 'Kontakt',
    why: 'Du hast diesen Zugang gemacht.',
  },
  en: {
    kicker: 'Access for programs',
    ends: 'The access of one of your programs ends soon',
    endsOn: (day: string) => `It ends on ${day}. After that we refuse it.`,
    anew: 'If you still need it, make a new one and put it into your program.',
    ended: 'We have ended the access of one of your programs',
    endedNow: 'We refuse it from now on. The reason:',
    further:
      'What is public your programs can still read without a token. If you see it differently, write to us.',
    look: 'See your tokens',
    contact: 'Contact',
    why: 'You made this token.',
  },
};

export function tokenEndsLetter({ name, on }: { name: string; on: Day }, reader: Reader): Letter {
  const texts = TEXTS[reader.language];
  return letter({
    kind: 'tokenEndsLetter',
    locale: reader.language,
    subject: texts.ends,
    kicker: texts.kicker,
    paragraphs: [{ said: name }, texts.endsOn(spokenDay(on, reader.language)), texts.anew],
    button: { label: texts.look, href: pageFor(reader, '/konto/zugaenge') },
    why: texts.why,
  });
}

export function tokenRevokedLetter(
  { name, reason }: { name: string; reason: string },
  reader: Reader,
): Letter {
  const texts = TEXTS[reader.language];
  return letter({
    kind: 'tokenRevokedLetter',
    locale: reader.language,
    subject: texts.ended,
    kicker: texts.kicker,
    paragraphs: [{ said: name }, texts.endedNow, { said: reason }, texts.further],
    button: { label: texts.contact, href: pageFor(reader, '/kontakt') },
    why: texts.why,
  });
}
