import { letter, type Letter, type Reader } from '@ein/mail';
import { nameIn } from '@ein/accounts';
import { addressOf, followed, type LetterReason } from './idea-parts.letter.js';
import type { CommentTold, IdeaTold, ReplyTold } from './notification.repository.js';

const TEXTS = {
  de: {
    replied: 'Jemand hat dir geantwortet',
    reply: (who: string, number: number) => `${who} schreibt zu deinem Beitrag K-${number}:`,
    seeReply: 'Antwort ansehen',
    whyReply: (idea: number, number: number) =>
      `Du hast zu Idee ${idea} den Beitrag K-${number} geschrieben, auf den sich die Antwort bezieht.`,
    newOne: 'Neuer Beitrag',
    newOneTo: (number: number) => `Neuer Beitrag zu Idee ${number}`,
    contribution: (who: string, title: string) => `${who} schreibt zur Idee „${title}“:`,
    see: 'Beitrag ansehen',
    mentioned: 'Jemand spricht dich an',
    mention: (who: string, title: string) => `${who} schreibt dir zur Idee „${title}“:`,
  },
  en: {
    replied: 'Somebody replied to you',
    reply: (who: string, number: number) => `${who} writes about your contribution K-${number}:`,
    seeReply: 'See the reply',
    whyReply: (idea: number, number: number) =>
      `You wrote the contribution K-${number} to idea ${idea}, to which this is a reply.`,
    newOne: 'New contribution',
    newOneTo: (number: number) => `New contribution to idea ${number}`,
    contribution: (who: string, title: string) => `${who} writes about the idea “${title}”:`,
    see: 'See the contribution',
    mentioned: 'Somebody mentions you',
    mention: (who: string, title: string) => `${who} writes to you about the idea “${title}”:`,
  },
};

/** The page of the idea, opened at this contribution. */
const placeOf = (idea: IdeaTold, { number }: CommentTold, reader: Reader) =>
  `${addressOf(idea, reader)}?beitrag=${number}#K-${number}`;

/** To somebody whose comment was replied to. */
export function replyLetter(idea: IdeaTold, reply: ReplyTold, reader: Reader): Letter {
  const texts = TEXTS[reader.language];
  const who = nameIn(reader.language, reply.authorName);
  return letter({
    kind: 'replyLetter',
    ...followed(idea, 'commenter', reader),
    subject: `${texts.replied}: ${idea.title}`,
    heading: texts.replied,
    paragraphs: [texts.reply(who, reply.parentNumber)],
    quote: { text: reply.body },
    button: { label: texts.seeReply, href: placeOf(idea, reply, reader) },
    why: texts.whyReply(idea.number, reply.parentNumber),
  });
}

/** To a follower who wants each contribution at once. */
export function contributionLetter(
  idea: IdeaTold,
  comment: CommentTold,
  reason: LetterReason,
  reader: Reader,
): Letter {
  const texts = TEXTS[reader.language];
  const who = nameIn(reader.language, comment.authorName);
  return letter({
    kind: 'contributionLetter',
    ...followed(idea, reason, reader),
    subject: `${texts.newOneTo(idea.number)}: ${idea.title}`,
    heading: texts.newOne,
    paragraphs: [texts.contribution(who, idea.title)],
    quote: { text: comment.body },
    button: { label: texts.see, href: placeOf(idea, comment, reader) },
  });
}

/** To somebody who is addressed by name. */
export function mentionLetter(
  idea: IdeaTold,
  comment: CommentTold,
  reason: LetterReason,
  reader: Reader,
): Letter {
  const texts = TEXTS[reader.language];
  const who = nameIn(reader.language, comment.authorName);
  return letter({
    kind: 'mentionLetter',
    ...followed(idea, reason, reader),
    subject: `${texts.mentioned}: ${idea.title}`,
    heading: texts.mentioned,
    paragraphs: [texts.mention(who, idea.title)],
    quote: { text: comment.body },
    button: { label: texts.see, href: placeOf(idea, comment, reader) },
  });
}
