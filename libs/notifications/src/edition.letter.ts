import { letter, type Letter, pageFor, type Reader } from '@ein/mail';
import type { EditionLead } from '@ein/reports';
import { footLinks, stopSubscription } from './idea-parts.letter.js';

const TEXTS = {
  de: {
    subject: (title: string) => `Neuer Bericht: ${title}`,
    kicker: (number: number) => `Ausgabe ${number}`,
    said: 'Die Verwaltung hat einen neuen Bericht veröffentlicht. Das Wichtigste:',
    button: 'Bericht lesen',
    why: 'Du wolltest hören, wenn ein neuer Bericht erscheint.',
  },
  en: {
    subject: (title: string) => `New report: ${title}`,
    kicker: (number: number) => `Edition ${number}`,
    said: 'The administration has published a new report. What matters most, in its own German words:',
    button: 'Read the report',
    why: 'You wanted to hear when a new report is published.',
  },
};

/** To everybody who wants to hear of new editions. */
export function newEditionLetter(edition: EditionLead, account: boolean, reader: Reader): Letter {
  const texts = TEXTS[reader.language];
  return letter({
    kind: 'newEditionLetter',
    locale: reader.language,
    subject: texts.subject(edition.title),
    kicker: texts.kicker(edition.number),
    paragraphs: [texts.said],
    quote: { lead: edition.title, text: edition.sentences.join(' '), town: true },
    button: { label: texts.button, href: pageFor(reader, `/berichte/${edition.number}`) },
    why: texts.why,
    stop: stopSubscription(reader),
    links: footLinks(reader, account),
  });
}
