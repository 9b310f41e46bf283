import { letter, type Letter } from '@ein/mail';
import { slugOf } from '@ein/platform';
import { footLinks } from './foot-links.policy.js';
import { STOP_IDEA, tieTo } from './notification.letter.js';
import type { IdeaTold } from './notification.repository.js';

const kickerOf = (idea: IdeaTold) => `Idee ${idea.number} · ${idea.placeName ?? 'ganz Einbeck'}`;

/** To a subscriber who wants each new idea at once. */
export function newIdeaLetter(idea: IdeaTold, excerpt: string, publicUrl: string): Letter {
  return letter({
    locale: 'de',
    subject: `Neue Idee: ${idea.title}`,
    kicker: kickerOf(idea),
    paragraphs: ['Es gibt eine neue Idee, die zu deinem Abo passt:'],
    quote: { lead: idea.title, text: excerpt },
    button: {
      label: 'Idee ansehen',
      href: `${publicUrl}/ideen/${idea.number}/${slugOf(idea.title)}`,
    },
    why: tieTo(idea, 'subscription'),
    stop: 'Dieses Abo beenden',
    links: footLinks(publicUrl),
  });
}

/** To somebody who follows by number and code: it can be read by everyone now. */
export function publishedLetter(idea: IdeaTold, publicUrl: string): Letter {
  return letter({
    locale: 'de',
    subject: `Idee ${idea.number} ist veröffentlicht`,
    kicker: kickerOf(idea),
    paragraphs: ['Alle können sie jetzt lesen, unterstützen und besprechen.'],
    quote: { text: idea.title },
    button: {
      label: 'Idee ansehen',
      href: `${publicUrl}/ideen/${idea.number}/${slugOf(idea.title)}`,
    },
    why: tieTo(idea, 'code'),
    stop: STOP_IDEA,
    links: footLinks(publicUrl).slice(1),
  });
}

/** To somebody who follows by number and code: it is not published. Why stands where the code opens it. */
export function refusedLetter(number: number, publicUrl: string): Letter {
  return letter({
    locale: 'de',
    subject: `Idee ${number} ist nicht veröffentlicht`,
    paragraphs: ['Den Grund und die Grundlage liest du mit Nummer und Code auf der Website.'],
    button: { label: 'Grund ansehen', href: `${publicUrl}/verfolgen?nummer=${number}` },
    why: tieTo({ number }, 'code'),
    stop: STOP_IDEA,
    links: footLinks(publicUrl).slice(1),
  });
}
