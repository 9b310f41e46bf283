import { randomUUID } from 'node:crypto';
import { cleanLine, cleanText } from '@ein/platform';
import { layOut } from './letter-look.js';
import type { LetterKind } from './letter-kinds.js';
import type { LetterWords } from './letter-words.policy.js';
import type {
  CleanContent,
  CleanGroup,
  CleanParagraph,
  LetterContent,
  LetterGroup,
  LetterLink,
  MailLocale,
  Paragraph,
  Quote,
} from './letter-content.js';

/** Stands in a letter where each person's own link comes; nobody can guess it and so nobody can write it into a text. */
export const STOP_LINK = `https://stop-${randomUUID()}.invalid/`;

/** A mail ready for the outbox, as it reads without words of the town's own. */
export interface Letter {
  subject: string;
  text: string;
  html: string;
  /** How it reads with them: the outbox puts them in. */
  inWords?: {
    kind: LetterKind;
    language: MailLocale;
    write: (words: LetterWords) => Pick<Letter, 'text' | 'html'>;
  };
}

const WORDS = {
  de: {
    greeting: 'Guten Tag,',
    why: 'Warum bekommst du diese E-Mail?',
    foot: 'EIN.Ideen.raum. Diese E-Mail enthält keine Zählpixel.',
  },
  en: {
    greeting: 'Hello,',
    why: 'Why do you get this e-mail?',
    foot: 'EIN.Ideen.raum. This e-mail contains no tracking pixels.',
  },
};

const SUBJECT_LENGTH = 150;

function shortened(line: string): string {
  const letters = [...line];
  return letters.length > SUBJECT_LENGTH
    ? `${letters
        .slice(0, SUBJECT_LENGTH - 1)
        .join('')
        .trimEnd()}…`
    : line;
}

function cleaned(content: LetterContent): CleanContent {
  const words = WORDS[content.locale];
  const { quote, button } = content;
  return {
    locale: content.locale,
    subject: shortened(cleanLine(content.subject)),
    heading: cleanLine(content.heading ?? content.subject),
    greeting: cleanLine(content.greeting ?? words.greeting),
    paragraphs: content.paragraphs.map(cleanedParagraph),
    why: cleanText(content.why),
    groups: (content.groups ?? []).map(cleanedGroup),
    links: [
      ...(content.stop ? [{ label: cleanLine(content.stop), href: STOP_LINK }] : []),
      ...(content.links ?? []).map(cleanedLink),
    ],
    whyHeading: words.why,
    foot: words.foot,
    ...(content.kicker && { kicker: cleanLine(content.kicker) }),
    ...(content.code && { code: cleanLine(content.code) }),
    ...(quote && { quote: cleanedQuote(quote) }),
    ...(content.facts && {
      facts: content.facts.map((fact) => ({
        label: cleanLine(fact.label),
        value: cleanLine(fact.value),
        said: fact.said ?? false,
      })),
    }),
    ...(button && { button: cleanedLink(button) }),
    ...(content.closing && { closing: content.closing.map(cleanText) }),
  };
}

const cleanedParagraph = (one: Paragraph): CleanParagraph =>
  typeof one === 'string'
    ? { text: cleanText(one), said: false }
    : { text: cleanText(one.said), said: true };

const cleanedQuote = (quote: Quote): Quote => ({
  text: cleanText(quote.text),
  town: quote.town ?? false,
  ...(quote.label && { label: cleanLine(quote.label) }),
  ...(quote.lead && { lead: cleanLine(quote.lead) }),
  ...(quote.source && { source: cleanLine(quote.source) }),
});

const cleanedLink = ({ label, href }: LetterLink): LetterLink => ({
  label: cleanLine(label),
  href: webAddress(href),
});

const cleanedGroup = (group: LetterGroup): CleanGroup => ({
  kicker: cleanLine(group.kicker),
  heading: cleanLine(group.heading),
  href: webAddress(group.href),
  items: group.items.map(({ lead, text, when }) => ({
    lead: cleanLine(lead),
    when: cleanLine(when),
    ...(text && { text: cleanText(text) }),
  })),
  why: cleanText(group.why),
  ...(group.stop && { stop: cleanedLink(group.stop) }),
});

/** Throws on what is no address of a web page: links are made by us, so another one is our mistake. */
function webAddress(href: string): string {
  const url = new URL(href);
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new Error(`A button must lead to a page, not to ${url.protocol}`);
  return url.toString();
}

const indented = (text: string) => text.replace(/^/gm, '> ');

const linkText = ({ label, href }: LetterLink) => `${label}: ${href}`;

const groupText = ({ kicker, heading, href, items, why, stop }: CleanGroup) =>
  [
    `${'-'.repeat(40)}\n${kicker}\n${heading}\n${href}`,
    ...items.map(
      ({ lead, text, when }) =>
        `* ${[lead, when].filter(Boolean).join(' ')}${text ? `\n${indented(text)}` : ''}`,
    ),
    `${why}${stop ? `\n${linkText(stop)}` : ''}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');

function plainText(content: CleanContent): string {
  const { quote, facts, button } = content;
  return [
    ...(content.kicker ? [content.kicker] : []),
    content.heading,
    content.greeting,
    ...content.paragraphs.map(({ text }) => text),
    ...(content.code ? [`    ${content.code}`] : []),
    ...(quote
      ? [indented([quote.label, quote.lead, quote.text, quote.source].filter(Boolean).join('\n\n'))]
      : []),
    ...(facts?.length ? [facts.map((fact) => `${fact.label}: ${fact.value}`).join('\n')] : []),
    ...content.groups.map(groupText),
    ...(button ? [`${button.label}:\n${button.href}`] : []),
    ...(content.closing ?? []),
    `-- \n${content.whyHeading} ${content.why}`,
    ...(content.links.length ? [content.links.map(linkText).join('\n')] : []),
    content.foot,
  ].join('\n\n');
}

/** The town greets in its own words, and ends with a sentence and a closing of its own; everything else stays where it is. */
function withWords(content: CleanContent, words: LetterWords): CleanContent {
  const closing = [content.closing ?? [], words.sentence ?? [], words.closing ?? []].flat();
  return {
    ...content,
    greeting: cleanLine(words.greeting ?? content.greeting),
    ...(closing.length && { closing: closing.map(cleanText) }),
  };
}

const written = (content: CleanContent): Pick<Letter, 'text' | 'html'> => ({
  text: `${plainText(content)}\n`,
  html: layOut(content),
});

/** The one layout of all mails: HTML of 640 px in one column, and a plain-text twin that says the same. */
export function letter(content: LetterContent): Letter {
  const clean = cleaned(content);
  const { kind, locale: language } = content;
  return {
    subject: clean.subject,
    ...written(clean),
    inWords: { kind, language, write: (words) => written(withWords(clean, words)) },
  };
}
