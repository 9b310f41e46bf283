import { letter, type Letter, pageFor, type Reader } from '@ein/mail';
import {
  followed,
  footLinks,
  kickerOf,
  seeIdea,
  stopIdea,
  stopSubscription,
  tieTo,
} from './idea-parts.letter.js';
import type { IdeaTold } from './notification.repository.js';

const TEXTS = {
  de: {
    newIdea: 'Neue Idee',
    fits: 'Es gibt eine neue Idee, die zu deinem Abo passt:',
    published: (number: number) => `Idee ${number} ist veröffentlicht`,
    all: 'Alle können sie jetzt lesen, unterstützen und besprechen.',
    refused: (number: number) => `Idee ${number} ist nicht veröffentlicht`,
    readWhy: 'Den Grund und die Grundlage liest du mit Nummer und Code auf der Website.',
    seeWhy: 'Grund ansehen',
  },
  en: {
    newIdea: 'New idea',
    fits: 'There is a new idea that fits your subscription:',
    published: (number: number) => `Idea ${number} is published`,
    all: 'Everyone can now read, support and discuss it.',
    refused: (number: number) => `Idea ${number} is not published`,
    readWhy:
      'You can read the reason and the rule it rests on with number and code on the website.',
    seeWhy: 'See the reason',
  },
};

/** To a subscriber who wants each new idea at once. */
export function newIdeaLetter(idea: IdeaTold, excerpt: string, reader: Reader): Letter {
  const texts = TEXTS[reader.language];
  return letter({
    kind: 'newIdeaLetter',
    locale: reader.language,
    subject: `${texts.newIdea}: ${idea.title}`,
    kicker: kickerOf(idea, reader),
    paragraphs: [texts.fits],
    quote: { lead: idea.title, text: excerpt },
    button: seeIdea(idea, reader),
    why: tieTo(idea, 'subscription', reader),
    stop: stopSubscription(reader),
    links: footLinks(reader),
  });
}

/** To somebody who follows by number and code: it can be read by everyone now. */
export function publishedLetter(idea: IdeaTold, reader: Reader): Letter {
  const texts = TEXTS[reader.language];
  return letter({
    kind: 'publishedLetter',
    ...followed(idea, 'code', reader),
    subject: texts.published(idea.number),
    paragraphs: [texts.all],
    quote: { text: idea.title },
    button: seeIdea(idea, reader),
  });
}

/** To somebody who follows by number and code: it is not published. Why stands where the code opens it. */
export function refusedLetter(number: number, reader: Reader): Letter {
  const texts = TEXTS[reader.language];
  return letter({
    kind: 'refusedLetter',
    locale: reader.language,
    subject: texts.refused(number),
    paragraphs: [texts.readWhy],
    button: { label: texts.seeWhy, href: pageFor(reader, `/verfolgen?nummer=${number}`) },
    why: tieTo({ number }, 'code', reader),
    stop: stopIdea(reader),
    links: footLinks(reader, false),
  });
}
