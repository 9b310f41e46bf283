import { wordFor } from '@ein/answers';
import { letter, type Letter, type LetterGroup } from '@ein/mail';
import { slugOf } from '@ein/platform';
import { footLinks } from './foot-links.policy.js';
import { STOP_IDEA, tieTo } from './notification.letter.js';
import type { Told } from './notification-row.repository.js';

/** One thing of the day, and how mails about its idea are stopped. */
export interface DigestItem extends Told {
  stopUrl: string;
  /** What somebody subscribed to, where that is why they are told. */
  subscriptionName: string | null;
}

const WHEN = new Intl.DateTimeFormat('de-DE', {
  timeZone: 'Europe/Berlin',
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
});

/** What happened, as the beginning of a line and of a subject. */
function happened({ kind, who, status, commentNumber }: Told): string {
  switch (kind) {
    case 'answer':
      return 'Die Stadt hat geantwortet';
    case 'progress':
      return status ? `Neuer Stand „${wordFor(status)}“` : 'Neuer Stand';
    case 'reply':
      return `${who} hat dir geantwortet (K-${commentNumber})`;
    case 'mention':
      return `${who} hat dich erwähnt (K-${commentNumber})`;
    case 'comment':
      return `${who} hat geschrieben (K-${commentNumber})`;
    case 'change':
      return 'Die Idee ist geändert oder zurückgezogen';
    case 'new_idea':
      return 'Neue Idee';
    case 'decision':
      return 'Über einen Text von dir ist entschieden';
  }
}

function groupOf(items: [DigestItem, ...DigestItem[]], publicUrl: string): LetterGroup {
  const [first] = items;
  const { subscriptionName } = first;
  return {
    kicker: `Idee ${first.number} · ${first.placeName ?? 'ganz Einbeck'}`,
    heading: first.title,
    href: `${publicUrl}/ideen/${first.number}/${slugOf(first.title)}`,
    items: items.map((item) => ({
      lead: `${happened(item)}:`,
      ...(item.text && { text: item.text }),
      when: `${WHEN.format(item.createdAt)} Uhr`,
    })),
    why: subscriptionName ? `Du hast „${subscriptionName}“ abonniert.` : tieTo(first, first.reason),
    stop: {
      label: subscriptionName ? 'Dieses Abo beenden' : STOP_IDEA,
      href: first.stopUrl,
    },
  };
}

/** The mail of the day: what happened since the last one, grouped by idea, newest first. The items come newest first. */
export function digestLetter(
  items: readonly [DigestItem, ...DigestItem[]],
  publicUrl: string,
): Letter {
  const byIdea = new Map<string, [DigestItem, ...DigestItem[]]>();
  for (const item of items) {
    const known = byIdea.get(item.ideaId);
    if (known) known.push(item);
    else byIdea.set(item.ideaId, [item]);
  }
  const [newest] = items;
  return letter({
    locale: 'de',
    subject:
      byIdea.size === 1
        ? `${happened(newest)}: ${newest.title}`
        : `${happened(newest)}: ${newest.title} – und Neues zu ${byIdea.size === 2 ? 'einer weiteren Idee' : `${byIdea.size - 1} weiteren Ideen`}`,
    heading: byIdea.size === 1 ? 'Neues zu einer Idee' : `Neues zu ${byIdea.size} Ideen`,
    paragraphs: ['das ist seit der letzten Zusammenfassung geschehen:'],
    groups: [...byIdea.values()].map((group) => groupOf(group, publicUrl)),
    button: { label: 'Alles Neue ansehen', href: `${publicUrl}/konto/neues` },
    why: 'Du bekommst einmal am Tag eine Zusammenfassung, wenn sich etwas getan hat.',
    stop: 'Keine tägliche E-Mail mehr',
    links: footLinks(publicUrl),
  });
}
