import { nameIn } from '@ein/accounts';
import { wordFor } from '@ein/answers';
import { letter, type Letter, type LetterGroup, pageFor, type Reader } from '@ein/mail';
import type { Language } from '@ein/platform';
import {
  addressOf,
  footLinks,
  kickerOf,
  stopIdea,
  stopSubscription,
  tieTo,
} from './idea-parts.letter.js';
import type { Told } from './notification-row.repository.js';

/** One thing of the day, and how mails about its idea are stopped. */
export interface DigestItem extends Told {
  stopUrl: string;
  /** What somebody subscribed to, where that is why they are told. */
  subscriptionName: string | null;
}

const clockOf = (tag: string) =>
  new Intl.DateTimeFormat(tag, {
    timeZone: 'Europe/Berlin',
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  });
const WHEN = { de: clockOf('de-DE'), en: clockOf('en-GB') };

const TEXTS = {
  de: {
    answer: 'Die Stadt hat geantwortet',
    progress: (word: string) => `Neuer Stand „${word}“`,
    moved: 'Neuer Stand',
    reply: (who: string, number: number | null) => `${who} hat dir geantwortet (K-${number})`,
    mention: (who: string, number: number | null) => `${who} hat dich erwähnt (K-${number})`,
    comment: (who: string, number: number | null) => `${who} hat geschrieben (K-${number})`,
    change: 'Die Idee schlägt jetzt etwas anderes vor',
    withdrawn: 'Die Idee ist zurückgezogen',
    merged: 'Eine Idee, der du folgst, ist jetzt mit dieser verbunden',
    parted: 'Die Idee steht wieder für sich',
    asks: 'Wir fragen dich nach deiner Unterstützung für eine neue Fassung',
    settled: 'Eine neue Fassung gilt',
    lapsed: 'Die neue Fassung gilt nicht, der Text bleibt',
    newIdea: 'Neue Idee',
    decision: 'Über einen Text von dir ist entschieden',
    when: (moment: Date) => `${WHEN.de.format(moment)} Uhr`,
    subscribed: (name: string) => `Du hast „${name}“ abonniert.`,
    more: (ideas: number) =>
      `und Neues zu ${ideas === 1 ? 'einer weiteren Idee' : `${ideas} weiteren Ideen`}`,
    heading: (ideas: number) => (ideas === 1 ? 'Neues zu einer Idee' : `Neues zu ${ideas} Ideen`),
    since: 'das ist seit der letzten Zusammenfassung geschehen:',
    all: 'Alles Neue ansehen',
    why: 'Du bekommst einmal am Tag eine Zusammenfassung, wenn sich etwas getan hat.',
    stop: 'Keine tägliche E-Mail mehr',
  },
  en: {
    answer: 'The town has answered',
    progress: (word: string) => `New state “${word}”`,
    moved: 'New state',
    reply: (who: string, number: number | null) => `${who} replied to you (K-${number})`,
    mention: (who: string, number: number | null) => `${who} mentioned you (K-${number})`,
    comment: (who: string, number: number | null) => `${who} contributed (K-${number})`,
    change: 'The idea now suggests something else',
    withdrawn: 'The idea has been withdrawn',
    merged: 'An idea you follow is now linked with this one',
    parted: 'The idea stands on its own again',
    asks: 'We ask you whether you support a new version',
    settled: 'A new version holds',
    lapsed: 'The new version does not hold, the text stays',
    newIdea: 'New idea',
    decision: 'A text of yours has been decided on',
    when: (moment: Date) => WHEN.en.format(moment),
    subscribed: (name: string) => `You subscribed to “${name}”.`,
    more: (ideas: number) => `and news of ${ideas === 1 ? 'one more idea' : `${ideas} more ideas`}`,
    heading: (ideas: number) => (ideas === 1 ? 'News of one idea' : `News of ${ideas} ideas`),
    since: 'This has happened since the last summary:',
    all: 'See everything new',
    why: 'You get a summary once a day when something has happened.',
    stop: 'No more daily e-mail',
  },
};

const changed = ({ isWithdrawn }: Told, language: Language) =>
  isWithdrawn ? TEXTS[language].withdrawn : TEXTS[language].change;
function renewed({ asks, lapsed }: Told, language: Language): string {
  const texts = TEXTS[language];
  if (asks) return texts.asks;
  return lapsed ? texts.lapsed : texts.settled;
}
/** What tells that a link is over has the idea itself as its source. */
const linked = ({ sourceId, ideaId }: Told, language: Language) =>
  sourceId === ideaId ? TEXTS[language].parted : TEXTS[language].merged;

/** What happened, as the beginning of a line and of a subject. */
function happened(told: Told, language: Language): string {
  const { kind, who, status, commentNumber } = told;
  const texts = TEXTS[language];
  const name = nameIn(language, who ?? '');
  switch (kind) {
    case 'answer':
      return texts.answer;
    case 'progress':
      return status ? texts.progress(wordFor(status, language)) : texts.moved;
    case 'reply':
      return texts.reply(name, commentNumber);
    case 'mention':
      return texts.mention(name, commentNumber);
    case 'comment':
      return texts.comment(name, commentNumber);
    case 'change':
      return changed(told, language);
    case 'renewal':
      return renewed(told, language);
    case 'merge':
      return linked(told, language);
    case 'new_idea':
      return texts.newIdea;
    case 'decision':
      return texts.decision;
    case 'phase':
      throw new Error('A phase is told in a mail of its own, never in a row.');
  }
}

function groupOf(items: [DigestItem, ...DigestItem[]], reader: Reader): LetterGroup {
  const texts = TEXTS[reader.language];
  const [first] = items;
  const { subscriptionName } = first;
  return {
    kicker: kickerOf(first, reader),
    heading: first.title,
    href: addressOf(first, reader),
    items: items.map((item) => ({
      lead: `${happened(item, reader.language)}:`,
      ...(item.text && { text: item.text }),
      when: texts.when(item.createdAt),
    })),
    why: subscriptionName ? texts.subscribed(subscriptionName) : tieTo(first, first.reason, reader),
    stop: {
      label: subscriptionName ? stopSubscription(reader) : stopIdea(reader),
      href: first.stopUrl,
    },
  };
}

/** The mail of the day: what happened since the last one, grouped by idea, newest first. The items come newest first. */
export function digestLetter(
  items: readonly [DigestItem, ...DigestItem[]],
  reader: Reader,
): Letter {
  const texts = TEXTS[reader.language];
  const byIdea = new Map<string, [DigestItem, ...DigestItem[]]>();
  for (const item of items) {
    const known = byIdea.get(item.ideaId);
    if (known) known.push(item);
    else byIdea.set(item.ideaId, [item]);
  }
  const [newest] = items;
  const first = `${happened(newest, reader.language)}: ${newest.title}`;
  return letter({
    kind: 'digestLetter',
    locale: reader.language,
    subject: byIdea.size === 1 ? first : `${first} – ${texts.more(byIdea.size - 1)}`,
    heading: texts.heading(byIdea.size),
    paragraphs: [texts.since],
    groups: [...byIdea.values()].map((group) => groupOf(group, reader)),
    button: { label: texts.all, href: pageFor(reader, '/konto/neues') },
    why: texts.why,
    stop: texts.stop,
    links: footLinks(reader),
  });
}
