import { letter, type Letter, type LetterContent } from '@ein/mail';
import { slugOf } from '@ein/platform';
import { spokenDay, spokenMeeting, wordFor } from '@ein/answers';
import type {
  AnswerTold,
  Follower,
  IdeaTold,
  ReplyTold,
  StepTold,
} from './notification.repository.js';

const addressOf = (idea: IdeaTold, publicUrl: string) =>
  `${publicUrl}/ideen/${idea.number}/${slugOf(idea.title)}`;

const kickerOf = (idea: IdeaTold) => `Idee ${idea.number} · ${idea.placeName ?? 'ganz Einbeck'}`;

/** Only what is true: there is no page yet on which mails could be switched off. */
function whyFollowing(idea: IdeaTold, { isAuthor }: Pick<Follower, 'isAuthor'>): string {
  return isAuthor
    ? `Du hast Idee ${idea.number} eingereicht.`
    : `Du unterstützt Idee ${idea.number}. Wenn du die Unterstützung zurücknimmst, bekommst du dazu keine E-Mails mehr.`;
}

const inGerman = (content: Omit<LetterContent, 'locale'>): Letter =>
  letter({ locale: 'de', ...content });

/** To the author: the idea has arrived and has its number. */
export function receivedLetter(idea: IdeaTold, publicUrl: string): Letter {
  return inGerman({
    subject: `Deine Idee ist angekommen: Nummer ${idea.number}`,
    kicker: kickerOf(idea),
    paragraphs: [
      `Deine Idee hat die Nummer ${idea.number}. Damit findest du sie immer wieder.`,
      'Als Nächstes prüft die Moderation, ob sie zu den Spielregeln passt. Danach bekommst du wieder eine E-Mail.',
    ],
    quote: { text: idea.title },
    button: { label: 'Meine Ideen ansehen', href: `${publicUrl}/konto` },
    why: whyFollowing(idea, { isAuthor: true }),
  });
}

/** To a follower: the town has answered, in its own words. */
export function answerLetter(
  idea: IdeaTold,
  answer: AnswerTold,
  follower: Pick<Follower, 'isAuthor'>,
  publicUrl: string,
): Letter {
  return inGerman({
    subject: `Die Stadt hat geantwortet: ${idea.title}`,
    heading: follower.isAuthor
      ? 'Die Stadt hat auf deine Idee geantwortet'
      : 'Die Stadt hat geantwortet',
    kicker: kickerOf(idea),
    paragraphs: [
      `Zu ${follower.isAuthor ? 'deiner Idee' : 'der Idee'} „${idea.title}“ liegt eine Antwort vor. Hier ist sie im Wortlaut:`,
    ],
    quote: { town: true, lead: answer.keySentence, text: answer.body, source: answer.office },
    facts: [
      { label: 'Stand', value: wordFor(idea.status) },
      ...(answer.next ? [{ label: 'Als Nächstes', value: answer.next }] : []),
    ],
    button: { label: 'Antwort ansehen', href: addressOf(idea, publicUrl) },
    why: whyFollowing(idea, follower),
  });
}

/** To a follower: the idea has moved on. */
export function moveLetter(
  idea: IdeaTold,
  step: StepTold,
  follower: Pick<Follower, 'isAuthor'>,
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
  return inGerman({
    subject: `Neuer Stand „${wordFor(step.to)}“: ${idea.title}`,
    heading: `Neuer Stand: ${wordFor(step.to)}`,
    kicker: kickerOf(idea),
    paragraphs: [
      `${follower.isAuthor ? 'Deine Idee' : 'Die Idee'} „${idea.title}“ ist einen Schritt weiter:`,
    ],
    quote: { town: true, lead: step.sentence, text: step.reason ?? '' },
    facts: facts.flatMap(({ label, value }) => (value ? [{ label, value }] : [])),
    button: { label: 'Idee ansehen', href: addressOf(idea, publicUrl) },
    why: whyFollowing(idea, follower),
  });
}

/** To somebody whose comment was replied to. */
export function replyLetter(idea: IdeaTold, reply: ReplyTold, publicUrl: string): Letter {
  return inGerman({
    subject: `Jemand hat dir geantwortet: ${idea.title}`,
    heading: 'Jemand hat dir geantwortet',
    kicker: kickerOf(idea),
    paragraphs: [`${reply.authorName} schreibt zu deinem Beitrag K-${reply.parentNumber}:`],
    quote: { text: reply.body },
    button: {
      label: 'Antwort ansehen',
      href: `${addressOf(idea, publicUrl)}?beitrag=${reply.number}#K-${reply.number}`,
    },
    why: `Du hast zu Idee ${idea.number} den Beitrag K-${reply.parentNumber} geschrieben, auf den sich die Antwort bezieht.`,
  });
}
