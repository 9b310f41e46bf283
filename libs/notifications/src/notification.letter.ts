import { letter, type Letter, type LetterContent } from '@ein/mail';
import { slugOf } from '@ein/platform';
import { footLinks } from './foot-links.policy.js';
import { spokenDay, spokenMeeting, wordFor } from '@ein/answers';
import type {
  AnswerTold,
  CommentTold,
  IdeaTold,
  ReplyTold,
  StepTold,
} from './notification.repository.js';
import type { ToldReason } from './told-kind.type.js';

const addressOf = (idea: IdeaTold, publicUrl: string) =>
  `${publicUrl}/ideen/${idea.number}/${slugOf(idea.title)}`;

const kickerOf = (idea: IdeaTold) => `Idee ${idea.number} · ${idea.placeName ?? 'ganz Einbeck'}`;

/** `code`: somebody without an account, by number and code. */
export type LetterReason = ToldReason | 'code';

const TIES: Record<LetterReason, (number: number) => string> = {
  code: (number) => `Du hast mit Nummer und Code um Bescheid zu Idee ${number} gebeten.`,
  author: (number) => `Du hast Idee ${number} eingereicht.`,
  voter: (number) => `Du unterstützt Idee ${number}.`,
  commenter: (number) => `Du hast zu Idee ${number} geschrieben.`,
  choice: (number) => `Du folgst Idee ${number}.`,
  subscription: (number) => `Idee ${number} passt zu etwas, das du abonniert hast.`,
};

/** Why somebody is told of an idea, in one sentence. */
export const tieTo = (idea: Pick<IdeaTold, 'number'>, reason: LetterReason): string =>
  TIES[reason](idea.number);

export const STOP_IDEA = 'Dieser Idee nicht mehr folgen';

/** What a mail about one idea says of itself, and how it is stopped. */
const followed = (idea: IdeaTold, reason: LetterReason, publicUrl: string) => ({
  kicker: kickerOf(idea),
  why: tieTo(idea, reason),
  stop: STOP_IDEA,
  links: reason === 'code' ? footLinks(publicUrl).slice(1) : footLinks(publicUrl),
});

const inGerman = (content: Omit<LetterContent, 'locale'>): Letter =>
  letter({ locale: 'de', ...content });

/** To the author: the idea has arrived and has its number. */
export function receivedLetter(idea: IdeaTold, code: string, publicUrl: string): Letter {
  return inGerman({
    subject: `Deine Idee ist angekommen: Nummer ${idea.number}`,
    kicker: kickerOf(idea),
    paragraphs: [
      `Deine Idee hat die Nummer ${idea.number}. Damit findest du sie immer wieder.`,
      'Als Nächstes prüft die Moderation, ob sie zu den Spielregeln passt. Danach bekommst du wieder eine E-Mail.',
    ],
    quote: { text: idea.title },
    facts: [
      { label: 'Nummer', value: String(idea.number) },
      { label: 'Code', value: code },
    ],
    closing: [
      `Mit Nummer und Code sehen auch Menschen ohne Konto unter ${publicUrl}/verfolgen, wie weit die Idee ist.`,
    ],
    button: { label: 'Meine Ideen ansehen', href: `${publicUrl}/konto` },
    why: `${tieTo(idea, 'author')} Diese Bestätigung kommt einmal.`,
    links: footLinks(publicUrl),
  });
}

/** To a follower: the town has answered, in its own words. */
export function answerLetter(
  idea: IdeaTold,
  answer: AnswerTold,
  reason: LetterReason,
  publicUrl: string,
): Letter {
  const isAuthor = reason === 'author';
  return inGerman({
    ...followed(idea, reason, publicUrl),
    subject: `Die Stadt hat geantwortet: ${idea.title}`,
    heading: isAuthor ? 'Die Stadt hat auf deine Idee geantwortet' : 'Die Stadt hat geantwortet',
    paragraphs: [
      `Zu ${isAuthor ? 'deiner Idee' : 'der Idee'} „${idea.title}“ liegt eine Antwort vor. Hier ist sie im Wortlaut:`,
    ],
    quote: { town: true, lead: answer.keySentence, text: answer.body, source: answer.office },
    facts: [
      { label: 'Stand', value: wordFor(idea.status) },
      ...(answer.next ? [{ label: 'Als Nächstes', value: answer.next }] : []),
    ],
    button: { label: 'Antwort ansehen', href: addressOf(idea, publicUrl) },
  });
}

/** To a follower: the idea has moved on. */
export function moveLetter(
  idea: IdeaTold,
  step: StepTold,
  reason: LetterReason,
  { publicUrl, now }: { publicUrl: string; now: Date },
): Letter {
  const facts = [
    { label: 'Stand', value: wordFor(step.to) },
    { label: 'Zuständig', value: step.office },
    { label: 'Weitergegeben an', value: step.forwardedTo },
    { label: 'Ausschuss', value: step.committee },
    { label: 'Termin', value: step.meetingAt && spokenMeeting(step.meetingAt, now) },
    { label: 'Antwort bis', value: step.dueOn && spokenDay(step.dueOn, now) },
  ];
  const isAuthor = reason === 'author';
  return inGerman({
    ...followed(idea, reason, publicUrl),
    subject: `Neuer Stand „${wordFor(step.to)}“: ${idea.title}`,
    heading: `Neuer Stand: ${wordFor(step.to)}`,
    paragraphs: [
      `${isAuthor ? 'Deine Idee' : 'Die Idee'} „${idea.title}“ ist einen Schritt weiter:`,
    ],
    quote: { town: true, lead: step.sentence, text: step.reason ?? '' },
    facts: facts.flatMap(({ label, value }) => (value ? [{ label, value }] : [])),
    button: { label: 'Idee ansehen', href: addressOf(idea, publicUrl) },
  });
}

/** To somebody whose comment was replied to. */
export function replyLetter(idea: IdeaTold, reply: ReplyTold, publicUrl: string): Letter {
  return inGerman({
    ...followed(idea, 'commenter', publicUrl),
    subject: `Jemand hat dir geantwortet: ${idea.title}`,
    heading: 'Jemand hat dir geantwortet',
    paragraphs: [`${reply.authorName} schreibt zu deinem Beitrag K-${reply.parentNumber}:`],
    quote: { text: reply.body },
    button: {
      label: 'Antwort ansehen',
      href: `${addressOf(idea, publicUrl)}?beitrag=${reply.number}#K-${reply.number}`,
    },
    why: `Du hast zu Idee ${idea.number} den Beitrag K-${reply.parentNumber} geschrieben, auf den sich die Antwort bezieht.`,
  });
}

/** To a follower who wants each contribution at once. */
export function contributionLetter(
  idea: IdeaTold,
  comment: CommentTold,
  reason: LetterReason,
  publicUrl: string,
): Letter {
  return inGerman({
    ...followed(idea, reason, publicUrl),
    subject: `Neuer Beitrag zu Idee ${idea.number}: ${idea.title}`,
    heading: 'Neuer Beitrag',
    paragraphs: [`${comment.authorName} schreibt zur Idee „${idea.title}“:`],
    quote: { text: comment.body },
    button: {
      label: 'Beitrag ansehen',
      href: `${addressOf(idea, publicUrl)}?beitrag=${comment.number}#K-${comment.number}`,
    },
  });
}

/** To somebody who is addressed by name. */
export function mentionLetter(
  idea: IdeaTold,
  comment: CommentTold,
  reason: LetterReason,
  publicUrl: string,
): Letter {
  return inGerman({
    ...followed(idea, reason, publicUrl),
    subject: `Jemand spricht dich an: ${idea.title}`,
    heading: 'Jemand spricht dich an',
    paragraphs: [`${comment.authorName} schreibt dir zur Idee „${idea.title}“:`],
    quote: { text: comment.body },
    button: {
      label: 'Beitrag ansehen',
      href: `${addressOf(idea, publicUrl)}?beitrag=${comment.number}#K-${comment.number}`,
    },
  });
}

/** To a follower who wants each change at once: another text, or the end by its author's wish. */
export function changeLetter(idea: IdeaTold, reason: LetterReason, publicUrl: string): Letter {
  const withdrawn = idea.visibility === 'withdrawn';
  return inGerman({
    ...followed(idea, reason, publicUrl),
    subject: `${withdrawn ? 'Zurückgezogen' : 'Neue Fassung'}: ${idea.title}`,
    paragraphs: [
      withdrawn
        ? 'Wer die Idee geschrieben hat, hat sie zurückgezogen. Sie bleibt mit allen Beiträgen lesbar.'
        : 'Wer die Idee geschrieben hat, schlägt jetzt etwas anderes vor. Beide Fassungen stehen im Verlauf.',
    ],
    button: { label: 'Idee ansehen', href: addressOf(idea, publicUrl) },
  });
}
