import type { EditAccepted } from '@ein/editing';
import { letter, type Letter, type LetterContent, pageFor, type Reader } from '@ein/mail';
import {
  DECISION_WORDS,
  type DecidedAction,
  type Wording,
  type Words,
} from './decision-words.letter.js';
import { type CheckedComment, commentChecked } from './comment-words.letter.js';
import { DecisionAction } from './decision.type.js';
import { RECORD_WORDS } from './record-words.letter.js';
import { editLetThrough } from './edit-words.letter.js';

export interface DecisionLetterContent {
  action: DecidedAction;
  /** What it is about; without a title where the reader may not see the idea. */
  idea: { number: number; title: string | null; slug: string };
  /** The comment's own words; null when it is about the idea itself. */
  comment: string | null;
  /** Of that comment, which nobody had read before the decision: its number, and what became of it. */
  checked?: { number: number; became: CheckedComment } | null;
  /** About an edit of the idea. */
  edit?: EditDecided | null;
  /** About a photo of the idea: what was to be seen on it, or ''. */
  photo?: { alt: string } | null;
  /** Merging: the main idea. */
  main?: { number: number; title: string } | null;
  /** The appeal was against a merge. */
  wasMerged?: boolean;
  reason: string | null;
  ground: string | null;
  decisionId: string;
  /** What is told with a decision that takes something; null for all others. */
  record: RecordTold | null;
}

/** The fields of Art. 17 (3) of the Digital Services Act that the letter tells beside reason and ground. */
export interface RecordTold {
  facts: string;
  ruleVersion: number | null;
  automatedDetection: boolean;
  /** What the program pointed to was another idea, not words. */
  similar?: boolean;
  /** The authority and its reference, where the facts do not name them. */
  order?: string | null;
}

/** An edit as it was when it was decided: whether everybody read it already, and what letting it through does. */
export interface EditDecided {
  shown: boolean;
  accepted: EditAccepted;
  title: string;
  body: string;
}

/** What the author of a text is told about a decision: what happened, why, on what ground, and the way out. */
export function decisionLetter(content: DecisionLetterContent, reader: Reader): Letter {
  const { idea, comment, reason, decisionId, action } = content;
  const words = DECISION_WORDS[reader.language];
  const wording = wordingOf(content, reader);
  const kicker = idea.title === null ? [] : [idea.title];
  const isPublic = action === DecisionAction.PUBLISH || action === DecisionAction.OVERTURN;
  return letter({
    kind: 'decisionLetter',
    locale: reader.language,
    subject: wording.subject,
    kicker: [capital(words.idea(idea.number)), ...kicker].join(' · '),
    paragraphs: [...wording.paragraphs, ...(reason ? [{ said: reason }] : [])],
    ...quoteOf(content, words, isPublic),
    ...factsOf(content, reader),
    button: {
      label: wording.button,
      href: pageFor(reader, isPublic ? pathOf(content) : `/konto/entscheidung/${decisionId}`),
    },
    closing: [...wording.closing, ...waysOut(content, reader)],
    why: comment === null ? words.whyIdea : words.whyComment,
    links: [{ label: words.imprint, href: pageFor(reader, '/impressum') }],
  });
}

/** Where the text stands; a comment that has just appeared is shown with its thread. */
const pathOf = ({ idea: { number, slug }, checked }: DecisionLetterContent): string =>
  `/ideen/${number}/${slug}${checked ? `?beitrag=${checked.number}#K-${checked.number}` : ''}`;

/** Ground, what it was about, where and how long: short lines, so that the reason itself stays in sight. */
function factsOf(
  { ground, record }: DecisionLetterContent,
  { language }: Reader,
): Pick<LetterContent, 'facts'> {
  const words = RECORD_WORDS[language];
  if (!ground) return {};
  const label = DECISION_WORDS[language].ground;
  const value = words.ground(ground, record?.ruleVersion ?? null);
  return {
    facts: [
      { label, value, said: true },
      ...(record
        ? [
            { label: words.facts, value: record.facts, said: true },
            ...(record.order ? [{ label: words.ordered, value: record.order, said: true }] : []),
            { label: words.holds, value: words.holdsFor },
          ]
        : []),
    ],
  };
}

function waysOut({ record }: DecisionLetterContent, { language }: Reader): string[] {
  if (!record) return [];
  const words = RECORD_WORDS[language];
  const found = record.similar ? words.foundSimilar : words.found;
  return [words.redress, record.automatedDetection ? `${found} ${words.human}` : words.human];
}

/** The author's own words, so that they know what it is about. */
function quoteOf(
  { comment, edit, photo, main }: DecisionLetterContent,
  words: Pick<Words, 'yourComment' | 'yourPhoto' | 'idea'>,
  isPublic: boolean,
): Pick<LetterContent, 'quote'> {
  if (comment !== null) return { quote: { label: words.yourComment, text: comment } };
  if (main) return { quote: { label: capital(words.idea(main.number)), text: main.title } };
  if (photo?.alt) return { quote: { label: words.yourPhoto, text: photo.alt } };
  // What does not become the text goes back to its author, so that nothing they wrote is lost.
  const goesBack = edit && isPublic && ['lapses', 'overtaken'].includes(edit.accepted.outcome);
  return goesBack ? { quote: { lead: edit.title, text: edit.body } } : {};
}

/** What is said of an edit where that is another thing; the rest is said of it as of anything else. */
function wordingOf(
  { action, idea: { number }, comment, checked, edit, photo, wasMerged }: DecisionLetterContent,
  { language }: Reader,
): Wording {
  const words = DECISION_WORDS[language];
  const idea = words.idea(number);
  if (checked) return commentChecked(language, number, checked.became);
  if (edit && action === DecisionAction.REFUSE) return words.editRefused(idea, edit.shown);
  const afterAppeal = action === DecisionAction.OVERTURN;
  if (wasMerged && afterAppeal) return words.mergeAppealWon(idea);
  if (photo && afterAppeal) return words.photoAppealWon(idea);
  if (edit && (afterAppeal || action === DecisionAction.PUBLISH))
    return editLetThrough(language, idea, edit.accepted, afterAppeal);
  const isComment = comment !== null;
  const thing = isComment ? words.commentOn(number) : words.ideaOf(number);
  return words.decided[action]({ thing, idea, isComment });
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
