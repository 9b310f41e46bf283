import { letter, type Letter, type LetterLink, pageFor, type Reader } from '@ein/mail';
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
      `Idee ${one} und Idee ${other} wollen dasselbe. Wir haben sie verbunden, damit alles an einer Stelle steht.`,
    counts:
      'Deine Unterstützung bleibt und zählt dort mit, einmal für dich. Wir haben sie nicht verschoben.',
    too: 'Willst du auch den Text der anderen Idee unterstützen? Öffne die Seite und drücke „Auch hier unterstützen“.',
    stays: 'Idee und Beiträge bleiben lesbar. Neues steht ab jetzt bei der anderen Idee.',
    button: (number: number) => `Idee ${number} ansehen`,
    old: 'Die bisherige Idee',
    back: 'Auf der Seite kannst du deine Unterstützung auch zurücknehmen. Niemand außer dir erfährt davon.',
    parted: (title: string) => `Die Idee steht wieder für sich: ${title}`,
    apart: (one: number, other: number) =>
      `Idee ${one} war mit Idee ${other} verbunden. Das haben wir aufgelöst.`,
    asBefore:
      'Sie hat wieder alle ihre Unterstützungen und Beiträge, auch deine. Man kann sie wieder unterstützen und besprechen.',
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
      `Idea ${one} and idea ${other} want the same. We have linked them, so that everything is in one place.`,
    counts: 'Your support stays and counts there too, once for you. We have not moved it.',
    too: 'Do you want to support the text of the other idea as well? Open its page and press “Support here too”.',
    stays:
      'The idea and its contributions stay readable. What is new appears with the other idea from now on.',
    button: (number: number) => `See idea ${number}`,
    old: 'The idea so far',
    back: 'On the page you can also take your support back. Nobody but you learns of it.',
    parted: (title: string) => `The idea stands on its own again: ${title}`,
    apart: (one: number, other: number) =>
      `Idea ${one} was linked with idea ${other}. We have undone that.`,
    asBefore:
      'It has all its supports and contributions again, yours too. It can be supported and discussed again.',
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
  return letter({
    kind: 'mergedLetter',
    locale: reader.language,
    subject: votes ? texts.subject(duplicate.title) : texts.follows(duplicate.title),
    heading: texts.heading,
    kicker: texts.kicker(duplicate.number),
    paragraphs: [
      texts.same(duplicate.number, main.number),
      ...(votes ? [texts.counts, texts.too] : [texts.stays]),
    ],
    quote: { label: texts.kicker(main.number), text: main.title },
    button: { label: texts.button(main.number), href: pageOf(main, reader) },
    closing: votes ? [texts.back] : [],
    why: (votes ? texts.why.voter : texts.why.other)(duplicate.number),
    stop: texts.stop,
    links: [{ label: texts.old, href: pageOf(duplicate, reader) }, ...linksOf(reader)],
  });
}

/** To everybody who follows an idea that was a duplicate and is none any more. */
export function partedLetter({ duplicate, main }: MergeTold, reader: Reader): Letter {
  const texts = TEXTS[reader.language];
  return letter({
    kind: 'partedLetter',
    locale: reader.language,
    subject: texts.parted(duplicate.title),
    kicker: texts.kicker(duplicate.number),
    paragraphs: [texts.apart(duplicate.number, main.number), texts.asBefore],
    button: { label: texts.button(duplicate.number), href: pageOf(duplicate, reader) },
    why: texts.why.other(duplicate.number),
    stop: texts.stop,
    links: linksOf(reader),
  });
}

const pageOf = ({ number, title }: MergeTold['main'], reader: Reader): string =>
  pageFor(reader, `/ideen/${number}/${slugOf(title)}`);

const linksOf = (reader: Reader): LetterLink[] => [
  { label: TEXTS[reader.language].settings, href: pageFor(reader, '/konto/mitteilungen') },
  { label: TEXTS[reader.language].imprint, href: pageFor(reader, '/impressum') },
];
