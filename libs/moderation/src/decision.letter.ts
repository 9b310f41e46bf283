import { letter, type Letter } from '@ein/mail';
import { DecisionAction } from './decision.type.js';
import { APPEAL_MONTHS } from './moderation.policy.js';

export interface DecisionLetterContent {
  action: DecisionAction;
  /** What it is about; without a title where the reader may not see the idea. */
  idea: { number: number; title: string | null; slug: string };
  /** The comment's own words; null when it is about the idea itself. */
  comment: string | null;
  /** About an edit of the idea: whether everybody read it already, and whether it means something else. */
  edit?: { shown: boolean; meaning: boolean } | null;
  reason: string | null;
  ground: string | null;
  decisionId: string;
  /** Without a slash at the end. */
  publicUrl: string;
}

const BY_PEOPLE = 'Entschieden hat ein Mensch, kein Programm.';

interface Wording {
  subject: string;
  paragraphs: string[];
  button: string;
  closing: string[];
}

/** What the author of a text is told about a decision: what happened, why, on what ground, and the way out. */
export function decisionLetter(content: DecisionLetterContent): Letter {
  const { idea, comment, reason, ground, decisionId, publicUrl, action } = content;
  const name = `Idee ${idea.number}`;
  const isComment = comment !== null;
  const thing = isComment ? `Dein Beitrag zu ${name}` : `Deine ${name}`;
  const wording =
    (content.edit && editWording(action, name, content.edit)) ??
    WORDINGS[action]({ thing, idea: name, isComment });
  const isPublic = action === DecisionAction.PUBLISH || action === DecisionAction.OVERTURN;
  return letter({
    locale: 'de',
    subject: wording.subject,
    kicker: idea.title === null ? name : `${name} · ${idea.title}`,
    paragraphs: [...wording.paragraphs, ...(reason ? [reason] : [])],
    ...(comment !== null && { quote: { lead: 'Dein Beitrag', text: comment } }),
    ...(ground && { facts: [{ label: 'Grundlage', value: ground }] }),
    button: {
      label: wording.button,
      href: isPublic
        ? `${publicUrl}/ideen/${idea.number}/${idea.slug}`
        : `${publicUrl}/konto/entscheidung/${decisionId}`,
    },
    closing: wording.closing,
    why:
      comment === null ? 'Du hast diese Idee eingereicht.' : 'Du hast diesen Beitrag geschrieben.',
    links: [{ label: 'Impressum', href: `${publicUrl}/impressum` }],
  });
}

const WAY_OUT = `Du kannst dich innerhalb von ${APPEAL_MONTHS} Monaten beschweren. Dann entscheidet jemand anderes.`;

/** What it is about, as a sentence begins with it; the idea's name; and whether a comment under it is meant. */
interface About {
  thing: string;
  idea: string;
  isComment: boolean;
}

/** What is said of an edit; the rest is said of it as of anything else. */
function editWording(
  action: DecisionAction,
  idea: string,
  { shown, meaning }: { shown: boolean; meaning: boolean },
): Wording | null {
  if (action === DecisionAction.REFUSE)
    return {
      subject: `Deine Änderung an ${idea} ist ${shown ? 'zurückgenommen' : 'nicht veröffentlicht'}`,
      paragraphs: [
        shown
          ? 'Wir haben deine Änderung geprüft. Es gilt wieder der Text davor:'
          : 'Wir haben deine Änderung geprüft. Der Text bleibt, wie er war:',
      ],
      button: 'Entscheidung ansehen oder beschweren',
      closing: [`${WAY_OUT} Du kannst den Text auch anders ändern.`, BY_PEOPLE],
    };
  if (action === DecisionAction.PUBLISH)
    return {
      subject: `Deine Änderung an ${idea} ist geprüft`,
      paragraphs: [
        meaning
          ? 'Der neue Text sagt etwas anderes. Deshalb fragen wir jetzt alle, die deine Idee unterstützen. Bis dahin gilt der alte Text; unterstützt noch niemand, gilt der neue sofort.'
          : 'Alle lesen jetzt den neuen Text. Der alte steht im Verlauf.',
      ],
      button: 'Idee ansehen',
      closing: [],
    };
  return null;
}

const WORDINGS: Record<DecisionAction, (about: About) => Wording> = {
  publish: ({ thing }) => ({
    subject: `${thing} ist veröffentlicht`,
    paragraphs: [
      'Alle können sie jetzt lesen, unterstützen und besprechen. Wenn sich etwas tut, bekommst du Bescheid.',
    ],
    button: 'Idee ansehen',
    closing: [],
  }),
  refuse: ({ thing }) => ({
    subject: `${thing} ist nicht veröffentlicht`,
    paragraphs: ['Wir haben deine Idee geprüft und so entschieden:'],
    button: 'Entscheidung ansehen oder beschweren',
    closing: [`${WAY_OUT} Du kannst deine Idee auch ändern und neu einreichen.`, BY_PEOPLE],
  }),
  hide: ({ thing }) => ({
    subject: `${thing} ist ausgeblendet`,
    paragraphs: [
      'Wir zeigen den Text nicht mehr. Sichtbar bleibt nur, dass hier etwas stand und auf welcher Grundlage es entfernt ist.',
    ],
    button: 'Entscheidung ansehen oder beschweren',
    closing: [WAY_OUT, BY_PEOPLE],
  }),
  keep: ({ thing }) => ({
    subject: `${thing} bleibt stehen`,
    paragraphs: ['Jemand hatte den Text gemeldet. Wir haben ihn geprüft, er bleibt stehen.'],
    button: 'Idee ansehen',
    closing: [],
  }),
  uphold: ({ idea }) => ({
    subject: `Deine Beschwerde zu ${idea}: Die Entscheidung bleibt`,
    paragraphs: [
      'Über deine Beschwerde hat jemand anderes entschieden als beim ersten Mal. Der Grund:',
    ],
    button: 'Entscheidung ansehen',
    closing: [
      'Damit ist die Beschwerde hier beendet. Du kannst die Entscheidung von einem Gericht prüfen lassen.',
      BY_PEOPLE,
    ],
  }),
  overturn: ({ idea, isComment }) => ({
    subject: `Deine Beschwerde zu ${idea} hatte Erfolg`,
    paragraphs: [
      isComment ? 'Dein Beitrag ist wieder zu sehen.' : 'Deine Idee ist jetzt für alle zu sehen.',
    ],
    button: 'Idee ansehen',
    closing: [],
  }),
};
