import type { Language } from '@ein/platform';
import type { LetterKind } from './letter-kinds.js';

export type MailLocale = Language;

/** A paragraph of ours, or one in the words of the town or of residents, which stay in German. */
export type Paragraph = string | { said: string };

/** What a mail says. All of it is plain text: it is cleaned here and escaped in the HTML. */
export interface LetterContent {
  /** The function that writes it: by that the town finds it among all letters. */
  kind: LetterKind;
  locale: MailLocale;
  /** Begins with what happened. */
  subject: string;
  /** Small line above the heading: "Idee 187 · Salzderhelden". */
  kicker?: string;
  /** The subject, when left out. */
  heading?: string;
  /** "Guten Tag," when left out. */
  greeting?: string;
  paragraphs: Paragraph[];
  /** A code to type, shown large. */
  code?: string;
  quote?: Quote;
  /** `said`: the value is in the words of the town or of residents. */
  facts?: { label: string; value: string; said?: boolean }[];
  button?: { label: string; href: string };
  /** What follows the button: the way out, what happens next. */
  closing?: string[];
  /** Several ideas in one mail, each with what happened there. */
  groups?: LetterGroup[];
  /** Why this person gets this mail: whole sentences. */
  why: string;
  /**
   * The words of the link that stops mails like this one. Where it leads is each person's own, so the outbox puts it in:
   * give `stopUrl` to those who get the letter. It is also offered to mail programs (RFC 8058).
   */
  stop?: string;
  /** Further links at the foot: settings, imprint. */
  links?: LetterLink[];
}

/** A text in its own words, under a label of ours; `town` gives it the ochre edge of an official answer. */
export interface Quote {
  label?: string;
  lead?: string;
  text: string;
  source?: string;
  town?: boolean;
}

export interface LetterLink {
  label: string;
  href: string;
}

/** What happened to one idea: newest first. */
export interface LetterGroup {
  /** "Idee 187 · Salzderhelden". */
  kicker: string;
  heading: string;
  href: string;
  items: { lead: string; text?: string; when: string }[];
  /** Why this is told; '' where the end of the letter says it for all of them. */
  why: string;
  /** Stops mails about this alone. */
  stop?: LetterLink;
}

/** A content whose parts are all there and clean. */
export type CleanGroup = LetterGroup;

export interface CleanParagraph {
  text: string;
  said: boolean;
}

export type CleanContent = Omit<LetterContent, 'paragraphs' | 'kind'> & {
  paragraphs: CleanParagraph[];
  groups: CleanGroup[];
  links: LetterLink[];
  heading: string;
  greeting: string;
  whyHeading: string;
  foot: string;
};
