import { letter, type Letter } from '@ein/mail';
import { slugOf } from '@ein/platform';
import { spokenDay } from '@ein/answers';
import { footLinks } from './foot-links.policy.js';
import { STOP_IDEA, tieTo } from './notification.letter.js';
import type { IdeaTold } from './notification.repository.js';

/** A new text beside the idea's own, as it is told. */
export interface ProposalTold {
  title: string;
  note: string | null;
  until: Date;
}

export interface WithdrawalTold {
  reason: 'settled' | 'better_idea' | 'other_view' | 'other';
  text: string | null;
}

const kickerOf = (idea: IdeaTold) => `Idee ${idea.number} · ${idea.placeName ?? 'ganz Einbeck'}`;

const addressOf = (idea: IdeaTold, publicUrl: string) =>
  `${publicUrl}/ideen/${idea.number}/${slugOf(idea.title)}`;

/** Why somebody who supports an idea is written to, and how that ends. */
const supports = (idea: IdeaTold, publicUrl: string) => ({
  why: tieTo(idea, 'voter'),
  stop: STOP_IDEA,
  links: footLinks(publicUrl),
});

/** To somebody who supports an idea: do you support its new text too? */
export function questionLetter(
  idea: IdeaTold,
  proposal: ProposalTold,
  { publicUrl, now }: { publicUrl: string; now: Date },
): Letter {
  const until = spokenDay(proposal.until, now);
  return letter({
    locale: 'de',
    subject: `Unterstützt du auch die neue Fassung? ${idea.title}`,
    heading: 'Unterstützt du auch die neue Fassung?',
    kicker: kickerOf(idea),
    paragraphs: [
      `Du unterstützt „${idea.title}“. Wer die Idee geschrieben hat, will jetzt etwas anderes vorschlagen.`,
      `Bis zum ${until} gelten der alte Text und seine Zahl. Danach gilt der neue. Deine Unterstützung geht nur mit, wenn du Ja sagst.`,
    ],
    quote: { lead: proposal.title, text: proposal.note ?? '' },
    facts: [{ label: 'Antworten bis', value: until }],
    button: {
      label: 'Fassungen vergleichen und antworten',
      href: `${publicUrl}/konto/neue-fassung/${idea.number}`,
    },
    closing: ['Niemand außer dir erfährt deine Antwort.'],
    ...supports(idea, publicUrl),
  });
}

/** To those who supported the text before: what became of their support. */
export function settledLetter(idea: IdeaTold, stays: boolean, publicUrl: string): Letter {
  return letter({
    locale: 'de',
    subject: `Die neue Fassung gilt: ${idea.title}`,
    heading: 'Die neue Fassung gilt',
    kicker: kickerOf(idea),
    paragraphs: stays
      ? ['Du hast Ja gesagt: Deine Unterstützung gilt jetzt für die neue Fassung.']
      : [
          'Deine Unterstützung ist beim alten Text geblieben. Er steht mit seiner Zahl im Verlauf.',
          'Willst du auch die neue Fassung unterstützen? Das geht auf der Seite der Idee.',
        ],
    button: { label: 'Idee ansehen', href: addressOf(idea, publicUrl) },
    ...supports(idea, publicUrl),
    why: `Du hast Idee ${idea.number} unterstützt, als wir nach der neuen Fassung gefragt haben.`,
  });
}

/** To the author: how it ended. */
export function settledForAuthorLetter(
  idea: IdeaTold,
  { supporters, carried }: { supporters: number; carried: number },
  publicUrl: string,
): Letter {
  return letter({
    locale: 'de',
    subject: `Deine neue Fassung gilt: ${idea.title}`,
    heading: 'Deine neue Fassung gilt',
    kicker: kickerOf(idea),
    paragraphs: [
      `Die Zeit zum Antworten ist vorbei. Vorher: ${supporters}. Jetzt: ${carried}.`,
      'Die alte Fassung steht mit ihrer Zahl im Verlauf.',
    ],
    button: { label: 'Idee ansehen', href: addressOf(idea, publicUrl) },
    ...supports(idea, publicUrl),
    why: tieTo(idea, 'author'),
  });
}

const REASONS: Record<WithdrawalTold['reason'], string> = {
  settled: 'Die Idee hat sich erledigt.',
  better_idea: 'Es gibt eine bessere Idee dazu.',
  other_view: 'Wer sie geschrieben hat, sieht es heute anders.',
  other: 'Der Grund steht unten.',
};

/** To somebody who supports an idea that was withdrawn. */
export function withdrawnLetter(
  idea: IdeaTold,
  { reason, text }: WithdrawalTold,
  publicUrl: string,
): Letter {
  return letter({
    locale: 'de',
    subject: `Zurückgezogen: ${idea.title}`,
    heading: 'Eine Idee ist zurückgezogen',
    kicker: kickerOf(idea),
    paragraphs: [
      `„${idea.title}“ ist zurückgezogen. ${REASONS[reason]}`,
      'Sie bleibt mit allen Beiträgen lesbar. Unterstützen ist nicht mehr möglich.',
    ],
    ...(text && { quote: { text } }),
    button: { label: 'Idee ansehen', href: addressOf(idea, publicUrl) },
    ...supports(idea, publicUrl),
  });
}
