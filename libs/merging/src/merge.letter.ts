import { letter, type Letter, pageFor, type Reader } from '@ein/mail';
import { slugOf } from '@ein/platform';

/** Two ideas, as whoever supports the duplicate is told of them. */
export interface MergeTold {
  duplicate: { number: number; title: string };
  main: { number: number; title: string };
}

const TEXTS = {
  de: {
    subject: (title: string) => `Deine unterstützte Idee ist jetzt verbunden: ${title}`,
    follows: (title: string) => `Eine Idee, der du folgst, ist jetzt verbunden: ${title}`,
    heading: 'Zwei Ideen sind jetzt verbunden',
    kicker: (number: number) => `Idee ${number}`,
    same: (one: number, other: number) =>
      `Idee ${one} und Idee ${other} wollen dasselbe. Die Moderation hat sie verbunden, damit alles an einer Stelle steht.`,
    counts:
      'Deine Unterstützung bleibt und zählt dort mit, einmal für dich. Wir haben sie nicht verschoben.',
    too: 'Willst du auch den Text der anderen Idee unterstützen? Öffne die Seite und drücke „Auch hier unterstützen“.',
    stays: 'Idee und Beiträge bleiben lesbar. Neues steht ab jetzt bei der anderen Idee.',
    button: (number: number) => `Idee ${number} ansehen`,
    old: 'Die bisherige Idee',
    back: 'Auf der Seite kannst du deine Unterstützung auch zurücknehmen. Niemand außer dir erfährt davon.',
    why: {
      voter: (number: number) => `Du unterstützt Idee ${number}.`,
      other: (number: number) => `Du folgst Idee ${number}.`,
    },
    stop: 'Dieser Idee nicht mehr folgen',
    settings: 'Alle Einstellungen',
    imprint: 'Impressum',
  },
  en: {
    subject: (title: string) => `An idea you support is now linked: ${title}`,
    follows: (title: string) => `An idea you follow is now linked: ${title}`,
    heading: 'Two ideas are now linked',
    kicker: (number: number) => `Idea ${number}`,
    same: (one: number, other: number) =>
      `Idea ${one} and idea ${other} want the same. Moderation has linked them, so that everything is in one place.`,
    counts: 'Your support stays and counts there too, once for you. We have not moved it.',
    too: 'Do you want to support the text of the other idea as well? Open its page and press “Support here too”.',
    stays:
      'The idea and its contributions stay readable. What is new appears with the other idea from now on.',
    button: (number: number) => `See idea ${number}`,
    old: 'The idea so far',
    back: 'On the page you can also take your support back. Nobody but you learns of it.',
    why: {
      voter: (number: number) => `You support idea ${number}.`,
      other: (number: number) => `You follow idea ${number}.`,
    },
    stop: 'Stop following this idea',
    settings: 'All settings',
    imprint: 'Imprint',
  },
};

/** To somebody who supports or follows the duplicate. A link opens the main idea's page; the button there is theirs to press. */
export function mergedLetter(
  { duplicate, main }: MergeTold,
  votes: boolean,
  reader: Reader,
): Letter {
  const texts = TEXTS[reader.language];
  const page = ({ number, title }: MergeTold['main']) =>
    pageFor(reader, `/ideen/${number}/${slugOf(title)}`);
  return letter({
    locale: reader.language,
    subject: votes ? texts.subject(duplicate.title) : texts.follows(duplicate.title),
    heading: texts.heading,
    kicker: texts.kicker(duplicate.number),
    paragraphs: [
      texts.same(duplicate.number, main.number),
      ...(votes ? [texts.counts, texts.too] : [texts.stays]),
    ],
    quote: { label: texts.kicker(main.number), text: main.title },
    button: { label: texts.button(main.number), href: page(main) },
    closing: votes ? [texts.back] : [],
    why: (votes ? texts.why.voter : texts.why.other)(duplicate.number),
    stop: texts.stop,
    links: [
      { label: texts.old, href: page(duplicate) },
      { label: texts.settings, href: pageFor(reader, '/konto/mitteilungen') },
      { label: texts.imprint, href: pageFor(reader, '/impressum') },
    ],
  });
}
